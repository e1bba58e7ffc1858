"""One competencies section, read block by block into competencies."""

import re
from collections.abc import Sequence

from evaluations.competencies.reading.blocks import Block, Kind, Piece, Row
from evaluations.competencies.reading.competency_table import TableReader
from evaluations.competencies.reading.drafts import inline_items
from evaluations.competencies.reading.labels import Label
from evaluations.competencies.reading.lexicon import Topic
from evaluations.competencies.reading.markers import TICKED, UNTICKED, is_under
from evaluations.competencies.reading.naming import (
    has_lead_name,
    is_name,
    named,
    split_name,
)
from evaluations.competencies.reading.wording import folded

DEMAND = (
    r"(?:(?:es|sera|resulta) )?(?:indispensable|imprescindible)|(?:it is )?essential (?:to|that)"
)
VALUES = re.compile(
    rf"{DEMAND}|"
    r".*\b(?:valores|values|compromiso etico)\b|"
    r"(?:toda|cualquier|las?|every|all|any)\b.*\b(?:debe(?:n|ra|ran)?|must)\b"
)
ONE_TEXT = frozenset({Topic.DEFINITION, Topic.LEVEL, Topic.WEIGHT})
"""Labels of which one text that follows is the value."""
INTRODUCES = re.compile(r".*(?:siguientes?|a continuacion|following|below)\b")


class CompetencyReader(TableReader):
    """Reads the blocks of one section, its pieces here."""

    headings_ahead = False
    """Whether names come as headings: a text before the first of them names nothing."""

    def read(self, blocks: Sequence[Block]) -> None:
        self.headings_ahead = any(is_heading(block) for block in blocks)
        for block in blocks:
            self.headings_ahead = self.headings_ahead and not is_heading(block)
            if isinstance(block, Row):
                self.row(block)
            else:
                self._piece(block)

    def _piece(self, piece: Piece) -> None:
        label = self.label_of(piece)
        if label:
            self._labelled(label, piece)
        elif piece.is_item:
            self._item(piece)
        else:
            self._text(piece)

    def _labelled(self, label: Label, piece: Piece) -> None:
        self.mode = label.topic
        if label.topic is Topic.GROUP:
            self.current = self.mode = None
        elif label.topic is Topic.NAME:
            self.start(named(piece.saying(label.value)))
        elif label.value:
            value = piece.saying(label.value)
            listed = label.topic in {Topic.BEHAVIOURS, Topic.NEGATIVE}
            for part in inline_items(value) if listed else [value]:
                self.add(part)
            self.mode = label.topic if listed else None

    def _item(self, piece: Piece) -> None:
        self.return_to_first_card()
        current = self.current
        if current and current.headed and not current.behaviours and has_lead_name(piece):
            self.drafts.remove(current)
            current = self.current = None
        if current and (current.headed or _is_under(current.name, piece)):
            self.add(piece)
        else:
            self._name_item(piece)

    def _name_item(self, piece: Piece) -> None:
        """An item that names a competency itself, perhaps with a definition or its indicators."""
        split = split_name(piece)
        if not split and VALUES.match(folded(piece.text)) and not is_name(piece):
            self.values.append(piece)
            return
        draft = self.start(split or named(piece), headed=False)
        if piece.marker in TICKED | UNTICKED:
            draft.ticked = piece.marker in TICKED
        if split and split.rest:
            draft.say_beside_name(split.rest)

    def _text(self, piece: Piece) -> None:
        bare = folded(piece.text)
        if self.mode in ONE_TEXT:
            self.add(piece)
            self.mode = None
        elif piece.text.endswith(":") and INTRODUCES.match(bare):
            pass
        elif not self._names(piece):
            self._sentence(piece, bare)

    def _names(self, piece: Piece) -> bool:
        """Whether the piece names a competency, alone or at its beginning."""
        split = None if re.match(DEMAND, folded(piece.text)) else split_name(piece)
        if is_name(piece) and not split:
            self.start(named(piece))
            return True
        if split and split.rest and (self._is_open_to_names or piece.lead):
            draft = self.start(split)
            draft.is_inline = True
            draft.say_beside_name(split.rest)
            return True
        return False

    def _sentence(self, piece: Piece, bare: str) -> None:
        if self.current:
            self.add_text(piece)
        elif VALUES.match(bare) and not INTRODUCES.match(bare):
            self.values.append(piece)

    @property
    def _is_open_to_names(self) -> bool:
        """Whether a text with a colon may name a competency: no paragraphs are being listed."""
        current = self.current
        if current is None:
            return not self.headings_ahead
        return current.is_inline or bool(current.behaviours)


def is_heading(block: Block) -> bool:
    return isinstance(block, Piece) and block.kind is Kind.HEADING


def _is_under(name: Piece, item: Piece) -> bool:
    is_quieter = name.strong and not item.strong
    return is_quieter or item.depth > name.depth or is_under(item.marker, name.marker)
