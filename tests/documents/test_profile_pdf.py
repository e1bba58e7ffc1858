"""A profile as a PDF: what it says, how it stands on its pages, and that it reads back the same."""

import asyncio
from dataclasses import replace
from functools import cache

import pikepdf
import pytest
from bs4 import BeautifulSoup

from evaluations.competencies.content import Content
from evaluations.competencies.from_reading import content_from
from evaluations.competencies.reading import read_profile
from evaluations.documents import profile_record as doc
from evaluations.documents.canonical import canonical_profile, profile_record_in
from evaluations.documents.page import profile_page
from evaluations.documents.queries.profile import printed
from evaluations.documents.render import render_pdf, stop_rendering
from tests.documents import profile_records as profiles
from tests.documents.pdfs import Make, opened, pdf_of, texts_of
from tests.documents.test_pdf import elements

REAL = [profiles.promoter, profiles.communicator, profiles.mediator, profiles.coordinator]
READ_BACK = pytest.mark.parametrize("make", [*REAL, profiles.rich, profiles.sixty, profiles.draft])
ANY = pytest.mark.parametrize("make", [profiles.rich, profiles.draft, profiles.hostile])


@READ_BACK
def test_a_profile_reads_back_from_its_pdf_word_for_word(make: Make) -> None:
    said, read = make().content, read_again(make)

    assert read.title == said.title
    assert read.functions == said.functions
    assert read.competencies == said.competencies


@READ_BACK
def test_what_it_asks_for_reads_back_too(make: Make) -> None:
    said, read = make().content, read_again(make)

    for name in ("education", "knowledge_areas", "experience", "languages", "required_skills"):
        assert getattr(read, name) == getattr(said, name)


@pytest.mark.parametrize("make", REAL)
def test_every_word_of_the_profile_is_printed(make: Make) -> None:
    content, printed_words = make().content, squeezed("".join(texts_of(make)))

    texts = [content.title, content.objective, content.unit, content.benefits, *content.values]
    for competency in content.competencies:
        texts += [competency.name, *competency.behaviours]
    for text in [*texts, *content.functions, *content.knowledge_areas]:
        assert squeezed(text) in printed_words


def test_every_page_of_letter_paper_bears_key_revision_and_number() -> None:
    texts = texts_of(profiles.rich)

    for number, text in enumerate(texts, 1):
        assert "PFR-07 · revisión Abril, 2024 · v2" in text
        assert f"Página {number} de {len(texts)}" in text
    pages = opened(profiles.rich).pages
    assert {tuple(map(float, page.mediabox[2:])) for page in pages} == {(612.0, 792.0)}


def test_it_says_who_approved_it_on_paper_and_who_here() -> None:
    [first, *_] = texts_of(profiles.mediator)

    assert "Aprobó Ofelia Ñáñez Urrutia, Dirección General" in " ".join(first.split())
    assert "2 · la aprobó Hilda Ríos el 2 de marzo de 2026" in first


def test_sections_that_have_nothing_to_say_are_left_out() -> None:
    html = html_of(profiles.approved(doc.Content(title="Guardia", functions=("Vigila.",))))

    assert [heading.get_text() for heading in html.select("h2")] == [
        "Identificación del puesto",
        "Funciones",
        "Firmas",
    ]


def test_unwanted_behaviours_stand_apart_and_are_said_not_to_be_rated() -> None:
    main, unwanted = html_of(profiles.rich()).select("table.competencies")

    assert "Interrumpe" not in main.get_text()
    assert "Interrumpe" in unwanted.get_text()
    [title] = unwanted.find_previous_siblings("h3", limit=1)
    assert title.get_text() == "Conductas no deseadas (no se valoran)"


def test_errata_and_consultation_are_told() -> None:
    text = html_of(profiles.rich()).get_text(" ", strip=True)

    assert "diálgo diálogo Faltaba una letra. Hilda Ríos · 2 de marzo de 2026" in text
    assert (
        "Consultado con 3 personas que ocupan el puesto: 2 de acuerdo, 1 con comentarios." in text
    )


def test_a_behaviour_never_splits_and_its_competency_is_named_on_each_page() -> None:
    pages = [squeezed(text) for text in texts_of(profiles.sixty)]

    [competency] = profiles.sixty().content.competencies
    for text in competency.behaviours:
        assert any(squeezed(text) in page for page in pages)
    for page in pages:
        if "sinpreguntar" in page:
            assert page.count("Conductasobservables") >= 1
            assert "Cuidadodelagua" in page


@pytest.mark.parametrize("make", [*REAL, profiles.rich])
def test_signatures_are_never_alone_on_a_page(make: Make) -> None:
    page = next(text for text in texts_of(make) if "Persona colaboradora" in text)

    assert len(page.split("Firmas")[0].splitlines()) > 1  # its own number is one


def test_what_is_not_in_force_says_so_and_is_not_signed() -> None:
    for text in texts_of(profiles.draft):
        assert "BORRADOR" in text
    asked = html_of(replace(profiles.draft(), state="consultation"))
    assert asked.body is not None and asked.body["data-draft"] == "EN CONSULTA"
    assert "Firmas" not in asked.get_text()


@ANY
def test_it_is_tagged_and_says_its_language_and_title(make: Make) -> None:
    root = opened(make).Root

    assert root.MarkInfo.Marked
    assert str(root.Lang) == "es-MX"
    assert root.ViewerPreferences.DisplayDocTitle
    assert "Descripción y perfil de puesto" in str(opened(make).docinfo.Title)
    assert b"pdfuaid" in root.Metadata.read_bytes()
    assert opened(make).check_pdf_syntax() == []


@ANY
def test_every_header_cell_says_what_it_heads(make: Make) -> None:
    headers = [one for one in elements(opened(make).Root.StructTreeRoot) if one.S == "/TH"]

    assert {str(header.A.Scope) for header in headers} == {"/Column", "/Row"}


@ANY
def test_every_font_is_embedded(make: Make) -> None:
    fonts = [
        item
        for item in opened(make).objects
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
    ]

    assert fonts
    assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts)


def test_hostile_texts_are_printed_not_obeyed() -> None:
    text = "\n".join(texts_of(profiles.hostile))
    html = html_of(profiles.hostile())

    assert "alert(1)" in text
    assert "{{7*7}}" in text
    assert "root:" not in text
    assert not html.select("script, img, link, style, object, iframe")
    assert not opened(profiles.hostile).attachments


def test_the_same_version_gives_the_same_bytes_in_another_process() -> None:
    first = pdf_of(profiles.rich)
    stop_rendering()

    assert asyncio.run(render_pdf(canonical_profile(profiles.rich()))) == first


def test_it_is_dated_by_its_approval_not_by_the_clock() -> None:
    assert str(opened(profiles.rich).docinfo.CreationDate) == "D:20260302103000-06'00"


@pytest.mark.parametrize("make", [*REAL, profiles.rich, profiles.hostile])
def test_a_record_comes_back_from_its_data(make: Make) -> None:
    assert profile_record_in(canonical_profile(make())) == make()


def test_it_speaks_the_language_of_who_reads_it() -> None:
    html = html_of(profiles.rich(), "en")

    assert html.html is not None and html.html["lang"] == "en"
    assert html.body is not None and html.body["data-page"] == "Page"
    assert "2 March 2026" in html.get_text()


def html_of(record: doc.ProfileRecord, language: str = "es") -> BeautifulSoup:
    return BeautifulSoup(profile_page(record, language), "html5lib")


@cache
def read_again(make: Make) -> doc.Content:
    return as_printed(content_from(read_profile(pdf_of(make), "perfil.pdf")))


def as_printed(content: Content) -> doc.Content:
    return printed(content, ())


def squeezed(text: str) -> str:
    """Without white space: a line ends where the page wants."""
    return "".join(text.split()).replace("\x02", "")
