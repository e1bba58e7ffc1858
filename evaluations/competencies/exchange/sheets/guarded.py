"""Cells that a spreadsheet would calculate: marked as text when they go out, bare when they return.

A mark before what looks marked already keeps the way exact (domain.md §4, rule 1).
"""

import re

MARK = "'"
CALCULATED = re.compile(r"'*[=+\-@\t\r\n]")
MARKED = re.compile(r"'+[=+\-@\t\r\n]")


def guarded(text: str) -> str:
    """For a file without types, as CSV: no cell begins like a formula."""
    return MARK + text if CALCULATED.match(text) else text


def kept_apart(text: str) -> str:
    """For a file whose cells are text by their type: only what looks marked is marked."""
    return MARK + text if MARKED.match(text) else text


def bare(text: str) -> str:
    """As it was before `guarded` or `kept_apart`."""
    return text.removeprefix(MARK) if MARKED.match(text) else text
