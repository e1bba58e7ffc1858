"""The page on which a reading is confirmed: its points, its shape, its words, its saving."""

from typing import Any

import pytest

from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.drafting import Source, correct_draft, open_draft
from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.points import settle_all
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.tables import Profile, ProfileState
from evaluations.people.viewer import Viewer
from tests.browser import Browser, Page
from tests.factories import a_person, viewer_of

CLEAR = "Pregunta antes de suponer lo que falta."
DOUBLE = "Resume lo acordado en cada junta. Avisa a tiempo de los cambios."
VAGUE = "Entrega adecuadamente el informe del mes."
LISTENING = CompetencyContent(name="Escucha", behaviours=(CLEAR, DOUBLE))
ORDER = CompetencyContent(name="Orden", behaviours=(VAGUE,))
CONTENT = Content(
    title="Analista",
    competencies=(LISTENING, ORDER),
    warnings=("age_requirement",),
    places={"/title": 1, CLEAR: 3, DOUBLE: 4, VAGUE: 6},
)
SOURCE = f"Analista\n\n- {CLEAR}\n- {DOUBLE}\n\f\n- {VAGUE}"


async def signed_in(browser: Browser, name: str = "Hilda") -> Viewer:
    person = await a_person(name)
    await browser.sign_in(person)
    return viewer_of(person)


async def a_draft(by: Viewer, content: Content = CONTENT) -> Profile:
    return await open_draft(content, Source("perfil.pdf", "", SOURCE), by=by)


async def opened(browser: Browser, content: Content = CONTENT) -> Page:
    draft = await a_draft(await signed_in(browser), content)
    return await browser.visit(f"/profiles/{draft.id}")


async def press(browser: Browser, page: Page, action: str, **answers: Any) -> Page:
    return await browser.submit(page, "#profile", action=action, **answers)


async def autosave(browser: Browser, page: Page, **answers: Any) -> Page:
    return await browser.submit(page, "#profile", htmx=True, **answers)


async def stored() -> Profile:
    profile = await Profile.objects().first()
    assert profile is not None
    return profile


async def the_same(draft: Profile) -> Profile:
    """As it stands now."""
    profile = await Profile.objects().get(Profile.id == draft.id)
    assert profile is not None
    return profile


async def kept() -> Content:
    return content_of(await stored())


def focused(page: Page) -> str:
    return str(page.soup.select_one("[autofocus]")["id"])  # type: ignore[index]


# The source


async def test_each_page_of_the_source_is_shown_and_leads_to_what_was_read(
    browser: Browser,
) -> None:
    page = await opened(browser)

    assert page.texts(".page-break") == ["Página 1", "Página 2"]
    links = page.soup.select(".source-lines a")
    assert [tag["href"] for tag in links] == [
        "#title", "#competency-0-behaviour-0", "#competency-0-behaviour-1",
        "#competency-1-behaviour-0",
    ]  # fmt: skip
    assert all(page.soup.select_one(str(tag["href"])) for tag in links)


async def test_a_line_that_the_reading_has_not_is_marked_and_counted(browser: Browser) -> None:
    by = await signed_in(browser)
    lost = "- Cuida el equipo que se le presta."
    draft = await open_draft(CONTENT, Source("perfil.pdf", "", f"{SOURCE}\n{lost}"), by=by)

    page = await browser.visit(f"/profiles/{draft.id}")

    assert page.texts(".left-out") == [f"{lost} (no está en la lectura)"]
    assert page.text(".source .notice b") == "Una línea no está en la lectura"
    assert page.soup.select_one(".source .notice a")["href"] == "#line-7"  # type: ignore[index]


async def test_a_reading_that_holds_every_line_says_nothing_of_it(browser: Browser) -> None:
    page = await opened(browser)

    assert not page.soup.select(".source .notice")


# Points to settle


async def test_points_are_explained_by_kind_each_with_its_place(browser: Browser) -> None:
    page = await opened(browser)

    assert page.text("#points-title") == "Puntos por atender: 3 de 3"
    assert page.texts(".point-group h3") == [
        "Pide una edad",
        "Conductas que parecen decir dos cosas",
        "Conductas con palabras vagas",
    ]
    assert "LFT 3 y 56" in page.text(".point-group")
    assert page.texts(".point a") == ["Escucha: conducta 2", "Orden: conducta 1"]
    assert page.text("#remark-competency-1-behaviour-0") == "Palabra vaga: «adecuadamente»"
    assert page.text("#remark-competency-0-behaviour-0") == ""


async def test_with_open_points_nothing_is_confirmed_and_the_list_has_the_focus(
    browser: Browser,
) -> None:
    page = await opened(browser)

    refused = await press(browser, page, "approve", unit="Datos")

    assert (refused.status, focused(refused)) == (422, "points")
    assert refused.error("points").endswith("los puntos de la lista (3).")
    assert refused.soup.select(".error-summary") == []
    assert refused.soup.select_one("#unit")["value"] == "Datos"  # type: ignore[index]
    assert (await stored()).state == ProfileState.DRAFT


async def test_each_point_is_settled_by_a_person(browser: Browser) -> None:
    page = await opened(browser)
    boxes = [str(tag["value"]) for tag in page.soup.select("input[name=settled]")]

    after = await press(browser, page, "save", settled=boxes[:2])

    assert after.text("#points-title") == "Puntos por atender: 1 de 3"
    assert len(after.soup.select("input[name=settled][checked]")) == 2
    assert after.text("#remark-competency-0-behaviour-1") == ""


async def test_all_points_are_settled_at_once_and_the_profile_is_confirmed(
    browser: Browser,
) -> None:
    page = await opened(browser)

    settled = await press(browser, page, "settle-all")
    confirmed = await press(browser, settled, "approve")

    assert settled.text("#points-title") == "Puntos por atender: 0 de 3"
    assert focused(settled) == "points"
    assert confirmed.path.startswith("/positions/")


async def test_what_was_not_shown_is_not_settled_with_the_rest(browser: Browser) -> None:
    page = await opened(browser)
    typed = {"competency-0-behaviour-0": "Atiende debidamente a quien llega."}

    after = await press(browser, page, "settle-all", **typed)

    assert after.text("#points-title") == "Puntos por atender: 1 de 4"


async def test_a_settled_behaviour_that_is_written_anew_is_a_point_again(browser: Browser) -> None:
    page = await opened(browser, settle_all(CONTENT))

    typed = {"competency-1-behaviour-0": "Entrega debidamente el informe."}
    after = await press(browser, page, "save", **typed)

    assert after.text("#points-title") == "Puntos por atender: 1 de 3"


# Shape


@pytest.mark.parametrize(
    ("action", "behaviours", "focus"),
    [
        (
            "split-behaviour-0-1",
            [[CLEAR, "Resume lo acordado en cada junta.", "Avisa a tiempo de los cambios."], [VAGUE]],
            "competency-0-behaviour-1",
        ),
        ("merge-behaviour-0-1", [[f"{CLEAR} {DOUBLE}"], [VAGUE]], "competency-0-behaviour-0"),
        ("merge-behaviour-0-0", [[CLEAR, DOUBLE], [VAGUE]], "competency-0-behaviour-0"),
        ("merge-competency-1", [[CLEAR, DOUBLE, VAGUE]], "competency-0-name"),
        ("merge-competency-0", [[CLEAR, DOUBLE], [VAGUE]], "competency-0-name"),
        ("value-competency-1", [[CLEAR, DOUBLE]], "values"),
        ("value-behaviour-0-0", [[DOUBLE], [VAGUE]], "values"),
        ("remove-behaviour-1-0", [[CLEAR, DOUBLE], []], "competency-1-name"),
        ("split-behaviour-0-9", [[CLEAR, DOUBLE], [VAGUE]], "add-competency"),
        ("value-behaviour-9-0", [[CLEAR, DOUBLE], [VAGUE]], "add-competency"),
    ],
)  # fmt: skip
async def test_buttons_give_the_reading_another_shape(
    browser: Browser, action: str, behaviours: list[list[str]], focus: str
) -> None:
    page = await opened(browser)

    after = await press(browser, page, action, unit="Datos")

    content = await kept()
    assert [list(part.behaviours) for part in content.competencies] == behaviours
    assert content.unit == "Datos"
    assert focused(after) == focus


async def test_what_was_done_is_said_where_it_was_done(browser: Browser) -> None:
    page = await opened(browser)

    after = await press(browser, page, "split-behaviour-0-1")

    hint = after.text("[id='competency-0-behaviour-1-hint']")
    assert hint == "línea 4 Se dividió: revisa cada parte."
    assert "línea 4" in after.text("[id='competency-0-behaviour-2-hint']")


async def test_a_line_break_says_where_to_divide(browser: Browser) -> None:
    page = await opened(browser)
    typed = {"competency-0-behaviour-0": "Pregunta antes\r\nde suponer lo que falta."}

    await press(browser, page, "split-behaviour-0-0", **typed)

    assert (await kept()).competencies[0].behaviours[:2] == (
        "Pregunta antes",
        "de suponer lo que falta.",
    )


async def test_without_a_boundary_one_is_asked_for(browser: Browser) -> None:
    page = await opened(browser)

    after = await press(browser, page, "split-behaviour-0-0")

    assert after.status == 422
    assert after.error("competency-0-behaviour-0").startswith("Para dividirla, escribe un salto")


async def test_a_behaviour_goes_to_another_competency_with_its_place(browser: Browser) -> None:
    page = await opened(browser)

    after = await press(browser, page, "move-behaviour-0-1", **{"competency-0-behaviour-1-to": "1"})

    assert (await kept()).competencies[1].behaviours == (VAGUE, DOUBLE)
    assert focused(after) == "competency-1-behaviour-1"
    assert "línea 4" in after.text("[id='competency-1-behaviour-1-hint']")


@pytest.mark.parametrize("other", ["", "0", "9", "x"])
async def test_a_behaviour_goes_nowhere_without_another_competency(
    browser: Browser, other: str
) -> None:
    page = await opened(browser)

    after = await press(
        browser, page, "move-behaviour-0-1", **{"competency-0-behaviour-1-to": other}
    )

    assert after.error("competency-0-behaviour-1-to") == "Elige a qué competencia pasarla."
    assert (await kept()) == CONTENT


# Saving by itself


async def test_the_page_saves_itself_and_says_when_and_what_is_left(browser: Browser) -> None:
    page = await opened(browser)
    typed = {"competency-1-behaviour-0": "Entrega el informe el día cinco."}

    answer = await autosave(browser, page, **typed)

    assert answer.text("#saved-at").startswith("Guardado a las")
    assert answer.soup.select_one("[name=version]")["value"] == "2"  # type: ignore[index]
    assert answer.text("#points-title") == "Puntos por atender: 2 de 2"
    assert answer.text("#remark-competency-1-behaviour-0") == ""
    assert (await kept()).competencies[1].behaviours == ("Entrega el informe el día cinco.",)


async def test_a_button_pressed_just_after_that_is_no_conflict(browser: Browser) -> None:
    page = await opened(browser)
    await autosave(browser, page, unit="Datos")

    after = await press(browser, page, "add-behaviour-0", unit="Datos")

    assert after.status == 200
    assert len((await kept()).competencies[0].behaviours) == 3


async def test_a_blank_behaviour_stays_while_the_page_saves_itself(browser: Browser) -> None:
    page = await opened(browser)
    added = await press(browser, page, "add-behaviour-0")

    await autosave(browser, added)
    assert len((await kept()).competencies[0].behaviours) == 3

    await press(browser, added, "save")
    assert len((await kept()).competencies[0].behaviours) == 2


async def test_what_cannot_be_read_is_not_saved_and_said_at_once(browser: Browser) -> None:
    page = await opened(browser)

    answer = await autosave(browser, page, hours_per_week="muchas", unit="Datos")
    gone = await autosave(browser, page, position="99999")

    assert answer.status == 422
    assert answer.texts("#saved-profile a") == ["Escribe un número entre 0 y 168."]
    assert (gone.status, gone.texts("#saved-profile a")) == (
        422,
        ["El puesto elegido ya no existe."],
    )
    assert (await kept()).unit == ""


async def test_the_page_that_saves_itself_shows_what_another_person_saved(browser: Browser) -> None:
    page = await opened(browser)
    theirs = CONTENT.model_copy(update={"unit": "Finanzas"})
    await correct_draft(await stored(), theirs, 1, by=viewer_of(await a_person("Hilda")))

    answer = await autosave(browser, page, unit="Datos")

    assert answer.status == 409
    assert "Se guardó: Finanzas Escribiste: Datos" in answer.text(".differences")
    button = answer.soup.select_one("button[data-keep-mine]")
    assert button is not None and button["value"] == "2"
    assert (await kept()).unit == "Finanzas"


async def test_what_is_typed_after_a_confirmation_is_not_saved(browser: Browser) -> None:
    page = await opened(browser, settle_all(CONTENT))
    await press(browser, page, "approve")

    answer = await autosave(browser, page, unit="Datos")

    assert answer.status == 409
    assert answer.soup.select("button") == []


async def test_an_auditor_saves_nothing(browser: Browser) -> None:
    draft = await a_draft(viewer_of(await a_person("Hilda")))
    await signed_in(browser, "Aurora")

    page = await browser.visit(f"/profiles/{draft.id}")
    refused = await browser.post(f"/profiles/{draft.id}/autosave", version="1")

    assert page.soup.select("[data-autosave], input[name=settled], .more-actions") == []
    assert refused.status == 403


# The dictionary


async def test_words_of_other_posts_are_linked_and_offered(browser: Browser) -> None:
    hilda = await signed_in(browser)
    first = await a_draft(hilda, settle_all(CONTENT))
    await approve(first, 1, by=hilda)
    alike = CompetencyContent(name="Escucha", behaviours=(CLEAR, DOUBLE.replace("cada", "la")))
    draft = await a_draft(hilda, Content(title="Guía", competencies=(alike,)))

    page = await browser.visit(f"/profiles/{draft.id}")
    button = page.soup.select_one(".familiar button")
    assert button is not None
    after = await press(browser, page, str(button["value"]))

    assert page.texts("p.familiar a") == ["También en 1 puesto"] * 2
    assert (page.text(".familiar del"), page.text(".familiar ins")) == (
        "[se quita: la ]",
        "[se agrega: cada ]",
    )
    assert content_of(await the_same(draft)).competencies[0].behaviours == (CLEAR, DOUBLE)
    assert focused(after) == "competency-0-behaviour-1"


async def test_a_competency_without_behaviours_takes_them_from_the_dictionary(
    browser: Browser,
) -> None:
    page = await opened(browser, Content(competencies=(CompetencyContent(name="Escucha"),)))

    links = [str(tag["href"]) for tag in page.soup.select(".card a[href*=dictionary]")]
    assert [address.partition("?")[2] for address in links] == ["competency=0", ""]
