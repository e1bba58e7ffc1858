"""The competencies of a section while it is read: those found, the one spoken of, what is said."""

import re
from dataclasses import dataclass, field

from evaluations.competencies.reading.blocks import Piece
from evaluations.competencies.reading.competencies.drafts import Draft
from evaluations.competencies.reading.competencies.groups import is_called_group
from evaluations.competencies.reading.competencies.naming import Named, is_weight
from evaluations.competencies.reading.labels.labels import DESCRIBING, Label, inner_label_of
from evaluations.competencies.reading.labels.lexicon import Topic

ONE_TEXT = frozenset({Topic.DEFINITION, Topic.LEVEL, Topic.WEIGHT})
"""Labels of which one text that follows is the value."""


@dataclass
class Drafting:
    """`mode` is what the pieces that follow a label are; None for behaviours."""

    required: bool = True
    drafts: list[Draft] = field(default_factory=list)
    values: list[Piece] = field(default_factory=list)
    current: Draft | None = None
    mode: Topic | None = None

    def start(self, name: Named, *, headed: bool = True) -> Draft:
        self.current = Draft(name.name, headed, level=name.level, weight=name.weight)
        self.current.required = name.required and self.required
        self.drafts.append(self.current)
        self.mode = None
        return self.current

    def mark(self, current: Draft, piece: Piece) -> None:
        """A level or a weight on a line of its own, perhaps under its label."""
        if is_weight(piece.text):
            current.weight = current.weight or piece
        else:
            current.level = current.level or piece
        self.mode = None if self.mode in ONE_TEXT else self.mode

    def add(self, piece: Piece) -> None:
        """One more thing said about the current competency."""
        if self.current:
            self.current.say(piece, self.mode)

    def add_text(self, piece: Piece) -> None:
        if self.mode is None and self.current:
            self.current.paragraphs.append(piece)
        else:
            self.add(piece)

    def label_of(self, piece: Piece) -> Label | None:
        """The label of something said about one competency, if it is one here."""
        label = None if is_weight(piece.text) else inner_label_of(piece)
        if label is None and is_called_group(piece):
            return Label(Topic.GROUP, piece.text)
        if label is None or (piece.is_item and not _labels_item(label)):
            return None
        if label.topic is Topic.GROUP:
            return None if label.value or piece.is_item else label
        if label.topic is Topic.NAME:
            return label if label.value else None
        if label.topic is Topic.WEIGHT and label.value and not re.search(r"\d", label.value):
            return None
        return label if self.current else None


def _labels_item(label: Label) -> bool:
    """Whether an item is a label: with its colon, or above a deeper list ("Conductas")."""
    return label.has_colon or (not label.value and label.topic in DESCRIBING)
