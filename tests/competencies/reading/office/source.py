"""A job description before any layout: blocks to print, and what a careful reader takes from them.

A source is a text file, one mark a line: `T` title, `H` heading, `P` paragraph, `PV` preamble,
`F` label and value, `L` list, `C` the columns of the competencies, `+` a competency, `d` its
definition, `*` and `**` items, `-` an unwanted conduct, `CTRL` document control, `HEAD` running
head, `E` a field whose reading differs from what is printed. The word after the mark is the field.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SOURCES = Path(__file__).parent / "sources"
LISTS = frozenset(
    "functions values required_skills desirable_skills knowledge_areas experience languages goals"
    " application_documents".split()
)


@dataclass
class Item:
    text: str
    children: list[str] = field(default_factory=list)


@dataclass
class Title:
    text: str


@dataclass
class Heading:
    text: str


@dataclass
class Paragraph:
    text: str


@dataclass
class Pair:
    """A label with one value, or with items below it."""

    label: str
    value: str = ""
    items: list[Item] = field(default_factory=list)


@dataclass
class Pairs:
    pairs: list[Pair]


@dataclass
class Items:
    """A list, `kind` one of bullets, ordered, lettered, para."""

    kind: str
    label: str = ""
    items: list[Item] = field(default_factory=list)


@dataclass
class Competency:
    name: str
    level: str = ""
    weight: str = ""
    definition: str = ""
    behaviours: list[str] = field(default_factory=list)
    negatives: list[str] = field(default_factory=list)


@dataclass
class Competencies:
    """`header` names the columns, in the order of `kinds`."""

    header: list[str]
    competencies: list[Competency] = field(default_factory=list)

    @property
    def kinds(self) -> list[str]:
        optional = ("level", "weight", "definition")
        held = [kind for kind in optional if any(getattr(c, kind) for c in self.competencies)]
        negatives = ["negatives"] if any(c.negatives for c in self.competencies) else []
        return ["name", *held, "behaviours", *negatives]

    def label(self, kind: str) -> str:
        return self.header[self.kinds.index(kind)]


Block = Title | Heading | Paragraph | Pairs | Items | Competencies


@dataclass
class Source:
    name: str
    head: str = ""
    control: list[Pair] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    expected: dict[str, Any] = field(default_factory=dict)

    @property
    def title(self) -> str:
        return next(b.text for b in reversed(self.blocks) if isinstance(b, Title))


def load(name: str) -> Source:
    parser = _Parser(Source(name))
    for line in (SOURCES / f"{name}.txt").read_text("utf-8").splitlines():
        mark, _, rest = line.partition(" ")
        getattr(parser, _MARKS.get(mark, "plain"))(rest if mark in _MARKS else line)
    parser.source.expected |= parser.exceptions
    return parser.source


class _Parser:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.exceptions: dict[str, Any] = {}
        self.key = ""
        self.items: list[Item] = []

    def head(self, rest: str) -> None:
        self.source.head = rest

    def control(self, rest: str) -> None:
        key, *parts = _parts(rest)
        *label, value = parts[:2]
        pair = Pair(label[0] if label else "", value, [Item(part) for part in parts[2:]])
        self.source.control.append(pair)
        self.expect(key, value)

    def title(self, rest: str) -> None:
        key, text = _parts(rest)
        self.source.blocks.append(Title(text))
        self.expect(key, text)

    def heading(self, rest: str) -> None:
        self.source.blocks.append(Heading(rest))

    def paragraph(self, rest: str) -> None:
        key, text = _parts(rest)
        self.source.blocks.append(Paragraph(text))
        self.expect(key, text)

    def pair(self, rest: str) -> None:
        key, label, *value = _parts(rest)
        pair = Pair(label, *value)
        last = self.source.blocks[-1]
        if not isinstance(last, Pairs):
            self.source.blocks.append(last := Pairs([]))
        last.pairs.append(pair)
        self.key, self.items = key, pair.items
        if value:
            self.expect(key, pair.value)

    def list(self, rest: str) -> None:
        key, *options = rest.split(" ", 2)
        kind = options[0] if options and options[0] != "label" else "bullets"
        label = options[1] if len(options) > 1 else ""
        block = Items(kind, label)
        self.source.blocks.append(block)
        self.key, self.items = key, block.items

    def columns(self, rest: str) -> None:
        self.source.blocks.append(Competencies(_parts(rest)))
        self.source.expected["competencies"] = self.competencies.competencies

    def competency(self, rest: str) -> None:
        name, *facts = _parts(rest)
        self.competencies.competencies.append(Competency(name, **dict(f.split("=") for f in facts)))  # type: ignore[arg-type]
        self.key = "competencies"

    def definition(self, rest: str) -> None:
        self.competencies.competencies[-1].definition = rest

    def item(self, rest: str) -> None:
        if self.key == "competencies":
            self.competencies.competencies[-1].behaviours.append(rest)
            return
        self.items.append(Item(rest))
        self.expect(self.key, rest)

    def child(self, rest: str) -> None:
        self.items[-1].children.append(rest)
        self.expect(self.key, rest)

    def negative(self, rest: str) -> None:
        self.competencies.competencies[-1].negatives.append(rest)

    def exception(self, rest: str) -> None:
        key, _, value = rest.partition(" ")
        self.exceptions[key] = json.loads(value)

    def plain(self, line: str) -> None:
        self.item(line)

    @property
    def competencies(self) -> Competencies:
        block = self.source.blocks[-1]
        assert isinstance(block, Competencies)
        return block

    def expect(self, key: str, text: str) -> None:
        if key in LISTS:
            self.source.expected.setdefault(key, []).append(text)
        elif key != "-":
            self.source.expected[key] = text


def _parts(line: str) -> list[str]:
    return [part.strip() for part in line.split("|")]


_MARKS = {
    "HEAD": "head", "CTRL": "control", "T": "title", "H": "heading", "P": "paragraph",
    "PV": "paragraph", "F": "pair", "L": "list", "C": "columns", "+": "competency",
    "d": "definition", "*": "item", "**": "child", "-": "negative", "E": "exception",
}  # fmt: skip
