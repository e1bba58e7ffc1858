"""Texts and where they came from."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from evaluations.competencies.reading.blocks import Piece, Place


@dataclass
class Notebook:
    """Takes pieces, gives their texts, and keeps where each text came from."""

    places: dict[str, Place] = field(default_factory=dict)

    def one(self, path: str, piece: Piece | None) -> str | None:
        if piece is None or not piece.text:
            return None
        self.places[path] = piece.place
        return piece.text

    def many(self, path: str, pieces: Iterable[Piece]) -> tuple[str, ...]:
        said = [(f"{path}/{number}", piece) for number, piece in enumerate(pieces)]
        self.places.update({place: piece.place for place, piece in said})
        return tuple(piece.text for _, piece in said)
