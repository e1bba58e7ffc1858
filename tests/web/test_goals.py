"""Telling what was reached: figures as people type them, milestones, yes or no."""

from decimal import Decimal

import pytest

from evaluations.goals.actions.measuring import exclude
from evaluations.goals.queries import GoalLine, goals_of
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import Side, State
from tests.browser import Browser
from tests.factories import CALLS, COURSE, GUIDE, a_person, a_review, hr, submitted


async def emilios(browser: Browser, *goals: object, **values: object) -> SeenReview:
    emilio = await a_person("Emilio")
    review = await a_review(person=emilio, goals=goals or (CALLS, COURSE), **values)  # type: ignore[arg-type]
    await browser.sign_in(emilio)
    return review


async def goal(review: SeenReview, number: int = 1) -> GoalLine:
    return (await goals_of(review.plan))[number - 1]


def address(review: SeenReview) -> str:
    return f"/reviews/{review.id}/goals"


async def test_both_kinds_of_result_are_told_at_once(browser: Browser) -> None:
    review = await emilios(browser)
    calls, course = await goals_of(review.plan)
    page = await browser.visit(address(review))

    after = await browser.submit(
        page, "#form", **{f"actual-{calls.id}": "38", f"met-{course.id}": "yes"}
    )

    assert after.path == f"/reviews/{review.id}/notes"
    assert [(each.actual, each.met) for each in await goals_of(review.plan)] == [
        (Decimal(38), None),
        (None, True),
    ]


@pytest.mark.parametrize(
    ("typed", "exact"),
    [("1,234.5", "1234.5"), ("38", "38"), (" 0.10 ", "0.10"), ("-3", "-3"), ("−3", "-3")],
)
async def test_a_figure_is_read_exactly_as_people_write_it(
    browser: Browser, typed: str, exact: str
) -> None:
    review = await emilios(browser)
    calls = await goal(review)
    page = await browser.visit(address(review))

    await browser.submit(page, "#form", **{f"actual-{calls.id}": typed})

    assert str((await goal(review)).actual) == exact


@pytest.mark.parametrize("typed", ["12,5", "38 llamadas", "1e9", "1,23,456", "NaN", "9" * 16])
async def test_what_is_no_figure_stays_to_be_corrected(browser: Browser, typed: str) -> None:
    review = await emilios(browser)
    calls = await goal(review)
    page = await browser.visit(address(review))

    after = await browser.submit(page, "#form", **{f"actual-{calls.id}": typed})

    assert after.status == 422
    assert after.error(f"actual-{calls.id}") == (
        "Escribe el resultado como número, por ejemplo 1,234.5."
    )
    assert after.soup.select_one(f"#actual-{calls.id}")["value"] == typed  # type: ignore[index]


async def test_a_result_saved_as_it_is_typed_shows_what_it_comes_to(browser: Browser) -> None:
    review = await emilios(browser)
    calls = await goal(review)
    page = await browser.visit(address(review))

    after = await browser.submit(
        page, f"#answer-{calls.id}", htmx=True, **{f"actual-{calls.id}": "38"}
    )

    assert after.text(f"#index-{calls.id}[hx-swap-oob]") == "Cumplimiento: 96.0 (100 = la meta)"


async def test_a_result_that_is_no_figure_is_not_saved_while_typing(browser: Browser) -> None:
    review = await emilios(browser)
    calls = await goal(review)
    page = await browser.visit(address(review))

    after = await browser.submit(
        page, f"#answer-{calls.id}", htmx=True, **{f"actual-{calls.id}": "x"}
    )

    assert after.status == 422
    assert (await goal(review)).version == 1


async def test_without_a_result_no_percentage_is_shown(browser: Browser) -> None:
    review = await emilios(browser)
    calls = await goal(review)

    page = await browser.visit(address(review))

    assert page.text(f"#index-{calls.id}") == ""


async def test_milestones_are_told_one_by_one(browser: Browser) -> None:
    review = await emilios(browser, GUIDE)
    guide = await goal(review)
    page = await browser.visit(address(review))

    await browser.submit(page, "#form", **{f"milestones-{guide.id}": ["yes", "no"]})

    assert [each["met"] for each in (await goal(review)).milestones] == [True, False]
    page = await browser.visit(address(review))
    assert page.text(f"#index-{guide.id} b") == "60.0"
    assert page.texts("option[selected]") == ["Se cumplió", "No se cumplió"]


async def test_a_milestone_too_few_is_refused(browser: Browser) -> None:
    review = await emilios(browser, GUIDE)
    guide = await goal(review)

    after = await browser.post(
        address(review), **{f"milestones-{guide.id}": "yes", f"version-{guide.id}": "1"}
    )

    assert after.status == 422
    assert [each["met"] for each in (await goal(review)).milestones] == [None, None]


async def test_person_and_manager_do_not_overwrite_each_other(browser: Browser) -> None:
    marta = await a_person("Marta")
    review = await emilios(browser, manager=marta)
    calls = await goal(review)
    old_page = await browser.visit(address(review))
    await browser.submit(old_page, "#form", **{f"actual-{calls.id}": "38"})
    await browser.sign_in(marta)

    after = await browser.submit(old_page, "#form", **{f"actual-{calls.id}": "20"})

    assert after.status == 409
    assert after.texts(".option .hint") == ["20", "38"]
    assert (await goal(review)).actual == Decimal(38)


async def test_an_excluded_goal_takes_no_result(browser: Browser) -> None:
    review = await emilios(browser)
    calls = await goal(review)
    await exclude(calls, "Se canceló la línea.", version=1, by=await hr())

    page = await browser.visit(address(review))

    assert page.texts(".notice p") == ["Meta excluida por Hilda.", "Se canceló la línea."]
    assert not page.soup.select(f"[name=actual-{calls.id}]")
    assert (await browser.post(f"{address(review)}/{calls.id}", htmx=True)).status == 404


async def test_after_handing_in_a_person_only_reads_the_results(browser: Browser) -> None:
    review = await emilios(browser)
    calls = await goal(review)
    await submitted(review, Side.SELF)

    page = await browser.visit(address(review))

    assert page.texts("main input, main select") == []
    assert (await browser.post(f"{address(review)}/{calls.id}", htmx=True)).status == 403


async def test_a_manager_may_tell_results_until_the_decision(browser: Browser) -> None:
    marta = await a_person("Marta")
    review = await a_review(manager=marta, goals=(CALLS, COURSE), state=State.AWAITING_DECISION)
    await browser.sign_in(marta)
    calls = await goal(review)
    page = await browser.visit(address(review))

    await browser.submit(page, "#form", **{f"actual-{calls.id}": "40"})

    assert (await goal(review)).actual == Decimal(40)


async def test_a_goal_of_another_plan_is_not_found(browser: Browser) -> None:
    review = await emilios(browser)
    other = await goal(await a_review(goals=(CALLS, COURSE)))

    assert (await browser.post(f"{address(review)}/{other.id}", htmx=True)).status == 404
