"""The dictionary in the browser: what is listed, settled, renamed, counted and picked from it."""

import csv
import io

import pytest
from python_calamine import CalamineWorkbook

from evaluations.competencies.actions.dictionary import merge
from evaluations.competencies.actions.drafting import correct_draft
from evaluations.competencies.content import Content
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.tables import Profile
from evaluations.people.viewer import Viewer
from evaluations.reviews.states import State
from tests.browser import Browser
from tests.competencies.words import ASKS, ASKS_FIRST, SUMS_UP, entry, part, says, two_alike
from tests.factories import a_person, a_review, viewer_of
from tests.versions import as_it_stands


async def hilda(browser: Browser) -> Viewer:
    person = await a_person("Hilda")
    await browser.sign_in(person)
    return viewer_of(person)


async def test_an_empty_dictionary_says_how_it_fills(browser: Browser) -> None:
    await hilda(browser)

    assert (await browser.visit("/dictionary")).text(".empty h2") == "El diccionario está vacío"
    assert "Todavía no hay" in (await browser.visit("/dictionary/matrix")).text(".empty h2")
    assert "No hay parecidas" in (await browser.visit("/dictionary/resemblances")).text(".empty h2")


async def test_each_line_tells_its_positions_and_its_wordings(browser: Browser) -> None:
    by = await hilda(browser)
    asks, asks_first = await two_alike(by)
    await merge(asks_first, asks, by=by)

    page = await browser.visit("/dictionary?kind=behaviour&q=SUPONER")

    assert page.texts("tbody tr") == [f"{ASKS} 2 2"]
    assert page.texts(".tabs a") == ["Competencias 0", "Conductas 1", "Parecidas 0", "Matriz"]


async def test_a_search_without_a_result_leads_back(browser: Browser) -> None:
    await two_alike(await hilda(browser))

    page = await browser.visit("/dictionary?kind=behaviour&q=volar")

    assert page.text(".empty h2") == "Nada coincide con la búsqueda"
    assert page.soup.select_one(".empty a[href='/dictionary?kind=behaviour']")


async def test_a_search_that_finds_the_other_kind_leads_there(browser: Browser) -> None:
    await two_alike(await hilda(browser))

    page = await browser.visit("/dictionary?kind=competency&q=suponer")

    assert page.text(".empty") == (
        "Ninguna competencia coincide 2 conductas coinciden. Ver conductas"
    )
    assert page.soup.select_one(".empty a[href='/dictionary?kind=behaviour&q=suponer']")


async def test_a_long_list_goes_on(browser: Browser) -> None:
    by = await hilda(browser)
    texts = [f"Revisa el expediente número {n} del archivo." for n in range(51)]
    await says(by, "Analista", part("Orden", *texts[:26]))
    await says(by, "Gestora", part("Archivo", *texts[26:]))

    first = await browser.visit("/dictionary?kind=behaviour")
    last = await browser.visit("/dictionary?kind=behaviour&page=2")

    assert [len(page.texts("tbody tr")) for page in (first, last)] == [50, 1]
    assert first.soup.select_one("a[rel=next]") and last.soup.select_one("a[rel=prev]")


async def test_near_ones_show_their_difference_and_are_merged(browser: Browser) -> None:
    await two_alike(await hilda(browser))
    page = await browser.visit("/dictionary/resemblances")
    assert page.text("del") == "[se quita: las ]"

    done = await browser.submit(page, "main .card form", button="[value=other]")

    assert done.text(".flash").startswith("Se fusionaron")
    assert done.text(".empty h2") == "No hay parecidas por decidir"
    assert (await entry(ASKS)).merged_into == (await entry(ASKS_FIRST)).id


async def test_near_ones_are_kept_apart(browser: Browser) -> None:
    await two_alike(await hilda(browser))
    page = await browser.visit("/dictionary/resemblances")

    done = await browser.submit(page, "main .card form", button="[value=apart]")
    again = await browser.submit(page, "main .card form", button="[value=apart]", key="")

    assert done.text(".flash") == "Quedan como entradas distintas."
    assert again.status == 409
    assert (await entry(ASKS)).merged_into is None


async def test_an_auditor_only_looks(browser: Browser) -> None:
    asks, _ = await two_alike(await hilda(browser))
    await browser.sign_in(await a_person("Aurora"))

    for address in ("/dictionary/resemblances", f"/dictionary/{asks}", "/dictionary/matrix"):
        page = await browser.visit(address)
        assert page.status == 200
        assert page.soup.select("main form[method=post]") == []
    assert "Diccionario" in page.texts("header nav a")


async def test_others_do_not_learn_what_the_dictionary_says(browser: Browser) -> None:
    asks, _ = await two_alike(await hilda(browser))
    await browser.sign_in(await a_person("Otto"))

    assert (await browser.visit("/dictionary")).status == 403
    assert (await browser.visit(f"/dictionary/{asks}")).status == 404


async def test_a_behaviour_tells_where_it_is_used_and_its_other_words(browser: Browser) -> None:
    by = await hilda(browser)
    asks, asks_first = await two_alike(by)
    await merge(asks_first, asks, by=by)
    await says(by, "Gestora", part("Escucha", ASKS_FIRST, SUMS_UP))

    page = await browser.visit(f"/dictionary/{asks_first}")

    assert page.path == f"/dictionary/{asks}"
    assert page.texts("table tbody tr") == [
        "Analista Escucha 1",
        f"Gestora «{ASKS_FIRST}» Escucha 2",
    ]
    assert page.text(".unchanged summary") == "1 uso en versiones reemplazadas"
    assert page.texts(".listed")[0].startswith(ASKS_FIRST)


async def test_a_wording_is_separated_again(browser: Browser) -> None:
    by = await hilda(browser)
    asks, asks_first = await two_alike(by)
    await merge(asks_first, asks, by=by)

    page = await browser.visit(f"/dictionary/{asks}")
    done = await browser.submit(page, f"form[action='/dictionary/{asks_first}/separation']")

    assert done.path.startswith(f"/dictionary/{asks_first}?")
    assert f"Se separó de: «{ASKS}» Hilda" in done.text(".listed:last-of-type")


async def test_a_competency_tells_levels_definitions_and_behaviours(browser: Browser) -> None:
    by = await hilda(browser)
    await says(by, "Analista", part("Escucha", ASKS, level="Avanzado", definition="Atiende."))
    await says(by, "Gestora", part("Escucha", ASKS, SUMS_UP, definition="Pone atención."))

    page = await browser.visit(f"/dictionary/{(await entry('Escucha')).id}")

    assert page.text(".lead") == "Atiende."
    assert page.texts("table tbody tr") == ["Analista Avanzado 1", "Gestora Pone atención. – 2"]
    assert page.texts(".listed li") == [f"{ASKS} 2 puestos", f"{SUMS_UP} 1 puesto"]


async def test_other_words_keep_the_old_ones_as_a_wording(browser: Browser) -> None:
    asks, _ = await two_alike(await hilda(browser))
    page = await browser.visit(f"/dictionary/{asks}")

    done = await browser.submit(
        page, f"form[action='/dictionary/{asks}']", text="Pregunta siempre."
    )

    assert done.text("h1") == "Pregunta siempre."
    assert done.texts("table tbody tr") == [f"Analista «{ASKS}» Escucha 1"]
    assert f"Antes decía: «{ASKS}»" in done.text("main")


async def test_words_of_another_entry_lead_to_merging(browser: Browser) -> None:
    asks, asks_first = await two_alike(await hilda(browser))
    page = await browser.visit(f"/dictionary/{asks}")

    refused = await browser.submit(page, f"form[action='/dictionary/{asks}']", text=ASKS_FIRST)
    assert (refused.status, refused.error("text")) == (422, "Otra entrada ya dice lo mismo.")
    done = await browser.submit(refused, f"form[action='/dictionary/{asks}/merge']")

    assert done.path.startswith(f"/dictionary/{asks_first}?")


async def test_an_entry_without_words_is_refused(browser: Browser) -> None:
    asks, _ = await two_alike(await hilda(browser))
    page = await browser.visit(f"/dictionary/{asks}")

    refused = await browser.submit(page, f"form[action='/dictionary/{asks}']", text=" ")

    assert (refused.status, refused.error("text")) == (422, "Escribe el texto.")


@pytest.mark.parametrize(("people", "cells"), [(4, []), (5, ["5", "5"])])
async def test_ratings_are_shown_from_five_people_on(
    browser: Browser, people: int, cells: list[str]
) -> None:
    for _ in range(people):
        await a_review(state=State.SEALED)
    await hilda(browser)

    page = await browser.visit(f"/dictionary/{(await entry('Conducta 1.1.')).id}")

    assert page.texts(".rated tr:last-child td") == cells
    assert ("Se muestra a partir de 5 personas." in page.text("main")) == (people < 5)


async def two_levels(by: Viewer) -> None:
    await says(by, "Analista", part("Escucha", ASKS, level="Básico"), part("Orden", SUMS_UP))
    await says(by, "Gestora", part("Escucha activa", ASKS_FIRST, SUMS_UP, level="Avanzado"))
    listening, active = await entry("Escucha"), await entry("Escucha activa")
    await merge(active.id, listening.id, by=by)


async def test_the_matrix_joins_what_was_merged(browser: Browser) -> None:
    await two_levels(await hilda(browser))

    page = await browser.visit("/dictionary/matrix")

    assert page.texts("thead th") == ["Competencia", "Analista", "Gestora"]
    assert page.texts("tbody tr") == [
        "Escucha Básico 1 conducta Avanzado 2 conductas",
        "Orden ● 1 conducta",
    ]


async def test_the_matrix_is_narrowed_by_competencies_and_positions(browser: Browser) -> None:
    await two_levels(await hilda(browser))

    by_competency = await browser.visit("/dictionary/matrix?q=ORDEN")
    by_position = await browser.visit("/dictionary/matrix?position=gest")

    assert by_competency.texts("thead th") == ["Competencia", "Analista"]
    assert by_position.texts("tbody th") == ["Escucha"]


async def test_the_matrix_shows_twelve_positions_at_a_time(browser: Browser) -> None:
    by = await hilda(browser)
    for number in range(13):
        await says(by, f"Puesto {number:02}", part("Orden", SUMS_UP))

    first = await browser.visit("/dictionary/matrix")
    last = await browser.visit("/dictionary/matrix?page=2")

    assert [len(page.texts("thead th")) for page in (first, last)] == [13, 2]
    assert first.soup.select_one("a[rel=next]") is not None


async def test_the_whole_matrix_is_downloaded(browser: Browser) -> None:
    by = await hilda(browser)
    await two_levels(by)
    await says(by, "=Directora", part("=Cuidado", SUMS_UP))
    expected = [
        ["Competencia", "=Directora", "Analista", "Gestora"],
        ["=Cuidado", "●", "", ""],
        ["Escucha", "", "Básico", "Avanzado"],
        ["Orden", "", "●", ""],
    ]

    as_csv = await browser.client.get("/dictionary/matrix/exports/csv")
    as_xlsx = await browser.client.get("/dictionary/matrix/exports/xlsx")

    lines = list(csv.reader(io.StringIO(as_csv.content.decode("utf-8-sig"))))
    assert [[cell.removeprefix("'") for cell in line] for line in lines] == expected
    assert lines[0][1] == "'=Directora"
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(as_xlsx.content)).get_sheet_by_index(0)
    assert sheet.to_python() == expected
    assert (await browser.client.get("/dictionary/matrix/exports/ods")).status_code == 404


PAGES = {
    "/dictionary": 4,
    "/dictionary?kind=behaviour&q=expediente": 4,
    "/dictionary/resemblances": 4,
    "/dictionary/matrix": 5,
}


@pytest.mark.parametrize("how_many", [1, 15])
@pytest.mark.parametrize("address", PAGES)
async def test_a_page_takes_as_many_statements_however_much_there_is(
    browser: Browser, queries: list[str], address: str, how_many: int
) -> None:
    by = await hilda(browser)
    for number in range(how_many):
        text = f"Revisa el expediente número {number} del archivo."
        await says(by, f"Puesto {number}", part(f"Orden {number}", text))
    queries.clear()

    await browser.visit(address)

    assert len(asked(queries)) <= PAGES[address]


@pytest.mark.parametrize("how_many", [1, 15])
@pytest.mark.parametrize(("text", "most"), [("Orden", 7), (SUMS_UP, 7)])
async def test_an_entry_takes_as_many_statements_however_used_it_is(
    browser: Browser, queries: list[str], how_many: int, text: str, most: int
) -> None:
    by = await hilda(browser)
    for number in range(how_many):
        await says(by, f"Puesto {number}", part("Orden", SUMS_UP))
    address = f"/dictionary/{(await entry(text)).id}"
    queries.clear()

    await browser.visit(address)

    assert len(asked(queries)) <= most


def asked(queries: list[str]) -> list[str]:
    """What the page asks, and who asks for it; not what every transaction begins with."""
    return [sql for sql in queries if "from" in sql.lower() and "set_config" not in sql]


async def a_draft(browser: Browser, *names: str) -> tuple[Profile, str]:
    by = await hilda(browser)
    await says(by, "Analista", part("Escucha", ASKS, SUMS_UP), part("Orden", ASKS_FIRST))
    page = await browser.post("/profiles/from-dictionary")
    draft = await Profile.objects().get(Profile.state == "draft")
    assert draft is not None and page.path == f"/profiles/{draft.id}/dictionary"
    content = Content(title="Nueva", competencies=tuple(part(name) for name in names))
    return await correct_draft(draft, content, 1, by=by), page.path


async def test_a_position_is_put_together_without_a_file(browser: Browser) -> None:
    draft, address = await a_draft(browser)
    listening, sums_up = (await entry("Escucha")).id, (await entry(SUMS_UP)).id
    page = await browser.visit(address)
    assert page.texts("fieldset legend") == ["Competencia Escucha", "Competencia Orden"]

    done = await browser.submit(page, "#picks", picks=[f"{listening}-{sums_up}"])

    assert done.path == f"/profiles/{draft.id}"
    (competency,) = content_of(await as_it_stands(draft)).competencies
    assert (competency.name, competency.behaviours) == ("Escucha", (SUMS_UP,))


async def test_behaviours_are_added_where_a_document_has_names_only(browser: Browser) -> None:
    draft, address = await a_draft(browser, "Puntualidad", "Escuchar")
    page = await browser.visit(f"{address}?competency=1&q=escucha")
    assert "«Escuchar»" in page.text("h1")
    listening, asks = (await entry("Escucha")).id, (await entry(ASKS)).id

    await browser.submit(page, "#picks", picks=[f"{listening}-{asks}"])

    competencies = content_of(await as_it_stands(draft)).competencies
    assert [(one.name, one.behaviours) for one in competencies] == [
        ("Puntualidad", ()),
        ("Escuchar", (ASKS,)),
    ]


async def test_the_name_of_the_competency_is_looked_for_first(browser: Browser) -> None:
    _, address = await a_draft(browser, "Orden")

    page = await browser.visit(f"{address}?competency=0")

    assert page.texts("fieldset legend") == ["Competencia Orden"]
    assert page.soup.select_one("#q")["value"] == "Orden"


async def test_behaviours_are_found_by_their_own_words(browser: Browser) -> None:
    draft, address = await a_draft(browser)
    page = await browser.visit(f"{address}?q=reunion")

    await browser.submit(page, "#picks", picks=[f"-{(await entry(SUMS_UP)).id}"])

    (competency,) = content_of(await as_it_stands(draft)).competencies
    assert (competency.name, competency.behaviours) == ("", (SUMS_UP,))


async def test_something_is_to_be_ticked(browser: Browser) -> None:
    _, address = await a_draft(browser)
    page = await browser.visit(address)

    refused = await browser.submit(page, "#picks")

    assert refused.status == 422
    assert "Elige al menos una competencia o una conducta." in refused.text(".error-summary")


async def test_what_another_person_saved_meanwhile_is_told_and_the_ticks_stay(
    browser: Browser,
) -> None:
    draft, address = await a_draft(browser)
    page = await browser.visit(address)
    by = viewer_of(await a_person("Hilda"))
    await correct_draft(draft, Content(title="Otra"), draft.version, by=by)
    code = f"{(await entry('Escucha')).id}-"

    told = await browser.submit(page, "#picks", picks=[code])
    assert (told.status, "Este borrador cambió" in told.text(".notice")) == (409, True)
    done = await browser.submit(told, "#picks", picks=[code])

    assert done.path == f"/profiles/{draft.id}"
    assert content_of(await as_it_stands(draft)).title == "Otra"


async def test_only_a_draft_takes_from_the_dictionary(browser: Browser) -> None:
    profile = await says(await hilda(browser), "Analista", part("Escucha", ASKS))

    assert (await browser.visit(f"/profiles/{profile.id}/dictionary")).status == 409


async def test_what_was_ticked_stays_while_looking_further(browser: Browser) -> None:
    draft, address = await a_draft(browser)
    code = f"-{(await entry(SUMS_UP)).id}"

    page = await browser.visit(f"{address}?q=volar&picks={code}&version=1&key=abc")
    assert page.soup.select_one(f"#picks input[type=hidden][name=picks][value='{code}']")
    await browser.submit(page, "#picks")

    (competency,) = content_of(await as_it_stands(draft)).competencies
    assert competency.behaviours == (SUMS_UP,)
