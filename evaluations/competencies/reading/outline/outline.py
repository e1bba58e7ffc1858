"""The blocks of a document divided into its sections and fields, by the labels found."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from evaluations.competencies.reading.blocks import Block, Piece, Row
from evaluations.competencies.reading.competencies.closings import closes
from evaluations.competencies.reading.labels.field_lines import fields_in
from evaluations.competencies.reading.labels.labels import (
    Label,
    heading_label_of,
    label_of,
)
from evaluations.competencies.reading.labels.lexicon import LISTS, Topic
from evaluations.competencies.reading.labels.values import is_value
from evaluations.competencies.reading.markers import heads_part
from evaluations.competencies.reading.outline.calls import calls_for_applications
from evaluations.competencies.reading.outline.endings import ends
from evaluations.competencies.reading.outline.row_fields import fields_of
from evaluations.competencies.reading.outline.row_outline import RowOutliner
from evaluations.competencies.reading.outline.sections import Section
from evaluations.competencies.reading.wording import folded_label

SOME = 3
"""More sections than this before a title: it is none of the document."""
BEFORE = frozenset({Topic.OPENING, Topic.DOCUMENT_TITLE, Topic.DOCUMENT_KEY, Topic.REVISION})
AHEAD = 3
"""How many blocks after a line tell what it heads."""
POSTS = frozenset({Topic.UNIT, Topic.REPORTS_TO})
PERSONAL = frozenset({Topic.TRAVEL, Topic.LANGUAGES, Topic.EDUCATION, Topic.EXPERIENCE})
"""What may stand as a labelled item in a list of something else."""
WISHED = PERSONAL | {Topic.KNOWLEDGE_AREAS}
"""Of whose items one may only be desired ("Deseable: francés")."""


def outline(blocks: Iterable[Block]) -> list[Section]:
    """The sections in document order; the first is what stands before any label."""
    blocks = [part for block in blocks for part in _parts(block)]
    outliner = Outliner()
    for number, block in enumerate(blocks):
        outliner.add(block, blocks[number + 1 : number + 1 + AHEAD])
    return outliner.sections


def _parts(block: Block) -> list[Block]:
    return fields_of(block) if isinstance(block, Row) else [*fields_in(block)]


class Outliner(RowOutliner):
    """Reads block after block and knows which section is open."""

    def add(self, block: Block, following: Sequence[Block]) -> None:
        if isinstance(block, Row):
            self._add_any_row(block, following)
        elif self._beside and block.is_item and not label_of(block):
            self.sections.append(Section(self._beside[0] or Topic.OTHER, blocks=[block]))
        else:
            self._beside = ()
            self._add_piece(block, following)

    def _add_piece(self, piece: Piece, following: Sequence[Block]) -> None:
        self.is_annexed = self.is_annexed or self._begins_annexes(piece)
        label = label_of(piece) or self._guessed(piece) or self._band(piece)
        if label and self._opens(label, piece, following):
            self._open(label, piece)
        elif ends(self.section, piece, following):
            self.sections.append(Section(Topic.OTHER, piece.text, piece.place, piece, [piece]))
        elif calls_for_applications(self.section, piece, following):
            self.sections.append(Section(Topic.APPLICATION, "", piece.place, None, [piece]))
        else:
            self._return_from_item(piece)
            self.section.blocks.append(piece)

    def _opens(self, label: Label, piece: Piece, following: Sequence[Block]) -> bool:
        inside = self._in_competencies
        if piece.is_item and not heads_part(piece.marker):
            return (
                label.has_colon
                and not self._is_item_of(label)
                and (not inside or (label.topic in PERSONAL and not label.is_weak))
            )
        if self._is_post_of_signature(label) or is_value(self.section, label, piece):
            return False
        if inside and not closes(self.section, label, piece, following):
            return False
        return not (label.is_weak and label.value and not label.has_colon)

    def _is_item_of(self, label: Label) -> bool:
        """Whether it is one more item of the list it names ("Experiencia general: …")."""
        topic = self.section.topic
        is_list = topic in LISTS and not _is_item_field(self.section)
        is_wish = label.topic is Topic.DESIRABLE_SKILLS and topic in WISHED
        return is_list and (label.topic is topic or is_wish)

    def _open(self, label: Label, piece: Piece) -> None:
        topic = Topic.OTHER if self._is_said(label.topic) else self._topic_here(label)
        section = Section(topic, label.words, piece.place, piece, has_value=bool(label.value))
        section.within = self._heading_above(section)
        if label.value:
            section.blocks.append(replace(piece.saying(label.value), strong=False))
        self.sections.append(section)

    def _guessed(self, piece: Piece) -> Label | None:
        """What an unknown heading speaks of; before any section it is rather the title."""
        has_begun = any(one.topic not in BEFORE for one in self.sections)
        is_text = not piece.is_item or heads_part(piece.marker)
        return heading_label_of(piece) if has_begun and is_text else None

    def _topic_here(self, label: Label) -> Topic:
        """ "Descripción de funciones" is a title at a document's top, a section further down."""
        is_title = label.topic is Topic.DOCUMENT_TITLE and len(self.sections) <= SOME
        names_functions = folded_label(label.words).startswith("descripcion de funciones")
        return Topic.FUNCTIONS if names_functions and not is_title else label.topic

    def _is_post_of_signature(self, label: Label) -> bool:
        """Under "Aprobó" stand a name and a post, and the post may be called like a field."""
        is_second = self.section.topic is Topic.APPROVED_BY and len(self.section.blocks) == 1
        return is_second and label.topic in POSTS and not label.has_colon

    def _return_from_item(self, piece: Piece) -> None:
        """After a labelled item with its value beside it, the list it stood in goes on."""
        if self.section.has_value and _is_item_field(self.section) and piece.is_item:
            before = next((s for s in reversed(self.sections[:-1]) if not _is_item_field(s)), None)
            if before and before.topic in LISTS:
                self.sections.append(replace(before, blocks=[]))


def _is_item_field(section: Section) -> bool:
    return section.heading is not None and section.heading.is_item
