"""Everything that is wrong with what was sent, each with its place, told at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from evaluations.cli.group import Told, said
from evaluations.errors import Invalid, Refusal


@dataclass(frozen=True)
class Mistakes:
    """Collected as one goes on; the transaction is to be given up where there are any."""

    found: list[str] = field(default_factory=list)

    def add(self, place: str, sentence: str) -> None:
        self.found.append(f"{place}: {sentence}" if place else sentence)

    @contextmanager
    def at(self, place: str) -> Iterator[None]:
        """A refusal inside the block is one of them."""
        try:
            yield
        except Refusal as refusal:
            about = refusal.field if isinstance(refusal, Invalid) else ""
            self.add(".".join(filter(None, (place, about))), said(refusal))

    def refuse(self) -> None:
        """Raises Told where there are any."""
        if self.found:
            raise Told(" ".join(self.found))


@contextmanager
def named() -> Iterator[None]:
    """A refusal inside the block is told with the field that it is about, if any."""
    mistakes = Mistakes()
    with mistakes.at(""):
        yield
    mistakes.refuse()
