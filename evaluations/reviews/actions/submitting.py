"""Submitting one side's answers: what is missing is refused, what is odd only warned of."""

from collections.abc import Sequence
from dataclasses import dataclass

from evaluations import audit
from evaluations.database import row
from evaluations.errors import Invalid, NotAllowed
from evaluations.reviews.cautions import Caution, Period, warnings
from evaluations.reviews.queries.answers import ComparedCompetency, compared
from evaluations.reviews.queries.seen import SeenReview, locked
from evaluations.reviews.rules import Action, Viewer, may, side_of
from evaluations.reviews.states import AFTER_SUBMISSION, Side, State
from evaluations.reviews.submission import Answer, MissingFacts, blanks, missing_facts


@dataclass(frozen=True)
class Check:
    """What keeps a side's answers from being submitted, and what is worth a second look."""

    answers: tuple[Answer, ...]
    blanks: tuple[int, ...]
    facts: MissingFacts
    warnings: tuple[Caution, ...]

    @property
    def is_ready(self) -> bool:
        return not self.blanks and not self.facts


async def check_answers(review: SeenReview, side: Side, *, by: Viewer) -> Check:
    """What the page before submitting shows; submitting makes the same check again."""
    return check_of(review, side, await compared(review, by, [side]))


def check_of(review: SeenReview, side: Side, competencies: Sequence[ComparedCompetency]) -> Check:
    answers = answers_of(competencies, side)
    manager_facts = missing_facts(answers, review.scale)
    return Check(
        answers,
        blanks(answers),
        manager_facts if side == Side.MANAGER else MissingFacts(),
        warnings(answers, review.scale, Period(review.starts_on, review.ends_on)),
    )


def answers_of(competencies: Sequence[ComparedCompetency], side: Side) -> tuple[Answer, ...]:
    """One side's answers in the order of the form."""
    return tuple(
        Answer(item.id, part.number, given.level, given.not_observed, given.fact, given.fact_on)
        for part in competencies
        for item in part.items
        if (given := item.answer(side)) is not None
    )


async def submit(review: SeenReview, *, by: Viewer) -> State:
    """Hand in the acting person's answers; the two sides see each other's once both have.

    Raises NotAllowed when it is not that side's turn, Invalid while something is missing.
    """
    now = await locked(review)
    side = side_of(by, now)
    if side is None or not may(by, now, Action.ANSWER):
        raise NotAllowed("Esta parte ya se entregó, o no te toca entregarla.")
    check = await check_answers(now, side, by=by)
    refuse_unready(check)
    return await hand_in(now, side, check, by=by)


def refuse_unready(check: Check) -> None:
    if check.blanks:
        raise Invalid("Conductas por responder: %(n)s.", n=len(check.blanks))
    if check.facts.items:
        raise Invalid(
            "Conductas con valor 1, 2 o el máximo sin un hecho: %(n)s.",
            n=len(check.facts.items),
        )
    if check.facts.competencies:
        raise Invalid("Competencias sin ningún hecho: %(n)s.", n=len(check.facts.competencies))


SUBMIT = {
    Side.SELF: "update review set state = $2, self_submitted_at = now() where id = $1",
    Side.MANAGER: "update review set state = $2, manager_submitted_at = now() where id = $1",
}


async def hand_in(review: SeenReview, side: Side, check: Check, *, by: Viewer) -> State:
    state = AFTER_SUBMISSION[side][review.state]
    await row(SUBMIT[side], review.id, state)
    await audit.record(
        "answers_submitted",
        f"review {review.id}",
        by=by,
        before={"state": review.state},
        after={"state": state, "side": side, "warnings": [w.kind for w in check.warnings]},
    )
    return state
