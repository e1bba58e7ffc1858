"""Handing in: a last look, what is missing, the receipt."""

import pytest

from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import Side, State
from tests.browser import Browser
from tests.factories import FACT, a_person, a_review, answered, items_of, submitted, the_review


async def own(browser: Browser, side: Side, **values: object) -> SeenReview:
    """A review that Emilio (or, on the other side, Marta) has open."""
    emilio, marta = await a_person("Emilio"), await a_person("Marta")
    review = await a_review(person=emilio, manager=marta, **values)  # type: ignore[arg-type]
    await browser.sign_in(emilio if side == Side.SELF else marta)
    return review


def address(review: SeenReview) -> str:
    return f"/reviews/{review.id}/submission"


async def test_all_answers_are_shown_once_more_with_a_way_to_change_them(browser: Browser) -> None:
    review = await answered(await own(browser, Side.SELF, behaviours=(1, 1)), Side.SELF)

    page = await browser.visit(address(review))

    assert page.texts(".card th[scope=row]") == ["Conducta 1.1.", "Conducta 2.1."]
    assert page.texts(".card td") == ["4 · Con frecuencia", FACT] * 2
    links = [tag["href"] for tag in page.soup.select(".card-sub a")]
    assert links == [f"/reviews/{review.id}/sections/{n}" for n in (1, 2)]


async def test_handing_in_leads_to_a_receipt_that_says_what_is_next(browser: Browser) -> None:
    review = await answered(await own(browser, Side.SELF), Side.SELF)
    page = await browser.visit(address(review))

    after = await browser.submit(page, "main form")

    assert (after.status, after.text("h1")) == (200, "Entregaste tus respuestas")
    assert "Marta todavía no entrega" in after.text("main .card")
    assert (await the_review(review.id)).state == State.AWAITING_MANAGER


async def test_pressed_twice_it_is_handed_in_once(browser: Browser) -> None:
    review = await answered(await own(browser, Side.SELF), Side.SELF)
    page = await browser.visit(address(review))

    await browser.submit(page, "main form")
    again = await browser.submit(page, "main form")

    assert (again.status, again.text("h1")) == (200, "Entregaste tus respuestas")
    assert (await the_review(review.id)).state == State.AWAITING_MANAGER


async def test_pressed_in_an_old_page_it_leads_to_the_receipt(browser: Browser) -> None:
    review = await submitted(await own(browser, Side.SELF), Side.SELF)

    after = await browser.post(address(review))

    assert after.text("h1") == "Entregaste tus respuestas"


async def test_the_second_to_hand_in_may_compare(browser: Browser) -> None:
    review = await own(browser, Side.MANAGER, state=State.AWAITING_MANAGER)
    await answered(review, Side.MANAGER)
    page = await browser.visit(address(review))

    after = await browser.submit(page, "main form")

    assert "Ambas partes entregaron" in after.text("main .card")
    assert (await the_review(review.id)).state == State.AWAITING_DECISION


@pytest.mark.parametrize(
    ("side", "says_nothing_is_left"), [(Side.SELF, True), (Side.MANAGER, False)]
)
async def test_once_both_have_handed_in_the_manager_is_the_one_to_go_on(
    browser: Browser, side: Side, says_nothing_is_left: bool
) -> None:
    review = await own(browser, side, state=State.AWAITING_DECISION)

    page = await browser.visit(address(review))

    assert ("No tienes que hacer nada más" in page.text("main .card")) is says_nothing_is_left
    assert page.soup.select(".button-primary")[0]["href"] == f"/reviews/{review.id}/comparison"


async def test_blanks_are_listed_and_lead_to_the_first_of_them(browser: Browser) -> None:
    review = await own(browser, Side.SELF, behaviours=(2, 3))
    await answered(review, Side.SELF, but=2)
    [*_, blank, _] = await items_of(review)

    page = await browser.visit(address(review))

    assert page.texts(".error-summary a") == ["Competencia 2: faltan 2 respuestas"]
    [link] = page.soup.select(".error-summary a")
    assert link["href"] == f"/reviews/{review.id}/sections/2#rating-{blank}"
    section = await browser.visit(str(link["href"]).partition("#")[0])
    assert section.soup.select_one(f"#rating-{blank}") is not None
    assert not page.soup.select("main form")


async def test_a_form_with_blanks_cannot_be_handed_in(browser: Browser) -> None:
    review = await own(browser, Side.SELF, behaviours=(2,))
    await answered(review, Side.SELF, but=1)

    after = await browser.post(address(review))

    assert after.status == 422
    assert after.texts("[data-error-summary] a") == ["Competencia 1: falta 1 respuesta"]
    assert (await the_review(review.id)).state == State.AWAITING_BOTH


@pytest.mark.parametrize(
    ("level", "sentence"),
    [
        (5, "Competencia 1: falta el hecho de 1 conducta con valor 1, 2 o el máximo"),
        (4, "Competencia 1: falta al menos un hecho"),
    ],
)
async def test_the_manager_is_told_which_facts_are_missing(
    browser: Browser, level: int, sentence: str
) -> None:
    review = await own(browser, Side.MANAGER, behaviours=(1,))
    await answered(review, Side.MANAGER, level, "Corto.")

    page = await browser.visit(address(review))

    assert page.texts(".error-summary a") == [sentence]
    assert (await browser.post(address(review))).status == 422


async def test_the_person_owes_no_facts(browser: Browser) -> None:
    review = await answered(await own(browser, Side.SELF), Side.SELF, 5, "")
    page = await browser.visit(address(review))

    assert (await browser.submit(page, "main form")).text("h1") == "Entregaste tus respuestas"


async def test_habits_of_raters_are_warned_of_and_never_block(browser: Browser) -> None:
    review = await answered(await own(browser, Side.SELF), Side.SELF, 5)

    page = await browser.visit(address(review))

    assert page.texts(".notice li") == [
        "5 de 5 valoraciones son 5: revisa cada conducta por separado.",
        "El promedio es 5.00, casi el máximo: revisa que los hechos lo sostengan.",
    ]
    assert (await browser.submit(page, "main form")).status == 200


@pytest.mark.parametrize("side", Side)
async def test_the_last_look_never_shows_the_other_side(browser: Browser, side: Side) -> None:
    review = await own(browser, side)
    other = Side.MANAGER if side == Side.SELF else Side.SELF
    await answered(review, other)

    page = await browser.visit(address(review))

    assert FACT not in page.response.text
    assert "Con frecuencia" not in page.response.text


@pytest.mark.parametrize(("name", "status"), [("Hilda", 403), ("Otto", 404)])
async def test_nobody_else_hands_in(browser: Browser, name: str, status: int) -> None:
    review = await answered(await a_review(), Side.SELF)
    await browser.sign_in(await a_person(name))

    assert (await browser.visit(address(review))).status == status
    assert (await browser.post(address(review))).status == status
    assert (await the_review(review.id)).state == State.AWAITING_BOTH


async def test_the_last_look_costs_the_same_with_one_behaviour_and_with_ten(
    browser: Browser, queries: list[str]
) -> None:
    costs = []

    for count in (1, 10):
        review = await own(browser, Side.SELF, behaviours=(count,))
        queries.clear()
        await browser.visit(address(review))
        costs.append(len(queries))

    assert costs[0] == costs[1]
