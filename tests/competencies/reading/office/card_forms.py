"""Layouts with a card for each competency, and documents numbered through as one outline."""

from html import escape

from tests.competencies.reading.office.odt_forms import SPACES, _zipped
from tests.competencies.reading.office.source import (
    Block,
    Competencies,
    Competency,
    Heading,
    Item,
    Items,
    Pair,
    Pairs,
    Paragraph,
    Source,
    Title,
)
from tests.competencies.reading.office.word_parts import LISTS, bullets, shown
from tests.competencies.reading.office.word_xml import (
    BULLETS,
    NUMBERS,
    cell,
    package,
    paragraph,
    row,
    run,
    table,
)

ABOUT = ("level", "weight", "definition")


def _control(pair: Pair) -> str:
    return ", ".join(
        [f"{pair.label}: {pair.value}" if pair.label else pair.value, *(i.text for i in pair.items)]
    )


def cards(source: Source) -> bytes:
    """Word: a small table for each competency, its name in a bar, a row for each thing said."""
    body = "".join(_card_block(block) for block in source.blocks)
    head = "".join(paragraph(run(_control(pair))) for pair in source.control)
    return package(body, header=head)


def _card_block(block: Block) -> str:
    if isinstance(block, Title | Heading):
        return paragraph(
            run(block.text, bold=True), style="Ttulo1" if isinstance(block, Heading) else ""
        )
    if isinstance(block, Paragraph):
        return paragraph(run(block.text))
    if isinstance(block, Pairs):
        return table(map(_fact, block.pairs), 3) + paragraph()
    if isinstance(block, Items):
        label = paragraph(run(block.label), style="Ttulo2") if block.label else ""
        return label + bullets(block.items, LISTS.get(block.kind))
    return "".join(_card(block, one) for one in block.competencies)


def _fact(pair: Pair) -> str:
    """A label over one column of three, its value over the other two."""
    value = paragraph(run(pair.value)) if pair.value else bullets(pair.items)
    return row(cell(paragraph(run(pair.label))), cell(value, span=2))


def _card(block: Competencies, one: Competency) -> str:
    rows = [row(cell(paragraph(run(one.name, bold=True)), span=2))]
    for kind in [kind for kind in block.kinds if kind != "name" and shown(one, kind)]:
        texts = getattr(one, kind) if kind in {"behaviours", "negatives"} else []
        listed = bullets([Item(text) for text in texts]) or paragraph(run(shown(one, kind)))
        rows.append(row(cell(paragraph(run(block.label(kind)))), cell(listed)))
    return table(rows, 2) + paragraph()


def numbered(source: Source) -> bytes:
    """Word: one numbered outline, sections on its first level, competencies on its second."""
    body = "".join(_numbered_block(block) for block in source.blocks)
    return package(body + "".join(paragraph(run(_control(pair))) for pair in source.control))


def _numbered_block(block: Block) -> str:
    if isinstance(block, Title):
        return paragraph(run(block.text, bold=True))
    if isinstance(block, Heading):
        return paragraph(run(_bare(block.text), bold=True), numbered=(NUMBERS, 0))
    if isinstance(block, Paragraph):
        return paragraph(run(block.text))
    if isinstance(block, Pairs):
        return "".join(
            paragraph(run(f"{p.label}: ", bold=True), run(p.value)) + bullets(p.items)
            for p in block.pairs
        )
    if isinstance(block, Items):
        label = paragraph(run(f"{block.label}:", bold=True)) if block.label else ""
        return label + bullets(block.items, None if block.kind == "para" else BULLETS)
    return "".join(_numbered_competency(block, one) for one in block.competencies)


def _bare(text: str) -> str:
    """A heading without the number that its source types."""
    first, _, rest = text.partition(" ")
    return rest if first.endswith(".") else text


def _numbered_competency(block: Competencies, one: Competency) -> str:
    facts = "".join(
        paragraph(
            run(
                shown(one, kind)
                if kind == "definition"
                else f"{block.label(kind)}: {shown(one, kind)}"
            )
        )
        for kind in ABOUT
        if kind in block.kinds
    )
    listed = "".join(paragraph(run(text), numbered=(NUMBERS, 2)) for text in one.behaviours)
    if one.negatives:
        listed += paragraph(run(f"{block.label('negatives')}:"))
        listed += bullets([Item(text) for text in one.negatives])
    return paragraph(run(one.name), numbered=(NUMBERS, 1)) + facts + listed


def bold_text(source: Source) -> bytes:
    """OpenDocument: no headings but bold paragraphs, lists with letters, labels in bold."""
    automatic = (
        '<office:automatic-styles><style:style style:name="B" style:family="paragraph">'
        '<style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="F"'
        ' style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<text:list-style style:name="A"><text:list-level-style-number text:level="1"'
        ' style:num-suffix=")" style:num-format="a"/></text:list-style></office:automatic-styles>'
    )
    body = "".join(_bold_block(block) for block in source.blocks)
    control = "".join(f"<text:p>{escape(_control(pair))}</text:p>" for pair in source.control)
    content = (
        f"<office:document-content {SPACES}>{automatic}<office:body><office:text>{body}{control}"
        "</office:text></office:body></office:document-content>"
    )
    styles = f"<office:document-styles {SPACES}><office:styles/></office:document-styles>"
    return _zipped({"content.xml": content, "styles.xml": styles})


def _bold(text: str) -> str:
    return f'<text:p text:style-name="B">{escape(text)}</text:p>'


def _plain(text: str) -> str:
    return f"<text:p>{escape(text)}</text:p>"


def _lettered(texts: list[str]) -> str:
    items = "".join(f"<text:list-item>{_plain(text)}</text:list-item>" for text in texts)
    return f'<text:list text:style-name="A">{items}</text:list>' if texts else ""


def _flat(items: list[Item]) -> list[str]:
    return [text for item in items for text in (item.text, *item.children)]


def _bold_block(block: Block) -> str:
    if isinstance(block, Title | Heading):
        return _bold(block.text)
    if isinstance(block, Paragraph):
        return _plain(block.text)
    if isinstance(block, Pairs):
        return "".join(
            f'<text:p><text:span text:style-name="F">{escape(p.label)}:</text:span><text:tab/>'
            f"{escape(p.value)}</text:p>{_lettered(_flat(p.items))}"
            for p in block.pairs
        )
    if isinstance(block, Items):
        texts = _flat(block.items)
        listed = "".join(map(_plain, texts)) if block.kind == "para" else _lettered(texts)
        return (_bold(f"{block.label}:") if block.label else "") + listed
    return "".join(_bold_competency(block, one) for one in block.competencies)


def _bold_competency(block: Competencies, one: Competency) -> str:
    facts = "".join(
        _plain(
            shown(one, kind) if kind == "definition" else f"{block.label(kind)}: {shown(one, kind)}"
        )
        for kind in ABOUT
        if kind in block.kinds
    )
    wanted = _plain(f"{block.label('behaviours')}:") + _lettered(one.behaviours)
    unwanted = (
        _plain(f"{block.label('negatives')}:") + _lettered(one.negatives) if one.negatives else ""
    )
    return _bold(one.name) + facts + wanted + unwanted


def nested_markdown(source: Source) -> bytes:
    """Markdown: fields as a list, competencies as items with their conducts below them."""
    lines = [_nested_block(block) for block in source.blocks]
    return "\n".join([*lines, "---", *map(_control, source.control)]).encode()


def _nested_block(block: Block) -> str:
    if isinstance(block, Title):
        return f"# {block.text}\n"
    if isinstance(block, Heading):
        return f"\n## {block.text}\n"
    if isinstance(block, Paragraph):
        return f"{block.text}\n"
    if isinstance(block, Pairs):
        return "\n".join(f"- **{p.label}:** {p.value}{_under(p.items)}" for p in block.pairs) + "\n"
    if isinstance(block, Items):
        label = f"### {block.label}\n\n" if block.label else ""
        mark = "" if block.kind == "para" else "* "
        return (
            label
            + "\n".join(
                f"{mark}{i.text}{_under([Item(c) for c in i.children])}" for i in block.items
            )
            + "\n"
        )
    return "\n".join(_nested_competency(block, one) for one in block.competencies) + "\n"


def _under(items: list[Item]) -> str:
    return "".join(f"\n    - {item.text}" for item in items)


def _nested_competency(block: Competencies, one: Competency) -> str:
    beside = f" ({block.label('level')}: {one.level})" if one.level else ""
    beside += f" ({one.weight} %)" if one.weight else ""
    beside += f": {one.definition}" if one.definition else ""
    unwanted = f"\n  - {block.label('negatives')}: {one.negatives[0]}" if one.negatives else ""
    return (
        f"- **{one.name}**{beside}" + "".join(f"\n  - {text}" for text in one.behaviours) + unwanted
    )


def divisions(source: Source) -> bytes:
    """A page of nothing but divisions, bold labels over their values, lines broken by hand."""
    body = "\n".join(_division(block) for block in source.blocks)
    foot = "<br>".join(escape(_control(pair)) for pair in source.control)
    return f"<!doctype html><html><body><div>{body}</div><div>{foot}</div></body></html>".encode()


def _division(block: Block) -> str:
    if isinstance(block, Title):
        return f"<div style='font-size:24px'><strong>{escape(block.text)}</strong></div>"
    if isinstance(block, Heading):
        return f"<div><br></div><div><strong>{escape(block.text)}</strong></div>"
    if isinstance(block, Paragraph):
        return f"<div>{escape(block.text)}</div>"
    if isinstance(block, Pairs):
        return "".join(_labelled(p.label, p.value, p.items) for p in block.pairs)
    if isinstance(block, Items):
        label = f"<div><strong>{escape(block.label)}:</strong></div>" if block.label else ""
        mark = "" if block.kind == "para" else "• "
        return (
            label
            + "<div>"
            + "<br>".join(mark + escape(text) for text in _flat(block.items))
            + "</div>"
        )
    return "".join(_divided_competency(block, one) for one in block.competencies)


def _labelled(label: str, value: str, items: list[Item]) -> str:
    listed = "<br>".join(f"• {escape(text)}" for text in _flat(items))
    return f"<div><strong>{escape(label)}:</strong>&nbsp;{escape(value)}</div>" + (
        f"<div>{listed}</div>" if listed else ""
    )


def _divided_competency(block: Competencies, one: Competency) -> str:
    facts = "".join(
        f"<div>{escape(shown(one, k) if k == 'definition' else f'{block.label(k)}: {shown(one, k)}')}</div>"
        for k in ABOUT
        if k in block.kinds
    )
    listed = "<br>".join(f"– {escape(text)}" for text in one.behaviours)
    if one.negatives:
        listed += f"<br>{escape(block.label('negatives'))}:<br>– " + "<br>– ".join(
            map(escape, one.negatives)
        )
    return f"<div><strong>{escape(one.name)}</strong></div>{facts}<div>{listed}</div>"
