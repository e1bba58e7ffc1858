"""The sheet: exactly there and back, as CSV and as XLSX; mistakes all at once, by row."""

import csv
import io
import zipfile
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import example, given, settings
from xlsxwriter import Workbook

from evaluations.competencies.content import CompetencyContent
from evaluations.competencies.exchange.plain import plain_sheet
from evaluations.competencies.exchange.sheets.delimited import csv_of
from evaluations.competencies.exchange.sheets.rows import HEADINGS, Row, rows_of
from evaluations.competencies.exchange.sheets.sheet import Sheet
from evaluations.competencies.exchange.sheets.workbook import xlsx_of
from evaluations.competencies.reading.errors import UnreadableProfile
from evaluations.errors import Invalid
from tests.competencies.exchange.profiles import CARE, CONTENT, CURIOSITY, LISTENING, distinct

POST = "Coordinación de sala infantil"
HEAD = "Puesto,Competencia,Definición,Nivel,Peso,Carácter,Conducta,Tipo"
FORMATS = [(csv_of, "hoja.csv"), (xlsx_of, "hoja.xlsx")]


def back(data: bytes, name: str) -> Sheet:
    return Sheet.model_validate(plain_sheet(data, name))


def typed(*lines: str) -> Sheet:
    """A CSV as a person typed it."""
    return back("\n".join(lines).encode(), "hoja.csv")


def mistakes(*lines: str) -> list[tuple[int, str]]:
    return [(one.row, one.message % one.values) for one in typed(*lines).mistakes]


@pytest.mark.parametrize(("write", "name"), FORMATS)
@settings(max_examples=40, deadline=None)
@given(distinct)
@example((CompetencyContent(name="=1+1", definition="'=x", behaviours=("-a", "''@b", "_x0041_")),))
def test_what_goes_out_comes_back_exactly(
    write: Callable[[list[Row]], bytes], name: str, said: tuple[CompetencyContent, ...]
) -> None:
    sheet = back(write(list(rows_of(POST, said))), name)

    assert sheet.mistakes == ()
    assert [(one.title, one.competencies) for one in sheet.profiles] == [(POST, said)]


@pytest.mark.parametrize(("write", "name"), FORMATS)
def test_all_posts_stand_in_one_sheet(write: Callable[[list[Row]], bytes], name: str) -> None:
    rows = [*rows_of("Acervo", (CARE,)), *rows_of("Sala", (LISTENING, CURIOSITY))]

    weighed = back(write(rows), name)

    assert [(one.title, one.competencies) for one in weighed.profiles] == [
        ("Acervo", (CARE,)),
        ("Sala", (LISTENING, CURIOSITY)),
    ]


@pytest.mark.parametrize(("write", "name"), FORMATS)
def test_the_file_is_the_same_every_time(write: Callable[[list[Row]], bytes], name: str) -> None:
    rows = list(rows_of(POST, CONTENT.competencies))

    assert write(rows) == write(rows)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_of_a_csv_begins_like_a_formula(sign: str) -> None:
    data = csv_of([(sign + "1+1",) * len(HEADINGS)])

    cells = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))[1]

    assert cells == [f"'{sign}1+1"] * len(HEADINGS)


def test_a_csv_says_in_which_letters_it_is_written() -> None:
    assert csv_of([]).startswith(b"\xef\xbb\xbfPuesto,")


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("letters", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_csv_may_come_as_any_spreadsheet_saves_it(sign: str, letters: str) -> None:
    text = f"{HEAD}\r\nSala,Atención,,,20,,Saluda.,\r\n".replace(",", sign)

    (post,) = back(text.encode(letters), "hoja.csv").profiles

    assert post.competencies == (
        CompetencyContent(name="Atención", weight="20", behaviours=("Saluda.",)),
    )


def test_empty_cells_go_on_with_the_row_above_and_rows_may_stand_anywhere() -> None:
    sheet = typed(
        HEAD, "Sala,Escucha,,,,,Pregunta.,", ",,Entiende.,Alto,,,Repite.,",
        "Sala,Orden,,,,,Acomoda.,", "SALA,escucha,,,,deseable,Interrumpe.,no deseada",
    )  # fmt: skip

    assert sheet.mistakes == ()
    assert sheet.profiles[0].competencies == (
        CompetencyContent(
            name="Escucha",
            definition="Entiende.",
            level="Alto",
            required=False,
            behaviours=("Pregunta.", "Repite."),
            negative_behaviours=("Interrumpe.",),
        ),
        CompetencyContent(name="Orden", behaviours=("Acomoda.",)),
    )


def test_every_mistake_is_told_at_once_with_its_row() -> None:
    found = mistakes(
        HEAD, ",Escucha,,,,,Pregunta.,", "Sala,,,,,,Saluda.,", "Sala,Orden,a,,mucho,quizá,Ordena.,otra",
        ",,b,,,,,", "Acervo,Vacía,,,,,,", f"Acervo,{'x' * 301},,,,,Algo.,",
    )  # fmt: skip

    assert found == [
        (2, "Escribe el puesto de esta fila."),
        (3, "Escribe la competencia de esta fila."),
        (4, "El peso «mucho» no es un número mayor que cero: escribe, por ejemplo, 20."),
        (4, "El carácter «quizá» no se conoce: escribe «requerida» o «deseable»."),
        (4, "El tipo «otra» no se conoce: escribe «conducta» o «no deseada»."),
        (5, "«Definición» dice otra cosa que en la fila 4, y es la misma competencia: deja una de las dos."),
        (6, "«Vacía» no tiene conductas: escribe al menos una, o su definición."),
        (7, "Usa 300 caracteres o menos."),
    ]  # fmt: skip


def test_weights_are_for_all_competencies_of_a_post_or_for_none() -> None:
    found = mistakes(HEAD, "Sala,Escucha,,,20,,Pregunta.,", "Sala,Orden,,,,,Ordena.,")

    assert found == [(3, "Pon peso a todas las competencias o a ninguna.")]


def test_a_sheet_without_our_headings_says_which_it_lacks() -> None:
    assert mistakes("Puesto,Nombre", "Sala,Ana") == [
        (1, "Faltan columnas: «Competencia», «Conducta». La primera fila lleva los encabezados,"
            " como en la hoja que se descarga.")
    ]  # fmt: skip


def test_a_sheet_with_headings_only_is_no_sheet() -> None:
    assert mistakes(HEAD, ",,,,,,,") == [(0, "La hoja no tiene filas: escribe al menos una.")]


def test_a_post_with_more_than_a_profile_holds_is_a_mistake() -> None:
    rows = [f"Sala,C{number},,,,,Hace.," for number in range(61)]

    assert mistakes(HEAD, *rows)[0][0] == 2


def a_workbook(value: object, sheet: str = "Hoja1") -> bytes:
    file = io.BytesIO()
    with Workbook(file, {"default_date_format": "dd/mm/yyyy", "remove_timezone": True}) as book:
        book.add_worksheet("Notas").write(0, 0, "nada")
        page = book.add_worksheet(sheet)
        page.write_row(0, 0, ["Puesto", "Competencia", "Nivel", "Conducta"])
        page.write_row(1, 0, ["Sala", "Orden", value, "Acomoda."])
    return file.getvalue()


def test_a_cell_that_became_a_date_is_a_mistake() -> None:
    (mistake,) = back(a_workbook(date(2026, 2, 1)), "hoja.xlsx").mistakes

    assert (mistake.row, mistake.values) == (2, {"column": "Nivel"})


def test_the_sheet_with_our_headings_is_found_and_numbers_are_as_seen() -> None:
    (post,) = back(a_workbook(3), "hoja.xlsx").profiles

    assert post.competencies[0].level == "3"


def test_the_workbooks_cells_are_text_and_never_formulas() -> None:
    data = xlsx_of(rows_of(POST, (CompetencyContent(name="=1+1", behaviours=("-x",)),)))

    with zipfile.ZipFile(io.BytesIO(data)) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


def test_a_text_longer_than_a_cell_is_refused() -> None:
    with pytest.raises(Invalid, match="no cabe en una celda"):
        xlsx_of(rows_of(POST, (CompetencyContent(name="x", definition="y" * 40_000),)))


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"", "a.csv", "vacío"),
        (b"<html><body>Sala</body></html>", "a.html", "como XLSX, ODS o CSV"),
        (a_workbook(1)[:2000], "a.xlsx", "dañado"),
        (b'a,"' + b"x" * 200_000, "a.csv", "dañado"),
        (b"a,b\n" * 30_001, "a.csv", "más de 30000 filas"),
    ],
)
def test_what_is_no_sheet_is_refused_with_a_sentence(data: bytes, name: str, sentence: str) -> None:
    with pytest.raises(UnreadableProfile) as refusal:
        plain_sheet(data, name)

    assert sentence in str(refusal.value)
