"""Job descriptions as Markdown and as plain text."""

import textwrap

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
from tests.competencies.reading.office.word_parts import shown

# --- Markdown: front matter and tables ------------------------------------------------------


def markdown_tables(source: Source) -> bytes:
    front = f'---\ntitle: "{source.title}"\nlayout: page\ntags: [rh, puestos]\n---\n\n'
    control = "\n".join(f"> {line}  " for line in _control(source))
    return (front + control + "\n\n" + "\n\n".join(_tables(b) for b in source.blocks)).encode()


def _control(source: Source) -> list[str]:
    return [line for pair in source.control for line in _control_lines(pair)]


def _control_lines(pair: Pair) -> list[str]:
    first = f"{pair.label}: {pair.value}" if pair.label else pair.value
    return [first, *(item.text for item in pair.items)]


def _tables(block: Block) -> str:
    if isinstance(block, Title):
        return f"# {block.text}"
    if isinstance(block, Heading):
        return f"## {block.text}"
    if isinstance(block, Paragraph):
        return block.text
    if isinstance(block, Pairs):
        rows = [
            [f"**{p.label}**", p.value or "<br>".join(f"- {i.text}" for i in p.items)]
            for p in block.pairs
        ]
        return _pipes([["Campo", "Detalle"], *rows])
    if isinstance(block, Items):
        return (f"### {block.label}\n\n" if block.label else "") + _listed(block.items, block.kind)
    rows = [[_joined(one, kind) for kind in block.kinds] for one in block.competencies]
    return _pipes([block.header, *rows])


def _joined(one: Competency, kind: str) -> str:
    if kind in {"behaviours", "negatives"}:
        return "<br>".join(f"• {text}" for text in getattr(one, kind))
    return f"**{one.name}**" if kind == "name" else shown(one, kind)


def _pipes(rows: list[list[str]]) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " :--- |" * len(rows[0]), *lines[1:]])


def _listed(items: list[Item], kind: str, mark: str = "-") -> str:
    if kind == "para":
        return "\n\n".join(item.text for item in items)
    lines = []
    for at, item in enumerate(items, 1):
        lines.append(f"{f'{at}.' if kind != 'bullets' else mark} {item.text}")
        lines += [f"    {mark} {child}" for child in item.children]
    return "\n".join(lines)


# --- Markdown: underlined headings, bold labels, wrapped items ------------------------------


def markdown_lists(source: Source) -> bytes:
    lines = [_lists(block) for block in source.blocks]
    return "\r\n".join([*lines, "", "* * *", "", "  \n".join(_control(source))]).encode()


def _lists(block: Block) -> str:
    if isinstance(block, Title):
        return f"{block.text}\n{'=' * len(block.text)}\n"
    if isinstance(block, Heading):
        return f"\n{block.text}\n{'-' * len(block.text)}\n"
    if isinstance(block, Paragraph):
        return textwrap.fill(block.text, 78) + "\n"
    if isinstance(block, Pairs):
        return "\n".join(_bold_pair(pair) for pair in block.pairs) + "\n"
    if isinstance(block, Items):
        label = f"**{block.label}:**\n\n" if block.label else ""
        return label + _wrapped_list(block.items, block.kind) + "\n"
    return "\n".join(_headed(block, one) for one in block.competencies)


def _bold_pair(pair: Pair) -> str:
    head = f"**{pair.label}:** {pair.value}  "
    return head if pair.value else f"**{pair.label}:**\n\n{_wrapped_list(pair.items, 'bullets')}\n"


def _wrapped_list(items: list[Item], kind: str) -> str:
    if kind == "para":
        return "\n".join(textwrap.fill(item.text, 78) for item in items)
    lines = []
    for at, item in enumerate(items, 1):
        mark = f"{at}. " if kind != "bullets" else "* "
        lines.append(textwrap.fill(item.text, 78, initial_indent=mark, subsequent_indent="  "))
        lines += [
            textwrap.fill(child, 78, initial_indent="   + ", subsequent_indent="     ")
            for child in item.children
        ]
    return "\n".join(lines)


def _headed(block: Competencies, one: Competency) -> str:
    facts = "".join(
        f"_{shown(one, k)}_\n\n"
        if k == "definition"
        else f"*{block.label(k)}:* {shown(one, k)}\n\n"
        for k in ("definition", "level", "weight")
        if k in block.kinds
    )
    listed = _wrapped_list([Item(text) for text in one.behaviours], "bullets")
    if one.negatives:
        unwanted = _wrapped_list([Item(text) for text in one.negatives], "bullets")
        listed += f"\n\n{block.label('negatives')}:\n\n{unwanted}"
    return f"### {one.name}\n\n{facts}{listed}\n"


# --- text: pasted in a message, 72 letters a line, UTF-16 -----------------------------------


def message(source: Source) -> bytes:
    text = "\n".join(_mailed(block) for block in source.blocks)
    foot = "\n".join(_control(source))
    return f"{text}\n\n{foot}\n".replace("\n", "\r\n").encode("utf-16")


def _fill(text: str, mark: str = "", indent: int = 0) -> str:
    start = " " * indent + mark
    return textwrap.fill(text, 72, initial_indent=start, subsequent_indent=" " * len(start))


def _mailed(block: Block) -> str:
    if isinstance(block, Title):
        return f"{block.text.upper()}\n"
    if isinstance(block, Heading):
        return f"\n{block.text.upper()}\n"
    if isinstance(block, Paragraph):
        return _fill(block.text) + "\n"
    if isinstance(block, Pairs):
        return "\n".join(_mailed_pair(pair) for pair in block.pairs) + "\n"
    if isinstance(block, Items):
        label = f"{block.label}:\n" if block.label else ""
        return label + _mailed_list(block.items, block.kind, "• ") + "\n"
    return "\n".join(_mailed_competency(block, one) for one in block.competencies)


def _mailed_pair(pair: Pair) -> str:
    listed = f"\n{_mailed_list(pair.items, 'bullets', '– ')}" if pair.items else ""
    return _fill(f"{pair.label}: {pair.value}".strip()) + listed


def _mailed_list(items: list[Item], kind: str, mark: str) -> str:
    if kind == "para":
        return "\n".join(_fill(item.text) for item in items)
    marks = {"ordered": "{}) ", "lettered": "{}) "}
    lines = []
    for at, item in enumerate(items):
        number = chr(97 + at) if kind == "lettered" else at + 1
        lines.append(_fill(item.text, marks.get(kind, mark).format(number)))
        lines += [_fill(child, "◦ ", 4) for child in item.children]
    return "\n".join(lines)


GLYPHS = ("▪ ", "➢ ", "✓ ", "o ", "* ", "» ", "■ ", "→ ")


def _mailed_competency(block: Competencies, one: Competency) -> str:
    mark = GLYPHS[block.competencies.index(one) % len(GLYPHS)]
    lines = [one.name]
    for kind in ("definition", "level", "weight"):
        if kind in block.kinds:
            text = shown(one, kind)
            lines.append(_fill(text if kind == "definition" else f"{block.label(kind)}: {text}"))
    lines.append(_mailed_list([Item(text) for text in one.behaviours], "bullets", mark))
    if one.negatives:
        lines.append(f"{block.label('negatives')}:")
        lines.append(_mailed_list([Item(text) for text in one.negatives], "bullets", mark))
    return "\n".join(lines) + "\n"


# --- text: dots, rules, one long line a sentence, the code page of Windows ------------------


def dotted(source: Source) -> bytes:
    top = "\n".join(_control(source))
    text = top + "\n\n" + "\n".join(_dotted(block) for block in source.blocks)
    return text.replace("\n", "\r\n").encode("cp1252", "replace")


def _dotted(block: Block) -> str:
    if isinstance(block, Title):
        return f"{block.text.center(60).rstrip()}\n"
    if isinstance(block, Heading):
        return f"\n{block.text}\n{'-' * 60}"
    if isinstance(block, Paragraph):
        return block.text
    if isinstance(block, Pairs):
        return "\n".join(_dotted_pair(pair) for pair in block.pairs)
    if isinstance(block, Items):
        label = f"{block.label}:\n" if block.label else ""
        return label + _long_lines(block.items, block.kind)
    return "\n".join(_dotted_competency(block, one) for one in block.competencies)


def _dotted_pair(pair: Pair) -> str:
    label = f"{pair.label} ".ljust(34, ".")
    return f"{label}: {pair.value}" if pair.value else f"{pair.label}:\n{_long_lines(pair.items)}"


def _long_lines(items: list[Item], kind: str = "bullets") -> str:
    marks = {"ordered": "{}.- ", "lettered": "{}. ", "para": ""}
    lines = []
    for at, item in enumerate(items):
        number = chr(97 + at) if kind == "lettered" else at + 1
        lines.append(marks.get(kind, "- ").format(number) + item.text)
        lines += [f"     * {child}" for child in item.children]
    return "\n".join(lines)


def _dotted_competency(block: Competencies, one: Competency) -> str:
    number = block.competencies.index(one) + 1
    facts = [
        shown(one, kind) if kind == "definition" else f"{block.label(kind)}: {shown(one, kind)}"
        for kind in ("definition", "level", "weight")
        if kind in block.kinds
    ]
    items = [f"{chr(97 + at)}) {text}" for at, text in enumerate(one.behaviours)]
    if one.negatives:
        items += [f"{block.label('negatives')}:", *(f"- {text}" for text in one.negatives)]
    return "\n".join([f"{number}. {one.name}", *facts, *items, ""])


# --- text: a table pasted, tabs between its columns -----------------------------------------


def pasted(source: Source) -> bytes:
    lines = [*_control(source), *(_pasted(block) for block in source.blocks)]
    return ("\ufeff" + "\r\n".join(lines)).encode()


def _pasted(block: Block) -> str:
    if isinstance(block, Title | Heading | Paragraph):
        return block.text
    if isinstance(block, Pairs):
        return "\r\n".join(
            f"{p.label}\t{p.value}"
            if p.value
            else f"{p.label}\r\n" + "\r\n".join(f"●\t{i.text}" for i in p.items)
            for p in block.pairs
        )
    if isinstance(block, Items):
        label = [block.label] if block.label else []
        mark = "" if block.kind == "para" else "●\t"
        lines = [f"{mark}{text}" for i in block.items for text in (i.text, *i.children)]
        return "\r\n".join([*label, *lines])
    rows = ["\t".join(block.header)]
    for one in block.competencies:
        for at, text in enumerate(one.behaviours):
            rows.append("\t".join(_pasted_cell(one, kind, at, text) for kind in block.kinds))
    return "\r\n".join(rows)


def _pasted_cell(one: Competency, kind: str, at: int, text: str) -> str:
    if kind == "behaviours":
        return text
    return "" if at else shown(one, kind).replace("\n", " ")
