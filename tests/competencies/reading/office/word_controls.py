"""Word with content controls, text boxes and tables inside cells."""

from functools import singledispatch

from tests.competencies.reading.office.source import (
    Block,
    Competencies,
    Competency,
    Heading,
    Items,
    Pairs,
    Paragraph,
    Source,
    Title,
)
from tests.competencies.reading.office.word_parts import (
    LISTS,
    bullets,
    control_text,
    shown,
)
from tests.competencies.reading.office.word_xml import (
    broken,
    cell,
    control,
    package,
    paragraph,
    row,
    run,
    table,
    text_box,
)


def controlled(source: Source) -> bytes:
    """Content controls around everything; title in a text box; conducts in nested tables."""
    box = "".join(paragraph(run(b.text, bold=True)) for b in source.blocks if isinstance(b, Title))
    blocks = [block for block in source.blocks if not isinstance(block, Title)]
    body = "".join(map(_controlled, blocks))
    signed = text_box("".join(paragraph(run(control_text(p))) for p in source.control))
    return package(text_box(box) + body + (signed if source.control else ""))


@singledispatch
def _controlled(block: Block) -> str:
    raise TypeError(block)


@_controlled.register
def _(block: Heading) -> str:
    return control(paragraph(run(block.text), style="Ttulo2"))


@_controlled.register
def _(block: Paragraph) -> str:
    return control(paragraph(control(broken(block.text))))


@_controlled.register
def _(block: Pairs) -> str:
    rows = []
    for at, pair in enumerate(block.pairs):
        value = control(broken(pair.value))
        content = paragraph(value) if pair.value else control(bullets(pair.items))
        label = cell(paragraph(run(f"{pair.label}:")))
        cells = [label, control(cell(content)) if at % 2 else cell(content)]
        rows.append(control(row(*cells)) if at % 3 == 2 else row(*cells))
    return table(rows, 2) + paragraph()


@_controlled.register
def _(block: Items) -> str:
    label = paragraph(run(block.label, bold=True)) if block.label else ""
    items = "".join(control(bullets([item], LISTS.get(block.kind))) for item in block.items)
    return label + control(items)


@_controlled.register
def _(block: Competencies) -> str:
    rows = [row(*(cell(paragraph(run(text, bold=True))) for text in block.header))]
    rows += [row(*(_nested(one, kind) for kind in block.kinds)) for one in block.competencies]
    return table(rows, len(block.kinds)) + paragraph()


def _nested(one: Competency, kind: str) -> str:
    if kind in {"behaviours", "negatives"}:
        inner = [row(cell(paragraph(run(text)))) for text in getattr(one, kind)]
        return cell(table(inner, 1) + paragraph())
    return cell(paragraph(control(run(shown(one, kind), bold=kind == "name"))))
