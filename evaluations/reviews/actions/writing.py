"""Notes: what each side writes on the topics of a review, beside its ratings."""

from evaluations import audit
from evaluations.database import row
from evaluations.errors import Conflict, Invalid, NotFound
from evaluations.reviews.actions.holding import CHANGED, held_for
from evaluations.reviews.notes import topics
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Action, Viewer, side_of
from evaluations.reviews.states import Side

WRITE = """
insert into note (review, side, topic, text, version, saved_at) values ($1, $2, $3, $4, 1, now())
on conflict (review, side, topic) do update
    set text = excluded.text, version = note.version + 1, saved_at = now()
returning version
"""


async def write_note(
    review: SeenReview, side: Side, topic: str, text: str, *, version: int, by: Viewer
) -> int:
    """Keep what the acting person's side writes on one of its topics; gives the new version.

    Raises Conflict when `version` is not the one that stands there; 0 is nothing yet.
    """
    now = await held_for(review, Action.WRITE_NOTES, by)
    if side_of(by, now) != side:
        raise NotFound("Aquí no hay nada, o no es para ti.")
    if topic not in {known.key for known in topics(now.kind, side)}:
        raise Invalid("Ese tema no está en esta evaluación.", field="topic")
    return await keep_note(now, side, topic, text, version=version, by=by)


async def keep_note(
    now: SeenReview, side: Side, topic: str, text: str, *, version: int, by: Viewer
) -> int:
    """On any topic, in a review that is held for it; raises Conflict as above."""
    standing = await row(
        "select text, version from note where review = $1 and side = $2 and topic = $3",
        now.id,
        side.value,
        topic,
    )
    if version != (standing["version"] if standing else 0):
        raise Conflict(CHANGED)
    written = await row(WRITE, now.id, side.value, topic, text)
    about = {"side": side, "topic": topic}
    before = about | {"text": standing["text"]} if standing else None
    after = about | {"text": text}
    await audit.record("note_written", f"review {now.id}", by=by, before=before, after=after)
    return int(written["version"])
