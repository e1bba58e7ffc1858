"""What only printed pages have: hyphens, watermarks, feigned bold, rows without rules."""

import io

import pytest
from reportlab.pdfgen.canvas import Canvas
from weasyprint import HTML

from evaluations.competencies.reading import as_json, read_profile


def test_a_pdf_keeps_compounds_and_heals_hyphens_and_ligatures() -> None:
    body = "<h2>Funciones</h2><ul><li>Cuidar la di\ufb01cultad socio-<br>económica y so\u2010<br>lar del acuerdo ganar-<br>ganar.</li></ul><p>Plan socio-económica</p>"

    reading = read_profile(HTML(string=body).write_pdf() or b"", "p.pdf")

    assert reading.functions == (
        "Cuidar la dificultad socio-económica y solar del acuerdo ganar-ganar.",
    )


def test_a_page_without_text_is_pointed_out_and_watermarks_are_not_read() -> None:
    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.drawString(72, 700, "Funciones")
    canvas.drawString(72, 680, "- Abrir la reja.")
    canvas.saveState()
    canvas.rotate(45)
    canvas.drawString(300, 300, "BORRADOR")
    canvas.restoreState()
    canvas.showPage()
    canvas.rect(72, 72, 100, 100)
    canvas.showPage()
    canvas.save()

    reading = read_profile(file.getvalue(), "p.pdf")

    assert reading.functions == ("Abrir la reja.",)
    assert "pages_without_text" in reading.warnings
    assert as_json(reading)["title"] is None


def a_drawing(
    *lines: tuple[float, float, str, str], boxes: tuple[tuple[int, ...], ...] = ()
) -> bytes:
    """A PDF of texts at places, each in its font, with boxes drawn around."""
    file = io.BytesIO()
    canvas = Canvas(file)
    for x, y, font, text in lines:
        canvas.setFont(font, 16 if y > 705 else 10)
        canvas.drawString(x, y, text)
    for box in boxes:
        canvas.rect(*box)
    canvas.save()
    return file.getvalue()


PLAIN, BOLD = "Helvetica", "Helvetica-Bold"


def test_a_borderless_table_keeps_rows_apart_and_broken_names_together() -> None:
    source = a_drawing(
        (72, 720, BOLD, "1. Competencias"),
        (72, 700, PLAIN, "Calma en"),
        (200, 700, PLAIN, "• Respira hondo y cuenta hasta diez antes de"),
        (72, 688, PLAIN, "la tormenta"),
        (200, 688, PLAIN, "contestar."),
        (72, 676, PLAIN, "Vista"),
        (200, 676, PLAIN, "• Mira lejos."),
        (72, 664, PLAIN, "Orientación a todas"),
        (200, 664, PLAIN, "• Escucha."),
        (72, 652, PLAIN, "las personas"),
        boxes=((60, 640, 480, 100),),
    )

    reading = read_profile(source, "p.pdf")

    assert [(one.name, one.behaviours) for one in reading.competencies] == [
        ("Calma en la tormenta", ("Respira hondo y cuenta hasta diez antes de contestar.",)),
        ("Vista", ("Mira lejos.",)),
        ("Orientación a todas las personas", ("Escucha.",)),
    ]


def test_an_empty_row_of_a_bordered_table_says_nothing() -> None:
    boxes = tuple((x, y, 100, 20) for x in (72, 172) for y in (680, 660, 640))
    source = a_drawing(
        (76, 686, PLAIN, "Puesto"),
        (176, 686, PLAIN, "Farera"),
        (76, 646, PLAIN, "Objetivo"),
        (176, 646, PLAIN, "Encender."),
        boxes=boxes,
    )

    reading = read_profile(source, "p.pdf")

    assert (reading.title, reading.objective) == ("Farera", "Encender.")


def test_a_bold_beginning_of_a_printed_item_names_a_competency() -> None:
    source = a_drawing(
        (72, 720, BOLD, "Habilidades"),
        (72, 700, PLAIN, "-"),
        (80, 700, BOLD, "Calma."),
        (120, 700, PLAIN, "Saber esperar."),
        (72, 688, PLAIN, "-"),
        (80, 688, BOLD, "Vista."),
        (120, 688, PLAIN, "Mirar lejos."),
    )

    reading = read_profile(source, "p.pdf")

    assert [(one.name, one.definition) for one in reading.competencies] == [
        ("Calma", "Saber esperar."),
        ("Vista", "Mirar lejos."),
    ]


def test_bold_feigned_by_printing_twice_is_read_once() -> None:
    file = io.BytesIO()
    canvas = Canvas(file)
    for shift in (0, 0.3):
        canvas.drawString(72 + shift, 700, "Funciones")
    canvas.drawString(72, 680, "- Abrir la reja.")
    canvas.save()

    assert read_profile(file.getvalue(), "p.pdf").functions == ("Abrir la reja.",)


@pytest.mark.parametrize("collapse", ["collapse", "separate"])
def test_a_row_cut_by_a_pages_end_keeps_its_name_from_the_middle(collapse: str) -> None:
    said = {
        name: [
            f"{name} {n} se describe con palabras que llenan un renglón y más." for n in range(9)
        ]
        for name in ("Alfa", "Beta", "Gama", "Delta")
    }
    rows = "".join(
        f"<tr><td>{name}</td><td><ul>{''.join(f'<li>{x}</li>' for x in items)}</ul></td></tr>"
        for name, items in said.items()
    )
    style = (
        "td { border: .6pt solid; font: 10pt 'DejaVu Sans'; vertical-align: middle }"
        f"table {{ border-collapse: {collapse}; border-spacing: 0 }} @page {{ size: 18cm 17cm }}"
    )
    page = f"<style>{style}</style><h1>Guía</h1><h2>Competencias</h2><table>{rows}</table>"

    reading = read_profile(HTML(string=page).write_pdf() or b"", "cueva.pdf")

    assert {one.name: list(one.behaviours) for one in reading.competencies} == said
