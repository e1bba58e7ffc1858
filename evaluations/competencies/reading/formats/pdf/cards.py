"""What panels hold, read one after the other; a panel that a page's end cut is one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from evaluations.competencies.reading.blocks import Block, Kind, Piece
from evaluations.competencies.reading.formats.pdf.tables import NEAR, Box
from evaluations.competencies.reading.formats.printed.words import PrintedLine
from evaluations.competencies.reading.labels.labels import label_of


@dataclass
class Part:
    """Blocks of a page that stand together; those of a panel with its box and lines."""

    blocks: list[Block]
    panel: Box | None = None
    lines: list[PrintedLine] = field(default_factory=list)


def in_a_panel(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, their headings a level below those of the page; a section's stays."""
    return [_lowered(block) for block in blocks]


def _lowered(block: Block) -> Block:
    is_heading = isinstance(block, Piece) and block.kind is Kind.HEADING
    if isinstance(block, Piece) and is_heading and label_of(block) is None:
        return replace(block, depth=block.depth + 1)
    return block


def with_rests(pages: Sequence[list[Part]]) -> list[list[Part]]:
    """The pages, what a panel at a page's top goes on with moved to where it began."""
    kept: list[list[Part]] = []
    for page in pages:
        begun = _last_panels(kept)
        rests = []
        for part in page:
            if part.panel is None:
                break
            whole = next((one for one in begun if _goes_on(one, part)), None)
            if whole:
                whole.blocks += part.blocks
                rests.append(part)
        kept.append([part for part in page if part not in rests])
    return kept


def _last_panels(pages: Sequence[list[Part]]) -> list[Part]:
    """The panels that the last page ends with, from the lowest."""
    found: list[Part] = []
    for part in reversed(pages[-1] if pages else []):
        if part.panel is None:
            break
        found.append(part)
    return found


def _goes_on(whole: Part, rest: Part) -> bool:
    """Whether the panels stand in one column and the lower one has no title."""
    if whole.panel is None or rest.panel is None:
        return False
    is_below = all(abs(whole.panel[side] - rest.panel[side]) <= NEAR for side in (0, 2))
    return is_below and _look(whole.lines[0]) != _look(rest.lines[0])


def _look(line: PrintedLine) -> tuple[float, bool]:
    return round(line.size, 1), line.words[0].is_bold
