"""Things to test with. Each makes what it needs, so a test names only what matters to it.

The cast: Marta manages, Emilio is evaluated, Otto is a stranger, Hilda is HR, Aurora audits.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import count
from typing import Any

from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.drafting import Source, open_draft
from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.points import settle_all
from evaluations.competencies.tables import Profile
from evaluations.database import row, rows
from evaluations.documents.actions import acknowledge
from evaluations.goals.actions.measuring import NewResult, tell_result
from evaluations.goals.actions.planning import NewGoal, plan_goals
from evaluations.goals.queries import goals_of
from evaluations.goals.tables import GoalKind
from evaluations.people import passwords
from evaluations.people.names import sort_key
from evaluations.people.tables import Employment, Organization, Person, Position, Role, Unit
from evaluations.people.viewer import Viewer
from evaluations.reviews.actions.answering import NewAnswer, rate
from evaluations.reviews.actions.assessing import NewFinding, assess_requirement
from evaluations.reviews.actions.cancelling import cancel
from evaluations.reviews.actions.deciding import NewDetermination, decide
from evaluations.reviews.actions.freezing import Opening
from evaluations.reviews.actions.opening import open_review
from evaluations.reviews.actions.readiness import CLOSED
from evaluations.reviews.actions.submitting import submit
from evaluations.reviews.actions.writing import write_note
from evaluations.reviews.law.packs import pack
from evaluations.reviews.notes import topics
from evaluations.reviews.queries.beside import requirement_lines
from evaluations.reviews.queries.seen import COLUMNS, SeenReview, as_review
from evaluations.reviews.states import DECIDED, RATING, ReviewKind, Side, State
from evaluations.reviews.tables import RequirementOutcome

number = count(1)
PASSWORD = "una contraseña de prueba"
"""Everybody's."""
ROLES = {"Hilda": Role.HR, "Aurora": Role.AUDITOR}


async def a_person(name: str = "Emilio", **values: Any) -> Person:
    """Somebody who may sign in; Hilda is HR and Aurora audits unless told otherwise."""
    person = Person(
        {
            "name": name,
            "name_sort": sort_key(name),
            "email": f"{name.split()[0].lower()}{next(number)}@example.org",
            "password_hash": password_hash(),
            "role": ROLES.get(name.split()[0], Role.EMPLOYEE),
        }
        | values
    )
    await person.save()
    return person


@cache
def password_hash() -> str:
    return passwords.hasher.hash(passwords.normal(PASSWORD))


async def a_unit(name: str = "", *, parent: Unit | None = None) -> Unit:
    name = name or f"Unidad {next(number)}"
    unit = Unit(name=name, name_sort=sort_key(name), parent=parent and parent.id)
    await unit.save()
    return unit


async def a_position(title: str = "") -> Position:
    title = title or f"Puesto {next(number)}"
    position = Position(title=title, title_sort=sort_key(title))
    await position.save()
    return position


async def an_employment(
    person: Person | None = None, *, manager: Person | None = None, **values: Any
) -> Employment:
    """The person's job since 2026-01-12, with 30 days of probation."""
    person = person or await a_person()
    employment = Employment(
        {
            "person": person.id,
            "position": values.pop("position", None) or (await a_position()).id,
            "unit": values.pop("unit", None) or (await a_unit()).id,
            "manager": manager and manager.id,
            "starts_on": date(2026, 1, 12),
            "probation_days": 30,
        }
        | values
    )
    await employment.save()
    return employment


async def an_organization(**values: Any) -> None:
    """The one organisation, with the law of Mexico; a second call changes nothing."""
    if not await Organization.exists():
        await Organization(
            {"id": 1, "name": "Organización de prueba", "headcount": 40} | values
        ).save()


def viewer_of(person: Person) -> Viewer:
    """The person as pages and actions know her."""
    return Viewer(person.id, person.name, person.email, person.role, person.language)


async def hr() -> Viewer:
    return viewer_of(await a_person("Hilda"))


async def a_profile(
    position: int | None = None, *, behaviours: tuple[int, ...] = (2, 3), requirements: int = 0
) -> Profile:
    """The profile in force of a position: a competency for each number of behaviours."""
    post = await Position.objects().get(Position.id == position) if position else None
    content = Content(
        title=post.title if post else f"Puesto {next(number)}",
        knowledge_areas=tuple(f"Conocimiento {n}" for n in range(1, requirements + 1)),
        competencies=tuple(
            CompetencyContent(
                name=f"Competencia {part}",
                definition=f"Definición {part}.",
                behaviours=tuple(f"Conducta {part}.{n}." for n in range(1, count_ + 1)),
            )
            for part, count_ in enumerate(behaviours, 1)
        ),
    )
    by = await hr()
    draft = await open_draft(settle_all(content), Source(), by=by)
    return await approve(draft, 1, reason="Se acordó antes.", by=by)


async def a_plan(person: Person, goals: Sequence[NewGoal]) -> int | None:
    """The goals of January 2026; none is no plan."""
    period = date(2026, 1, 12), date(2026, 2, 10)
    if not goals:
        return None
    return await plan_goals(person.id, "Metas de enero", period, goals, by=await hr())


CALLS = NewGoal("Llamadas atendidas", Decimal(60), GoalKind.THRESHOLD, unit="llamadas",
                threshold=Decimal(30), target=Decimal(40), stretch=Decimal(50))  # fmt: skip
COURSE = NewGoal("Curso de inducción", Decimal(40), GoalKind.YES_NO)
GUIDE = NewGoal("Guía de bienvenida", Decimal(100), GoalKind.MILESTONES,
                milestones=(("Borrador", Decimal(60)), ("Publicada", Decimal(40))))  # fmt: skip


async def a_review(
    kind: ReviewKind = ReviewKind.PROBATION,
    state: State = State.AWAITING_BOTH,
    *,
    person: Person | None = None,
    manager: Person | None = None,
    behaviours: tuple[int, ...] = (2, 3),
    requirements: int = 0,
    goals: Sequence[NewGoal] = (),
    scale_points: int = 5,
    cycle: int | None = None,
) -> SeenReview:
    """Emilio's review by Marta of 2026-01-12 to 02-10, brought by its own actions to that state."""
    person, manager = person or await a_person("Emilio"), manager or await a_person("Marta")
    await an_organization()
    job = await an_employment(person, manager=manager)
    await a_profile(job.position, behaviours=behaviours, requirements=requirements)
    opening = Opening(
        employment=job.id,
        kind=kind,
        starts_on=date(2026, 1, 12),
        ends_on=date(2026, 2, 10),
        due_on=date(2026, 2, 4),
        plan=await a_plan(person, goals),
        scale_points=scale_points,
        cycle=cycle,
    )
    review_id = await open_review(opening, by=await hr())
    return await brought_to(state, await the_review(review_id))


async def the_review(review_id: int) -> SeenReview:
    """The review as it stands now."""
    return as_review(await row(f"select {COLUMNS} from review where id = $1", review_id))


async def side_viewer(review: SeenReview, side: Side) -> Viewer:
    """Whoever answers on that side."""
    party = review.person if side == Side.SELF else review.manager
    person = await Person.objects().get(Person.id == party)
    assert person is not None
    return viewer_of(person)


async def items_of(review: SeenReview) -> list[int]:
    """The ids of its behaviours, in the order of the form."""
    found = await rows(
        "select i.id from review_item i join review_competency c on c.id = i.competency"
        " where i.review = $1 order by c.number, i.number",
        review.id,
    )
    return [line["id"] for line in found]


FACT = "El 20 de enero calmó a un cliente y resolvió su queja."


async def answered(
    review: SeenReview, side: Side, level: int = 4, fact: str = FACT, *, but: int = 0
) -> SeenReview:
    """That side has answered every behaviour alike, with a fact; the last `but` stay blank."""
    by = await side_viewer(review, side)
    items = await items_of(review)
    for item in items[: len(items) - but]:
        await rate(review, item, side, NewAnswer(level, fact=fact), by=by)
    return await the_review(review.id)


async def submitted(review: SeenReview, side: Side, level: int = 4) -> SeenReview:
    """That side has answered everything and handed it in."""
    ready = await answered(review, side, level)
    await submit(ready, by=await side_viewer(ready, side))
    return await the_review(review.id)


async def written(review: SeenReview) -> SeenReview:
    """The manager has written what is asked, assessed the requirements and told all results."""
    by = await side_viewer(review, Side.MANAGER)
    for topic in topics(review.kind, Side.MANAGER):
        await write_note(review, Side.MANAGER, topic.key, "Escrito.", version=0, by=by)
    for line in await requirement_lines(review, by):
        await assess_requirement(review, line.number, NewFinding(RequirementOutcome.MET), by=by)
    for goal in await goals_of(review.plan):
        met = tuple(True for _ in goal.milestones)
        await tell_result(goal, NewResult(goal.target, True, met), version=goal.version, by=by)
    return await the_review(review.id)


UNMET = "El 3 de febrero no encontró el expediente que se le pidió."


async def unmet(review: SeenReview, fact: str = UNMET) -> SeenReview:
    """The manager has found that the first requirement is not met."""
    by = await side_viewer(review, Side.MANAGER)
    [line, *_] = await requirement_lines(review, by)
    finding = NewFinding(RequirementOutcome.NOT_MET, fact, date(2026, 2, 3), line.version)
    await assess_requirement(review, line.number, finding, by=by)
    return await the_review(review.id)


async def decided(review: SeenReview, *, write: bool = True) -> SeenReview:
    """The manager has decided for the person, or closed the annual review."""
    review = await written(review) if write else review
    outcome = pack(review.law_pack).outcomes()[0].code if review.is_probation else CLOSED
    by = await side_viewer(review, Side.MANAGER)
    await decide(review, NewDetermination(outcome, "Cumple.", date(2026, 2, 9)), by=by)
    return await the_review(review.id)


async def brought_to(state: State, review: SeenReview) -> SeenReview:
    """The review, moved along its states by the people whose turn it is."""
    if state == State.CANCELLED:
        await cancel(review, "Se abrió por error.", by=await hr())
        return await the_review(review.id)
    if state not in RATING[Side.SELF]:
        review = await submitted(review, Side.SELF)
    if state not in RATING[Side.MANAGER]:
        review = await submitted(review, Side.MANAGER)
    if state in DECIDED:
        review = await decided(review)
    if state == State.SEALED:
        by = await side_viewer(review, Side.SELF)
        await acknowledge(review, "Recibido.", agrees=True, by=by)
        review = await the_review(review.id)
    return review
