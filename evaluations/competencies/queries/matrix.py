"""Which positions ask for which competency, and at what level."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from evaluations.competencies.queries.searching import MATCHING, patterns
from evaluations.competencies.tables import EntryKind
from evaluations.database import rows

COLUMNS, ROWS = 12, 40
"""On one page."""


@dataclass(frozen=True)
class Cell:
    """A competency in a position; those merged together make one."""

    levels: tuple[str, ...]
    """Empty where the profile names none."""
    behaviours: int


@dataclass(frozen=True)
class MatrixRow:
    entry: int
    name: str
    cells: Mapping[int, Cell]
    """By profile."""


@dataclass(frozen=True)
class Matrix:
    """Positions in force by their profiles, and the competencies that they ask for."""

    columns: list[Any]
    positions: int
    """All that there are; the columns are one page of them."""
    rows: list[MatrixRow]


@dataclass(frozen=True)
class Narrowed:
    """What the matrix is narrowed to: words of competencies, words of positions."""

    competency: str = ""
    position: str = ""


async def matrix(wanted: Narrowed, page: int | None = 1) -> Matrix:
    """One page of positions with all their competencies; None is everything. Two statements."""
    words = patterns(wanted.competency)
    columns = await rows(
        POSITIONS,
        EntryKind.COMPETENCY,
        words,
        patterns(wanted.position),
        page and COLUMNS,
        COLUMNS * ((page or 1) - 1),
    )
    profiles = [line["profile"] for line in columns]
    found = await rows(CELLS, EntryKind.COMPETENCY, words, profiles)
    return Matrix(columns, columns[0]["positions"] if columns else 0, rows_of(found))


ASKED_FOR = f"""
competency c join dictionary_entry own on own.id = c.entry
    and coalesce(own.merged_into, own.id) = any(array({MATCHING}))
"""
"""The competencies that have the words. An array, for the planner takes a join for a small one."""

POSITIONS = f"""
select p.id as profile, post.id as position, post.title, count(*) over ()::int as positions
from profile p join "position" post on post.id = p.position
where p.state = 'approved' and p.id in (select c.profile from {ASKED_FOR})
  and replace(post.title_sort, 'n~', 'n') like all($3::text[])
order by post.title_sort, p.id limit $4 offset $5
"""  # noqa: S608

CELLS = f"""
select s.id, s.text, c.profile, c.level,
       (select count(*) from behaviour b where b.competency = c.id and not b.is_negative)
           as behaviours
from {ASKED_FOR} join dictionary_entry s on s.id = coalesce(own.merged_into, own.id)
where c.profile = any($3) order by s.text_sort, s.id, c.number
"""  # noqa: S608


def rows_of(found: list[Any]) -> list[MatrixRow]:
    names: dict[int, str] = {}
    cells: dict[int, dict[int, Cell]] = {}
    for line in found:
        names[line["id"]] = line["text"]
        row = cells.setdefault(line["id"], {})
        row[line["profile"]] = joined(row.get(line["profile"]), line["level"], line["behaviours"])
    return [MatrixRow(entry, name, cells[entry]) for entry, name in names.items()]


def joined(cell: Cell | None, level: str, behaviours: int) -> Cell:
    before = cell or Cell((), 0)
    levels = dict.fromkeys((*before.levels, level) if level else before.levels)
    return Cell(tuple(levels), before.behaviours + behaviours)
