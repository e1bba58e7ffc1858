"""A sheet beside what stands now: what each post would become, before anything is done."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from hashlib import sha256

from evaluations.competencies.content import Content
from evaluations.competencies.difference.changes import ProfileDifference
from evaluations.competencies.difference.profiles import difference
from evaluations.competencies.exchange.sheets.rows import rows_of
from evaluations.competencies.exchange.sheets.sheet import SheetProfile
from evaluations.people.names import sort_key

MOST_CHANGING = 100
"""Posts that one sheet may change: more than that nobody looks through in one page."""


class Outcome(StrEnum):
    """What would be made of what the sheet says of a post."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True)
class CurrentPost:
    """A post as it is; without a profile in force where it has none yet."""

    position: int
    title: str
    profile: int | None = None
    number: int | None = None
    content: Content | None = None
    drafts: int = 0
    """How many versions of it wait already."""


@dataclass(frozen=True)
class Comparison:
    """One post of the sheet beside the same post as it is."""

    said: SheetProfile
    current: CurrentPost | None

    @property
    def title(self) -> str:
        return self.current.title if self.current else self.said.title

    @property
    def before(self) -> Content:
        """What is in force; nothing where nothing is."""
        content = self.current and self.current.content
        return content or Content(title=self.title)

    @property
    def after(self) -> Content:
        """What would wait as a draft: only the competencies are the sheet's."""
        update = {"competencies": self.said.competencies, "places": self.places}
        return self.before.model_copy(update=update)

    @property
    def outcome(self) -> Outcome:
        if self.current is None or self.current.profile is None:
            return Outcome.NEW
        same = self.before.competencies == self.said.competencies
        return Outcome.UNCHANGED if same else Outcome.CHANGED

    @cached_property
    def difference(self) -> ProfileDifference:
        return difference(self.before, self.after)

    @property
    def lines(self) -> list[str]:
        """What the sheet says, as the draft's page shows it beside the fields."""
        rows = rows_of(self.title, self.said.competencies)
        return [" | ".join(filter(None, row[1:])).replace("\n", " ") for row in rows]

    @property
    def places(self) -> dict[str, int]:
        places: dict[str, int] = {}
        for number, row in enumerate(rows_of(self.title, self.said.competencies), 1):
            for text in filter(None, (row[1], row[6])):
                places.setdefault(text, number)
        return places


def compared(
    said: Iterable[SheetProfile], current: Mapping[str, CurrentPost]
) -> tuple[Comparison, ...]:
    """In the order of the sheet; `current` by `sort_key` of the title."""
    return tuple(Comparison(one, current.get(sort_key(one.title))) for one in said)


def changing_in(comparisons: Iterable[Comparison]) -> list[Comparison]:
    return [one for one in comparisons if one.outcome != Outcome.UNCHANGED]


def fingerprint(comparisons: Iterable[Comparison]) -> str:
    """The same as long as no post has got another profile since it was shown."""
    shown = [(one.title, one.current and one.current.profile) for one in comparisons]
    return sha256(repr(shown).encode()).hexdigest()[:16]
