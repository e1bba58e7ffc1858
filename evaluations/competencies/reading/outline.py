"""The blocks of a document divided into its sections and fields, by the labels found."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from evaluations.competencies.reading.blocks import Block, Piece, Row, pieces_in
from evaluations.competencies.reading.closings import closes, row_closes
from evaluations.competencies.reading.endings import calls_for_applications, ends
from evaluations.competencies.reading.labels import (
    Label,
    band_label_of,
    fields_in,
    heading_label_of,
    label_of,
)
from evaluations.competencies.reading.lexicon import COMPETENCIES, LISTS, Topic
from evaluations.competencies.reading.markers import heads_part
from evaluations.competencies.reading.rows import (
    fields_of,
    is_head_of_competencies,
    parallel_topics,
)
from evaluations.competencies.reading.sections import Section
from evaluations.competencies.reading.wording import folded, folded_label

SOME = 3
"""More sections than this before a title: it is none of the document."""
BEFORE = frozenset({Topic.OPENING, Topic.DOCUMENT_TITLE, Topic.DOCUMENT_KEY, Topic.REVISION})
ANNEX = re.compile(r"(?:anexo|annex|appendix|apendice) (?:n[o°.]* ?)?(?:\d{1,2}|[ivx]{1,5}|[a-z])")
DESCRIBED = 200
"""A description has fewer sections than this; what comes after is no part of it."""
AHEAD = 3
"""How many blocks after a line tell what it heads."""
POSTS = frozenset({Topic.UNIT, Topic.REPORTS_TO})
SUBJECTS = frozenset(
    {Topic.EDUCATION, Topic.KNOWLEDGE_AREAS, Topic.EXPERIENCE, Topic.LANGUAGES, Topic.TRAVEL}
)
PERSONAL = frozenset({Topic.TRAVEL, Topic.LANGUAGES, Topic.EDUCATION, Topic.EXPERIENCE})
"""What may stand as a labelled item in a list of something else."""


def outline(blocks: Iterable[Block]) -> list[Section]:
    """The sections in document order; the first is what stands before any label."""
    blocks = [part for block in blocks for part in _parts(block)]
    outliner = Outliner()
    for number, block in enumerate(blocks):
        outliner.add(block, blocks[number + 1 : number + 1 + AHEAD])
    return outliner.sections


def _parts(block: Block) -> list[Block]:
    return fields_of(block) if isinstance(block, Row) else [*fields_in(block)]


@dataclass
class Outliner:
    """Reads block after block and knows which section is open."""

    sections: list[Section] = field(default_factory=lambda: [Section(Topic.OPENING)])
    is_annexed: bool = False
    """Whether the description is over and annexes follow: they say nothing about it anew."""
    _beside: tuple[Topic | None, ...] = ()
    """The sections that the columns of the table being read are."""

    @property
    def section(self) -> Section:
        return self.sections[-1]

    def add(self, block: Block, following: Sequence[Block]) -> None:
        if isinstance(block, Row):
            self._add_any_row(block)
        elif self._beside and block.is_item:
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
        elif calls_for_applications(self.section, piece):
            self.sections.append(Section(Topic.APPLICATION, "", piece.place, None, [piece]))
        else:
            self._return_from_item(piece)
            self.section.blocks.append(piece)

    def _add_any_row(self, row: Row) -> None:
        """A row of sections side by side, or of one section."""
        topics = () if self._in_competencies else parallel_topics(row)
        if topics:
            self._beside = topics
        elif self._beside and len(row.cells) == len(self._beside):
            subject = label_of(row.cells[0][0]) if row.cells[0] and not self._beside[0] else None
            for topic, cell in zip(self._beside, row.cells, strict=True):
                if topic and cell:
                    about = _about(topic, subject)
                    self.sections.append(Section(about, about, row.place, None, [*cell]))
        else:
            self._add_row(row)

    def _add_row(self, row: Row) -> None:
        name = row.text(0)
        label = self._row_label(name, row) if name else None
        if self._opens_competencies(row):
            self.sections.append(Section(Topic.COMPETENCIES, name, row.place, None, [row]))
        elif label and self._row_opens(label, row):
            values = [piece for cell in row.cells[1:] for piece in cell]
            self.sections.append(Section(label.topic, name, row.place, None, [*values]))
        elif self._is_beside_field and name:
            self.sections.append(Section(Topic.OTHER, name, row.place, None, [row]))
        else:
            self.section.blocks += pieces_in([row]) if self._is_beside_field else [row]

    def _opens_competencies(self, row: Row) -> bool:
        is_new = not self._in_competencies and not self._is_said(Topic.COMPETENCIES)
        return is_new and is_head_of_competencies(row)

    @property
    def _is_beside_field(self) -> bool:
        """Whether the section is a row's value: then the next row is another field, or its rest."""
        return self.section.heading is None and self.section.topic not in {
            Topic.OPENING,
            *COMPETENCIES,
        }

    def _opens(self, label: Label, piece: Piece, following: Sequence[Block]) -> bool:
        inside = self._in_competencies
        if piece.is_item and not heads_part(piece.marker):
            return label.has_colon and (
                not inside or (label.topic in PERSONAL and not label.is_weak)
            )
        if self._is_post_of_signature(label):
            return False
        if inside and not closes(self.section, label, piece, following):
            return False
        return not (label.is_weak and label.value and not label.has_colon)

    def _row_opens(self, label: Label, row: Row) -> bool:
        if self._in_competencies and not row_closes(self.section, label, row):
            return False
        return not is_head_of_competencies(row) and not label.value

    def _open(self, label: Label, piece: Piece) -> None:
        topic = Topic.OTHER if self._is_said(label.topic) else self._topic_here(label)
        section = Section(topic, label.words, piece.place, piece, has_value=bool(label.value))
        if label.value:
            section.blocks.append(replace(piece.saying(label.value), strong=False))
        self.sections.append(section)

    def _begins_annexes(self, piece: Piece) -> bool:
        is_heading = not piece.is_item and bool(ANNEX.fullmatch(folded(piece.text)))
        return is_heading and any(one.topic in COMPETENCIES and one.blocks for one in self._first)

    @property
    def _first(self) -> list[Section]:
        return self.sections[:DESCRIBED]

    def _is_said(self, topic: Topic) -> bool:
        """Whether an annex only comes back to what the description has said."""
        return self.is_annexed and any(one.topic is topic and one.blocks for one in self._first)

    def _row_label(self, name: str, row: Row) -> Label | None:
        label = label_of(Piece(name, row.place))
        if label or len(row.filled) != 2:
            return label
        band = self._band(Piece(f"{name}: {row.text(row.filled[1])}", row.place))
        return replace(band, value="") if band else None

    def _band(self, piece: Piece) -> Label | None:
        return None if self._in_competencies else band_label_of(piece)

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

    @property
    def _in_competencies(self) -> bool:
        return self.section.topic in COMPETENCIES


def _about(topic: Topic, subject: Label | None) -> Topic:
    """What is essential beside "Experience" is experience; what is desirable stays apart."""
    is_subject = topic is Topic.REQUIRED_SKILLS and subject and subject.topic in SUBJECTS
    return subject.topic if is_subject and subject else topic


def _is_item_field(section: Section) -> bool:
    return section.heading is not None and section.heading.is_item
