"""Whether a line goes on in the next, as those do that a fixed width has broken."""

import re
from collections.abc import Sequence

from evaluations.competencies.reading.wording import (
    breaks_off,
    is_capitals,
    is_finished,
    starts_low,
)

WRAPPED = 130
"""Lines longer than this were never broken by hand or by a printer."""
NAMED = re.compile(r"[A-ZÁÉÍÓÚÑ][^:.;]{1,60}:\s")
SURELY_MIDDLE = 25
"""An unfinished text of this length before a small letter goes on there."""


def wrap_width(lines: Sequence[str]) -> int:
    """The width at which the lines were broken; 0 where each line is a paragraph of its own."""
    lengths = sorted(len(line) for line in lines)
    if len(lengths) < 4 or not 40 <= lengths[-1] <= WRAPPED:
        return 0
    full = [line for line in lines if len(line) >= 0.85 * lengths[-1]]
    broken = [line for line in full if not is_finished(line)]
    return lengths[-1] if len(full) >= 3 and len(broken) >= len(full) / 2 else 0


def goes_on(line: str, following: str, width: int) -> bool:
    """Whether `following` is the same paragraph as the physical line before it."""
    if breaks_off(line):
        return starts_low(following) or (bool(width) and len(line) > width // 2)
    if starts_low(following) and not is_finished(line):
        return bool(width) or len(line) >= SURELY_MIDDLE
    first = following.split(None, 1)[0]
    return bool(width) and len(line) + 1 + len(first) > width


def opens_anew(line: str, following: str) -> bool:
    """After a finished sentence, a name with a colon ("Orden: …") or a heading in capitals does."""
    is_heading = is_capitals(following) and not is_capitals(line) and not is_finished(following)
    return is_finished(line) and (is_heading or bool(NAMED.match(following)))
