"""Goals in a review: what was reached, with each side's evidence, and what leaves the sums."""

from dataclasses import dataclass

from evaluations.errors import NotAllowed, NotFound, msgid
from evaluations.goals.actions.measuring import (
    EXCLUDED,
    NewResult,
    exclude,
    standing_result,
    tell_result,
)
from evaluations.goals.queries import GoalLine
from evaluations.reviews.actions.holding import held_for
from evaluations.reviews.actions.writing import keep_note
from evaluations.reviews.queries.own_goals import OwnGoal
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Action, Viewer, side_of

STANDS = msgid("El resultado ya se entregó: no se cambia aquí, se conversa en la comparación.")


@dataclass(frozen=True, slots=True)
class GoalAnswer:
    """What one side says of a goal: the result, which is shared, and the side's own evidence."""

    result: NewResult
    evidence: str = ""


def standing_answer(own: OwnGoal) -> GoalAnswer:
    """What the side said last, comparable with what it says now."""
    return GoalAnswer(standing_result(own.goal), own.evidence.text)


async def answer_goal(review: SeenReview, own: OwnGoal, answer: GoalAnswer, *, by: Viewer) -> int:
    """Keep what is new in the answer, over what stands in `own`; gives the new version of both."""
    version = own.version
    if answer.result != standing_result(own.goal):
        await measure_goal(review, own.goal, answer.result, version=own.goal.version, by=by)
        version += 1
    if answer.evidence != own.evidence.text:
        await write_evidence(review, own, answer.evidence, by=by)
        version += 1
    return version


async def measure_goal(
    review: SeenReview, goal: GoalLine, result: NewResult, *, version: int, by: Viewer
) -> None:
    """Raises NotAllowed when it was handed in, Conflict when the result has changed."""
    now = await held_for(review, Action.MEASURE_GOALS, by, or_else=STANDS)
    check_belongs(goal, now)
    await tell_result(goal, result, version=version, by=by)


async def write_evidence(review: SeenReview, own: OwnGoal, text: str, *, by: Viewer) -> None:
    """A comment like any other: blind until both have submitted (RULES §2).

    Raises NotAllowed when the side has submitted, Conflict when its evidence has changed.
    """
    now = await held_for(review, Action.WRITE_NOTES, by)
    check_belongs(own.goal, now)
    if own.goal.is_excluded:
        raise NotAllowed(EXCLUDED)
    side, note = side_of(by, now), own.evidence
    if side != note.side:
        raise NotFound("Aquí no hay nada, o no es para ti.")
    await keep_note(now, side, note.topic, text, version=note.version, by=by)


async def exclude_goal(
    review: SeenReview, goal: GoalLine, reason: str, *, version: int, by: Viewer
) -> None:
    """Whoever acts approves it, with a reason outside the person's control (RULES §3.7)."""
    now = await held_for(
        review,
        Action.EXCLUDE_GOAL,
        by,
        or_else="Una meta la excluyen la jefatura o Recursos Humanos, antes de la determinación.",
    )
    check_belongs(goal, now)
    await exclude(goal, reason, version=version, by=by)


def check_belongs(goal: GoalLine, review: SeenReview) -> None:
    """A right to one review is no right to the goals of another."""
    if goal.plan != review.plan:
        raise NotFound("Esa meta no está en esta evaluación.")
