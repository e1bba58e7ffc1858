from datetime import date
from typing import Any

import pytest

from evaluations.people.passwords import matches
from evaluations.people.queries.directory import PAGE_SIZE
from evaluations.people.tables import Employment, Person, Unit
from tests.browser import Browser, Page
from tests.factories import a_person, a_position, a_unit, an_employment

NEW = "form[action='/people/new']"


async def hilda(browser: Browser) -> Person:
    person = await a_person("Hilda")
    await browser.sign_in(person)
    return person


async def terms(**more: Any) -> dict[str, Any]:
    """What the form of a new employment is filled with."""
    marta = await a_person("Marta")
    return {
        "position": (await a_position()).id,
        "unit": (await a_unit()).id,
        "manager": marta.email,
        "starts_on": "2026-01-12",
        "contract_kind": "indefinite",
        "contract_date": "2026-01-10",
        "probation_days": "30",
        **more,
    }


async def add(browser: Browser, **answers: Any) -> Page:
    page = await browser.visit("/people/new")
    who = {"name": "Zoila Ruiz", "email": "Zoila@Example.org", "role": "employee"}
    return await browser.submit(page, NEW, **(who | answers))


async def test_a_person_is_taken_on(browser: Browser) -> None:
    await hilda(browser)

    page = await add(browser, **await terms())

    assert (page.text("h1"), page.text(".lead")) == ("Zoila Ruiz", "zoila@example.org")
    zoila = await Person.objects().get(Person.email == "zoila@example.org")
    held = await Employment.objects().get(Employment.person == zoila.id)  # type: ignore[union-attr]
    assert held is not None
    assert (held.starts_on, held.contract_date, held.probation_days) == (
        date(2026, 1, 12),
        date(2026, 1, 10),
        30,
    )


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"name": ""}, "name"),
        ({"email": "zoila"}, "email"),
        ({"email": "taken@example.org"}, "email"),
        ({"position": ""}, "position"),
        ({"manager": "nobody@example.org"}, "manager"),
        ({"manager": "left@example.org"}, "manager"),
        ({"starts_on": "ayer"}, "starts_on"),
        ({"starts_on": "0026-01-12"}, "starts_on"),
        ({"probation_days": "60"}, "probation_exception"),
        ({"probation_days": "60", "probation_exception": "direction"}, "probation_reason"),
        ({"probation_days": "181"}, "probation_days"),
        ({"contract_kind": "fixed_term", "contract_days": "90"}, "contract_days"),
    ],
)
async def test_a_mistake_is_told_beside_its_field_and_nobody_is_taken_on(
    browser: Browser, answers: dict[str, Any], field: str
) -> None:
    await hilda(browser)
    await a_person("Taken", email="taken@example.org")
    await a_person("Left", email="left@example.org", is_active=False)
    page = await add(browser, **await terms(**answers))

    assert page.status == 422
    assert page.error(field)
    assert page.soup.select_one("#contract_date")["value"] == "2026-01-10"  # type: ignore[index]
    assert not await Person.exists().where(Person.name == "Zoila Ruiz")


async def test_a_longer_probation_has_its_ground(browser: Browser) -> None:
    await hilda(browser)
    more = {
        "probation_days": "90",
        "probation_exception": "direction",
        "probation_reason": "Dirige.",
    }

    page = await add(browser, **await terms(**more))

    assert page.status == 200
    assert "Puesto de dirección" in page.texts("dd")


async def test_who_has_no_probation_is_asked_nothing_about_it(browser: Browser) -> None:
    await hilda(browser)

    page = await add(browser, **await terms(probation_days="0", manager=""))

    assert page.status == 200
    assert {"No tiene", "Sin jefatura"} <= set(page.texts("dd"))


async def test_an_organisation_without_units_is_told_what_comes_first(browser: Browser) -> None:
    await hilda(browser)

    page = await browser.visit("/people/new")

    assert page.texts(".notice li") == [
        "Agregar una unidad",
        "Subir la descripción de un puesto",
    ]


async def test_people_are_searched_by_name_and_unit(browser: Browser) -> None:
    await hilda(browser)
    unit = await a_unit("Datos")
    await an_employment(await a_person("Emilio"), unit=unit.id)
    await a_person("Otto")

    everyone = await browser.visit("/people")
    named = await browser.visit("/people?q=OTT&unit=&state=active")
    of_unit = await browser.visit(f"/people?unit={unit.id}")
    nobody = await browser.visit("/people?q=zzz")

    assert everyone.texts("tbody th") == ["Emilio", "Hilda Recursos Humanos", "Otto"]
    assert named.texts("tbody th") == ["Otto"]
    assert of_unit.texts("tbody th") == ["Emilio"]
    assert nobody.text(".empty h2") == "Nadie coincide con la búsqueda"


async def test_a_search_that_makes_no_sense_shows_everyone(browser: Browser) -> None:
    await hilda(browser)

    page = await browser.visit("/people?page=0&unit=x")
    too_large = await browser.visit("/people?unit=99999999999")

    assert page.texts("tbody th") == ["Hilda Recursos Humanos"]
    assert too_large.texts("tbody th") == page.texts("tbody th")


async def test_the_list_has_pages(browser: Browser) -> None:
    await hilda(browser)
    for number in range(PAGE_SIZE):
        await a_person(f"Persona {number:03}")

    first = await browser.visit("/people")
    second = await browser.visit(str(first.soup.select_one("a[rel=next]")["href"]))  # type: ignore[index]

    assert len(first.texts("tbody tr")) == PAGE_SIZE
    assert len(second.texts("tbody tr")) == 1
    assert second.text(".pager span") == "Página 2 de 2"


@pytest.mark.parametrize("how_many", [1, 20])
async def test_the_list_takes_as_many_statements_however_many_people_there_are(
    browser: Browser, queries: list[str], how_many: int
) -> None:
    await hilda(browser)
    for number in range(how_many):
        await an_employment(await a_person(f"Persona {number}"))
    queries.clear()

    await browser.visit("/people")

    assert len([sql for sql in queries if "from person" in sql or "from unit" in sql]) == 3


async def test_who_a_person_is_can_be_corrected(browser: Browser) -> None:
    await hilda(browser)
    emilio = await a_person("Emilio")

    page = await browser.visit(f"/people/{emilio.id}/edit")
    after = await browser.submit(
        page, "main form", name="Emilio Paz", email="emilio@example.org", role="auditor"
    )

    assert (after.text("h1"), after.text(".eyebrow")) == ("Emilio Paz", "Auditoría (solo lectura)")


async def test_a_correction_may_leave_the_role_as_it_is(browser: Browser) -> None:
    await hilda(browser)
    emilio = await a_person("Emilio")

    page = await browser.visit(f"/people/{emilio.id}/edit")
    after = await browser.submit(page, "main form", name="Emilio Paz")

    assert (after.text("h1"), after.text(".eyebrow")) == ("Emilio Paz", "Persona colaboradora")


async def test_a_correction_that_cannot_be_kept_is_told(browser: Browser) -> None:
    me = await hilda(browser)
    emilio = await a_person("Emilio")

    page = await browser.visit(f"/people/{emilio.id}/edit")
    blank = await browser.submit(page, "main form", name="")
    taken = await browser.submit(page, "main form", email=me.email, key="")

    assert (blank.status, blank.error("name")) == (422, "Escribe el nombre completo.")
    assert (taken.status, taken.error("email")) == (
        422,
        f"Ya hay alguien con el correo {me.email}.",
    )


async def test_a_first_password_is_shown_once(browser: Browser) -> None:
    await hilda(browser)
    emilio = await a_person("Emilio")

    page = await browser.visit(f"/people/{emilio.id}")
    shown = await browser.submit(page, f"form[action='/people/{emilio.id}/access']")
    again = await browser.visit(f"/people/{emilio.id}")

    kept = await Person.objects().get(Person.id == emilio.id)
    assert kept is not None
    assert await matches(kept.password_hash, shown.text("code.password"))
    assert "Ya tiene contraseña" in shown.text("main")
    assert again.soup.select("code.password") == []


async def test_reloading_the_page_with_a_first_password_makes_no_other(browser: Browser) -> None:
    await hilda(browser)
    emilio = await a_person("Emilio")
    page = await browser.visit(f"/people/{emilio.id}")

    shown = await browser.submit(page, f"form[action='/people/{emilio.id}/access']")
    reloaded = await browser.submit(page, f"form[action='/people/{emilio.id}/access']")

    kept = await Person.objects().get(Person.id == emilio.id)
    assert kept is not None
    assert await matches(kept.password_hash, shown.text("code.password"))
    assert reloaded.status == 204  # the browser stays where it is


async def test_a_move_keeps_the_time_before_it(browser: Browser) -> None:
    await hilda(browser)
    emilio = await a_person("Emilio")
    await an_employment(emilio)
    position = await a_position("Coordinador")

    page = await browser.visit(f"/people/{emilio.id}/move")
    after = await browser.submit(page, "main form", position=position.id, since="2026-06-01")

    assert after.texts("tbody th")[0] == "Coordinador"
    assert "31 may 2026" in after.texts("tbody tr")[1]


async def test_a_move_that_cannot_be_is_told(browser: Browser) -> None:
    await hilda(browser)
    emilio = await a_person("Emilio")
    await an_employment(emilio)

    page = await browser.visit(f"/people/{emilio.id}/move")
    undated = await browser.submit(page, "main form", since="")
    own = await browser.submit(page, "main form", manager=emilio.email, key="")

    assert (undated.status, undated.error("since")) == (422, "Escribe una fecha.")
    assert own.status == 422
    assert own.error("manager").startswith("Nadie puede ser su propia jefatura")


async def test_who_leaves_may_come_back_but_not_on_probation_again(browser: Browser) -> None:
    await hilda(browser)
    emilio = await a_person("Emilio")
    await an_employment(emilio)

    page = await browser.visit(f"/people/{emilio.id}/departure")
    undated = await browser.submit(page, "main form", last_day="")
    early = await browser.submit(page, "main form", last_day="2025-01-01", key="")
    left = await browser.submit(page, "main form", last_day="2026-02-27")
    back = await browser.submit(left, f"form[action='/people/{emilio.id}/return']")
    form = await browser.visit(f"/people/{emilio.id}/employments/new")
    answers = await terms(starts_on="2026-09-01")
    blank = await browser.submit(form, "main form", **(answers | {"position": ""}))
    again = await browser.submit(form, "main form", **answers, key="")
    without = await browser.submit(form, "main form", **(answers | {"probation_days": "0"}), key="")

    assert (undated.status, early.status, blank.status) == (422, 422, 422)
    assert "De baja" in left.text(".lead")
    assert "De baja" not in back.text(".lead")
    assert "39-D" in again.error("probation_days")
    assert without.status == 200
    assert await Employment.count().where(Employment.person == emilio.id) == 2


async def test_nobody_holds_two_posts_at_once(browser: Browser) -> None:
    await hilda(browser)
    emilio = await a_person("Emilio")
    await an_employment(emilio, probation_days=0)

    form = await browser.visit(f"/people/{emilio.id}/employments/new")
    page = await browser.submit(form, "main form", **await terms(starts_on="2026-09-01"))

    assert (page.status, page.error("starts_on")) == (
        409,
        "Esta persona ya tiene un puesto en esas fechas.",
    )


async def test_an_auditor_looks_and_changes_nothing(browser: Browser) -> None:
    emilio = await a_person("Emilio")
    await an_employment(emilio)
    await browser.sign_in(await a_person("Aurora"))

    page = await browser.visit(f"/people/{emilio.id}")
    index = await browser.visit("/people")

    assert page.soup.select("main form, main .button") == []
    assert index.soup.select("a[href='/people/new']") == []
    assert (await browser.visit(f"/people/{emilio.id}/edit")).status == 403


PATHS = [
    ("GET", "/people", 403),
    ("POST", "/people/new", 403),
    ("GET", "/people/new", 403),
    ("GET", "/people/{}", 404),
    ("POST", "/people/{}", 404),
    ("GET", "/people/{}/edit", 404),
    ("POST", "/people/{}/access", 404),
    ("POST", "/people/{}/return", 404),
    ("GET", "/people/{}/move", 404),
    ("POST", "/people/{}/move", 404),
    ("GET", "/people/{}/departure", 404),
    ("POST", "/people/{}/departure", 404),
    ("GET", "/people/{}/employments/new", 404),
    ("POST", "/people/{}/employments", 404),
    ("GET", "/units", 403),
    ("POST", "/units", 403),
]


@pytest.mark.parametrize(("method", "path", "status"), PATHS)
async def test_others_do_not_get_in(browser: Browser, method: str, path: str, status: int) -> None:
    emilio = await a_person("Emilio")
    await browser.sign_in(await a_person("Otto"))

    page = await browser.request(method, path.format(emilio.id))

    assert page.status == status


async def test_units_are_added_and_corrected(browser: Browser) -> None:
    await hilda(browser)
    above = await a_unit("Dirección")

    empty_name = await browser.submit(await browser.visit("/units"), "main form", name="")
    taken = await browser.submit(await browser.visit("/units"), "main form", name="Dirección")
    await browser.submit(
        await browser.visit("/units"), "main form", name="Finanzas", parent=above.id
    )
    finance = await Unit.objects().get(Unit.name == "Finanzas")
    page = await browser.visit(f"/units/{finance.id}")  # type: ignore[union-attr]
    after = await browser.submit(page, "main form", name="Administración", parent="")

    assert (empty_name.status, taken.status) == (422, 422)
    assert page.soup.select_one("#parent option[selected]")["value"] == str(above.id)  # type: ignore[index]
    assert after.texts("tbody th") == ["Administración", "Dirección"]


async def test_a_unit_that_cannot_be_kept_so_is_told(browser: Browser) -> None:
    await hilda(browser)
    above = await a_unit("Dirección")
    below = await a_unit("Finanzas", parent=above)

    page = await browser.visit(f"/units/{above.id}")
    blank = await browser.submit(page, "main form", name="")
    around = await browser.submit(page, "main form", parent=below.id, key="")

    assert (blank.status, around.status) == (422, 422)
    assert around.error("parent") == "Una unidad no puede pertenecer a sí misma."


async def test_a_unit_above_that_is_no_more_is_told_beside_its_field(browser: Browser) -> None:
    await hilda(browser)
    page = await browser.visit("/units")

    for gone in (999_999, 99_999_999_999):
        after = await browser.submit(page, "main form", name="Finanzas", parent=gone)

        assert (after.status, after.error("parent")) == (422, "Elige una unidad.")
        assert after.soup.select_one("#name")["value"] == "Finanzas"  # type: ignore[index]


async def test_an_organisation_without_units_sees_why_it_needs_them(browser: Browser) -> None:
    await hilda(browser)

    page = await browser.visit("/units")

    assert page.text(".empty h2") == "Todavía no hay unidades"


async def test_others_do_not_learn_that_a_unit_exists(browser: Browser) -> None:
    unit = await a_unit()
    await browser.sign_in(await a_person("Otto"))

    assert (await browser.visit(f"/units/{unit.id}")).status == 404
