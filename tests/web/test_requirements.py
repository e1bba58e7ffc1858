"""The manager's checklist of what the post asks for."""

import pytest

from evaluations.people.tables import Person
from evaluations.reviews.queries.beside import requirement_lines
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import Side, State
from tests.browser import Browser
from tests.factories import FACT, a_person, a_review, side_viewer


async def martas(browser: Browser, **values: object) -> SeenReview:
    marta = await a_person("Marta")
    review = await a_review(manager=marta, requirements=2, **values)  # type: ignore[arg-type]
    await browser.sign_in(marta)
    return review


async def found(review: SeenReview) -> list[tuple[object, str]]:
    marta = await side_viewer(review, Side.MANAGER)
    return [(line.outcome, line.fact) for line in await requirement_lines(review, marta)]


def address(review: SeenReview) -> str:
    return f"/reviews/{review.id}/requirements"


async def test_the_manager_says_of_each_whether_it_is_met(browser: Browser) -> None:
    review = await martas(browser)
    page = await browser.visit(address(review))

    after = await browser.submit(
        page, "#form", **{"outcome-1": "met", "fact-1": FACT, "outcome-2": "not_met"}
    )

    assert after.path == f"/reviews/{review.id}/notes"
    assert await found(review) == [("met", FACT), ("not_met", "")]


async def test_one_requirement_is_saved_as_it_is_chosen(browser: Browser) -> None:
    review = await martas(browser)
    page = await browser.visit(address(review))

    after = await browser.submit(page, "#answer-2", htmx=True, **{"outcome-2": "in_progress"})

    assert after.status == 200
    assert after.soup.select_one("[name=version-2]")["value"] == "1"  # type: ignore[index]
    assert await found(review) == [(None, ""), ("in_progress", "")]


async def test_an_older_page_shows_both_texts(browser: Browser) -> None:
    review = await martas(browser)
    page = await browser.visit(address(review))
    await browser.submit(page, "#answer-1", htmx=True, **{"outcome-1": "met"})

    after = await browser.submit(page, "#answer-1", htmx=True, **{"outcome-1": "not_met"})

    assert after.status == 409
    assert after.texts(".both-texts dd") == ["No acredita.", "Acredita."]
    assert await found(review) == [("met", ""), (None, "")]


async def test_an_outcome_that_is_none_is_told(browser: Browser) -> None:
    review = await martas(browser)
    page = await browser.visit(address(review))

    after = await browser.submit(page, "#form", **{"outcome-1": "quizá", "fact-2": FACT})

    assert (after.status, after.error("outcome-1")) == (422, "Elige una opción.")
    assert after.text("#fact-2") == FACT


async def test_requirements_may_still_be_assessed_before_deciding(browser: Browser) -> None:
    review = await martas(browser, state=State.AWAITING_DECISION)
    page = await browser.visit(address(review))

    await browser.submit(page, "#form", **{"outcome-1": "met"})

    assert await found(review) == [("met", ""), (None, "")]


async def test_once_decided_they_are_only_read(browser: Browser) -> None:
    review = await martas(browser, state=State.AWAITING_ACKNOWLEDGEMENT)

    page = await browser.visit(address(review))

    assert page.texts("main input") == []
    assert page.texts(".behaviour b") == ["Acredita", "Acredita"]


@pytest.mark.parametrize(("name", "status"), [("Emilio", 403), ("Hilda", 403), ("Otto", 404)])
async def test_nobody_but_the_manager_opens_the_checklist(
    browser: Browser, name: str, status: int
) -> None:
    person: Person = await a_person(name)
    who = {"person": person} if name == "Emilio" else {}
    review = await a_review(requirements=1, **who)  # type: ignore[arg-type]
    await browser.sign_in(person)

    assert (await browser.visit(address(review))).status == status


async def test_a_requirement_that_is_not_there_is_not_found(browser: Browser) -> None:
    review = await martas(browser)

    assert (await browser.post(f"{address(review)}/9", htmx=True)).status == 404
