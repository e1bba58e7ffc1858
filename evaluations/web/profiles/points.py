"""The points of a draft as its page lists them, and the remarks beside its fields."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from evaluations.competencies.content import Content
from evaluations.competencies.points import NAME_ONLY, Point, is_settled, open_points, points
from evaluations.web.profiles.explanations import Explanation
from evaluations.web.profiles.warnings import explained, remark_of
from evaluations.web.profiles.words import LABELS, name_of


@dataclass(frozen=True)
class PointLine:
    """One point: where it is, the words that it is about, and whether a person settled it."""

    key: str
    field: str
    where: str
    about: str
    remark: str
    is_settled: bool
    can_settle: bool


@dataclass(frozen=True)
class PointGroup:
    """The points of one kind: they are explained once."""

    explanation: Explanation
    lines: tuple[PointLine, ...]


@dataclass(frozen=True)
class PointList:
    groups: tuple[PointGroup, ...]

    @property
    def total(self) -> int:
        return sum(len(group.lines) for group in self.groups)

    @property
    def open(self) -> int:
        return sum(not line.is_settled for group in self.groups for line in group.lines)

    def is_open_at(self, *fields: str) -> bool:
        """Whether something is still to be settled about one of the fields."""
        lines = (line for group in self.groups for line in group.lines)
        return any(line.field in fields and not line.is_settled for line in lines)


def point_list(content: Content) -> PointList:
    """Kinds in the order of their first point."""
    found = points(content)
    order = {point.code: place for place, point in reversed(list(enumerate(found)))}
    kinds = groupby(sorted(found, key=lambda point: order[point.code]), key=lambda p: p.code)
    return PointList(tuple(group_of(code, group, content) for code, group in kinds))


def group_of(code: str, group: Iterable[Point], content: Content) -> PointGroup:
    return PointGroup(explained(code), tuple(line_of(point, content) for point in group))


def line_of(point: Point, content: Content) -> PointLine:
    is_named = point.field in LABELS or point.field.startswith("competency-")
    return PointLine(
        key=point.key,
        field=point.field,
        where=name_of(point.field, content) if is_named else "",
        about=point.about if point.code.startswith("behaviour_") else "",
        remark=remark_of(point),
        is_settled=is_settled(point, content),
        can_settle=point.code != NAME_ONLY,
    )


def remarks_of(content: Content) -> dict[str, list[str]]:
    """By field, what is still to be settled there, in a few words."""
    remarks: dict[str, list[str]] = {}
    for point in open_points(content):
        if remark := remark_of(point):
            remarks.setdefault(point.field, []).append(remark)
    return remarks
