"""Quoted lines of messages and Markdown: ">" before each of them is no bullet."""

import re
from collections.abc import Iterable
from itertools import groupby

QUOTED = re.compile(r"\s{0,3}>(?:\s|>|$)")
SIGNS = re.compile(r"\s{0,3}(?:>\s?)+")
MARKED = re.compile(r"(?:[-–—*+•●▪~]|#{1,6}|\(?\w{1,2}[.)])\s")


def unquoted(lines: Iterable[str]) -> list[str]:
    """The lines; a group of quoted ones without its signs, if anything in it shows it is quoted."""
    found: list[str] = []
    for is_quoted, group in groupby(lines, lambda line: bool(QUOTED.match(line))):
        texts = list(group)
        bare = [SIGNS.sub("", line, count=1) for line in texts]
        found += bare if is_quoted and _shows_quote(bare) else texts
    return found


def _shows_quote(lines: list[str]) -> bool:
    """Empty lines, lines that go on from others, labels or bullets of their own."""
    return any(
        not line.strip() or line[:1].islower() or MARKED.match(line) or ":" in line[:40]
        for line in lines
    )
