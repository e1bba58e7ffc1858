"""What a review comes to, with every number derived."""

from dataclasses import dataclass
from typing import Any

from litestar import Controller, get

from evaluations.clock import today
from evaluations.documents.labels import DOCUMENTS
from evaluations.documents.queries.sealed import seal_of
from evaluations.reviews.explanation import explain
from evaluations.reviews.law.packs import pack
from evaluations.reviews.queries.decision import (
    acknowledgement_of,
    determination_of,
    opinion_of,
)
from evaluations.reviews.queries.result import Outcome, outcome_of
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.result import FLAG_LABELS, CompetencyResult
from evaluations.reviews.rounding import band_of, gap_text, half_up, index_text, mean_text
from evaluations.reviews.rules import Action, may
from evaluations.web.answers.language import translate
from evaluations.web.answers.pages import Page, page
from evaluations.web.answers.requests import Request, found
from evaluations.web.entry.authorisation import seen
from evaluations.web.reached_goals import reached_goals
from evaluations.web.reviews import is_indefinite


@dataclass(frozen=True)
class CompetencyLine:
    """A competency's numbers as they are shown; `self` and `manager` place it on the chart."""

    name: str
    self: float | None
    manager: float | None
    self_mean: str | None
    mean: str | None
    n: int
    items: int
    index: str | None
    gap: str | None
    flag: str


class ResultController(Controller):
    path = "/reviews/{review_id:int}/result"

    @get(name="result", opt=seen("review", to=Action.SEE_RESULT))
    async def show(self, request: Request) -> Page:
        review = found(request, SeenReview)
        determination = await determination_of(review)
        return page(
            request,
            "results/show.html",
            review=review,
            document_name=translate(DOCUMENTS[review.kind]),
            determination=determination,
            label=outcome_label(review, determination.outcome if determination else ""),
            is_indefinite=is_indefinite(review, today()),
            opinion=await opinion_of(review),
            acknowledgement=await acknowledgement_of(review),
            seal=await seal_of(review),
            may={action.value: may(request.viewer, review, action) for action in OFFERED},
            **figures(await outcome_of(review, request.viewer)),
        )

    @get("/method", name="method", opt=seen("review", to=Action.SEE_RESULT))
    async def method(self, request: Request) -> Page:
        review = found(request, SeenReview)
        outcome = await outcome_of(review, request.viewer)
        return page(
            request,
            "results/method.html",
            review=review,
            explanation=explain(outcome.input, outcome.result) if outcome.result else None,
            indices=[index_text(part.index) for part in outcome.rated],
            goals=reached_goals(outcome),
        )


OFFERED = (
    Action.COMPARE,
    Action.DECIDE,
    Action.ACKNOWLEDGE,
    Action.RECORD_REFUSAL,
    Action.PREVIEW,
    Action.DOWNLOAD,
    Action.GIVE_OPINION,
)


def figures(outcome: Outcome) -> dict[str, Any]:
    """Every number of the page, rounded where all are rounded."""
    result = outcome.result
    overall = result.overall if result else None
    return {
        "lines": [line_of(part) for part in outcome.rated],
        "goals": reached_goals(outcome),
        "competencies_index": index_text(outcome.by_ratings.competencies_index),
        "goals_index": index_text(result.goals_index) if result else None,
        "overall": index_text(overall),
        "band": "" if overall is None else translate(band_of(overall).label),
        "is_complete": result is not None,
    }


def line_of(part: CompetencyResult) -> CompetencyLine:
    return CompetencyLine(
        name=part.name,
        self=None if part.self_mean is None else float(half_up(part.self_mean, 2)),
        manager=None if part.mean is None else float(half_up(part.mean, 2)),
        self_mean=mean_text(part.self_mean),
        mean=mean_text(part.mean),
        n=part.n,
        items=part.items,
        index=index_text(part.index),
        gap=gap_text(part.gap),
        flag=translate(FLAG_LABELS[part.flag]) if part.flag else "",
    )


def outcome_label(review: SeenReview, code: str) -> str:
    """What the law pack calls the outcome; an annual review is only closed."""
    labels = {outcome.code: outcome.label for outcome in pack(review.law_pack).outcomes()}
    return translate(labels[code]) if code in labels else ""
