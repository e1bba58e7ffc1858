"""Rounds of annual reviews: their dates, and opening them for everyone they reach."""

from collections.abc import Iterator
from datetime import date

import pytest

from evaluations.database import row, rows
from evaluations.people.tables import Person
from evaluations.reviews.actions import batches, cycles
from evaluations.web import cycles as pages
from tests.browser import Browser, Page
from tests.factories import (
    CALLS,
    COURSE,
    a_person,
    a_plan,
    a_profile,
    a_review,
    an_employment,
    an_organization,
)
from tests.web.outcomes import as_hr, as_manager, asked, on

YEAR = {
    "name": "Anual 2026",
    "starts_on": "2026-01-01",
    "ends_on": "2026-12-31",
    "self_due_on": "2026-12-04",
    "manager_due_on": "2026-12-11",
    "closes_on": "2026-12-31",
}


@pytest.fixture(autouse=True)
def before_it_closes() -> Iterator[None]:
    with on(date(2026, 11, 22)):
        yield


async def a_team(size: int, **values: object) -> list[Person]:
    """So many people under Marta, all in posts with a profile."""
    await an_organization()
    marta, people = await a_person("Marta"), []
    for _ in range(size):
        people.append(await a_person())
        job = await an_employment(people[-1], **({"manager": marta} | values))  # type: ignore[arg-type]
        await a_profile(job.position)
    return people


async def create(browser: Browser, **more: str) -> Page:
    await as_hr(browser)
    page = await browser.visit("/cycles")
    return await browser.submit(page, "form:has(#name)", **(YEAR | more))


async def open_it(browser: Browser, page: Page) -> Page:
    return await browser.submit(page, "form[action$='/reviews']")


async def test_a_cycle_is_created_with_its_dates(browser: Browser) -> None:
    page = await create(browser)

    assert page.path == "/cycles"
    assert "1 ene 2026 – 31 dic 2026" in page.text("tbody th")
    assert "jefaturas: 11 dic 2026" in page.text("tbody td")


@pytest.mark.parametrize(
    ("changed", "field", "sentence"),
    [
        ({"name": " "}, "name", "Escribe el nombre del ciclo."),
        ({"starts_on": ""}, "starts_on", "Escribe el primer día del periodo."),
        ({"starts_on": "0001-01-01"}, "starts_on", "Escribe el primer día del periodo."),
        ({"closes_on": "9999-12-31"}, "closes_on", "Escribe cuándo cierra el ciclo."),
        ({"ends_on": "2026-02-30"}, "ends_on", "Escribe el último día del periodo."),
        ({"ends_on": "2025-12-31"}, "ends_on", "El periodo termina antes de empezar."),
        ({"self_due_on": "2025-12-31"}, "self_due_on", "La entrega es anterior al periodo."),
        (
            {"manager_due_on": "2026-12-01"},
            "manager_due_on",
            "La jefatura entrega después de la autoevaluación.",
        ),
        (
            {"closes_on": "2026-12-15"},
            "closes_on",
            "El ciclo cierra antes de que termine el periodo.",
        ),
        (
            {"manager_due_on": "2027-01-01"},
            "closes_on",
            "El ciclo cierra antes de la última entrega.",
        ),
    ],
)
async def test_what_is_wrong_stands_beside_its_field(
    browser: Browser, changed: dict[str, str], field: str, sentence: str
) -> None:
    page = await create(browser, **changed)

    assert (page.status, page.error(field)) == (422, sentence)
    assert await rows("select 1 from cycle") == []
    assert page.soup.select("#closes_on")[0]["value"] == changed.get("closes_on", YEAR["closes_on"])


async def test_a_name_is_used_once(browser: Browser) -> None:
    await create(browser)

    page = await create(browser)

    assert page.error("name") == "Ya hay un ciclo con ese nombre."


async def test_opening_reaches_everyone_once(browser: Browser) -> None:
    await a_team(3)
    page = await create(browser)
    assert page.text("form[action$='/reviews'] button") == "Abrir 3 evaluaciones"

    board = await open_it(browser, page)

    assert board.path.startswith("/reviews?cycle=")
    assert board.texts(".stat-value")[0] == "3"
    after = await browser.visit("/cycles")
    assert after.soup.select("form[action$='/reviews']") == []
    assert "Nada: están todas" in after.text("tbody")


async def test_somebody_new_is_opened_later(browser: Browser) -> None:
    await a_team(2)
    await open_it(browser, await create(browser))
    await a_team(1)

    page = await browser.visit("/cycles")
    assert page.text("form[action$='/reviews'] button") == "Abrir 1 evaluación"
    await open_it(browser, page)

    assert len(await rows("select 1 from review")) == 3


async def test_whom_it_cannot_reach_is_counted(browser: Browser) -> None:
    await a_team(1, manager=None)
    await an_employment(manager=await a_person("Marta"))

    page = await create(browser)

    assert "2 personas quedan fuera: les falta jefatura o perfil aprobado." in page.text("tbody")
    assert "Nadie todavía" in page.text("tbody")


async def test_somebody_reviewed_already_for_that_year_is_left_out(browser: Browser) -> None:
    people = await a_team(2)
    page = await create(browser)
    await browser.post(
        "/reviews/new",
        person=people[0].email,
        kind="annual",
        starts_on="2026-01-01",
        ends_on="2026-12-31",
        due_on="2026-12-11",
    )

    await open_it(browser, page)

    assert len(await rows("select 1 from review")) == 2


async def test_the_goals_of_the_year_come_along(browser: Browser) -> None:
    [emilio] = await a_team(1)
    await a_plan(emilio, (CALLS, COURSE))

    await open_it(browser, await create(browser))

    review = await row("select plan, goals_weight from review")
    assert (review["plan"] is not None, review["goals_weight"]) == (True, 60)


async def test_it_is_hrs(browser: Browser) -> None:
    await create(browser)
    cycle = (await row("select id from cycle"))["id"]
    await as_manager(browser, await a_review())

    assert (await browser.visit("/cycles")).status == 403
    assert (await browser.post(f"/cycles/{cycle}/reviews")).status == 404


async def opening(browser: Browser, monkeypatch: pytest.MonkeyPatch, size: int = 3) -> Page:
    """One review at once, the others by a job that has not begun."""
    monkeypatch.setattr(cycles, "AT_ONCE", 1)
    await a_team(size)
    return await open_it(browser, await create(browser))


async def test_a_large_one_shows_how_far_it_is(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = await opening(browser, monkeypatch)

    assert page.path.startswith("/cycles/")
    assert "Abriendo: 1 de 3" in page.text("#opening")
    assert page.soup.select("progress")[0]["value"] == "1"
    assert page.soup.select("#opening a")[0]["href"] == page.path
    listed = await browser.visit("/cycles")
    assert listed.soup.select("form[action$='/reviews']") == []
    assert listed.text("tbody a[href^='/cycles/']") == "Abriendo: 1 de 3"


async def test_how_far_it_is_asks_again_until_all_are_open(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = await opening(browser, monkeypatch)
    asks = str(page.soup.select("#opening")[0]["hx-get"])

    await cycles.go_on_opening(asks.rpartition("/")[2])
    part = (await browser.client.get(asks, headers={"HX-Request": "true"})).text

    assert "<main" not in part
    assert "3 evaluaciones abiertas." in part
    assert "hx-get" not in part


async def test_whom_it_leaves_out_is_listed_with_what_is_missing(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "PAGE", 1)
    await an_organization()
    await an_employment(await a_person("Ana"), manager=await a_person("Marta"))
    await an_employment(await a_person("Beto"))
    page = await create(browser)

    first = await browser.visit(str(page.soup.select("a[href$='#left-out']")[0]["href"]))
    second = await browser.visit(str(first.soup.select("[rel=next]")[0]["href"]))
    back = await browser.visit(str(second.soup.select("[rel=prev]")[0]["href"]))

    assert first.texts("tbody th") == back.texts("tbody th") == ["Ana"]
    assert first.texts("tbody td")[-1] == "Perfil aprobado del puesto"
    assert second.texts("tbody td")[-1] == "Jefatura y perfil aprobado"
    assert second.soup.select("[rel=next]") == []


async def test_a_closed_one_is_not_opened_any_more(browser: Browser) -> None:
    await a_team(1)
    await create(browser)

    with on(date(2027, 1, 1)):
        await as_hr(browser)
        page = await browser.visit("/cycles")

    assert page.soup.select("form[action$='/reviews']") == []
    assert page.text("[data-label='Por abrir']") == "Cerrado"


async def test_an_old_page_of_a_closed_one_is_refused(browser: Browser) -> None:
    await a_team(1)
    await create(browser)
    cycle = (await row("select id from cycle"))["id"]

    with on(date(2027, 1, 1)):
        await as_hr(browser)
        after = await browser.post(f"/cycles/{cycle}/reviews")

    assert (after.status, await rows("select 1 from review")) == (409, [])
    assert "El ciclo «Anual 2026» ya cerró: no abre más evaluaciones." in after.text("main")


async def test_what_could_not_be_opened_is_told_on_its_page(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_: object, **__: object) -> int:
        raise KeyError("revision")

    monkeypatch.setattr(batches, "open_review", fails)
    await a_team(2)

    after = await open_it(browser, await create(browser))

    assert after.path.startswith("/cycles/")
    assert "Quedan 2 evaluaciones por abrir." in after.text("main")


@pytest.mark.parametrize("size", [1, 6])
async def test_it_takes_as_many_statements_whatever_the_size(
    browser: Browser, queries: list[str], size: int
) -> None:
    await a_team(size)
    for number in range(size):
        await create(browser, name=f"Ciclo {number}")

    assert await asked(queries, browser, "/cycles") == 7
