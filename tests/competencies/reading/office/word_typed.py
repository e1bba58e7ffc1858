"""Word as typed by hand: bullets and numbers are characters, cells hold whole fields."""

from functools import singledispatch

from tests.competencies.reading.office.source import (
    Block,
    Competencies,
    Competency,
    Heading,
    Items,
    Pair,
    Pairs,
    Paragraph,
    Source,
    Title,
)
from tests.competencies.reading.office.word_parts import (
    control_text,
    shown,
)
from tests.competencies.reading.office.word_xml import (
    cell,
    package,
    paragraph,
    row,
    run,
    table,
)


def typed(source: Source) -> bytes:
    """Typed by hand: bullets are characters, lines broken inside cells, label and value together."""
    body = "".join(_typed(block) for block in source.blocks)
    foot = "".join(paragraph(run(control_text(pair))) for pair in source.control)
    return package(body, header=paragraph(run(source.head)), footer=foot)


@singledispatch
def _typed(block: Block) -> str:
    raise TypeError(block)


@_typed.register
def _(block: Title) -> str:
    return paragraph(run(block.text, bold=True, caps=True))


@_typed.register
def _(block: Heading) -> str:
    return table([row(cell(paragraph(run(block.text, bold=True))))], 1) + paragraph()


@_typed.register
def _(block: Paragraph) -> str:
    return paragraph(run(block.text))


@_typed.register
def _(block: Pairs) -> str:
    cells = [cell(paragraph(run(f"{p.label}: ", bold=True), run(_lines(p)))) for p in block.pairs]
    if len(cells) % 2:
        cells.append(cell(""))
    return table(map(row, cells[::2], cells[1::2]), 2) + paragraph()


def _lines(pair: Pair) -> str:
    return pair.value or "".join(f"\n• {item.text}" for item in pair.items)


@_typed.register
def _(block: Items) -> str:
    label = paragraph(run(block.label, bold=True)) if block.label else ""
    marks = {"bullets": "•\t", "ordered": "{}.\t", "lettered": "{})\t"}
    mark = marks.get(block.kind, "")
    lines = []
    for at, item in enumerate(block.items):
        number = chr(ord("a") + at) if block.kind == "lettered" else at + 1
        lines.append(paragraph(run(mark.format(number) + item.text)))
        lines += [paragraph(run(f"\to\t{child}")) for child in item.children]
    return label + "".join(lines)


@_typed.register
def _(block: Competencies) -> str:
    rows = [row(*(cell(paragraph(run(text, bold=True))) for text in block.header))]
    rows += [
        row(*(cell(paragraph(run(_by_hand(one, kind)))) for kind in block.kinds))
        for one in block.competencies
    ]
    return table(rows, len(block.kinds)) + paragraph()


def _by_hand(one: Competency, kind: str) -> str:
    if kind in {"behaviours", "negatives"}:
        return "\n".join(f"- {text}" for text in getattr(one, kind))
    return shown(one, kind)
