"""Runs of a word processor's paragraph, bold or not, made into lines of text."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from evaluations.competencies.reading.blocks import Piece
from evaluations.competencies.reading.wording import cleaned


class Run(NamedTuple):
    text: str
    is_bold: bool


def lines_of(runs: Sequence[Run], *, divides_tabs: bool = False) -> list[list[Run]]:
    """The runs divided where a line was broken by hand; the lines that say something.

    In headers and footers a tab parts what stands left, in the middle and right.
    """
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *rest = re.split(r"[\n\t]" if divides_tabs else r"\n", run.text)
        lines[-1].append(run._replace(text=first))
        lines += [[run._replace(text=text)] for text in rest]
    return [line for line in lines if cleaned(text_of(line))]


def text_of(line: Sequence[Run]) -> str:
    return "".join(run.text for run in line)


def weighed(piece: Piece, line: Sequence[Run]) -> Piece:
    """The piece, bold as a whole or at its beginning as its runs are."""
    said = [run for run in line if run.text.strip()]
    bold = list(takewhile(lambda run: run.is_bold, said))
    if len(bold) == len(said):
        return replace(piece, strong=True)
    lead = cleaned(text_of(list(takewhile(lambda run: run.is_bold or not run.text.strip(), line))))
    return replace(piece, lead=lead if lead and piece.text.startswith(lead) else "")
