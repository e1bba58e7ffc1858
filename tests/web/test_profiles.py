from pathlib import Path
from typing import Any

import httpx
import pytest

from evaluations.competencies.actions.drafting import Source, correct_draft, open_draft
from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.points import settle_all
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.tables import Behaviour, Competency, Profile
from evaluations.people.tables import Person
from evaluations.people.viewer import Viewer
from evaluations.web.profiles import uploads as profile_uploads
from evaluations.web.profiles.fields import Sent
from tests.browser import FROM_OUR_PAGES, Browser, Page, checked
from tests.factories import a_person, a_position, an_employment

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
TEXT = """# Analista de Datos

## Objetivo
Entender los datos.

## Competencias

### Escucha
- Pregunta antes de suponer.
- Resume lo acordado.
"""
TWO_ROLES = """Nombre del puesto: Analista

Funciones:
- Analizar.

Competencias:

Escucha
- Pregunta antes de suponer.

Nombre del puesto: Coordinadora

Funciones:
- Coordinar.

Competencias:

Orden
- Entrega a tiempo.
"""
LISTENING = CompetencyContent(
    name="Escucha", behaviours=("Pregunta antes de suponer.", "Resume lo acordado.")
)
ORDER = CompetencyContent(name="Orden", definition="Entrega a tiempo.")
CONTENT = settle_all(
    Content(title="Analista", competencies=(LISTENING, ORDER), places={"/title": 1, "Escucha": 3})
)


def viewer_of(person: Person) -> Viewer:
    return Viewer(person.id, person.name, person.email, person.role, "es")


async def signed_in(browser: Browser, name: str = "Hilda") -> Viewer:
    person = await a_person(name)
    await browser.sign_in(person)
    return viewer_of(person)


async def a_draft(by: Viewer, content: Content = CONTENT) -> Profile:
    return await open_draft(content, Source("perfil.txt", "", "Analista\n\nEscucha"), by=by)


async def upload(
    browser: Browser, name: str, content: bytes, *, htmx: bool = False, **fields: str
) -> Page:
    headers = FROM_OUR_PAGES | ({"HX-Request": "true"} if htmx else {})
    files = {"file": (name, content)} if name else {"role": (None, "")}
    response: httpx.Response = await browser.client.post(
        "/profiles", data=fields, files=files, headers=headers
    )
    return checked(response)


async def send(browser: Browser, page: Page, action: str, **answers: Any) -> Page:
    return await browser.submit(page, "#profile", action=action, **answers)


async def the_draft() -> Content:
    return content_of(await Profile.objects().first())


@pytest.mark.parametrize(("seed", "competencies", "behaviours"), [("000", 8, 14), ("001", 9, 34)])
async def test_a_real_document_becomes_a_confirmed_profile(
    browser: Browser, seed: str, competencies: int, behaviours: int
) -> None:
    await signed_in(browser)

    draft = await upload(browser, f"{seed}.txt", (SEEDS / f"{seed}.txt").read_bytes())
    settled = await send(browser, draft, "settle-all")
    confirmed = await send(browser, settled, "approve")

    assert draft.path.startswith("/profiles/")
    assert confirmed.path.startswith("/positions/")
    assert (await Competency.count(), await Behaviour.count()) == (competencies, behaviours)
    assert len(confirmed.texts(".rubric li")) == behaviours


@pytest.mark.parametrize(
    ("name", "content"),
    [("perfil.txt", b"  "), ("perfil.pdf", b"%PDF-1.7 broken"), ("foto.png", b"\x89PNG....")],
)
async def test_a_bad_file_is_refused_and_nothing_is_kept(
    browser: Browser, name: str, content: bytes
) -> None:
    await signed_in(browser)

    page = await upload(browser, name, content)

    assert page.status == 422
    assert page.error("file")
    assert not await Profile.exists()


async def test_a_bad_file_keeps_the_form_with_htmx(browser: Browser) -> None:
    await signed_in(browser)

    answer = await upload(browser, "perfil.txt", b" ", htmx=True)

    assert answer.status == 422
    assert answer.soup.select_one("#upload-answer .notice") is not None
    assert answer.soup.select("input[type=file]") == []


async def test_a_form_without_a_file_says_so(browser: Browser) -> None:
    await signed_in(browser)

    page = await upload(browser, "", b"")

    assert page.error("file") == "Elige el documento que quieres leer."


async def test_a_document_of_several_posts_asks_which_one(browser: Browser) -> None:
    await signed_in(browser)

    asked = await upload(browser, "perfiles.txt", TWO_ROLES.encode())
    await upload(browser, "perfiles.txt", TWO_ROLES.encode(), role="Coordinadora")

    assert asked.status == 422
    assert [tag["value"] for tag in asked.soup.select("input[name=role]")] == [
        "Analista",
        "Coordinadora",
    ]
    assert (await the_draft()).title == "Coordinadora"


async def test_the_upload_page_opens(browser: Browser) -> None:
    await signed_in(browser)

    page = await browser.visit("/profiles/new")

    assert page.text("h1") == "Subir una descripción de puesto"


async def test_the_source_stands_beside_the_reading_with_its_lines(browser: Browser) -> None:
    draft = await a_draft(await signed_in(browser))

    page = await browser.visit(f"/profiles/{draft.id}")

    assert page.texts(".source-lines li") == ["Analista", "Escucha"]
    assert [tag["href"] for tag in page.soup.select("a.line-link")] == ["#line-1", "#line-3"]


async def test_warnings_are_explained(browser: Browser) -> None:
    codes = (
        "probation_over_30_days",
        "probation_given_in_months_converted_to_90_days",
        "something_new",
    )
    draft = await a_draft(await signed_in(browser), CONTENT.model_copy(update={"warnings": codes}))

    page = await browser.visit(f"/profiles/{draft.id}")

    titles = page.texts(".point-group h3")
    said = page.texts(".point-about > p")
    assert titles[0] == "Periodo a prueba en meses"
    assert "90 días" in said[0]
    assert "something new" in said[1]


async def test_days_are_a_whole_number_in_the_form(browser: Browser) -> None:
    draft = await a_draft(await signed_in(browser), Content(probation_days=90))

    page = await browser.visit(f"/profiles/{draft.id}")

    assert page.soup.select_one("#probation_days[value='90']") is not None


async def test_a_draft_is_corrected(browser: Browser) -> None:
    draft = await a_draft(await signed_in(browser))

    page = await browser.visit(f"/profiles/{draft.id}")
    after = await send(
        browser,
        page,
        "save",
        unit="Da\x07tos",
        functions="Analizar.\r\n\r\nContar.",
        hours_per_week="40",
    )

    assert after.text(".flash") == "El borrador está guardado."
    kept = await the_draft()
    assert (kept.unit, kept.functions, kept.hours_per_week) == (
        "Datos",
        ("Analizar.", "Contar."),
        40,
    )
    assert kept.competencies == (LISTENING, ORDER)


@pytest.mark.parametrize(
    ("action", "names", "behaviours"),
    [
        ("add-competency", ["Escucha", "Orden", ""], [2, 0, 1]),
        ("remove-competency-0", ["Orden"], [0]),
        ("up-competency-1", ["Orden", "Escucha"], [0, 2]),
        ("down-competency-0", ["Orden", "Escucha"], [0, 2]),
        ("up-competency-0", ["Escucha", "Orden"], [2, 0]),
        ("add-behaviour-0", ["Escucha", "Orden"], [3, 0]),
        ("remove-behaviour-0-1", ["Escucha", "Orden"], [1, 0]),
        ("add-behaviour-9", ["Escucha", "Orden"], [2, 0]),
    ],
)
async def test_buttons_change_the_shape_without_javascript(
    browser: Browser, action: str, names: list[str], behaviours: list[int]
) -> None:
    draft = await a_draft(await signed_in(browser))

    page = await browser.visit(f"/profiles/{draft.id}")
    await send(browser, page, action, unit="Datos")

    kept = await the_draft()
    assert kept.unit == "Datos"
    assert [part.name for part in kept.competencies] == names
    assert [len(part.behaviours) for part in kept.competencies] == behaviours


async def test_behaviours_move_too(browser: Browser) -> None:
    draft = await a_draft(await signed_in(browser))

    page = await browser.visit(f"/profiles/{draft.id}")
    await send(browser, page, "up-behaviour-0-1")

    assert (await the_draft()).competencies[0].behaviours == (
        "Resume lo acordado.",
        "Pregunta antes de suponer.",
    )


async def test_the_last_competency_may_go(browser: Browser) -> None:
    alone = CONTENT.model_copy(update={"competencies": (LISTENING,)})
    draft = await a_draft(await signed_in(browser), alone)

    page = await browser.visit(f"/profiles/{draft.id}")
    after = await send(browser, page, "remove-competency-0")

    assert (await the_draft()).competencies == ()
    assert after.texts(".competency") == []


@pytest.mark.parametrize(
    ("field", "number"),
    [
        ("hours_per_week", "1e-30000000"),
        ("competency-0-weight", "1e30000000"),
        ("competency-0-weight", "1" + "0" * 31),
    ],
)
async def test_a_number_that_fills_the_page_when_written_out_is_refused(
    browser: Browser, field: str, number: str
) -> None:
    """And it is not read back from the database, nor put into a document, any more."""
    draft = await a_draft(await signed_in(browser))
    page = await browser.visit(f"/profiles/{draft.id}")

    after = await send(browser, page, "save", **{field: number})

    assert (after.status, after.error(field).startswith("Escribe un número")) == (422, True)
    assert len(after.response.text) < 200_000


async def test_what_cannot_be_read_is_told_and_nothing_is_lost(browser: Browser) -> None:
    draft = await a_draft(await signed_in(browser))
    wrong = {
        "hours_per_week": "muchas",
        "probation_days": "-3",
        "competency-0-weight": "alto",
        "objective": "x" * 5001,
        "unit": "Datos",
    }

    page = await browser.visit(f"/profiles/{draft.id}")
    after = await send(browser, page, "save", **wrong)

    assert after.status == 422
    assert after.error("hours_per_week") == "Escribe un número entre 0 y 168."
    assert after.error("competency-0-weight").startswith("Escribe un número mayor que 0")
    assert after.error("objective") == "Usa 5000 caracteres o menos."
    assert after.soup.select_one("#hours_per_week")["value"] == "muchas"  # type: ignore[index]
    assert after.soup.select_one("#unit")["value"] == "Datos"  # type: ignore[index]
    assert (await the_draft()).unit == ""


async def test_every_obstacle_is_told_at_once(browser: Browser) -> None:
    bare = Content(competencies=(CompetencyContent(name="Escucha"),))
    draft = await a_draft(await signed_in(browser), bare)

    page = await browser.visit(f"/profiles/{draft.id}")
    after = await send(browser, page, "approve", unit="Datos")

    assert after.status == 422
    assert after.error("title") == "Escribe el nombre del puesto."
    assert after.error("competency-0-definition").startswith("«Escucha» no tiene conductas")
    assert after.soup.select_one("#unit")["value"] == "Datos"  # type: ignore[index]
    assert not await Competency.exists()


async def test_a_profile_may_be_confirmed_for_a_chosen_position(browser: Browser) -> None:
    draft = await a_draft(await signed_in(browser))
    post = await a_position("Análisis")

    page = await browser.visit(f"/profiles/{draft.id}")
    after = await send(browser, page, "approve", position=str(post.id))

    assert after.path == f"/positions/{post.id}?approved=true"
    assert "definición" in after.text(".rubric:last-child")


async def test_the_chosen_position_is_kept_with_the_draft(browser: Browser) -> None:
    draft = await a_draft(await signed_in(browser))
    post = await a_position("Análisis")

    page = await browser.visit(f"/profiles/{draft.id}")
    kept = await send(browser, page, "add-behaviour-0", position=str(post.id))
    gone = await send(browser, kept, "save", position="99999")

    assert kept.text("#position option[selected]") == "Análisis"
    assert (gone.status, gone.error("position")) == (422, "El puesto elegido ya no existe.")


async def test_a_mistake_does_not_hide_that_someone_else_saved(browser: Browser) -> None:
    hilda = await signed_in(browser)
    draft = await a_draft(hilda)
    page = await browser.visit(f"/profiles/{draft.id}")
    await correct_draft(draft, CONTENT.model_copy(update={"unit": "Finanzas"}), 1, by=hilda)

    mistaken = await send(browser, page, "save", hours_per_week="muchas")
    conflict = await send(browser, mistaken, "save", hours_per_week="40")

    assert (mistaken.status, conflict.status) == (422, 409)


async def test_when_many_documents_are_being_read_one_is_asked_to_wait(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    await signed_in(browser)
    monkeypatch.setattr(profile_uploads, "inside", [6])

    page = await upload(browser, "perfil.txt", TEXT.encode())

    assert page.status == 503
    assert not await Profile.exists()


async def test_two_people_see_both_texts(browser: Browser) -> None:
    hilda = await signed_in(browser)
    draft = await a_draft(hilda)
    page = await browser.visit(f"/profiles/{draft.id}")
    other = LISTENING.model_copy(update={"name": "Escucha activa", "behaviours": ("Pregunta.",)})
    theirs = CONTENT.model_copy(update={"unit": "Finanzas", "competencies": (other, ORDER)})
    await correct_draft(draft, theirs, 1, by=hilda)

    conflict = await send(browser, page, "save", unit="Datos")

    assert conflict.status == 409
    told = conflict.texts(".differences > div")
    assert "Unidad de adscripción Se guardó: Finanzas Escribiste: Datos" in told
    assert conflict.soup.select_one("#unit")["value"] == "Datos"  # type: ignore[index]
    assert (await the_draft()).unit == "Finanzas"

    await send(browser, conflict, "save")

    assert (await the_draft()).unit == "Datos"


async def test_what_was_typed_survives_a_confirmation_by_someone_else(browser: Browser) -> None:
    draft = await a_draft(await signed_in(browser))
    page = await browser.visit(f"/profiles/{draft.id}")
    await send(browser, page, "approve")

    late = await send(browser, page, "save", unit="Datos", key="")

    assert late.status == 409
    assert late.soup.select_one("#unit")["value"] == "Datos"  # type: ignore[index]
    assert late.soup.select(".bar") == []


async def test_a_profile_may_be_written_without_a_document(browser: Browser) -> None:
    await signed_in(browser)

    positions = await browser.visit("/positions")
    page = await browser.submit(positions, "form[action='/profiles/blank']")

    assert page.text("h1") == "Perfil sin nombre"


async def test_a_confirmed_profile_begins_its_next_version(browser: Browser) -> None:
    draft = await a_draft(await signed_in(browser))
    page = await browser.visit(f"/profiles/{draft.id}")
    await send(browser, page, "approve")

    shown = await browser.visit(f"/profiles/{draft.id}")
    after = await browser.submit(shown, "form[action$='/versions']")

    assert shown.text(".eyebrow") == "Versión 1 del perfil"
    assert after.text(".eyebrow") == "Borrador de perfil"
    assert after.soup.select_one("#title")["value"] == "Analista"  # type: ignore[index]


async def test_an_auditor_reads_a_draft_and_cannot_change_it(browser: Browser) -> None:
    draft = await a_draft(viewer_of(await a_person("Hilda")))
    await signed_in(browser, "Aurora")

    page = await browser.visit(f"/profiles/{draft.id}")
    refused = await browser.post(f"/profiles/{draft.id}", action="save", version="1")

    assert page.soup.select("button[name=action]") == []
    assert refused.status == 403


async def test_people_read_the_profile_of_their_position_without_pay(browser: Browser) -> None:
    hilda = viewer_of(await a_person("Hilda"))
    await browser.sign_in(await Person.objects().get(Person.id == hilda.id))
    content = CONTENT.model_copy(update={"unit": "Datos", "pay_band": "7"})
    draft = await a_draft(hilda, content)
    await send(browser, await browser.visit(f"/profiles/{draft.id}"), "approve")
    position = (await Profile.objects().first()).position  # type: ignore[union-attr]
    emilio = await a_person("Emilio")
    await an_employment(emilio, position=position)
    await browser.sign_in(emilio)

    page = await browser.visit(f"/profiles/{draft.id}")

    assert page.texts("dt")[0] == "Unidad de adscripción"
    assert "Nivel de tabulador" not in page.texts("dt")
    assert page.soup.select("main form") == []


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/profiles/new", 403),
        ("POST", "/profiles/blank", 403),
        ("GET", "/profiles/{}", 404),
        ("POST", "/profiles/{}", 404),
        ("POST", "/profiles/{}/versions", 404),
    ],
)
async def test_strangers_do_not_get_in(
    browser: Browser, method: str, path: str, status: int
) -> None:
    draft = await a_draft(viewer_of(await a_person("Hilda")))
    await signed_in(browser, "Otto")

    page = await browser.request(method, path.format(draft.id))

    assert page.status == status


@pytest.mark.parametrize("how_many", [1, 12])
async def test_a_draft_takes_as_many_statements_however_long_it_is(
    browser: Browser, queries: list[str], how_many: int
) -> None:
    long = CONTENT.model_copy(update={"competencies": (LISTENING,) * how_many})
    draft = await a_draft(await signed_in(browser), long)
    queries.clear()

    await browser.visit(f"/profiles/{draft.id}")

    assert len(about_data(queries)) == 4, queries


def about_data(queries: list[str]) -> list[str]:
    """Without the statements that begin, end or set up a transaction."""
    return [sql for sql in queries if "select" in sql.lower() and "set_config('app" not in sql]


@pytest.mark.parametrize("typed", ["30.5", "sNaN", "-1", "4000"])
def test_days_of_probation_are_whole(typed: str) -> None:
    sent = Sent({"probation_days": [typed]})

    assert sent.number("probation_days", 30) == 30
    assert sent.errors == {"probation_days": "Escribe un número entre 0 y 3660."}
