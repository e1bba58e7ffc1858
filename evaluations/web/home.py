"""The first page of everybody: whose turn it is, and what is due."""

from datetime import date
from typing import Any

from litestar import get

from evaluations.clock import today
from evaluations.competencies.queries.consultations import consultations_waiting_for
from evaluations.people.queries.employments import team_of
from evaluations.reviews.queries.home import Card, cards_of
from evaluations.reviews.queries.watch import late_reviews, running_probations, what_hr_watches
from evaluations.reviews.states import ReviewKind, Side, State
from evaluations.web.answers.language import mark, translate, words
from evaluations.web.answers.pages import Page, page
from evaluations.web.answers.requests import Request
from evaluations.web.entry.authorisation import signed_in
from evaluations.web.words import KINDS, STATES, TONES

TASKS = {
    (Side.SELF, State.AWAITING_BOTH): mark("Responde tu autoevaluación"),
    (Side.SELF, State.AWAITING_SELF): mark("Responde tu autoevaluación"),
    (Side.SELF, State.AWAITING_ACKNOWLEDGEMENT): mark("Lee tu resultado y acusa de recibido"),
    (Side.MANAGER, State.AWAITING_BOTH): mark("Valora a %(name)s"),
    (Side.MANAGER, State.AWAITING_MANAGER): mark("Valora a %(name)s"),
    (Side.MANAGER, State.AWAITING_DECISION): mark("Compara y decide con %(name)s"),
}
"""What each side does in a state; the manager's tasks name the person."""

CONCLUDE = mark("Compara y concluye con %(name)s")

NEAR_DAYS = 3
"""From here on a deadline is shown as urgent."""


@get("/", name="home", opt=signed_in())
async def home(request: Request) -> Page:
    cards = await cards_of(request.viewer)
    waiting = [card for card in cards if not card.is_my_turn]
    return page(
        request,
        "home.html",
        asked=await consultations_waiting_for(request.viewer),
        turns=sorted((c for c in cards if c.is_my_turn), key=lambda card: card.deadline),
        own=[card for card in waiting if card.side == Side.SELF],
        team=[card for card in waiting if card.side == Side.MANAGER],
        task=task,
        urgency=urgency,
        states=words(STATES),
        tones=TONES,
        kinds=words(KINDS),
        today=today(),
        reports=tuple(await team_of(request.viewer.id, today())),
        watch=await watched() if request.viewer.is_hr else None,
    )


def task(card: Card) -> str:
    """What the viewer is to do; an annual review is concluded, not decided."""
    is_end = card.state == State.AWAITING_DECISION and card.kind == ReviewKind.ANNUAL
    return translate(CONCLUDE if is_end else TASKS[card.side, card.state], name=card.name)


def urgency(card: Card, on: date) -> str:
    """The tone of the deadline on that day: late, near, or still far."""
    left = (card.deadline - on).days
    return "danger" if left < 0 else "warn" if left <= NEAR_DAYS else "neutral"


async def watched() -> dict[str, Any]:
    """What HR looks at besides its own turns."""
    return {
        "counts": await what_hr_watches(),
        "late": await late_reviews(today()),
        "probations": await running_probations(today()),
    }
