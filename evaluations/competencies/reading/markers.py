"""What stands before a list item: bullets, letters, numbers and ticks."""

import re
from dataclasses import replace

from evaluations.competencies.reading.blocks import Kind, Piece
from evaluations.competencies.reading.competencies.levels import is_choice, is_drawn, lists_levels

BULLETS = "●•▪▫◦■□►▶➢➤➔→◆◇○∙·‣⁃❖✦★⚫⬤❑❏▸▹◊⇒⮚✱✧◉❯\uf0b7\uf0a7\uf0d8\uf076\uf0e0"
TICKS = "✓✔☑☒✗✘\uf0fc\uf0fe\uf052"
BOXES = "☐\uf0a8\uf06f\uf071"

TICKED = frozenset([*TICKS, "[x]", "(x)"])
UNTICKED = frozenset([*BOXES, "[ ]", "( )"])

SIGNS = frozenset(BULLETS + TICKS + BOXES)

PART = re.compile(r"[A-Z][.)]")

_SIGN = f"[{BULLETS}{TICKS}{BOXES}]"
_MARKER = re.compile(
    rf"\s*(?P<marker>{_SIGN}+\ufe0f?|[-–—*+»›>~](?=\s)|"
    rf"[ovüØ§](?=\s+[A-ZÁÉÍÓÚÑ¿¡])|[\[(][xX ]?[\])](?=\s)|"
    r"\(?(?:\d{1,2}|[a-zñ]|[ivx]{1,4})\)(?=\s)|[A-H]\)(?=\s)|(?:[a-hñ]|i{1,3}|iv|vi{0,3})\.(?=\s)|"
    r"(?!H\.\s+(?:Ayuntamiento|Congreso|C[áa]mara|Cabildo|Consejo|Junta|Cuerpo|Tribunal))"
    r"[A-H]\.(?=\s+[A-ZÁÉÍÓÚÑ][a-záéíóúñ])|\d{1,2}(?:\.\d{1,2})*\s?(?:\.-|[.)]|-)(?=\s)|"
    r"\d{1,2}\.\d{1,2}(?:\.\d{1,2})*(?=\s+[A-ZÁÉÍÓÚÑ]))\s*"
)
_INLINE = re.compile(rf"(?:\s+(?={_SIGN})|(?<=\S)(?=[●•▪■►➢✓✔☐☑◦○]))(?!.\s*$)")
_NUMBERED = re.compile(r"\d+(?:\.\d+)*\s?(?:\.-|[.)-])?")


def split_marker(text: str) -> tuple[str, str]:
    """The marker at the start of a text ("" if none) and the text after it."""
    found = _MARKER.match(text)
    if not found or not text[found.end() :].strip():
        return "", text
    return _plain(found["marker"]), text[found.end() :]


def split_items(piece: Piece, *, in_list: bool = False) -> list[Piece]:
    """The items that a text with bullets in its midst really is ("● uno ● dos")."""
    if is_choice(piece.text) or is_drawn(piece.text) or lists_levels(piece.text):
        return [piece]
    begins = split_marker(piece.text)[0]
    several = len(_INLINE.findall(piece.text)) > 1
    parts = [piece.text]
    if in_list or piece.is_item or begins[:1] in SIGNS or several:
        parts = _INLINE.split(piece.text)
    if len(parts) == 1:
        return [_as_item(piece)]
    return [_as_item(piece.saying(part.strip())) for part in parts]


def marker_class(marker: str) -> str:
    """Markers of one list level are of one class: the bullet itself, letters, numbers, ticks."""
    if marker in TICKED | UNTICKED:
        return "tick"
    if is_number(marker):
        return f"number{marker.strip('.-) ').count('.')}"
    return "letter" if marker.strip("().").isalpha() and len(marker) > 1 else marker


def is_under(marker: str, name: str) -> bool:
    """Whether what is marked so stands below `name`: "3.1" below "3.", a bullet below "a)"."""
    return bool(name) and _rank(marker_class(marker)) > _rank(marker_class(name))


def _rank(kind: str) -> str:
    """Numbers, then numbers with more parts, then letters, then bullets."""
    return kind if kind.startswith("number") else {"letter": "o"}.get(kind, "p")


def is_number(marker: str) -> bool:
    return bool(_NUMBERED.fullmatch(marker))


def heads_part(marker: str) -> bool:
    """Whether it may stand before the heading of a part: a number, a capital letter."""
    return is_number(marker) or bool(PART.fullmatch(marker))


def last_number(marker: str) -> int:
    """3 of "3." and of "2.3"; 0 of a marker without a number."""
    numbers = re.findall(r"\d+", marker)
    return int(numbers[-1]) if numbers else 0


def _as_item(piece: Piece) -> Piece:
    marker, rest = split_marker(piece.text)
    if not marker:
        return piece
    return replace(piece.saying(rest), kind=Kind.ITEM, marker=marker)


def _plain(marker: str) -> str:
    marker = marker.replace("\ufe0f", "").lower() if marker[0] in "[(" else marker.strip("\ufe0f ")
    return {"[]": "[ ]", "()": "( )"}.get(marker, marker)
