"""What a sheet says: the competencies of each post, and all that is wrong at once, by row."""

import re
from collections.abc import Iterator, Sequence

from evaluations.competencies.content import CompetencyContent, Content, Part
from evaluations.competencies.exchange.bounds import check_bounds
from evaluations.competencies.exchange.sheets.lines import lines_of_sheet
from evaluations.competencies.exchange.sheets.mistakes import Mistake
from evaluations.competencies.exchange.sheets.posts import Post, PostPart, posts_of
from evaluations.competencies.reading.errors import UnreadableProfile
from evaluations.competencies.rules import mistakes

MOST_MISTAKES = 200
"""Enough to see what is wrong with a sheet of another making."""
COMPETENCY = re.compile(r"competency-(\d+)")


class SheetProfile(Part):
    """What the sheet says of one post."""

    title: str
    competencies: tuple[CompetencyContent, ...]


class Sheet(Part):
    """All of it; where there are mistakes, nothing of it is to be used."""

    profiles: tuple[SheetProfile, ...]
    mistakes: tuple[Mistake, ...]


def read_sheet(rows: Sequence[Sequence[str]]) -> Sheet:
    """The sheet whose rows these are, the headings first."""
    lines, wrong = lines_of_sheet(rows)
    posts, nameless = posts_of(lines)
    profiles = [
        SheetProfile(title=post.title, competencies=competencies_of(post)) for post in posts
    ]
    for post, profile in zip(posts, profiles, strict=True):
        wrong += mistakes_of(post, profile)
    wrong = sorted([*wrong, *nameless], key=lambda one: one.row)
    return Sheet(profiles=tuple(profiles), mistakes=tuple(wrong[:MOST_MISTAKES]))


def competencies_of(post: Post) -> tuple[CompetencyContent, ...]:
    return tuple(part.competency() for part in post.parts.values())


def mistakes_of(post: Post, profile: SheetProfile) -> Iterator[Mistake]:
    """Contradictions, and what would keep the profile from being confirmed."""
    parts = list(post.parts.values())
    for part in parts:
        yield from part.contradictions()
    content = Content(title=profile.title, competencies=profile.competencies)
    for error in mistakes(content):
        yield Mistake.at(row_of(error.field, parts), error)
    try:
        check_bounds(content)
    except UnreadableProfile as error:
        yield Mistake.at(post.row, error)


def row_of(field: str, parts: Sequence[PostPart]) -> int:
    """Where the field of a draft's page stands in the sheet: its competency's first row."""
    found = COMPETENCY.match(field)
    return parts[int(found[1]) if found else 0].row
