"""Word, the whole form in one ruled table: bars for sections, names merged down."""

from functools import singledispatch

from tests.competencies.reading.office.source import (
    Block,
    Competencies,
    Heading,
    Items,
    Pair,
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
    field_code,
    package,
    paragraph,
    row,
    run,
    table,
)


def whole_form(source: Source) -> bytes:
    """One ruled table; bars across it for sections, names merged down beside their conducts."""
    tables, rows = [], []
    body = ""
    for block in source.blocks:
        if isinstance(block, Title):
            body += paragraph(run(block.text, bold=True))
        elif isinstance(block, Competencies) and len(block.header) > 2:
            tables += [table(rows, 4), paragraph(), table(_merged_rows(block), len(block.header))]
            rows = []
        else:
            rows += _form_rows(block)
    tables.append(table(rows, 4))
    return package(
        body + paragraph().join(tables),
        header=_head_table(source),
        footer=paragraph(
            run("Página "),
            field_code("PAGE", "1"),
            run(" de "),
            field_code("NUMPAGES", "4"),
            right=True,
        ),
    )


def _head_table(source: Source) -> str:
    lines = [paragraph(run(control_text(pair))) for pair in source.control]
    return table([row(cell(paragraph(run(source.head))), cell("".join(lines)))], 2) + paragraph()


@singledispatch
def _form_rows(block: Block) -> list[str]:
    raise TypeError(block)


@_form_rows.register
def _(block: Heading) -> list[str]:
    return [row(cell(paragraph(broken(block.text, bold=True)), span=4))]


@_form_rows.register
def _(block: Paragraph) -> list[str]:
    return [row(cell(paragraph(broken(block.text)), span=4))]


@_form_rows.register
def _(block: Pairs) -> list[str]:
    """Two short pairs stand in one row; a list takes a row of its own."""
    short = [pair for pair in block.pairs if pair.value and len(pair.value) <= 60]
    long = [pair for pair in block.pairs if pair not in short]
    if len(short) % 2:
        long.insert(0, short.pop())
    return [
        *(
            row(_label(a), _value(a), _label(b), _value(b))
            for a, b in zip(short[::2], short[1::2], strict=False)
        ),
        *(row(_label(pair), _value(pair, span=3)) for pair in long),
    ]


def _label(pair: Pair) -> str:
    return cell(paragraph(broken(pair.label, bold=True)))


def _value(pair: Pair, span: int = 1) -> str:
    return cell(paragraph(broken(pair.value)) if pair.value else bullets(pair.items), span=span)


@_form_rows.register
def _(block: Items) -> list[str]:
    listed = bullets(block.items, LISTS.get(block.kind))
    if block.label:
        return [row(cell(paragraph(run(block.label, bold=True))), cell(listed, span=3))]
    return [row(cell(listed, span=4))]


@_form_rows.register
def _(block: Competencies) -> list[str]:
    return [
        row(
            cell(paragraph(run(one.name if first else "", bold=True)), merge=merge),
            cell(paragraph(broken(text)), span=3),
        )
        for one in block.competencies
        for first, merge, text in _downwards(one.behaviours)
    ]


def _downwards(texts: list[str]) -> list[tuple[bool, str, str]]:
    return [(not at, "continue" if at else "restart", text) for at, text in enumerate(texts)]


def _merged_rows(block: Competencies) -> list[str]:
    """A row a behaviour; every other cell of its competency merged downwards."""
    rows = [row(*(cell(paragraph(run(text, bold=True))) for text in block.header))]
    for one in block.competencies:
        for first, merge, text in _downwards(one.behaviours):
            cells = [
                cell(paragraph(broken(text)))
                if kind == "behaviours"
                else cell(paragraph(run(shown(one, kind))) if first else "", merge=merge)
                for kind in block.kinds
            ]
            rows.append(row(*cells))
    return rows
