"""What comes after both have submitted: gaps explained, texts written, decided, received."""

from evaluations.clock import today
from evaluations.demo.network import ORDER, Network, as_seen
from evaluations.demo.sides import kind_of
from evaluations.demo.stories import AGREES, REFUSES, Story
from evaluations.demo.summary import improvements_of, strengths_of
from evaluations.demo.writing import Writer, note
from evaluations.documents.actions import acknowledge, record_refusal
from evaluations.people.viewer import Viewer
from evaluations.reviews.actions.assessing import NewFinding, assess_requirement
from evaluations.reviews.actions.deciding import NewDetermination, decide
from evaluations.reviews.actions.explaining import explain_gap
from evaluations.reviews.actions.readiness import CLOSED
from evaluations.reviews.actions.writing import write_note
from evaluations.reviews.law.packs import pack
from evaluations.reviews.notes import topics
from evaluations.reviews.queries.answers import compared, items_of
from evaluations.reviews.queries.beside import requirement_lines
from evaluations.reviews.queries.result import outcome_of
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import Side
from evaluations.reviews.submission import LEAST_FACT
from evaluations.reviews.tables import RequirementOutcome

WITNESSES = ["Noemí Cisneros", "Efraín Bautista Lagunes"]


async def explain_gaps(review: SeenReview, writer: Writer, *, by: Viewer) -> None:
    """The manager tells a fact wherever the two look at it very differently."""
    for part in await compared(review, by):
        wide = items_of([part], lambda item: review.scale.is_wide(item.gap or 0))
        for item in wide:
            given = item.manager_answer
            if given and given.level and len(given.fact) < LEAST_FACT:
                fact = writer.fact(part.name, kind_of(given.level))
                day = writer.day(item.id)
                await explain_gap(review, item.id, fact, fact_on=day, version=given.version, by=by)


async def assess_requirements(
    review: SeenReview, order: int, *, by: Viewer, unmet: int | None = None
) -> None:
    """All are met; or all but the one of that number and, half, the one before it."""
    for line in await requirement_lines(review, by):
        outcome = found_of(line.number, unmet)
        fact = note("requirement", outcome.value, order + line.number)
        finding = NewFinding(outcome, fact, version=line.version)
        await assess_requirement(review, line.number, finding, by=by)


def found_of(number: int, unmet: int | None) -> RequirementOutcome:
    if unmet is None or number not in (unmet - 1, unmet):
        return RequirementOutcome.MET
    return RequirementOutcome.NOT_MET if number == unmet else RequirementOutcome.IN_PROGRESS


async def write_about(review: SeenReview, key: str, *, by: Viewer) -> None:
    """All that the manager writes; strengths and what to improve come from the ratings."""
    rated = (await outcome_of(review, by)).rated
    own_words = {"strengths": strengths_of(rated), "to_improve": improvements_of(rated)}
    for topic in topics(review.kind, Side.MANAGER):
        text = own_words.get(topic.key) or note(
            "manager", topic.key, ORDER[key], review.facts["name"]
        )
        await write_note(review, Side.MANAGER, topic.key, text, version=0, by=by)


async def conclude(review: SeenReview, key: str, *, by: Viewer) -> None:
    """Close an annual review; in a probation, accredit."""
    kind = "probation" if review.is_probation else "annual"
    outcome = pack(review.law_pack).outcomes()[0].code if review.is_probation else CLOSED
    reasons = note("reasons", kind, ORDER[key])
    await decide(review, NewDetermination(outcome, reasons, today()), by=by)


async def receive(network: Network, review: SeenReview, story: Story) -> None:
    """The person acknowledges, in agreement or not, or HR records the refusal; that seals it."""
    if story.receipt == REFUSES:
        hr = await network.hr()
        await record_refusal(review, WITNESSES, by=hr)
        return
    person = await network.acting(story.person)
    comment = note("receipt", story.receipt, ORDER[story.person])
    agrees = story.receipt == AGREES
    await acknowledge(await as_seen(person, review), comment, agrees=agrees, by=person)
