from decimal import Decimal

import pytest

from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.drafting import Source, open_draft, start_next_version
from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.tables import Profile
from evaluations.people.viewer import Viewer
from tests.browser import Browser
from tests.factories import a_person, a_position, viewer_of

LISTENING = CompetencyContent(
    name="Escucha", behaviours=("Pregunta antes de suponer.",), negative_behaviours=("Calla.",)
)


async def a_profile(title: str, *, confirmed: bool = True) -> Profile:
    person = await a_person("Hilda")
    by = Viewer(person.id, person.name, person.email, person.role, "es")
    draft = await open_draft(
        Content(title=title, education="Licenciatura", competencies=(LISTENING,)), Source(), by=by
    )
    return await approve(draft, 1, by=by) if confirmed else draft


async def test_an_organisation_without_positions_is_told_how_to_begin(browser: Browser) -> None:
    await browser.sign_in(await a_person("Hilda"))

    page = await browser.visit("/positions")

    assert page.text(".empty h2") == "Todavía no hay puestos"
    assert page.soup.select_one(".empty a[href='/profiles/new']") is not None


async def test_an_auditor_is_offered_nothing_to_change(browser: Browser) -> None:
    await a_profile("Analista")
    await browser.sign_in(await a_person("Aurora"))

    index = await browser.visit("/positions")
    empty = await browser.visit(f"/positions/{(await a_position('Vacante')).id}")

    assert index.soup.select("main form, main .button") == []
    assert empty.soup.select("main form, main .button") == []


async def test_drafts_wait_above_the_positions(browser: Browser) -> None:
    await a_profile("Analista")
    await a_profile("Coordinadora", confirmed=False)
    await a_position("Vacante")
    await browser.sign_in(await a_person("Hilda"))

    page = await browser.visit("/positions")

    assert page.texts("tbody th") == ["Coordinadora", "Analista", "Vacante"]
    assert "Sin perfil" in page.texts("tbody tr")[-1]


async def test_a_position_shows_its_profile_and_its_versions(browser: Browser) -> None:
    await a_profile("Analista")
    last = await a_profile("Analista")
    await browser.sign_in(await a_person("Hilda"))

    page = await browser.visit(f"/positions/{last.position}")

    assert page.texts(".rubric ol li") == ["Pregunta antes de suponer."]
    assert page.texts(".rubric ul li") == ["Calla."]
    assert page.texts("tbody th") == ["Versión 2", "Versión 1"]


async def test_a_profile_just_approved_says_what_comes_next(browser: Browser) -> None:
    last = await a_profile("Analista")
    await browser.sign_in(await a_person("Hilda"))

    page = await browser.visit(f"/positions/{last.position}?approved=true")

    assert page.text("[role=status] .notice b") == "El perfil está en vigor"
    assert page.texts("[role=status] .notice a") == ["Agregar persona", "Abrir una evaluación"]


async def test_a_version_in_preparation_is_told_before_another_begins(browser: Browser) -> None:
    by = viewer_of(await a_person("Hilda"))
    draft = await start_next_version(await a_profile("Analista"), by=by)
    await browser.sign_in(await a_person("Hilda"))

    page = await browser.visit(f"/positions/{draft.position}")

    assert page.soup.select_one(f".notice a[href='/profiles/{draft.id}']") is not None


async def test_a_position_shows_all_that_its_document_asks_for(browser: Browser) -> None:
    by = viewer_of(await a_person("Hilda"))
    content = Content(
        title="Analista", competencies=(LISTENING,), hours_per_week=Decimal("40.0"),
        probation_days=30, desirable_skills=("Francés",), values=("Respeto",), goals=("Tres guías",),
    )  # fmt: skip
    post = (await approve(await open_draft(content, Source(), by=by), 1, by=by)).position
    await browser.sign_in(await a_person("Hilda"))

    page = await browser.visit(f"/positions/{post}")

    assert page.texts(".summary dd") == ["40.0", "30"]
    assert page.texts(".with-notes > .stack:last-child li") == ["Francés", "Respeto", "Tres guías"]


async def test_a_position_without_a_profile_asks_for_its_document(browser: Browser) -> None:
    post = await a_position("Vacante")
    await browser.sign_in(await a_person("Hilda"))

    page = await browser.visit(f"/positions/{post.id}")

    assert page.text(".empty h2") == "Este puesto todavía no tiene perfil"


async def test_others_do_not_learn_that_a_position_exists(browser: Browser) -> None:
    post = await a_position()
    await browser.sign_in(await a_person("Otto"))

    assert (await browser.visit(f"/positions/{post.id}")).status == 404
    assert (await browser.visit("/positions")).status == 403


@pytest.mark.parametrize("how_many", [1, 8])
async def test_the_list_takes_as_many_statements_however_long_it_is(
    browser: Browser, queries: list[str], how_many: int
) -> None:
    for number in range(how_many):
        await a_profile(f"Puesto {number}")
        await a_profile(f"Borrador {number}", confirmed=False)
    await browser.sign_in(await a_person("Hilda"))
    queries.clear()

    page = await browser.visit("/positions")

    assert len(page.texts("tbody tr")) == 2 * how_many
    assert len([sql for sql in queries if "from profile" in sql or '"position"' in sql]) == 2
