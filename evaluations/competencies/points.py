"""What a person settles before a reading is confirmed (RULES §1.10): each point, and where it is.

A point goes away by itself when its cause is mended; otherwise a person marks it as settled.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.lint import remarks
from evaluations.competencies.wording import key_of

MOST_BEHAVIOURS = 40
"""In one form; with more, people stop thinking about each."""
LONGEST_PROBATION = 30
"""Days (LFT 39-A)."""
NAME_ONLY = "name_only"
LONGEST_CODE = 60
"""Of a warning, as a file from elsewhere may bring it; ours are shorter."""


@dataclass(frozen=True)
class Point:
    """`code` says what; `key` is the same as long as the words it is about are the same.

    So what was settled of other words, or of another number, is to be settled again.
    """

    code: str
    field: str = ""
    """The form field that it is about, as `competency-0-behaviour-2`."""
    about: str = ""
    """The words that it is about."""
    detail: str = ""

    @property
    def key(self) -> str:
        code = self.code[:LONGEST_CODE]
        return f"{code}:{key_of(self.about)[:16]}" if self.about else code


def points(content: Content) -> list[Point]:
    """Everything to be settled: what the reading warned of, then each competency in order."""
    return [*of_the_reading(content), *of_the_whole(content), *of_each(content)]


def open_points(content: Content) -> list[Point]:
    return [point for point in points(content) if not is_settled(point, content)]


def is_settled(point: Point, content: Content) -> bool:
    """By a person; a competency that cannot be rated is mended, never settled."""
    return point.code != NAME_ONLY and point.key in content.settled


def settle_all(content: Content) -> Content:
    """As by a person who has looked at every point there is."""
    keys = (*content.settled, *(point.key for point in points(content)))
    return content.model_copy(update={"settled": tuple(dict.fromkeys(keys))})


def of_the_reading(content: Content) -> Iterator[Point]:
    for code in content.warnings:
        field, still_holds = MENDED.get(code, ("", always))
        if code not in SEEN_HERE and still_holds(content):
            yield Point(code, field)


def of_the_whole(content: Content) -> Iterator[Point]:
    if (content.probation_days or 0) > LONGEST_PROBATION:
        days = str(content.probation_days)
        yield Point("probation_over_30_days", "probation_days", about=days)
    count = sum(len(part.behaviours) for part in content.competencies)
    if count > MOST_BEHAVIOURS:
        yield Point("many_behaviours", "add-competency", detail=str(count))


def of_each(content: Content) -> Iterator[Point]:
    for number, competency in enumerate(content.competencies):
        field = f"competency-{number}"
        yield from of_one(competency, field)
        for place, text in enumerate(competency.behaviours):
            for remark in remarks(text):
                code = f"behaviour_{remark.flaw.value}"
                yield Point(code, f"{field}-behaviour-{place}", text, remark.words)


def of_one(competency: CompetencyContent, field: str) -> Iterator[Point]:
    if competency.behaviours or not competency.name:
        return
    if competency.definition:
        yield Point("definition_only", f"{field}-definition", competency.name)
    else:
        yield Point(NAME_ONLY, f"{field}-name", competency.name)


def always(content: Content) -> bool:
    return True


SEEN_HERE = frozenset(
    {
        "probation_over_30_days",
        "no_competencies",
        "competencies_with_definition_only",
        "competencies_without_behaviours",
    }
)
"""Warnings of a reading that are looked for anew in what the draft says now."""
MENDED: dict[str, tuple[str, Callable[[Content], bool]]] = {
    "document_key_empty": ("document_key", lambda content: not content.document_key),
    "no_document_key": ("document_key", lambda content: not content.document_key),
    "revision_empty": ("revision", lambda content: not content.revision),
    "no_revision": ("revision", lambda content: not content.revision),
    "no_title": ("title", lambda content: not content.title),
    "unit_equals_reports_to": ("unit", lambda content: content.unit == content.reports_to),
    "closing_date_without_year": ("closing_date", lambda content: not content.closing_date),
}
"""The field that a warning is about, and whether it still holds."""
