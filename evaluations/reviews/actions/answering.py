"""One side's answer on a behaviour: saved alone, with a version check, as it is typed."""

import datetime as dt
from dataclasses import dataclass, field
from uuid import UUID

from evaluations.database import row
from evaluations.errors import Conflict, Invalid, NotAllowed, NotFound
from evaluations.reviews.actions.holding import CHANGED, CLOSED
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Viewer, side_of
from evaluations.reviews.states import RATING, Side
from evaluations.reviews.tables import NotObservedReason


@dataclass(frozen=True, slots=True)
class NewAnswer:
    """What one side says of one behaviour: a level, NO with its reason, or still nothing.

    Two answers are the same that say the same, whatever they were written over.
    """

    level: int | None = None
    not_observed: NotObservedReason | None = None
    fact: str = ""
    fact_on: dt.date | None = None
    version: int = field(default=0, compare=False)
    """The version it was written over; 0 is the blank one."""
    key: UUID | None = field(default=None, compare=False)
    """Of the request that brings it: the same one again changes nothing."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What the acknowledgement says: it leaves only after the commit."""

    version: int
    saved_at: dt.datetime
    done: int
    items: int
    section_done: int
    section_items: int


class AnswerChanged(Conflict):
    """The answer was saved elsewhere meanwhile; carries what stands there now."""

    def __init__(self, current: NewAnswer, saved_at: dt.datetime) -> None:
        super().__init__(CHANGED)
        self.current = current
        self.saved_at = saved_at


SAVE_RATING = """
with held as (
    select id from review where id = $1 and state = any($2) for no key update
), before as (
    select r.id, r.level, r.not_observed, r.fact, r.fact_on, r.version
    from rating r, held
    where r.item = $3 and r.review = $1 and r.side = $4 and r.version = $5
    for update of r
), saved as (
    update rating r
    set level = $6, not_observed = $7, fact = $8, fact_on = $9, last_key = $10,
        version = r.version + 1, saved_at = now()
    from before b where r.id = b.id
    returning r.version, r.saved_at,
        (r.level is not null or r.not_observed is not null)::int
        - (b.level is not null or b.not_observed is not null)::int as more,
        b.level as old_level, b.not_observed as old_not_observed, b.fact as old_fact
), counted as (
    update review v
    set self_done = self_done + case $4 when 'self' then s.more else 0 end,
        manager_done = manager_done + case $4 when 'manager' then s.more else 0 end
    from saved s where v.id = $1
    returning case $4 when 'self' then v.self_done else v.manager_done end as done, v.items
), told as (
    insert into history_entry (actor, actor_name, action, subject, before, after)
    select $11, $12, 'behaviour_rated', 'review ' || $1::text,
        jsonb_build_object('item', $3::bigint, 'side', $4::text, 'level', old_level,
            'not_observed', old_not_observed, 'fact', old_fact),
        jsonb_build_object('level', $6::smallint, 'not_observed', $7::text, 'fact', $8::text)
    from saved
), section as (
    select count(*)::int as section_items,
        count(case when r.item = $3 then coalesce($6::smallint::text, $7::text)
              else coalesce(r.level::text, r.not_observed) end)::int as section_done
    from review_item mine
    join review_item i on i.competency = mine.competency
    join rating r on r.item = i.id and r.side = $4
    where mine.id = $3
)
select version, saved_at, done, items, section_done, section_items from saved, counted, section
"""

STANDING = """
select r.level, r.not_observed, r.fact, r.fact_on, r.version, r.saved_at, r.last_key,
    v.state, v.items, case $3 when 'self' then v.self_done else v.manager_done end as done,
    (select array[count(coalesce(o.level::text, o.not_observed)), count(*)]
     from review_item i join rating o on o.item = i.id and o.side = $3
     where i.competency = mine.competency) as section
from rating r
join review v on v.id = r.review
join review_item mine on mine.id = r.item
where r.review = $1 and r.item = $2 and r.side = $3
"""


async def rate(
    review: SeenReview, item: int, side: Side, answer: NewAnswer, *, by: Viewer
) -> Saved:
    """Save what one side says of one behaviour, in one statement: it is the busiest of all.

    Raises AnswerChanged when the answer's version is not the one that stands there (unless the same
    key saved it, or it says the same), NotAllowed when the side has submitted, NotFound for the
    other side's behaviours, Invalid off the scale.
    """
    check_answer(answer, review)
    if side_of(by, review) != side:
        raise NotFound("Aquí no hay nada, o no es para ti.")
    found = await row(
        SAVE_RATING,
        review.id,
        [state.value for state in RATING[side]],
        item,
        side.value,
        answer.version,
        answer.level,
        answer.not_observed,
        answer.fact,
        answer.fact_on,
        answer.key,
        by.id,
        by.name,
    )
    if found is None:
        return await explain_unsaved(review, item, side, answer)
    return Saved(**dict(found))


def check_answer(answer: NewAnswer, review: SeenReview) -> None:
    if answer.level is not None and answer.level not in review.scale.points:
        raise Invalid("Elige un valor de la escala.", field="level")
    if answer.level is not None and answer.not_observed is not None:
        raise Invalid("Elige un valor o «No observado», no ambos.", field="level")


async def explain_unsaved(review: SeenReview, item: int, side: Side, answer: NewAnswer) -> Saved:
    """Why nothing was saved; who sends what stands there already is told so, not refused."""
    now = await row(STANDING, review.id, item, side.value)
    if now is None:
        raise NotFound("Aquí no hay nada, o no es para ti.")
    if now["state"] not in RATING[side]:
        raise NotAllowed(CLOSED)
    reason = now["not_observed"] and NotObservedReason(now["not_observed"])
    current = NewAnswer(now["level"], reason, now["fact"], now["fact_on"], now["version"])
    if answer == current or (answer.key is not None and now["last_key"] == answer.key):
        return Saved(now["version"], now["saved_at"], now["done"], now["items"], *now["section"])
    raise AnswerChanged(current, now["saved_at"])
