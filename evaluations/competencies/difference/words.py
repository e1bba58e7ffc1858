"""Two wordings beside each other, word by word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
Step = tuple[str, int, int, int, int]


class SpanKind(StrEnum):
    EQUAL = "equal"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True)
class Span:
    """Some words that stayed, went or came."""

    kind: SpanKind
    text: str


def words_apart(before: str, after: str) -> tuple[Span, ...]:
    """What stays with what goes is the text before; what stays with what comes, the one after."""
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    spans: list[Span] = []
    gone, come = "", ""
    for number, (tag, i, j, k, m) in enumerate(steps):
        if tag == "equal" and not is_gap(steps, number, old):
            spans += changed(gone, come)
            gone, come = "", ""
            spans.append(Span(SpanKind.EQUAL, "".join(old[i:j])))
        else:
            gone, come = gone + "".join(old[i:j]), come + "".join(new[k:m])
    return (*spans, *changed(gone, come))


def is_gap(steps: Sequence[Step], number: int, old: list[str]) -> bool:
    """Whether only white space stays between words that are exchanged: they read as one change."""
    if not 0 < number < len(steps) - 1:
        return False
    _, start, end, _, _ = steps[number]
    around = {steps[number - 1][0], steps[number + 1][0]}
    return "".join(old[start:end]).isspace() and around not in ({"insert"}, {"delete"})


def changed(gone: str, come: str) -> list[Span]:
    spans = [Span(SpanKind.REMOVED, gone), Span(SpanKind.ADDED, come)]
    return [span for span in spans if span.text]
