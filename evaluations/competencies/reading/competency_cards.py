"""Competencies set side by side: each column of the row holds one with its behaviours."""

from dataclasses import dataclass, field

from evaluations.competencies.reading.blocks import Cell, Kind, Row
from evaluations.competencies.reading.columns import is_yes
from evaluations.competencies.reading.drafting import Drafting
from evaluations.competencies.reading.drafts import Draft
from evaluations.competencies.reading.labels import inner_label_of, label_of
from evaluations.competencies.reading.naming import is_level, is_name, is_weight, named


@dataclass
class CardsReader(Drafting):
    """Remembers the competencies of the last row of cards: items below go on with them."""

    _cards: list[Draft] = field(default_factory=list)

    def row_of_cards(self, row: Row) -> bool:
        """Read the row if it holds cards, or goes on with those above."""
        cells = [row.cells[number] for number in row.filled]
        if len(cells) > 1 and all(map(_is_card, cells)) and (_has_items(cells) or _is_bare(cells)):
            self._cards = [self._card(cell) for cell in cells]
            return True
        if self._cards and len(row.cells) == len(self._cards) and _lists(cells):
            for draft, cell in zip(self._cards, row.cells, strict=True):
                draft.behaviours += cell
            return True
        self._cards = []
        return False

    def _card(self, cell: Cell) -> Draft:
        draft = self.start(named(cell[0]))
        for piece in cell[1:]:
            if piece.is_item:
                draft.behaviours.append(piece)
            else:
                draft.paragraphs.append(piece)
        return draft

    def return_to_first_card(self) -> None:
        """What stands alone below cards goes on with the leftmost."""
        if self.current and self.current in self._cards:
            self.current = self._cards[0]


def _is_card(cell: Cell) -> bool:
    first = cell[0]
    is_loud = (first.strong or first.kind is Kind.HEADING) and not first.is_item
    says_else = is_level(first.text) or is_weight(first.text) or is_yes(first.text)
    label = label_of(first)
    is_label = inner_label_of(first) is not None or (label and not label.may_name_competency)
    return is_loud and is_name(first) and not says_else and not is_label


def _has_items(cells: list[Cell]) -> bool:
    return all(any(piece.is_item for piece in cell) for cell in cells)


def _is_bare(cells: list[Cell]) -> bool:
    """Whether the cells hold names alone."""
    return all(len(cell) == 1 for cell in cells)


def _lists(cells: list[Cell]) -> bool:
    return bool(cells) and all(piece.is_item for cell in cells for piece in cell)
