"""The page of one review: where it stands, whose turn it is, what the viewer may do now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from litestar import get

from evaluations import clock
from evaluations.people.viewer import Viewer
from evaluations.reviews.deadlines import deadline
from evaluations.reviews.law.clock import Milestone
from evaluations.reviews.law.packs import pack
from evaluations.reviews.queries.beside import what_is_left
from evaluations.reviews.queries.form import sections_of
from evaluations.reviews.queries.seen import SeenReview, review_seen_by
from evaluations.reviews.queries.supervision import supervision_of
from evaluations.reviews.rules import Action, may, side_of
from evaluations.reviews.states import DECIDED, TURN, Side, State, Turn
from evaluations.web.answers import formats
from evaluations.web.answers.addresses import patterns
from evaluations.web.answers.language import mark, translate
from evaluations.web.answers.pages import Page, page, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.entry.authorisation import register, seen
from evaluations.web.steps import Way, way
from evaluations.web.words import STATES

register("review", review_seen_by, lambda viewer, review, to: may(viewer, review, Action(to)))

STEPS = (
    (Action.COMPARE, "comparison", mark("Comparar las dos valoraciones")),
    (Action.DECIDE, "determination", mark("Decidir y compartir el resultado")),
    (Action.SEE_RESULT, "result", mark("Ver el resultado")),
    (Action.ACKNOWLEDGE, "acknowledgement", mark("Acusar de recibido")),
    (Action.EXCLUDE_GOAL, "exclusion", mark("Excluir una meta")),
    (Action.GIVE_OPINION, "opinion", mark("Registrar la opinión de la Comisión Mixta")),
    (Action.RECORD_REFUSAL, "refusal", mark("Registrar la negativa a firmar")),
    (Action.DOWNLOAD, "document", mark("Descargar el documento sellado")),
    (Action.CANCEL, "cancellation", mark("Cancelar la evaluación")),
)
"""What may be done besides answering: the rule, the route, the words."""

PROBATION_ONLY = {Action.GIVE_OPINION}


@dataclass(frozen=True, slots=True)
class Link:
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A day of the law's clock, as the timeline shows it."""

    title: str
    when: str
    text: str
    state: str


@get("/reviews/{review_id:int}", name="review", opt=seen("review", to=Action.READ))
async def review_page(request: Request) -> Page:
    review = found(request, SeenReview)
    side = side_of(request.viewer, review)
    today = clock.today()
    return page(
        request,
        "reviews/show.html",
        review=review,
        side=side and side.value,
        way=await own_way(review, side) if side else None,
        may_answer=may(request.viewer, review, Action.ANSWER),
        state=translate(STATES[review.state]),
        waits_for=waits_for(review),
        deadline=deadline(review),
        marks=marks(review, today),
        is_indefinite=is_indefinite(review, today),
        supervision=await supervision_of(review),
        links=links(request.viewer, review),
        may_still_cancel=may(request.viewer, review, Action.CANCEL),
    )


async def own_way(review: SeenReview, side: Side) -> Way:
    """The viewer's own form, with what is left in it."""
    return way(review, side, await sections_of(review, side), await what_is_left(review, side))


def waits_for(review: SeenReview) -> list[str]:
    """The names of those whose turn it is."""
    names = {Turn.PERSON: review.facts["name"], Turn.MANAGER: review.facts["manager_name"]}
    return [name for turn, name in names.items() if turn in TURN[review.state]]


def marks(review: SeenReview, today: date) -> list[Mark]:
    """The law's clock of a probation; an annual review has none."""
    if not review.is_probation:
        return []
    days = (review.ends_on - review.starts_on).days + 1
    milestones = pack(review.law_pack).clock(review.starts_on, days)
    return list(as_marks(milestones, review.starts_on, today))


def as_marks(milestones: Iterable[Milestone], start: date, today: date) -> Iterable[Mark]:
    """Past days are done; the first that is still to come is the current one."""
    current = "current"
    for milestone in sorted(milestones, key=lambda each: each.on):
        state = "done" if milestone.on < today else current
        current = "todo" if state == "current" else current
        day = translate("día %(n)s", n=(milestone.on - start).days + 1)
        when = f"{formats.long_date(milestone.on)} · {day}"
        yield Mark(translate(milestone.label), when, "", state)


def is_indefinite(review: SeenReview, today: date) -> bool:
    """Whether a probation ran out undecided (LFT 39-E)."""
    return (
        review.is_probation
        and review.state != State.CANCELLED
        and pack(review.law_pack).is_indefinite(today, review.ends_on, review.state in DECIDED)
    )


def links(viewer: Viewer, review: SeenReview) -> list[Link]:
    """Where the viewer may go on, by the rules."""
    return [
        Link(translate(label), url(route, review_id=review.id))
        for action, route, label in STEPS
        if route in patterns and may(viewer, review, action) and concerns(review, action)
    ]


def concerns(review: SeenReview, action: Action) -> bool:
    """Whether the review has what the action is about."""
    if action == Action.EXCLUDE_GOAL:
        return review.plan is not None
    return review.is_probation or action not in PROBATION_ONLY
