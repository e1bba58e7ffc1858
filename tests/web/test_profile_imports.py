"""A sheet brought back in the browser: what it changes is seen first, then drafts are made."""

import io
from uuid import uuid4

import pytest

from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.drafting import Source, open_draft
from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.tables import Profile, ProfileImport
from tests.browser import Browser, Page, checked
from tests.factories import a_person, hr

HEAD = "Puesto;Competencia;Peso;Conducta;Tipo"
ORDER = CompetencyContent(name="Orden", behaviours=("Acomoda lo que usa.", "Cierra lo que abre."))


async def in_force(title: str) -> Profile:
    by = await hr()
    content = Content(title=title, competencies=(ORDER,))
    return await approve(await open_draft(content, Source(), by=by), 1, by=by)


async def bring(browser: Browser, *lines: str, name: str = "hoja.csv") -> Page:
    file = io.BytesIO("\n".join(lines).encode())
    sent = {"files": {"file": (name, file)}, "headers": browser.headers}
    return checked(await browser.client.post("/profiles/imports", **sent))


CHANGED = (HEAD, "Acervo;Orden;;Acomoda todo lo que usa.;", "Acervo;Orden;;Cierra lo que abre.;")
SAME = ("Sala;Orden;;Acomoda lo que usa.;", "Sala;Orden;;Cierra lo que abre.;")
NEW = ("Taller;Cuidado;;Repara lo que se daña.;", "Taller;Cuidado;;Calla.;no deseada")


async def test_what_changes_is_shown_before_anything_does(browser: Browser) -> None:
    await in_force("Acervo")
    await in_force("Sala")
    await browser.sign_in(await a_person("Hilda"))

    page = await bring(browser, *CHANGED, *SAME, *NEW)

    assert page.texts("tbody tr") == [
        "Acervo Cambia 0 1 0", "Sala Sin cambios – – –", "Taller Nuevo 2 0 0",
    ]  # fmt: skip
    assert page.texts("#post-1 ins") == ["[se agrega: todo ]"]
    assert page.text("form .button-primary") == "Hacer 2 borradores"
    assert await Profile.count() == 2


async def test_confirming_makes_drafts_and_says_where_they_are(browser: Browser) -> None:
    await in_force("Acervo")
    await browser.sign_in(await a_person("Hilda"))
    shown = await bring(browser, *CHANGED, *NEW)

    done = await browser.submit(shown, "form[action^='/profiles/imports/']")

    assert done.text("h1") == "Hoja de cálculo traída"
    assert done.texts(".card li a") == ["Acervo", "Taller"]
    assert await Profile.count().where(Profile.state == "draft") == 2


async def test_the_draft_shows_the_rows_beside_its_fields(browser: Browser) -> None:
    await browser.sign_in(await a_person("Hilda"))
    done = await browser.submit(
        await bring(browser, HEAD, *NEW), "form[action^='/profiles/imports/']"
    )

    draft = await browser.visit(str(done.soup.select("main li a")[-1]["href"]))

    assert draft.texts(".source-lines li")[0] == (
        "Cuidado | requerida | Repara lo que se daña. | conducta"
    )


async def test_pressing_twice_makes_nothing_twice(browser: Browser) -> None:
    await browser.sign_in(await a_person("Hilda"))
    shown = await bring(browser, HEAD, *NEW)
    form = "form[action^='/profiles/imports/']"

    await browser.submit(shown, form)
    again = await browser.submit(shown, form, key=str(uuid4()))

    assert again.status == 409
    assert "Esta hoja ya se trajo" in again.text(".notice")
    assert await Profile.count() == 1


async def test_what_changed_meanwhile_is_shown_again(browser: Browser) -> None:
    await in_force("Acervo")
    await browser.sign_in(await a_person("Hilda"))
    shown = await bring(browser, *CHANGED)
    await in_force("Acervo")

    again = await browser.submit(shown, "form[action^='/profiles/imports/']")

    assert again.status == 409
    assert "Mira otra vez" in again.text(".notice")
    assert "Frente a la versión 2" in again.text("#post-1 .card-sub")


async def test_a_post_with_a_version_that_waits_says_so(browser: Browser) -> None:
    profile = await in_force("Acervo")
    by = await hr()
    await open_draft(Content(title="Acervo"), Source(), position=profile.position, by=by)
    await browser.sign_in(await a_person("Hilda"))

    page = await bring(browser, *CHANGED)

    assert "Ya hay otra versión" in page.text("#post-1 .notice")


async def test_a_sheet_that_says_the_same_offers_nothing_to_press(browser: Browser) -> None:
    await in_force("Sala")
    await browser.sign_in(await a_person("Hilda"))

    page = await bring(browser, HEAD, *SAME)

    assert page.text(".empty h2") == "No hay nada que cambiar"
    assert page.soup.select("main form") == []


async def test_a_sheet_that_changes_too_many_posts_is_to_come_in_parts(browser: Browser) -> None:
    await browser.sign_in(await a_person("Hilda"))

    page = await bring(browser, HEAD, *(f"Puesto {n};Orden;;Acomoda.;" for n in range(101)))

    assert "Son 101; deja en la hoja 100 o menos" in page.text(".notice")
    assert page.soup.select("main form") == []


async def test_every_mistake_is_told_and_nothing_is_kept(browser: Browser) -> None:
    await browser.sign_in(await a_person("Hilda"))

    page = await bring(browser, HEAD, ";Orden;;Acomoda.;", "Sala;Orden;mucho;Cierra.;", *NEW)

    assert page.status == 422
    assert page.texts("tbody tr") == [
        "Fila 2 Escribe el puesto de esta fila.",
        "Fila 3 El peso «mucho» no es un número mayor que cero: escribe, por ejemplo, 20.",
    ]
    assert await ProfileImport.count() == 0


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("hoja.csv", "", "vacío"),
        ("hoja.xlsx", "no es una hoja", "no es un XLSX/ODS o está dañado"),
        ("hoja.csv", "a;b\n1;2", "Faltan columnas"),
    ],
)
async def test_what_is_no_sheet_is_refused(
    browser: Browser, name: str, content: str, sentence: str
) -> None:
    await browser.sign_in(await a_person("Hilda"))

    page = await bring(browser, content, name=name)

    assert page.status == 422
    assert sentence in page.text("main")


async def test_a_form_without_a_file_asks_for_it(browser: Browser) -> None:
    await browser.sign_in(await a_person("Hilda"))

    page = await browser.submit(await browser.visit("/profiles/imports/new"), "main form")

    assert page.error("file") == "Elige la hoja de cálculo que quieres traer."


async def test_only_hr_sees_what_was_brought(browser: Browser) -> None:
    await browser.sign_in(await a_person("Hilda"))
    shown = await bring(browser, HEAD, *NEW)
    await browser.sign_in(await a_person("Aurora"))

    assert (await browser.visit(shown.path)).status == 404


async def test_the_list_of_positions_leads_out_and_in(browser: Browser) -> None:
    await in_force("Acervo")
    await browser.sign_in(await a_person("Hilda"))

    page = await browser.visit("/positions")

    addresses = [str(tag["href"]) for tag in page.soup.select("main .card:last-child a")]
    assert addresses == [
        "/positions/exports/xlsx",
        "/positions/exports/csv",
        "/profiles/imports/new",
    ]
