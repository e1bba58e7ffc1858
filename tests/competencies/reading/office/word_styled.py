"""Word with styles, a table of contents, footnotes and lists of several levels."""

from functools import singledispatch

from tests.competencies.reading.office.source import (
    Block,
    Competencies,
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
    conducts_of,
    control_text,
    facts_of,
)
from tests.competencies.reading.office.word_xml import (
    broken,
    cell,
    contents,
    field_code,
    footnote_mark,
    package,
    paragraph,
    row,
    run,
    table,
)


def styled(source: Source) -> bytes:
    """Styles, a table of contents, multi-level lists; each competency a heading of level 3."""
    headings = [block.text for block in source.blocks if isinstance(block, Heading)]
    body = "".join(map(_styled, source.blocks))
    after_title = body.find("</w:p>") + len("</w:p>")
    return package(
        body[:after_title] + contents(headings) + body[after_title:],
        header=paragraph(run(source.head), run("\t"), run(_controls(source, " | "))),
        footer=paragraph(run("Página "), field_code("PAGE", "2")),
        footnote="Documento sujeto a cambios según las necesidades del servicio.",
    )


def _controls(source: Source, between: str) -> str:
    return between.join(control_text(pair).replace("\n", ", ") for pair in source.control)


@singledispatch
def _styled(block: Block) -> str:
    raise TypeError(block)


@_styled.register
def _(block: Title) -> str:
    return paragraph(broken(block.text), style="Puesto")


@_styled.register
def _(block: Heading) -> str:
    return paragraph(broken(block.text), style="Ttulo1")


@_styled.register
def _(block: Paragraph) -> str:
    return paragraph(broken(block.text), footnote_mark())


@_styled.register
def _(block: Pairs) -> str:
    rows = [
        row(
            cell(paragraph(run(pair.label, bold=True))),
            cell(bullets(pair.items) if pair.items else paragraph(broken(pair.value))),
        )
        for pair in block.pairs
    ]
    return table(rows, 2) + paragraph()


@_styled.register
def _(block: Items) -> str:
    label = paragraph(run(block.label), style="Ttulo2") if block.label else ""
    return label + bullets(block.items, LISTS.get(block.kind))


@_styled.register
def _(block: Competencies) -> str:
    return "".join(
        paragraph(run(one.name), style="Ttulo3") + facts_of(block, one) + conducts_of(block, one)
        for one in block.competencies
    )
