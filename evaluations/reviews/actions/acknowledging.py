"""The receipt: the person acknowledges, which is not agreeing; or refuses, before witnesses."""

from evaluations import audit
from evaluations.database import row
from evaluations.errors import Invalid, NotAllowed
from evaluations.people.names import sort_key
from evaluations.reviews.queries.seen import SeenReview, locked
from evaluations.reviews.rules import Action, Viewer, may
from evaluations.reviews.states import State

WITNESSES = 2


async def acknowledge(
    review: SeenReview, comment: str, *, agrees: bool | None, by: Viewer
) -> SeenReview:
    """Receive the result, with a comment if wanted; nothing changes after it."""
    now = await locked(review)
    if not may(by, now, Action.ACKNOWLEDGE):
        raise NotAllowed("El acuse lo da la persona evaluada, una sola vez.")
    await row(
        "insert into acknowledgement (review, comment, agrees, recorded_by)"
        " values ($1, $2, $3, $4)",
        now.id,
        comment,
        agrees,
        by.id,
    )
    return await close(now, {"agrees": agrees, "comment": bool(comment)}, by=by)


async def record_refusal(review: SeenReview, witnesses: list[str], *, by: Viewer) -> SeenReview:
    """HR records that the person would not sign, with two witnesses (RULES §4)."""
    now = await locked(review)
    if not may(by, now, Action.RECORD_REFUSAL):
        raise NotAllowed("La negativa a firmar la registra Recursos Humanos.")
    names = [name.strip() for name in witnesses if name.strip()]
    check_witnesses(names, [now.facts["name"], now.facts["manager_name"]])
    await row(
        "insert into acknowledgement (review, refused, witnesses, recorded_by)"
        " values ($1, true, $2, $3)",
        now.id,
        "\n".join(names),
        by.id,
    )
    return await close(now, {"refused": True}, by=by)


def check_witnesses(names: list[str], parties: list[str]) -> None:
    """Two people who are neither the evaluated person nor who decided; else raises Invalid."""
    if len(names) < WITNESSES:
        raise Invalid("Escribe los nombres de dos testigos.", field="witnesses")
    if len({sort_key(name) for name in names}) < len(names):
        raise Invalid("Quienes atestiguan son dos personas distintas.", field="witnesses")
    if {sort_key(name) for name in names} & {sort_key(name) for name in parties}:
        raise Invalid(
            "Atestiguan dos personas que no son la evaluada ni su jefatura.", field="witnesses"
        )


async def close(review: SeenReview, receipt: dict[str, object], *, by: Viewer) -> SeenReview:
    await row(
        "update review set state = $2, acknowledged_at = now() where id = $1",
        review.id,
        State.SEALED,
    )
    await audit.record(
        "review_acknowledged",
        f"review {review.id}",
        by=by,
        before={"state": review.state},
        after={"state": State.SEALED, **receipt},
    )
    return await locked(review)
