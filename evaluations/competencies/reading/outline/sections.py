"""A section of a document: what stands under or beside one label."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from evaluations.competencies.reading.blocks import START, Block, Piece, Place
from evaluations.competencies.reading.labels.lexicon import Topic


@dataclass(eq=False)
class Section:
    """What stands under or beside one label; two of the same words are still two."""

    topic: Topic
    label: str = ""
    place: Place = START
    heading: Piece | None = None
    """The label as a block of its own, which stays open; None where the value stands beside it."""
    blocks: list[Block] = field(default_factory=list)
    has_value: bool = False
    """Whether its first piece stood on the label's own line."""
    within: Piece | None = None
    """The heading of the section that it is a group of ("Competencias técnicas")."""

    @property
    def pieces(self) -> list[Piece]:
        """The pieces that stand under the label, without those of table rows."""
        return [block for block in self.blocks if isinstance(block, Piece)]


def sections_of(sections: Sequence[Section], *topics: Topic) -> list[Section]:
    """The sections of the given topics, in document order."""
    return [section for section in sections if section.topic in topics]
