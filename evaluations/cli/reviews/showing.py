"""A review as its own people may see it: what it is about, and the sheet of whoever asks."""

from typing import Any

from evaluations.cli.reviews.sheet import Sheet
from evaluations.cli.reviews.standing import Form
from evaluations.people.viewer import Viewer
from evaluations.reviews.actions.readiness import evidence_of, what_is_lacking
from evaluations.reviews.actions.submitting import check_answers
from evaluations.reviews.queries.answers import Given, compared
from evaluations.reviews.queries.decision import determination_of
from evaluations.reviews.queries.result import outcome_of
from evaluations.reviews.queries.seen import SeenReview, review_seen_by
from evaluations.reviews.recompute import printed
from evaluations.reviews.rules import Action, may, side_of
from evaluations.reviews.states import Side


async def shown(review_id: int, viewer: Viewer) -> dict[str, Any]:
    """What `review answer` takes back, filled in, from those who answer; to others no answers."""
    review = await review_seen_by(viewer, review_id)
    side = side_of(viewer, review)
    told = Sheet(about=await about(review, side, viewer), **await lines(review, side, viewer))
    return told.model_dump(mode="json", exclude_unset=True)


async def lines(review: SeenReview, side: Side | None, viewer: Viewer) -> dict[str, Any]:
    if side is None:
        return {}
    standings = await Form(review, side, viewer).standings()
    return {name: [each.line for each in part.values()] for name, part in standings.items() if part}


async def about(review: SeenReview, side: Side | None, viewer: Viewer) -> dict[str, Any]:
    """What the review is, what the viewer may do in it, and what they may see of it now."""
    told = heading(review) | {
        "side": side,
        "may": [action for action in Action if may(viewer, review, action)],
    }
    if side and may(viewer, review, Action.ANSWER):
        told["left"] = await what_is_left(review, side, viewer)
    if may(viewer, review, Action.COMPARE):
        told["comparison"] = await comparison(review, viewer)
    if may(viewer, review, Action.SEE_RESULT):
        told |= await result(review, viewer)
    return told


def heading(review: SeenReview) -> dict[str, Any]:
    return {
        "review": review.id,
        "folio": review.folio,
        "kind": review.kind,
        "state": review.state,
        "person": review.facts["name"],
        "position": review.facts["position_title"],
        "manager": review.facts["manager_name"],
        "starts_on": review.starts_on,
        "ends_on": review.ends_on,
        "due_on": review.due_on,
        "scale": dict(enumerate(review.scale_labels, start=1)),
    }


async def what_is_left(review: SeenReview, side: Side, viewer: Viewer) -> dict[str, Any]:
    """Without what nothing is handed in: behaviours by id, competencies by number."""
    check = await check_answers(review, side, by=viewer)
    return {
        "answers": check.blanks,
        "facts": check.facts.items,
        "competencies_without_fact": check.facts.competencies,
    }


async def comparison(review: SeenReview, viewer: Viewer) -> list[dict[str, Any]]:
    return [
        {
            "item": item.id,
            "behaviour": item.text,
            "self": said(item.self_answer),
            "manager": said(item.manager_answer),
            "gap": item.gap,
        }
        for part in await compared(review, viewer)
        for item in part.items
    ]


def said(given: Given | None) -> int | str | None:
    return (given.level or given.not_observed) if given else None


async def result(review: SeenReview, viewer: Viewer) -> dict[str, Any]:
    """The figures as `evaluations score` prints them; none while a goal has no result."""
    outcome = await outcome_of(review, viewer)
    evidence = await evidence_of(review, outcome, viewer)
    return {
        "result": printed(outcome.result) if outcome.result else None,
        "before_deciding": [str(each) for each in what_is_lacking(review, evidence)],
        "opinion": evidence.opinion,
        "determination": await determination_of(review),
    }
