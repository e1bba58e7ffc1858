"""Both sides beside each other, and the fact behind each wide difference."""

import pytest

from evaluations.database import row
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import Side, State
from tests.browser import Browser, Page
from tests.factories import a_person, a_review, decided, items_of, submitted, the_review
from tests.web.outcomes import FACT, as_hr, as_manager, as_person, asked

SHORT = "Le faltó calma."
BY_MANAGER = "review = $1 and side = 'manager'"


async def far_apart(*, behaviours: tuple[int, ...] = (1,)) -> SeenReview:
    """Emilio rates himself 5 where Marta rates him 3, and no fact is told."""
    review = await submitted(await a_review(behaviours=behaviours), Side.SELF, level=5)
    review = await submitted(review, Side.MANAGER, level=3)
    await row(f"update rating set fact = '' where {BY_MANAGER}", review.id)
    return review


async def compare(browser: Browser, review: SeenReview) -> Page:
    return await browser.visit(f"/reviews/{review.id}/comparison")


async def fact_of(review: SeenReview) -> str:
    return str((await row(f"select fact from rating where {BY_MANAGER}", review.id))["fact"])


async def test_both_marks_stand_on_one_row(browser: Browser) -> None:
    review = await far_apart()
    await as_manager(browser, review)

    page = await compare(browser, review)

    assert page.text(".compared > .visually-hidden") == (
        "Autoevaluación: 5, Casi siempre. Jefatura inmediata: 3, A veces."
    )
    assert page.text(".choice.chosen .choice-value") == "3"
    assert page.text(".choice.self-chosen .choice-value") == "5"


async def test_the_agenda_lists_the_widest_difference_first(browser: Browser) -> None:
    review = await far_apart(behaviours=(2, 1))
    items = await items_of(review)
    await row(f"update rating set level = 1 where {BY_MANAGER} and item = $2", review.id, items[2])
    await row(f"update rating set level = 4 where {BY_MANAGER} and item = $2", review.id, items[0])
    await as_manager(browser, review)

    page = await compare(browser, review)

    first, second = page.soup.select("#agenda + ol li")
    assert [first.a["href"], second.a["href"]] == [  # type: ignore[index]
        f"#behaviour-{items[2]}",
        f"#behaviour-{items[1]}",
    ]
    assert page.text(".bar-progress span") == "2 diferencias por conversar · faltan 2 hechos"


async def test_without_wide_differences_it_says_so(browser: Browser) -> None:
    review = await a_review(state=State.AWAITING_DECISION)
    await as_manager(browser, review)

    page = await compare(browser, review)

    assert "No hay diferencias grandes" in page.text(".agenda")
    assert page.soup.select(".gap-form") == []


async def test_a_behaviour_that_was_not_observed_shows_why(browser: Browser) -> None:
    review = await far_apart()
    await row(
        f"update rating set level = null, not_observed = 'not_witnessed' where {BY_MANAGER}",
        review.id,
    )
    await as_person(browser, review)

    page = await compare(browser, review)

    assert page.text(".compared .small") == "Jefatura inmediata: no la presencié."
    assert page.texts(".part-sub .means") == [
        "Autoevaluación: 5.00 Jefatura inmediata: No evaluable"
    ]


async def test_the_manager_tells_the_fact_behind_a_difference(browser: Browser) -> None:
    review = await far_apart()
    await as_manager(browser, review)
    page = await compare(browser, review)

    after = await browser.submit(page, ".gap-form", fact=FACT, fact_on="2026-02-03")

    assert (after.status, await fact_of(review)) == (200, FACT)
    assert "con hecho" in after.text(".agenda")
    assert after.text(".bar-progress span") == "una diferencia por conversar"
    assert FACT in after.text(".gap-form textarea")


@pytest.mark.parametrize("fact", ["", SHORT, "a" + "\n" * 40 + "b"])
async def test_a_fact_that_is_too_short_is_kept_to_be_finished(browser: Browser, fact: str) -> None:
    review = await far_apart()
    await as_manager(browser, review)
    page = await compare(browser, review)
    [item] = await items_of(review)

    after = await browser.submit(page, ".gap-form", fact=fact)

    assert after.status == 422
    assert "al menos 30 caracteres" in after.error(f"fact-{item}")
    assert after.soup.select_one(f"[data-error-summary] a[href='#fact-{item}']")
    assert after.soup.title is not None and after.soup.title.text.startswith("Error:")
    assert after.soup.select(".gap-form textarea")[0].text.strip() == fact.strip()
    assert await fact_of(review) == ""


async def test_a_fact_of_tomorrow_is_refused(browser: Browser) -> None:
    review = await far_apart()
    await as_manager(browser, review)
    page = await compare(browser, review)
    [item] = await items_of(review)

    after = await browser.submit(page, ".gap-form", fact=FACT, fact_on="2999-01-01")

    assert after.status == 422
    assert "no puede ser posterior a hoy" in after.error(f"fact_on-{item}")
    assert FACT in after.text(".gap-form textarea")


async def test_two_facts_at_once_are_both_shown_and_the_second_may_stand(browser: Browser) -> None:
    review = await far_apart()
    await as_manager(browser, review)
    page, other = await compare(browser, review), await compare(browser, review)
    mine = "El 5 de febrero dejó sin contestar a dos clientes."
    await browser.submit(other, ".gap-form", fact=FACT)

    clash = await browser.submit(page, ".gap-form", fact=mine)

    assert clash.status == 409
    assert FACT in clash.text(".quote[data-side=manager]")
    assert mine in clash.text(".gap-form textarea")
    assert await fact_of(review) == FACT
    assert (await browser.submit(clash, ".gap-form")).status == 200
    assert await fact_of(review) == mine


async def test_a_fact_that_is_too_short_does_not_hide_a_conflict(browser: Browser) -> None:
    review = await far_apart()
    await as_manager(browser, review)
    page, other = await compare(browser, review), await compare(browser, review)
    await browser.submit(other, ".gap-form", fact=FACT)

    wrong = await browser.submit(page, ".gap-form", fact=SHORT)
    again = await browser.submit(wrong, ".gap-form", fact="Otro hecho, que tiene más de treinta.")

    assert (wrong.status, again.status) == (422, 409)


async def test_there_is_no_fact_for_what_is_not_in_the_review(browser: Browser) -> None:
    review, other = await far_apart(), await far_apart()
    await as_manager(browser, review)
    [item] = await items_of(other)

    for fact in (FACT, SHORT):
        address = f"/reviews/{review.id}/comparison/{item}"
        assert (await browser.post(address, fact=fact, version="1")).status == 404


async def test_once_it_is_decided_no_fact_is_added(browser: Browser) -> None:
    review = await far_apart()
    await as_manager(browser, review)
    page, other = await compare(browser, review), await compare(browser, review)
    await browser.submit(other, ".gap-form", fact=FACT)
    await decided(await the_review(review.id))

    late = await browser.submit(page, ".gap-form", fact="El 6 de febrero llegó tarde a la reunión.")

    assert (late.status, await fact_of(review)) == (403, FACT)
    assert (await compare(browser, review)).soup.select(".gap-form, .bar") == []


async def test_the_person_and_hr_read_it_without_forms(browser: Browser) -> None:
    review = await far_apart()

    await as_person(browser, review)
    own = await compare(browser, review)
    await as_hr(browser)
    theirs = await compare(browser, review)

    assert (own.status, theirs.status) == (200, 200)
    assert own.soup.select(".gap-form, .bar") == theirs.soup.select(".gap-form, .bar") == []


async def test_it_stays_closed_until_both_have_submitted(browser: Browser) -> None:
    review = await submitted(await a_review(), Side.MANAGER)
    await as_manager(browser, review)

    assert (await compare(browser, review)).status == 403
    await browser.sign_in(await a_person("Otto"))
    assert (await compare(browser, review)).status == 404


async def test_what_people_wrote_is_text(browser: Browser) -> None:
    review = await far_apart()
    hostile = "<script>alert(1)</script> y más de treinta letras"
    await row(f"update rating set fact = $2 where {BY_MANAGER}", review.id, hostile)
    await as_person(browser, review)

    page = await compare(browser, review)

    assert hostile in page.text(".quote[data-side=manager]")


@pytest.mark.parametrize("behaviours", [(1,), (5, 5, 5, 5)])
async def test_it_takes_as_many_statements_however_long_the_form_is(
    browser: Browser, queries: list[str], behaviours: tuple[int, ...]
) -> None:
    review = await far_apart(behaviours=behaviours)
    await as_manager(browser, review)

    assert await asked(queries, browser, f"/reviews/{review.id}/comparison") == 9
