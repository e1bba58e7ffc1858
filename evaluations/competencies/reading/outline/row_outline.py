"""The rows of a document as fields and sections."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from evaluations.competencies.reading.blocks import Block, Kind, Piece, Row, joined, pieces_in
from evaluations.competencies.reading.competencies.closings import row_closes
from evaluations.competencies.reading.competencies.columns import is_yes
from evaluations.competencies.reading.labels.labels import Label, label_of
from evaluations.competencies.reading.labels.lexicon import SECTIONS, Topic
from evaluations.competencies.reading.outline.changes import is_log_head
from evaluations.competencies.reading.outline.rows import is_head_of_competencies, parallel_topics
from evaluations.competencies.reading.outline.sections import Section
from evaluations.competencies.reading.outline.sections_so_far import SectionsSoFar

SUBJECTS = frozenset(
    {Topic.EDUCATION, Topic.KNOWLEDGE_AREAS, Topic.EXPERIENCE, Topic.LANGUAGES, Topic.TRAVEL}
)


class RowOutliner(SectionsSoFar):
    """Reads rows: a field, fields under heads, a log of changes, or part of the open section."""

    def _add_any_row(self, row: Row, following: Sequence[Block]) -> None:
        """A row of sections side by side, or of one section."""
        is_inside = self._in_competencies and not self._is_headed_anew(row)
        topics = () if is_inside else parallel_topics(row, following)
        if is_log_head(row) and not self._in_competencies:
            self._beside = ()
            head = row.cells[row.filled[0]][0]
            self.sections.append(Section(Topic.CHANGES, "", row.place, head, [row]))
        elif topics:
            self._beside = topics
            self._heads = tuple(row.text(number) for number in range(len(row.cells)))
        elif self._beside and len(row.cells) == len(self._beside):
            self._add_columns(row)
        else:
            self._add_row(row)

    def _is_headed_anew(self, row: Row) -> bool:
        """Whether headings as high as the section's own stand side by side."""
        opened = self.section.heading
        return opened is not None and all(
            one.kind is Kind.HEADING and one.depth <= opened.depth for one in pieces_in([row])
        )

    def _add_columns(self, row: Row) -> None:
        """The values under the heads of sections side by side."""
        rest = zip(row.cells[1:], self._heads[1:], strict=True)
        if self._heads[0] and any(cell and not head for cell, head in rest):
            self._add_parts(row)
            return
        subject = label_of(row.cells[0][0]) if row.cells[0] and not self._beside[0] else None
        for topic, name, cell in zip(self._beside, self._heads, row.cells, strict=True):
            if topic and cell:
                about = _about(topic, subject)
                said = row.cells[0] if _is_ticked(row, cell) else cell
                self.sections.append(Section(about, name, row.place, None, [*said]))

    def _add_parts(self, row: Row) -> None:
        """What stands under heads that are merged over several columns each: a form's rows."""
        starts = [number for number, head in enumerate(self._heads) if head or number == 0]
        for start, end in pairwise([*starts, len(row.cells)]):
            part = Row(row.cells[start:end], row.place)
            if len(part.filled) > 1 and self._row_label(part.text(0), part):
                self._add_row(part)
            elif part.filled and (topic := self._beside[start]):
                is_rows = topic in SECTIONS and len(part.filled) > 1
                blocks: list[Block] = [part] if is_rows else [*pieces_in([part])]
                self.sections.append(Section(topic, self._heads[start], row.place, None, blocks))

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

    def _row_opens(self, label: Label, row: Row) -> bool:
        if self._in_competencies and not row_closes(self.section, label, row):
            return False
        return not is_head_of_competencies(row) and not label.value

    def _row_label(self, name: str, row: Row) -> Label | None:
        label = label_of(Piece(name, row.place))
        if label or len(row.filled) != 2:
            return label
        band = self._band(Piece(f"{name}: {row.text(row.filled[1])}", row.place))
        return replace(band, value="") if band else None


def _is_ticked(row: Row, cell: Sequence[Piece]) -> bool:
    """Whether the cell only ticks the criterion that the row begins with."""
    return bool(row.cells[0]) and row.cells[0] is not cell and is_yes(joined(cell))


def _about(topic: Topic, subject: Label | None) -> Topic:
    """What is essential beside "Experience" is experience; what is desirable stays apart."""
    is_subject = topic is Topic.REQUIRED_SKILLS and subject and subject.topic in SUBJECTS
    return subject.topic if is_subject and subject else topic
