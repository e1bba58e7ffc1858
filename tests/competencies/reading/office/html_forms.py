"""Job descriptions as HTML: saved by Word, exported by an editor on the web, written for a site."""

from html import escape

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

# --- Word, "Web page, filtered", in the code page of Windows --------------------------------

WORD_HEAD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<meta name=Generator content="Microsoft Word 15 (filtered)"><title>Documento1</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;}
@page WordSection1 {size:612.0pt 792.0pt;} --></style></head>
<body lang=ES-MX style='tab-interval:35.4pt'><div class=WordSection1>
"""


def word_filtered(source: Source) -> bytes:
    body = "\n".join(_word(block) for block in source.blocks)
    top = "\n".join(_normal(_control(pair)) for pair in source.control)
    page = f"{WORD_HEAD}{top}\n{body}\n</div></body></html>"
    return page.replace("\n", "\r\n").encode("cp1252", "xmlcharrefreplace")


def _control(pair: Pair) -> str:
    head = f"{pair.label}: {pair.value}" if pair.label else pair.value
    return "<br>\n".join(escape(text) for text in [head, *(item.text for item in pair.items)])


def _normal(inner: str, kind: str = "MsoNormal") -> str:
    return (
        f"<p class={kind} style='text-align:justify'><span lang=ES-MX>{inner}</span><o:p></o:p></p>"
    )


def _wrapped(text: str) -> str:
    """Word breaks its lines at 70 letters, in the middle of a sentence."""
    lines, line = [], ""
    for word in escape(text, quote=False).split(" "):
        if len(line) + len(word) > 70:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def _word(block: Block) -> str:
    if isinstance(block, Title):
        return _normal(f"<b><span style='font-size:14.0pt'>{_wrapped(block.text)}</span></b>")
    if isinstance(block, Heading):
        return f'<h1><a name="_Toc1"></a>{_wrapped(block.text)}<o:p></o:p></h1>{_normal("&nbsp;")}'
    if isinstance(block, Paragraph):
        return _normal(_wrapped(block.text))
    if isinstance(block, Pairs):
        return _word_table([[_bold(p.label + ":"), _word_value(p)] for p in block.pairs])
    if isinstance(block, Items):
        label = _normal(_bold(block.label)) if block.label else ""
        return label + _word_list(block.items, block.kind)
    head = [_normal(_bold(text)) for text in block.header]
    rows = [[_word_cell(one, kind) for kind in block.kinds] for one in block.competencies]
    return _word_table([head, *rows])


def _bold(text: str) -> str:
    return f"<b>{_wrapped(text)}</b>"


def _word_value(pair: Pair) -> str:
    return _normal(_wrapped(pair.value)) if pair.value else _word_list(pair.items)


def _word_cell(one: Competency, kind: str) -> str:
    if kind in {"behaviours", "negatives"}:
        return _word_list([Item(text) for text in getattr(one, kind)])
    return _normal(_wrapped(shown(one, kind)))


def _word_table(rows: list[list[str]]) -> str:
    cells = ["".join(f"<td width=312 valign=top>{cell}</td>" for cell in row) for row in rows]
    body = "\n".join(f"<tr style='mso-yfti-irow:0'>{row}</tr>" for row in cells)
    return f"<table class=MsoTableGrid border=1 cellspacing=0>{body}</table>{_normal('&nbsp;')}"


def _word_list(items: list[Item], kind: str = "bullets") -> str:
    if kind == "para":
        return "\n".join(_normal(_wrapped(item.text)) for item in items)
    lines = []
    for at, item in enumerate(items):
        mark = {"ordered": f"{at + 1}.", "lettered": f"{chr(97 + at)})"}.get(kind, "·")
        lines.append(_word_item(mark, item.text, 1))
        lines += [_word_item("o", child, 2) for child in item.children]
    return "\n".join(lines)


def _word_item(mark: str, text: str, level: int) -> str:
    """A paragraph that only looks like an item: mark, fixed spaces, text."""
    font = "Symbol" if mark == "·" else '"Courier New"'
    gap = f"<span style='font:7.0pt \"Times New Roman\"'>{'&nbsp;' * 6} </span>"
    return (
        f"<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level{level} lfo1'>"
        f"<![if !supportLists]><span style='font-family:{font}'><span style='mso-list:Ignore'>"
        f"{mark}{gap}</span></span><![endif]><span lang=ES-MX>{_wrapped(text)}</span></p>"
    )


# --- an editor on the web, exported: one line, spans with classes, lists cut by level -------


def exported(source: Source) -> bytes:
    style = '<style type="text/css">ul.lst-kix_a1-0{list-style-type:none}.c1{color:#000}</style>'
    body = "".join(_exported(block) for block in source.blocks)
    foot = "".join(
        f'<p class="c5"><span class="c1">{_control(p)}</span></p>' for p in source.control
    )
    page = (
        '<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type">'
        f'{style}</head><body class="c9 doc-content"><div><p class="c4"><span class="c1">'
        f"{escape(source.head)}</span></p></div>{body}<div>{foot}</div></body></html>"
    )
    return page.encode()


def _span(text: str) -> str:
    """Spans break wherever someone once clicked."""
    cut = len(text) // 2
    one, two = escape(text[:cut]), escape(text[cut:])
    return (
        f'<span class="c1">{one}</span><span class="c1 c7">{two.replace(" ", "&nbsp;", 1)}</span>'
    )


def _exported(block: Block) -> str:
    if isinstance(block, Title):
        return f'<p class="c2 title" id="h.x1"><span class="c8">{escape(block.text)}</span></p>'
    if isinstance(block, Heading):
        return (
            f'<h2 class="c3" id="h.x2">{_span(block.text)}</h2><p class="c2 c6"><span></span></p>'
        )
    if isinstance(block, Paragraph):
        return f'<p class="c2">{_span(block.text)}</p>'
    if isinstance(block, Pairs):
        return "".join(_exported_pair(pair) for pair in block.pairs)
    if isinstance(block, Items):
        label = (
            f'<p class="c2"><span class="c8">{escape(block.label)}:</span></p>'
            if block.label
            else ""
        )
        return label + _exported_list(block.items, block.kind)
    return "".join(_exported_competency(block, one) for one in block.competencies)


def _exported_pair(pair: Pair) -> str:
    label = f'<span class="c8" style="font-weight:700">{escape(pair.label)}: </span>'
    return f'<p class="c2">{label}{_span(pair.value)}</p>{_exported_list(pair.items)}'


def _exported_list(items: list[Item], kind: str = "bullets") -> str:
    tag = {"ordered": "ol", "lettered": "ol", "para": ""}.get(kind, "ul")
    if not tag:
        return "".join(f'<p class="c2">{_span(item.text)}</p>' for item in items)
    start, listed = 1, ""
    for item in items:
        listed += f'<{tag} class="lst-kix_a1-0" start="{start}"><li class="c2 li-bullet-0">{_span(item.text)}</li></{tag}>'
        children = "".join(f'<li class="c2">{_span(child)}</li>' for child in item.children)
        listed += f'<{tag} class="lst-kix_a1-1" start="1">{children}</{tag}>' if children else ""
        start += 1
    return listed


def _exported_competency(block: Competencies, one: Competency) -> str:
    facts = "".join(
        f'<p class="c2"><span class="c1" style="font-style:italic">{_fact(block, one, kind)}</span></p>'
        for kind in ("level", "weight", "definition")
        if kind in block.kinds
    )
    lists = _exported_list([Item(text) for text in one.behaviours])
    if one.negatives:
        lists += f'<p class="c2"><span class="c1">{escape(block.label("negatives"))}:</span></p>'
        lists += _exported_list([Item(text) for text in one.negatives])
    return f'<h3 class="c3"><span class="c8">{escape(one.name)}</span></h3>{facts}{lists}'


def _fact(block: Competencies, one: Competency, kind: str) -> str:
    text = escape(shown(one, kind))
    return text if kind == "definition" else f"{escape(block.label(kind))}: {text}"


# --- a page of a site: sections, definition lists, navigation, scripts ----------------------


def site(source: Source) -> bytes:
    body = "".join(_site(block) for block in source.blocks)
    lines = "".join(f"<p>{_control(pair)}</p>" for pair in source.control)
    page = (
        f'<!DOCTYPE html>\n<html lang="es"><head><meta charset="utf-8"><title>{escape(source.title)}'
        " | Vacantes</title><script>window.track = {title: 'x'};</script></head><body>"
        '<nav aria-label="principal"><ul><li><a href="/">Inicio</a></li><li><a href="/v">Vacantes'
        f'</a></li></ul></nav><main><article>{body}<aside class="control">{lines}</aside></article>'
        '</main><footer><p>© 2024 · <a href="/p">Aviso de privacidad</a></p></footer></body></html>'
    )
    return page.encode()


def _site(block: Block) -> str:
    if isinstance(block, Title):
        return f"<h1>{escape(block.text)}</h1>"
    if isinstance(block, Heading):
        return f"\n  <h2>{escape(block.text)}</h2>\n"
    if isinstance(block, Paragraph):
        return f"<p>\n   {escape(block.text)}\n</p>"
    if isinstance(block, Pairs):
        return "<dl>" + "".join(map(_term, block.pairs)) + "</dl>"
    if isinstance(block, Items):
        label = f"<h3>{escape(block.label)}</h3>" if block.label else ""
        return label + _site_list(block.items, block.kind)
    head = "".join(f"<th scope=col>{escape(text)}</th>" for text in block.header)
    rows = "".join(_site_rows(block, one) for one in block.competencies)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _term(pair: Pair) -> str:
    value = escape(pair.value) if pair.value else _site_list(pair.items)
    return f"<dt>{escape(pair.label)}</dt>\n<dd>{value}</dd>"


def _site_list(items: list[Item], kind: str = "bullets") -> str:
    if kind == "para":
        return "".join(f"<p>{escape(item.text)}</p>" for item in items)
    tag = "ul" if kind == "bullets" else "ol"
    inner = ""
    for item in items:
        children = "".join(f"<li>{escape(child)}</li>" for child in item.children)
        inner += f"<li><p>{escape(item.text)}</p>{f'<ul>{children}</ul>' if children else ''}</li>"
    return f"<{tag}>{inner}</{tag}>"


def _site_rows(block: Competencies, one: Competency) -> str:
    """A row a behaviour; the other cells span all of them."""
    rows = ""
    for at, text in enumerate(one.behaviours):
        cells = ""
        for kind in block.kinds:
            if kind == "behaviours":
                cells += f"<td>{escape(text)}</td>"
            elif not at:
                inner = escape(shown(one, kind)).replace("\n", "<br/>")
                tag = "th" if kind == "name" else "td"
                cells += f'<{tag} rowspan="{len(one.behaviours)}">{inner}</{tag}>'
        rows += f"<tr>{cells}</tr>"
    return rows
