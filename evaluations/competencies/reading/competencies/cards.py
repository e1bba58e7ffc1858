"""Competencies set side by side: each column of the row holds one with its behaviours."""

from dataclasses import dataclass, field

from evaluations.competencies.reading.blocks import Cell, Kind, Row
from evaluations.competencies.reading.competencies.columns import is_yes
from evaluations.competencies.reading.competencies.drafting import Drafting
from evaluations.competencies.reading.competencies.drafts import Draft
from evaluations.competencies.reading.competencies.levels import is_level
from evaluations.competencies.reading.competencies.naming import is_name, is_weight, named
from evaluations.competencies.reading.labels.labels import inner_label_of, label_of
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.wording import is_finished


@dataclass
class _Card:
    """A competency, and what the pieces that follow in its column are."""

    draft: Draft
    mode: Topic | None = None


@dataclass
class CardsReader(Drafting):
    """Remembers the competencies of the last row of cards: items below go on with them."""

    _cards: list[_Card] = field(default_factory=list)

    def row_of_cards(self, row: Row) -> bool:
        """Read the row if it holds cards, or goes on with those above."""
        cells = [row.cells[number] for number in row.filled]
        if len(cells) > 1 and all(map(_is_card, cells)) and (_has_items(cells) or _is_bare(cells)):
            self._cards = [self._card(cell) for cell in cells]
            return True
        if len(row.cells) == len(self._cards) and all(map(_goes_on, cells)):
            for column, cell in enumerate(row.cells):
                self._go_on(column, cell)
            return True
        self._cards = []
        return False

    def labels_cards(self, row: Row) -> bool:
        """Whether the row begins with the same words over the rest of every card above."""
        is_as_wide = len(row.filled) == len(row.cells) == len(self._cards)
        return is_as_wide and len({cell[0].text for cell in row.cells}) == 1

    def _card(self, cell: Cell) -> _Card:
        card = _Card(self.start(named(cell[0])))
        self._say(card, cell[1:])
        return card

    def _go_on(self, column: int, cell: Cell) -> None:
        """More of a card, below which the next of its column may begin."""
        starts = [number for number, _ in enumerate(cell) if _is_card(cell[number:])]
        ends = starts[0] if starts else len(cell)
        self._say(self._cards[column], cell[:ends])
        if starts:
            self._cards[column] = self._card(cell[ends:])

    def _say(self, card: _Card, pieces: Cell) -> None:
        """What the pieces of a card say, by the label above each."""
        self.current = card.draft
        for piece in pieces:
            label = self.label_of(piece)
            if label:
                card.mode = label.topic
            if label and label.value:
                card.draft.say(piece.saying(label.value), label.topic)
                card.mode = None
            elif piece.is_item or (card.mode and not label):
                card.draft.say(piece, card.mode)
            elif not label:
                card.draft.paragraphs.append(piece)

    def return_to_first_card(self) -> None:
        """What stands alone below cards goes on with the leftmost."""
        if any(self.current is card.draft for card in self._cards):
            self.current = self._cards[0].draft


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


def _goes_on(cell: Cell) -> bool:
    """Whether the cell says more of what stands above, rather than name something."""
    first = cell[0]
    says_more = first.is_item or is_level(first.text) or inner_label_of(first) is not None
    return says_more or is_finished(first.text) or not is_name(first)
