"""How deep an item stands, by its indentation and the kind of its marker."""

from dataclasses import dataclass, field

from evaluations.competencies.reading.markers import marker_class


@dataclass
class ListLevels:
    """The levels of the list that is being read; `reset` where something else comes between."""

    slack: float = 1
    """Indentations this close are the same."""
    _levels: list[tuple[float, str]] = field(default_factory=list)

    def reset(self) -> None:
        self._levels = []

    def depth_of(self, indent: float, marker: str) -> int:
        """0 for the outermost level; another kind of marker at the same indentation is deeper."""
        kind = marker_class(marker)
        while self._levels and self._levels[-1][0] > indent + self.slack:
            self._levels.pop()
        known = [level for level in self._levels if abs(level[0] - indent) <= self.slack]
        for level in known:
            if level[1] == kind:
                del self._levels[self._levels.index(level) + 1 :]
                return len(self._levels) - 1
        self._levels.append((indent, kind))
        return len(self._levels) - 1
