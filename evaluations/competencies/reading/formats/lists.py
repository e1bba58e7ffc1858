"""How deep an item stands, by its indentation and the kind of its marker."""

from dataclasses import dataclass, field

from evaluations.competencies.reading.markers import is_number, last_number, marker_class


@dataclass
class ListLevels:
    """The levels of the list that is being read; `reset` where something else comes between."""

    slack: float = 1
    """Indentations this close are the same."""
    _levels: list[tuple[float, str]] = field(default_factory=list)
    _counted: dict[tuple[float, str], tuple[int, list[tuple[float, str]]]] = field(
        default_factory=dict
    )
    """The last number of each numbered level, and the levels that were open at it."""

    def reset(self) -> None:
        self._levels = []

    def depth_of(self, indent: float, marker: str) -> int:
        """0 for the outermost level; another kind of marker at the same indentation is deeper."""
        kind = marker_class(marker)
        self._resume(indent, marker, kind)
        depth = self._depth_of(indent, kind)
        if is_number(marker):
            self._counted[indent, kind] = (last_number(marker), list(self._levels))
        return depth

    def _resume(self, indent: float, marker: str, kind: str) -> None:
        """A number that counts on from one before other text goes on with that list."""
        number, levels = self._counted.get((indent, kind), (0, []))
        if number and is_number(marker) and last_number(marker) == number + 1:
            self._levels = list(levels)

    def _depth_of(self, indent: float, kind: str) -> int:
        while self._levels and self._levels[-1][0] > indent + self.slack:
            self._levels.pop()
        known = [level for level in self._levels if abs(level[0] - indent) <= self.slack]
        for level in known:
            if level[1] == kind:
                del self._levels[self._levels.index(level) + 1 :]
                return len(self._levels) - 1
        self._levels.append((indent, kind))
        return len(self._levels) - 1
