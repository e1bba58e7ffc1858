"""How a behaviour was rated in the whole organisation, only where nobody can be told from it.

Both sides have submitted and the review is decided. Whoever looks sees no fewer people than
`LEAST`, oneself not counted, for one knows one's own part: nothing is told by position, and never
of all scales together.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from evaluations.database import rows
from evaluations.reviews.states import DECIDED, Side

LEAST = 5
"""Different people who were rated."""
MOST = 10_000
"""Of the newest ratings that are looked at: bounds the time of the page."""


@dataclass(frozen=True)
class SideRatings:
    """What one side said of so many people."""

    people: int
    answers: int
    not_observed: int
    counts: Mapping[int, int]
    """How often each level was chosen; empty where fewer than `LEAST` people have a level."""

    @property
    def mean(self) -> Fraction | None:
        total = sum(self.counts.values())
        points = sum(level * count for level, count in self.counts.items())
        return Fraction(points, total) if total else None


@dataclass(frozen=True)
class ScaleRatings:
    """On a scale of so many points, which is never mixed with another."""

    points: int
    sides: Mapping[Side, SideRatings]


ASKED = """
with asked as (
    select i.id, r.person, r.scale_max from dictionary_entry e
    join behaviour b on b.entry = e.id
    join review_item i on i.behaviour = b.id
    join review r on r.id = i.review and r.state = any($2)
    where e.id = $1 or e.merged_into = $1 order by i.id desc limit $3)
select scale_max, side, level, count(*)::int as answers, count(distinct person)::int as people,
       count(distinct person) filter (where person <> app_person()) as others,
       count(level)::int as levels,
       count(distinct person) filter (where level is not null and person <> app_person()) as rated,
       grouping(level) = 1 as is_total
from asked join rating on rating.item = asked.id
group by grouping sets ((scale_max, side), (scale_max, side, level))
"""


async def behaviour_ratings(entry_id: int) -> list[ScaleRatings]:
    """By scale, in all wordings that the entry stands for; one statement."""
    found = await rows(ASKED, entry_id, [state.value for state in DECIDED], MOST)
    by_scale: dict[int, dict[Side, list[Any]]] = {}
    for line in found:
        by_scale.setdefault(line["scale_max"], {}).setdefault(Side(line["side"]), []).append(line)
    scales = (ScaleRatings(points, shown(sides)) for points, sides in sorted(by_scale.items()))
    return [scale for scale in scales if scale.sides]


def shown(sides: Mapping[Side, Iterable[Any]]) -> dict[Side, SideRatings]:
    """The manager's first; whatever is about too few people is left out."""
    found = {side: list(sides[side]) for side in (Side.MANAGER, Side.SELF) if side in sides}
    return {
        side: ratings(lines) for side, lines in found.items() if total(lines)["others"] >= LEAST
    }


def total(lines: Iterable[Any]) -> Any:
    return next(line for line in lines if line["is_total"])


def ratings(lines: Sequence[Any]) -> SideRatings:
    whole = total(lines)
    counts = {line["level"]: line["answers"] for line in lines if line["level"] is not None}
    return SideRatings(
        whole["people"],
        whole["answers"],
        whole["answers"] - whole["levels"],
        counts if whole["rated"] >= LEAST else {},
    )
