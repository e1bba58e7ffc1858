"""Bullets as PDFs print them: larger than their text, of symbol fonts, with sentences below."""

from typing import Any

import pytest

from evaluations.competencies.reading import read_profile
from evaluations.competencies.reading.formats.printed.paragraphs import Column, Setting
from evaluations.competencies.reading.formats.printed.symbols import words_with_bullets
from evaluations.competencies.reading.formats.printed.words import PrintedLine, Word
from tests.competencies.reading.layouts.producers import by_weasyprint

STYLE = '<style>@page { size: 120mm 200mm } body { font: 9pt "DejaVu Sans" }'
LINES = ("Anota lo prestado.", "Avisa de lo que falta.")


def functions(style: str, items: str) -> list[str]:
    page = f"{STYLE} {style}</style><h1>Auxiliar</h1><h2>Funciones</h2><ul>{items}</ul>"
    return list(read_profile(by_weasyprint(page), "puesto.pdf").functions)


def printed(sign: str, font: str, *, gap: float = 10) -> list[str]:
    """The first words of two items of a list, as they are read."""
    chars = [one for line, text in enumerate(LINES) for one in _line(sign, font, gap, line, text)]
    return [word.text for word in words_with_bullets(chars) if len(word.text) == 1]


def _line(sign: str, font: str, gap: float, line: int, text: str) -> list[dict[str, Any]]:
    top = 20.0 + 12 * line
    spots = [(sign, font, 50.0, 55.0), (text, "ABCDEF+Carlito", 55 + gap, 180.0)]
    return [
        {
            "text": said,
            "fontname": name,
            "x0": x0,
            "x1": x1,
            "top": top,
            "bottom": top + 9,
            "size": 9,
        }
        for said, name, x0, x1 in spots
    ]


def test_a_bullet_larger_than_its_text_does_not_cut_the_text() -> None:
    text = (
        "Recibe a las familias y les explica con calma, sin prisa, qué sigue después de cada cita."
    )

    assert functions("li::marker { font-size: 11pt }", f"<li>{text}</li>") == [text]


def test_a_bullets_second_sentence_on_a_line_of_its_own_belongs_to_it() -> None:
    item = "<li>Revisa el almacén antes de abrir.<br>Anota lo que falta.</li><li>Cierra.</li>"

    found = functions("", item)

    assert found == ["Revisa el almacén antes de abrir. Anota lo que falta.", "Cierra."]


def test_a_wide_footer_is_not_the_margin_of_the_text() -> None:
    style = '@page { margin: 20mm; @bottom-center { content: "archivo://carpeta/uno/dos/tres/cuatro/cinco/seis/siete/ocho 1"; margin: 0 -18mm; white-space: nowrap } }'
    text = "Visita las aldeas de la zona y acuerda con ellas la fecha del Taller de los Oficios del Monte."

    assert functions(style, f"<li>{text}</li><li>Cierra.</li>") == [text, "Cierra."]


@pytest.mark.parametrize(
    ("sign", "font", "shown"),
    [
        ("§", "ABCDEF+Wingdings-Regular", "•"),
        ("Ø", "Wingdings", "•"),
        ("v", "Wingdings", "•"),
        ("ü", "Wingdings", "✓"),
        ("q", "Wingdings", "☐"),
        ("¨", "SymbolMT", "•"),
        ("\uf0e8", "BCDEEE+Anything", "•"),
        ("v", "Carlito", "•"),
        ("\uf0b7", "OpenSymbol", "\uf0b7"),
    ],
)
def test_a_sign_of_a_symbol_font_is_the_bullet_it_looks_like(
    sign: str, font: str, shown: str
) -> None:
    assert printed(sign, font) == [shown, shown]


@pytest.mark.parametrize(
    ("sign", "font", "gap"), [("o", "Carlito", 2.5), ("§", "Symbol", 60), ("A", "Carlito", 10)]
)
def test_a_letter_of_the_text_stays_a_letter(sign: str, font: str, gap: float) -> None:
    assert printed(sign, font, gap=gap) == [sign, sign]


def test_an_arrow_amid_a_line_is_no_bullet() -> None:
    line = _line("x", "Carlito", 10, 0, "sigue")
    arrow = {**line[0], "text": "à", "fontname": "Wingdings", "x0": 57.5, "x1": 63.0}

    found = words_with_bullets([*line, arrow])

    assert [word.text for word in found] == ["x", "sigue", "à"]


def test_an_indented_item_is_not_taken_for_a_centred_line() -> None:
    words = [("•", 70, 74), ("Lleva las llaves del faro viejo", 85, 278), ("Comité.", 85, 115)]
    bullet, text, rest = (
        Word(said, left, right, top, top + 9, 9, is_bold=False)
        for (said, left, right), top in zip(words, (20, 20, 31), strict=True)
    )
    lines = [PrintedLine((bullet, text), 1), PrintedLine((rest,), 1)]
    setting = Setting(9, frozenset(), [(1, 20), (1, 31)])

    found = Column(lines, setting, right=300, left=50).pieces()

    assert [piece.text for piece in found] == ["Lleva las llaves del faro viejo Comité."]
