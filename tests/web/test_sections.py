"""One competency of a form: answering it without scripts, and reading it once handed in."""

import pytest

from evaluations.people.tables import Person
from evaluations.reviews.queries.form import form_page
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import Side, State
from tests.browser import Browser, Page
from tests.factories import FACT, a_person, a_review, answered, items_of, submitted

EMBARRASSING = "El 14 de enero mencionó que una compañera está embarazada."


async def emilios(browser: Browser, **values: object) -> tuple[SeenReview, list[int]]:
    """A review that Emilio has open, with the ids of its behaviours."""
    emilio = await a_person("Emilio")
    review = await a_review(person=emilio, **values)  # type: ignore[arg-type]
    await browser.sign_in(emilio)
    return review, await items_of(review)


async def levels(review: SeenReview, section: int = 1) -> list[int | None]:
    return [line.level for line in (await form_page(review, Side.SELF, section)).lines]


def section_url(review: SeenReview, number: int = 1) -> str:
    return f"/reviews/{review.id}/sections/{number}"


async def test_a_section_shows_its_behaviours_and_what_is_left(browser: Browser) -> None:
    review, _ = await emilios(browser, behaviours=(2, 3))

    page = await browser.visit(section_url(review, 2))

    assert page.texts(".behaviour > legend") == [f"Conducta 2.{n}." for n in (1, 2, 3)]
    assert page.texts(".task-list .task > span:not(.task-count)") == [
        "Competencia 1",
        "Competencia 2",
        "Comentarios",
    ]
    assert page.texts(".task-list .task-count") == ["0/2", "0/3", "0/3"]
    assert page.text("#progress") == "0 de 5 respuestas"
    assert page.text("h1") == "Mi autoevaluación"


async def test_a_whole_section_is_saved_and_leads_to_the_next(browser: Browser) -> None:
    review, [first, second, *_] = await emilios(browser, behaviours=(2, 3))
    page = await browser.visit(section_url(review))

    after = await browser.submit(
        page, "#form", **{f"rating-{first}": "4", f"rating-{second}": "2", f"fact-{second}": FACT}
    )

    assert (after.status, after.path) == (200, section_url(review, 2))
    assert await levels(review) == [4, 2]
    assert after.text("#progress") == "2 de 5 respuestas"


async def test_the_previous_button_saves_as_well(browser: Browser) -> None:
    review, [*_, last] = await emilios(browser, behaviours=(1, 1))

    after = await browser.post(
        f"{section_url(review, 2)}?to=previous", **{f"rating-{last}": "3", f"version-{last}": "0"}
    )

    assert after.path == section_url(review, 1)
    assert await levels(review, 2) == [3]


async def test_the_last_section_leads_to_what_else_there_is(browser: Browser) -> None:
    review, _ = await emilios(browser, behaviours=(1,))
    page = await browser.visit(section_url(review))

    after = await browser.submit(page, "#form")

    assert after.path == f"/reviews/{review.id}/notes"


async def test_an_answer_can_wait(browser: Browser) -> None:
    review, [first, _] = await emilios(browser, behaviours=(2,))
    page = await browser.visit(section_url(review))

    await browser.submit(page, "#form", **{f"rating-{first}": "4"})

    assert await levels(review) == [4, None]


async def test_a_no_without_a_reason_keeps_the_page_and_what_was_typed(browser: Browser) -> None:
    review, [first, second] = await emilios(browser, behaviours=(2,))
    page = await browser.visit(section_url(review))

    after = await browser.submit(
        page, "#form", **{f"rating-{first}": "NO", f"rating-{second}": "5", f"fact-{second}": FACT}
    )

    assert after.status == 422
    assert after.error(f"no_reason-{first}") == "Elige por qué no se observó."
    assert after.texts(".error-summary a") == ["Elige por qué no se observó."]
    assert after.text(f"#fact-{second}") == FACT
    assert after.text("title").startswith("Error:")
    assert await levels(review) == [None, None]


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("rating", "mucho", "Elige un valor de la escala o «No observado»."),
        ("fact_on", "2999-01-01", "La fecha del hecho no puede ser posterior a hoy."),
        ("fact_on", "ayer", "Escribe la fecha del hecho con día, mes y año."),
        ("fact", "x" * 2001, "Usa 2000 caracteres o menos."),
    ],
)
async def test_what_makes_no_sense_is_told_beside_its_field(
    browser: Browser, field: str, value: str, sentence: str
) -> None:
    review, [item] = await emilios(browser, behaviours=(1,))
    page = await browser.visit(section_url(review))

    after = await browser.submit(page, "#form", **{f"{field}-{item}": value})

    assert after.status == 422
    assert after.error(f"{field}-{item}") == sentence


async def test_two_windows_show_both_texts_and_lose_neither(browser: Browser) -> None:
    review, [first, second] = await emilios(browser, behaviours=(2,))
    one = await browser.visit(section_url(review))
    await browser.submit(one, "#form", **{f"rating-{first}": "2"})

    conflict = await browser.submit(
        one, "#form", **{f"rating-{first}": "5", f"rating-{second}": "4"}
    )

    assert conflict.status == 409
    assert conflict.texts("legend") == ["Conducta 1.1."]
    assert conflict.texts(".option .hint") == ["Valoración: 5.", "Valoración: 2."]
    assert await levels(review) == [2, None]


@pytest.mark.parametrize(("keep", "kept"), [("mine", [5, 4]), ("stored", [2, 4])])
async def test_the_person_chooses_which_answer_stays(
    browser: Browser, keep: str, kept: list[int]
) -> None:
    review, [first, second] = await emilios(browser, behaviours=(2,))
    one = await browser.visit(section_url(review))
    await browser.submit(one, "#form", **{f"rating-{first}": "2"})
    typed = {f"rating-{first}": "5", f"rating-{second}": "4"}
    conflict = await browser.submit(one, "#form", **typed)

    after = await browser.submit(conflict, "main form", **{f"keep-{first}": keep})

    assert after.path == f"/reviews/{review.id}/notes"
    assert await levels(review) == kept


async def test_the_same_answer_from_two_windows_is_no_conflict(browser: Browser) -> None:
    review, [item] = await emilios(browser, behaviours=(1,))
    page = await browser.visit(section_url(review))
    await browser.submit(page, "#form", **{f"rating-{item}": "2"})

    after = await browser.submit(page, "#form", **{f"rating-{item}": "2"})

    assert after.status == 200
    assert await levels(review) == [2]


async def test_words_that_hint_at_sensitive_data_are_softly_warned_of(browser: Browser) -> None:
    review, [item] = await emilios(browser, behaviours=(1,))
    page = await browser.visit(section_url(review))
    await browser.submit(page, "#form", **{f"fact-{item}": EMBARRASSING})

    page = await browser.visit(section_url(review))

    [note] = page.texts(".saved-note")
    assert "dato sensible" in note
    assert "«embarazada»" in note


async def test_after_handing_in_the_own_answers_are_only_read(browser: Browser) -> None:
    review, _ = await emilios(browser, behaviours=(1,))
    await submitted(review, Side.SELF)

    page = await browser.visit(section_url(review))

    assert page.texts("main input, main textarea, main [data-autosave]") == []
    assert page.text(".behaviour .badge") == "4 · Con frecuencia"
    assert FACT in page.text(".behaviour .quote")


async def test_after_handing_in_nothing_is_saved_any_more(browser: Browser) -> None:
    review, [item] = await emilios(browser, behaviours=(1,))
    open_page = await browser.visit(section_url(review))
    await submitted(review, Side.SELF)

    after = await browser.submit(open_page, "#form", **{f"rating-{item}": "1"})

    assert after.status == 403
    assert await levels(review) == [4]


async def test_a_field_that_no_page_has_is_refused(browser: Browser) -> None:
    review, [item, *_] = await emilios(browser, behaviours=(1, 1))

    after = await browser.post(section_url(review, 2), **{f"rating-{item}": "1"})

    assert after.status == 400
    assert await levels(review) == [None]


async def test_a_section_that_is_not_there_is_not_found(browser: Browser) -> None:
    review, _ = await emilios(browser)

    assert (await browser.visit(section_url(review, 9))).status == 404


@pytest.mark.parametrize("state", [State.AWAITING_BOTH, State.AWAITING_SELF])
async def test_the_person_never_sees_what_the_manager_answers(
    browser: Browser, state: State
) -> None:
    review, _ = await emilios(browser, behaviours=(1,), state=state)
    if state == State.AWAITING_BOTH:
        await answered(review, Side.MANAGER)

    page = await browser.visit(section_url(review))

    assert FACT not in page.response.text
    assert not page.soup.select(":checked, [checked]")
    assert page.text("#progress") == "0 de 1 respuestas"


async def test_the_manager_never_sees_what_the_person_answers(browser: Browser) -> None:
    marta = await a_person("Marta")
    review = await a_review(manager=marta, behaviours=(1,), state=State.AWAITING_MANAGER)
    await browser.sign_in(marta)

    page = await browser.visit(section_url(review))

    assert FACT not in page.response.text
    assert not page.soup.select("[checked]")
    assert page.text("h1") == "Evaluación de Emilio"


@pytest.mark.parametrize("name", ["Hilda", "Aurora", "Otto"])
async def test_nobody_else_opens_a_form(browser: Browser, name: str) -> None:
    review = await answered(await a_review(behaviours=(1,)), Side.SELF)
    await browser.sign_in(await a_person(name))

    page = await browser.visit(section_url(review))

    assert page.status == (403 if name == "Hilda" else 404)
    assert FACT not in page.response.text


@pytest.mark.parametrize("points", [4, 5, 7])
async def test_every_scale_offers_its_points_and_no(browser: Browser, points: int) -> None:
    review, [item] = await emilios(browser, behaviours=(1,), scale_points=points)

    page = await browser.visit(section_url(review))

    offered = [tag["value"] for tag in page.soup.select(f"input[name=rating-{item}]")]
    assert offered == [*map(str, range(1, points + 1)), "NO"]


async def test_the_manager_is_asked_for_facts_the_person_is_not(browser: Browser) -> None:
    marta, emilio = await a_person("Marta"), await a_person("Emilio")
    review = await a_review(person=emilio, manager=marta, behaviours=(1,))
    asked: list[list[str]] = []

    for who in (marta, emilio):
        await browser.sign_in(who)
        page = await browser.visit(section_url(review))
        asked.append([str(tag["value"]) for tag in page.soup.select("[data-fact]")])

    assert asked == [["1", "2", "5"], []]


async def statements(browser: Browser, queries: list[str], person: Person, count: int) -> Page:
    review = await a_review(person=person, behaviours=(count,))
    await browser.sign_in(person)
    queries.clear()
    return await browser.visit(section_url(review))


async def test_a_section_costs_the_same_with_one_behaviour_and_with_ten(
    browser: Browser, queries: list[str]
) -> None:
    costs = []

    for count in (1, 10):
        page = await statements(browser, queries, await a_person("Emilio"), count)
        assert len(page.soup.select("fieldset.behaviour")) == count
        costs.append(len([line for line in queries if "select" in line.lower()]))

    assert costs[0] == costs[1] <= 6
