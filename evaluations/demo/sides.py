"""One side of a review: what it answers and writes."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from evaluations.demo.levels import answers
from evaluations.demo.writing import Writer, note
from evaluations.people.viewer import Viewer
from evaluations.reviews.actions.answering import NewAnswer, rate
from evaluations.reviews.actions.writing import write_note
from evaluations.reviews.notes import topics
from evaluations.reviews.queries.answers import ComparedCompetency, compared
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.scale import Scale
from evaluations.reviews.states import Side

EVERY = 4
"""Of how many behaviours the evaluated person tells a fact of one."""

LATER = 5
"""So that the two sides do not tell of the same day."""

STRONG, STEADY, WEAK, OWN = "strong", "steady", "weak", "own"


async def rate_first(
    review: SeenReview, side: Side, levels: str, writer: Writer, *, count: int, by: Viewer
) -> None:
    """Answer the first so many behaviours; the manager with the facts that are asked for."""
    tell = own_facts if side == Side.SELF else managers_facts
    said = tell(levels, await compared(review, by, [side]), review.scale, writer)
    for item, given in islice(said, count):
        await rate(review, item, side, given, by=by)


def own_facts(
    levels: str, parts: tuple[ComparedCompetency, ...], scale: Scale, writer: Writer
) -> Iterator[tuple[int, NewAnswer]]:
    for number, (part, item, given) in enumerate(answers(levels, parts)):
        tells = number % EVERY == writer.order % EVERY and given.level
        yield item, with_fact(given, part.name, OWN, number + LATER, writer) if tells else given


def managers_facts(
    levels: str, parts: tuple[ComparedCompetency, ...], scale: Scale, writer: Writer
) -> Iterator[tuple[int, NewAnswer]]:
    """Of the lowest points, of the top, and once a competency (RULES §2)."""
    told: set[str] = set()
    for number, (part, item, given) in enumerate(answers(levels, parts)):
        if given.level and (given.level in scale.points_with_fact or part.name not in told):
            told.add(part.name)
            yield item, with_fact(given, part.name, kind_of(given.level), number, writer)
        else:
            yield item, given


def kind_of(level: int) -> str:
    """What is told of a level on five points."""
    if level in (3, 4):
        return STEADY
    return STRONG if level == 5 else WEAK


def with_fact(
    given: NewAnswer, competency: str, kind: str, number: int, writer: Writer
) -> NewAnswer:
    return replace(given, fact=writer.fact(competency, kind), fact_on=writer.day(number))


async def write_own_notes(
    review: SeenReview, order: int, *, by: Viewer, first: int | None = None
) -> None:
    """What the evaluated person writes; only on the first topics where the form is half filled."""
    for topic in topics(review.kind, Side.SELF)[:first]:
        text = note("self", topic.key, order)
        await write_note(review, Side.SELF, topic.key, text, version=0, by=by)
