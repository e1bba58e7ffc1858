"""Tables of contents: lines that name a heading and its page, and say nothing themselves."""

import re
from collections.abc import Sequence
from itertools import groupby

from evaluations.competencies.reading.blocks import Block, Piece

LEADING = re.compile(r".*\S\s*(?:(?:\.\s?){4,}|…{2,}|_{4,})\s*\d{1,3}")
LONGEST = 300
FEWEST = 3
"""Fewer such lines under one another are fields that were filled in."""


def without_contents(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without lines that lead with dots to a page, where several follow each other."""
    kept: list[Block] = []
    for leads, group in groupby(blocks, _leads_to_page):
        lines = list(group)
        kept += [] if leads and len(lines) >= FEWEST and _counts_up(lines) else lines
    return kept


def _leads_to_page(block: Block) -> bool:
    if not isinstance(block, Piece) or len(block.text) > LONGEST:
        return False
    return bool(LEADING.fullmatch(block.text))


def _counts_up(lines: Sequence[Block]) -> bool:
    pages = [int(re.findall(r"\d+", line.text)[-1]) for line in lines if isinstance(line, Piece)]
    return pages == sorted(pages)
