"""How the parts of a profile changed."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from evaluations.competencies.difference.words import Span, SpanKind


class Change(StrEnum):
    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class TextChange:
    """A text with what went from it and what came into it."""

    spans: tuple[Span, ...]
    moved: bool = False
    """It stands elsewhere among its neighbours."""
    other: str = ""
    """The competency that it went to, or came from."""

    @property
    def change(self) -> Change:
        kinds = {span.kind for span in self.spans}
        if kinds == {SpanKind.ADDED}:
            return Change.ADDED
        if kinds == {SpanKind.REMOVED}:
            return Change.REMOVED
        return Change.SAME if kinds <= {SpanKind.EQUAL} else Change.CHANGED

    @property
    def before(self) -> str:
        return "".join(span.text for span in self.spans if span.kind != SpanKind.ADDED)

    @property
    def after(self) -> str:
        return "".join(span.text for span in self.spans if span.kind != SpanKind.REMOVED)

    @property
    def is_same(self) -> bool:
        return self.change == Change.SAME and not self.moved


@dataclass(frozen=True)
class FieldChange:
    """A field, by its name in the content, with its text or the items of its list."""

    name: str
    texts: tuple[TextChange, ...]

    @property
    def is_same(self) -> bool:
        return all(text.is_same for text in self.texts)


@dataclass(frozen=True)
class CompetencyChange:
    """A competency: its name, what is said of it, and its behaviours."""

    name: TextChange
    fields: tuple[FieldChange, ...]
    """definition, level, weight, required; those that say something."""
    behaviours: tuple[TextChange, ...]
    negative: tuple[TextChange, ...]
    moved: bool = False

    @property
    def is_same(self) -> bool:
        texts = (self.name, *self.behaviours, *self.negative)
        return (
            not self.moved
            and all(text.is_same for text in texts)
            and all(field.is_same for field in self.fields)
        )

    @property
    def change(self) -> Change:
        if self.is_same:
            return Change.SAME
        whole = {Change.ADDED, Change.REMOVED}
        return self.name.change if self.name.change in whole else Change.CHANGED


@dataclass(frozen=True)
class ProfileDifference:
    """Everything that two versions say, as it changes from one to the other."""

    fields: tuple[FieldChange, ...]
    competencies: tuple[CompetencyChange, ...]

    @property
    def is_same(self) -> bool:
        return all(field.is_same for field in self.fields) and all(
            part.is_same for part in self.competencies
        )

    @cached_property
    def behaviour_counts(self) -> Counter[Change]:
        """How many behaviours changed in each way; what only moved counts as the same."""
        return Counter(
            text.change for part in self.competencies for text in (*part.behaviours, *part.negative)
        )
