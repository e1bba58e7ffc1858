"""A competency while it is being read: its parts as pieces, in the order they were found."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from evaluations.competencies.reading.blocks import Piece
from evaluations.competencies.reading.competencies.levels import (
    chosen_level,
    is_level,
    leading_level,
)
from evaluations.competencies.reading.competencies.naming import (
    is_definition,
    is_name,
    is_weight,
    named,
)
from evaluations.competencies.reading.labels.labels import inner_label_of
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.wording import folded, word_count

BRACKETED = re.compile(r"[(\[]([^()\[\]]+)[)\]]")
SEMICOLONS = re.compile(r"\s*;\s+(?![^()]{0,200}\))")

FEW = 6
"""A name in a list of names has fewer words than this."""


@dataclass
class Draft:
    """One competency; `paragraphs` are texts of which only the whole tells what they are."""

    name: Piece
    headed: bool = True
    """Whether a heading or a cell names it, so that items under it are behaviours."""
    is_inline: bool = False
    """Whether the name stood at the beginning of a sentence ("Orden: anota; cierra.")."""
    behaviours: list[Piece] = field(default_factory=list)
    paragraphs: list[Piece] = field(default_factory=list)
    definition: list[Piece] = field(default_factory=list)
    negative: list[Piece] = field(default_factory=list)
    level: Piece | None = None
    weight: Piece | None = None
    required: bool = True
    ticked: bool | None = None

    @property
    def key(self) -> str:
        return folded(self.name.text)

    @property
    def is_title(self) -> bool:
        """Whether a line of its own names it and nothing is said about it."""
        said = (self.behaviours, self.paragraphs, self.definition, self.negative, self.level)
        return not any(said) and not self.name.is_item

    def say(self, piece: Piece, topic: Topic | None) -> None:
        """One more thing about it; without a topic, a behaviour."""
        match topic:
            case Topic.DEFINITION:
                self.definition.append(piece)
            case Topic.NEGATIVE:
                self.negative.append(piece)
            case Topic.LEVEL:
                self.level = self.level or chosen_level(piece) or piece
            case Topic.WEIGHT:
                self.weight = piece
            case _:
                self.behaviours.append(piece)

    def say_beside_name(self, rest: Piece) -> None:
        """What stands after the name on its line: a level, a weight, indicators, a definition."""
        whole = BRACKETED.fullmatch(rest.text)
        rest = rest.saying(whole[1].strip()) if whole else rest
        label = inner_label_of(rest)
        listed = inline_items(rest)
        if label and label.value and label.topic in {Topic.LEVEL, Topic.WEIGHT}:
            self.say(rest.saying(label.value), label.topic)
        elif is_level(rest.text):
            self.level = rest
        elif is_weight(rest.text):
            self.weight = rest
        elif len(listed) > 1:
            self.behaviours += listed
        else:
            self.definition.append(self._without_level(rest))

    def settle(self) -> None:
        """Decide what the paragraphs are: a definition; or, where they list, behaviours."""
        texts, self.paragraphs = self._without_levels(), []
        if self.behaviours or self.definition or not texts:
            self.definition += [] if self.definition else texts
        elif len(texts) == 1:
            listed = inline_items(texts[0])
            self.behaviours += listed if len(listed) > 2 else []
            self.definition += [] if len(listed) > 2 else texts
        else:
            starts = 1 if is_definition(texts[0].text) else 0
            self.definition += texts[:starts]
            self.behaviours += texts[starts:]

    def _without_levels(self) -> list[Piece]:
        """The paragraphs without a level that stands alone or before the first of them."""
        alone = [piece for piece in self.paragraphs if is_level(piece.text)]
        self.level = self.level or next(iter(alone), None)
        texts = [piece for piece in self.paragraphs if piece not in alone]
        return [*map(self._without_level, texts[:1]), *texts[1:]]

    def _without_level(self, text: Piece) -> Piece:
        level, rest = leading_level(text)
        self.level = self.level or level
        return rest

    def absorb(self, other: "Draft") -> None:
        """Take in the rest of the same competency, found further down."""
        self.definition = self.definition or other.definition
        self.level = self.level or other.level
        self.weight = self.weight or other.weight
        self.behaviours += _new(other.behaviours, self.behaviours)
        self.negative += _new(other.negative, self.negative)


def inline_items(piece: Piece) -> list[Piece]:
    """Indicators listed in one sentence: only a semicolon divides them, never a comma."""
    return [piece.saying(part) for part in SEMICOLONS.split(piece.text.rstrip(" ;")) if part]


def inline_names(piece: Piece) -> list[Piece]:
    """Names alone listed in one sentence ("Calma (nivel 3); Vista (nivel 2)"); none otherwise."""
    parts = [one.saying(one.text.rstrip(" .")) for one in inline_items(piece)]
    return parts if len(parts) > 2 and all(map(_is_bare_name, parts)) else []


def _is_bare_name(piece: Piece) -> bool:
    is_short = is_name(piece) and word_count(named(piece).name.text) < FEW
    return is_short and piece.text[:1].isupper() and ":" not in piece.text


def merged(drafts: Iterable[Draft]) -> list[Draft]:
    """Each competency once, however often it was continued."""
    found: dict[str, Draft] = {}
    for draft in drafts:
        draft.settle()
        if draft.key in found:
            found[draft.key].absorb(draft)
        else:
            found[draft.key] = draft
    return list(found.values())


def _new(pieces: list[Piece], known: list[Piece]) -> list[Piece]:
    texts = {folded(piece.text) for piece in known}
    return [piece for piece in pieces if folded(piece.text) not in texts]
