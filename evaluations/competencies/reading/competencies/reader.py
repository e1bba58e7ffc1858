"""One competencies section, read block by block into competencies."""

import re
from collections.abc import Sequence

from evaluations.competencies.reading.blocks import Block, Piece, Row
from evaluations.competencies.reading.competencies.drafting import ONE_TEXT
from evaluations.competencies.reading.competencies.drafts import inline_items, inline_names
from evaluations.competencies.reading.competencies.groups import (
    heads_group,
    is_heading,
    lone_texts,
    stands_under,
)
from evaluations.competencies.reading.competencies.marks import is_bare_mark
from evaluations.competencies.reading.competencies.naming import (
    has_lead_name,
    is_name,
    named,
    split_name,
)
from evaluations.competencies.reading.competencies.preambles import DEMAND, INTRODUCES, VALUES
from evaluations.competencies.reading.competencies.preparing import prepared
from evaluations.competencies.reading.competencies.tables import TableReader, is_total
from evaluations.competencies.reading.labels.labels import Label, is_sub_label
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.markers import TICKED, UNTICKED
from evaluations.competencies.reading.wording import folded


class CompetencyReader(TableReader):
    """Reads the blocks of one section, its pieces here."""

    headings_ahead = False
    """Whether names come as headings: a text before the first of them names nothing."""

    lone_texts: frozenset[int] = frozenset()
    """The ids of quiet lines that define the loud name above them, however short they are."""

    def read(self, blocks: Sequence[Block]) -> None:
        blocks = prepared(blocks)
        self.lone_texts = lone_texts(blocks)
        self.headings_ahead = any(is_heading(block) for block in blocks)
        for number, block in enumerate(blocks):
            self.headings_ahead = self.headings_ahead and not is_heading(block)
            if isinstance(block, Row):
                self.row(block)
            elif self._heads_group(block, blocks[number + 1 : number + 3]):
                self.current = self.mode = None
            else:
                self._piece(block)

    def _heads_group(self, piece: Piece, following: Sequence[Block]) -> bool:
        if self.label_of(piece):
            return False
        below = next(iter(following), None)
        return heads_group(piece, following) or self.heads_rows_below(piece, below)

    def _piece(self, piece: Piece) -> None:
        if is_total(piece):
            return
        label = self.label_of(piece)
        if label:
            self._labelled(label, piece)
        elif self.current is None and is_sub_label(piece):
            self.mode = Topic.BEHAVIOURS
        elif self.current and is_bare_mark(piece):
            self.mark(self.current, piece)
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
        if current and (current.headed or stands_under(current.name, piece)):
            self.add(piece)
        else:
            self._name_item(piece)

    def _name_item(self, piece: Piece) -> None:
        """An item that names a competency itself, perhaps with a definition or its indicators."""
        split = split_name(piece)
        if self.mode and not split and not is_name(piece):
            return  # a conduct under a label without a name
        if not split and VALUES.match(folded(piece.text)) and not is_name(piece):
            self.values.append(piece)
            return
        draft = self.start(split or named(piece), headed=split is not None and not split.rest)
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
        listed = inline_names(piece) if self.current is None else []
        for one in listed:
            self.start(named(one), headed=False)
        if listed:
            return True
        split = None if re.match(DEMAND, folded(piece.text)) else split_name(piece)
        if self.current and id(piece) in self.lone_texts:
            return False
        if (is_name(piece) and not split) or (split and not split.rest):
            self.start(split or named(piece))
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
