"""Word with bold lines for headings, tabs after labels and changes still tracked."""

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
    DASHES,
    deleted,
    inserted,
    package,
    paragraph,
    run,
)


def revised(source: Source) -> bytes:
    """Bold lines for headings, `Label:` a tab and a value, with changes still tracked."""
    body = "".join(map(_revised, source.blocks))
    top = "".join(paragraph(run(control_text(pair))) for pair in source.control)
    return package(top + body, header=paragraph(run(source.head)))


@singledispatch
def _revised(block: Block) -> str:
    raise TypeError(block)


@_revised.register
def _(block: Title) -> str:
    return paragraph(run(block.text, bold=True))


@_revised.register
def _(block: Heading) -> str:
    return paragraph(run(f"{block.text}\u00a0", bold=True))


@_revised.register
def _(block: Paragraph) -> str:
    return paragraph(tracked(block.text)) + _dropped(block.text)


@_revised.register
def _(block: Pairs) -> str:
    return "".join(
        paragraph(run(f"{pair.label}:", bold=True), run("\t"), tracked(pair.value))
        if pair.value
        else paragraph(run(f"{pair.label}:", bold=True)) + bullets(pair.items, DASHES)
        for pair in block.pairs
    )


@_revised.register
def _(block: Items) -> str:
    label = paragraph(run(f"{block.label}:", bold=True)) if block.label else ""
    return label + bullets(block.items, LISTS.get(block.kind))


@_revised.register
def _(block: Competencies) -> str:
    return "".join(
        paragraph(run(one.name, bold=True))
        + facts_of(block, one)
        + conducts_of(block, one, DASHES)
        + _moved(one.behaviours[-1])
        for one in block.competencies
    )


def tracked(text: str) -> str:
    """The text with a word inserted, another deleted, a soft hyphen and a space that holds."""
    first, _, rest = text.partition(" ")
    softened = first[:4] + "\u00ad" + first[4:] if len(first) > 6 else first
    if not rest:
        return run(softened)
    middle = rest.partition(" ")
    return (
        run(f"{softened}\u00a0")
        + deleted("anterior ")
        + inserted(run(middle[0]))
        + run(middle[1] + middle[2])
    )


def _dropped(text: str) -> str:
    """A paragraph deleted with its mark: nothing of it is left once accepted."""
    mark = "<w:rPr><w:del w:id='92' w:author='RH' w:date='2024-01-01T00:00:00Z'/></w:rPr>"
    return paragraph(deleted(text)).replace("<w:pPr>", f"<w:pPr>{mark}", 1)


def _moved(text: str) -> str:
    """The place a behaviour was moved away from."""
    start = (
        "<w:moveFromRangeStart w:id='93' w:name='m' w:author='RH' w:date='2024-01-01T00:00:00Z'/>"
    )
    mark = "<w:rPr><w:moveFrom w:id='95' w:author='RH' w:date='2024-01-01T00:00:00Z'/></w:rPr>"
    moved = (
        f"{start}<w:moveFrom w:id='94' w:author='RH' w:date='2024-01-01T00:00:00Z'>"
        f"{run(text)}</w:moveFrom><w:moveFromRangeEnd w:id='93'/>"
    )
    return paragraph(moved, numbered=(DASHES, 0)).replace("<w:pPr>", f"<w:pPr>{mark}", 1)
