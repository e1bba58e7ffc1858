"""The PDFs themselves: pages, text, tags, seal."""

import json
from collections.abc import Iterator

import pikepdf
import pytest

from evaluations.documents.canonical import canonical, sha256_of
from evaluations.documents.figures import figures_of
from evaluations.reviews.recompute import recompute
from tests.documents import records
from tests.documents.pdfs import opened, texts_of

BOTH = pytest.mark.parametrize("make", [records.probation, records.annual])


def test_a_probation_takes_three_to_five_pages_of_letter_paper() -> None:
    pdf = opened(records.probation)

    assert 3 <= len(pdf.pages) <= 5
    assert {tuple(map(float, page.mediabox[2:])) for page in pdf.pages} == {(612.0, 792.0)}


def test_an_annual_review_takes_five_to_nine_pages() -> None:
    assert 5 <= len(opened(records.annual).pages) <= 9


@BOTH
def test_every_page_bears_who_what_and_where(make) -> None:
    record, texts = make(), texts_of(make)

    for number, text in enumerate(texts, 1):
        assert f"{record.folio} · versión 1" in text
        assert record.organization in text
        assert f"Página {number} de {len(texts)}" in text
        assert f"Confidencial · Perfil {record.profile.key}" in text
        assert sha256_of(canonical(record))[:16] in text


@BOTH
def test_the_whole_hash_stands_on_the_last_page(make) -> None:
    assert sha256_of(canonical(make())) in texts_of(make)[-1]


@BOTH
def test_the_printed_result_is_the_one_computed(make) -> None:
    figures = figures_of(make())

    assert f"{figures.overall}" in texts_of(make)[0]
    assert "Cumple lo esperado" in texts_of(make)[0]


@BOTH
def test_signatures_are_never_alone_on_a_page(make) -> None:
    page = next(text for text in texts_of(make) if "Mi firma acredita" in text)

    before = page.split("Firmas")[0].splitlines()
    assert len(before) > 1  # the running head is one


def test_a_behaviour_never_splits_over_two_pages() -> None:
    pages = texts_of(records.numbered)

    for number in range(100, 134):
        page = next(text for text in pages if f"Conducta {number}." in text)
        assert f"Hecho {number}." in " ".join(page.split())


def test_a_competency_repeats_its_head_on_the_next_page() -> None:
    heads = sum(text.count("cobertura") for text in texts_of(records.numbered))

    assert heads > len(records.numbered().competencies)


@BOTH
def test_anyone_recomputes_the_result_from_the_attachment(make) -> None:
    attached = opened(make).attachments["evaluacion.json"].get_file().read_bytes().decode()

    assert attached == canonical(make())
    assert recompute(json.loads(attached)["score"])["overall"] == figures_of(make()).overall


def test_a_draft_says_so_on_every_page_and_carries_no_data() -> None:
    for text in texts_of(records.minimal):
        assert "BORRADOR" in text
    assert not opened(records.minimal).attachments


def test_hostile_texts_are_printed_not_obeyed() -> None:
    text = "\n".join(texts_of(records.hostile))

    assert "alert(1)" in text
    assert "{{7*7}}" in text
    assert "root:" not in text
    assert list(opened(records.hostile).attachments) == ["evaluacion.json"]


@BOTH
def test_a_pdf_is_tagged_and_says_its_language_and_title(make) -> None:
    root = opened(make).Root

    assert root.MarkInfo.Marked
    assert str(root.Lang) == "es-MX"
    assert root.ViewerPreferences.DisplayDocTitle
    assert make().folio in str(opened(make).docinfo.Title)
    assert b"pdfuaid" in root.Metadata.read_bytes()


@BOTH
def test_every_header_cell_says_what_it_heads(make) -> None:
    pdf = opened(make)
    headers = [element for element in elements(pdf.Root.StructTreeRoot) if element.S == "/TH"]

    assert {str(header.A.Scope) for header in headers} == {"/Column", "/Row"}


@BOTH
def test_every_figure_has_an_alternative_text(make) -> None:
    pdf = opened(make)
    figures = [element for element in elements(pdf.Root.StructTreeRoot) if element.S == "/Figure"]

    assert len(figures) == len(make().competencies) + 1
    assert all(str(figure.Alt) for figure in figures)


@BOTH
def test_every_font_is_embedded(make) -> None:
    pdf = opened(make)
    fonts = [
        item
        for item in pdf.objects
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
    ]

    assert fonts
    assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts)


@BOTH
def test_our_own_words_need_no_font_of_the_system(make) -> None:
    fonts = [item for item in opened(make).objects if isinstance(item, pikepdf.Dictionary)]
    names = {str(font.FontName) for font in fonts if font.get("/Type") == "/FontDescriptor"}

    assert {name.split("+")[1].partition("-Hyper")[0] for name in names} == {"Atkinson"}


def test_the_whole_name_of_the_organization_stands_on_the_first_page() -> None:
    first = " ".join(texts_of(records.long_named)[0].split())

    assert records.LONG_NAME in first


def test_each_witness_of_a_refusal_has_a_place_to_sign() -> None:
    text = "\n".join(texts_of(records.refused))

    assert "Ana Ruiz Pérez y Luis Paz Soto." in " ".join(text.split())
    assert [line for line in text.splitlines() if line in ("Ana Ruiz Pérez", "Luis Paz Soto")] == [
        "Ana Ruiz Pérez",
        "Luis Paz Soto",
    ]


@pytest.mark.parametrize(
    "make", [records.probation, records.annual, records.minimal, records.hostile]
)
def test_the_syntax_is_clean(make) -> None:
    assert opened(make).check_pdf_syntax() == []


def test_a_pdf_is_dated_by_its_sealing_not_by_the_clock() -> None:
    pdf = opened(records.probation)

    assert str(pdf.docinfo.CreationDate) == "D:20260429172500-06'00"
    assert "20260429232500" in str(pdf.attachments["evaluacion.json"].get_file().obj.Params)


def elements(element: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    for kid in element.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/StructElem":
            yield kid
            yield from elements(kid)
