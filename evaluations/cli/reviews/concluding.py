"""What comes after the answers: opinion, determination, receipt."""

from typing import Any

from evaluations.clock import today
from evaluations.documents.actions import acknowledge
from evaluations.documents.queries.sealed import seal_of
from evaluations.people.viewer import Viewer
from evaluations.reviews.actions.advising import NewOpinion, record_opinion
from evaluations.reviews.actions.deciding import NewDetermination, decide
from evaluations.reviews.queries.seen import review_seen_by
from evaluations.web.acknowledgements import AGREES, AcknowledgementForm
from evaluations.web.determinations import DeterminationForm
from evaluations.web.opinions import OpinionForm


async def advised(review_id: int, given: OpinionForm, viewer: Viewer) -> dict[str, Any]:
    review = await review_seen_by(viewer, review_id)
    opinion = NewOpinion(given.given_on, given.sense, given.members, given.text)
    await record_opinion(review, opinion, by=viewer)
    return {"review": review.id, "sense": given.sense}


async def decided(review_id: int, given: DeterminationForm, viewer: Viewer) -> dict[str, Any]:
    review = await review_seen_by(viewer, review_id)
    await decide(review, NewDetermination(given.outcome, given.reasons, today()), by=viewer)
    now = await review_seen_by(viewer, review_id)
    return {"review": now.id, "state": now.state, "outcome": given.outcome}


async def acknowledged(
    review_id: int, given: AcknowledgementForm, viewer: Viewer
) -> dict[str, Any]:
    review = await review_seen_by(viewer, review_id)
    await acknowledge(review, given.comment, agrees=AGREES[given.agrees], by=viewer)
    now = await review_seen_by(viewer, review_id)
    seal = await seal_of(now)
    return {"review": now.id, "state": now.state, "sha256": seal and seal.sha256}
