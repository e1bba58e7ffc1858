"""Telling what was reached: figures as people type them, milestones, yes or no."""

from dataclasses import replace
from decimal import Decimal

import pytest

from evaluations.goals.actions.measuring import exclude
from evaluations.goals.actions.planning import NewGoal
from evaluations.goals.queries import GoalLine, goals_of
from evaluations.people.tables import Person
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import Side, State
from tests.browser import Browser, Page
from tests.factories import (
    CALLS,
    COURSE,
    GUIDE,
    a_person,
    a_review,
    brought_to,
    hr,
    submitted,
)
from tests.web.outcomes import asked


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


async def both_sides(**values: object) -> tuple[SeenReview, Person, Person]:
    """Emilio's review by Marta, with goals."""
    emilio, marta = await a_person("Emilio"), await a_person("Marta")
    review = await a_review(person=emilio, manager=marta, goals=(CALLS, COURSE), **values)  # type: ignore[arg-type]
    return review, emilio, marta


async def opened(browser: Browser, who: Person, review: SeenReview) -> Page:
    await browser.sign_in(who)
    return await browser.visit(address(review))


async def told(browser: Browser, page: Page, number: int = 1, **answers: str) -> Page:
    """An answer on one goal of that page, saved as it is typed."""
    key = page.soup.select("[id^=answer-]")[number - 1]["id"].removeprefix("answer-")  # type: ignore[union-attr]
    typed = {f"{name}-{key}": value for name, value in answers.items()}
    return await browser.submit(page, f"#answer-{key}", htmx=True, **typed)


async def test_each_sides_evidence_is_hidden_from_the_other(browser: Browser) -> None:
    review, emilio, marta = await both_sides()
    await told(browser, await opened(browser, marta, review), actual="31", evidence="La mitad.")
    await submitted(review, Side.MANAGER)

    page = await opened(browser, emilio, review)
    saved = await told(browser, page, evidence="Conté las llamadas.")

    assert saved.status == 200
    for shown in (page, saved, await browser.visit(f"/reviews/{review.id}/submission")):
        assert "La mitad." not in shown.response.text
    page = await opened(browser, marta, review)
    assert page.texts(".quote") == ["La mitad."]
    assert "Conté" not in page.response.text


async def test_neither_sides_evidence_is_in_the_way_of_the_others(browser: Browser) -> None:
    review, emilio, marta = await both_sides()
    own, managers = [await opened(browser, who, review) for who in (emilio, marta)]

    await browser.sign_in(emilio)
    assert (await told(browser, own, evidence="Conté las llamadas.")).status == 200
    await browser.sign_in(marta)
    assert (await told(browser, managers, evidence="La mitad.")).status == 200


async def test_where_both_told_a_result_only_the_own_evidence_is_shown(browser: Browser) -> None:
    review, emilio, marta = await both_sides()
    own = await opened(browser, emilio, review)
    await told(browser, await opened(browser, marta, review), actual="31", evidence="La mitad.")
    await browser.sign_in(emilio)

    after = await told(browser, own, actual="44", evidence="Conté las llamadas.")

    assert after.status == 409
    assert after.texts("dd") == ["44 · Conté las llamadas.", "31"]


async def test_the_own_evidence_changed_elsewhere_is_told(browser: Browser) -> None:
    review = await emilios(browser)
    old_page = await browser.visit(address(review))
    await told(browser, old_page, evidence="Uno.")

    after = await told(browser, old_page, evidence="Dos.")

    assert (after.status, after.texts("dd")) == (409, ["Dos.", "Uno."])


async def test_the_result_that_the_manager_handed_in_is_only_read(browser: Browser) -> None:
    review, emilio, marta = await both_sides()
    await told(browser, await opened(browser, marta, review), actual="31")
    await submitted(review, Side.MANAGER)

    page = await opened(browser, emilio, review)
    after = await told(browser, page, evidence="Conté las llamadas.")

    assert page.soup.select("main input:not([type=hidden]), main select") == []
    assert "La jefatura ya entregó" in page.text(".notice")
    assert "31 llamadas" in page.text(f"#answer-{(await goal(review)).id}")
    assert (after.status, (await goal(review)).actual) == (200, Decimal(31))


STAYS = "La jefatura ya entregó: el resultado queda como está (31 llamadas)."


async def typed_meanwhile(browser: Browser) -> tuple[SeenReview, Page]:
    """Emilio's page from before Marta handed in, with the result that she had told."""
    review, emilio, marta = await both_sides()
    await told(browser, await opened(browser, marta, review), actual="31")
    page = await opened(browser, emilio, review)
    await submitted(review, Side.MANAGER)
    return review, page


async def own_evidence(browser: Browser, review: SeenReview) -> str:
    page = await browser.visit(address(review))
    return page.text(f"#evidence-{(await goal(review)).id}")


@pytest.mark.parametrize("figure", ["999", "cerca de mil"])
async def test_evidence_is_saved_while_typing_though_the_result_stays_as_it_is(
    browser: Browser, figure: str
) -> None:
    review, page = await typed_meanwhile(browser)

    after = await told(browser, page, actual=figure, evidence="Conté las llamadas.")

    assert after.status == 200
    assert after.texts(".saved-note") == [f"{STAYS} Escribiste: {figure}."]
    assert (await goal(review)).actual == Decimal(31)
    assert await own_evidence(browser, review) == "Conté las llamadas."


@pytest.mark.parametrize("figure", ["999", "cerca de mil"])
async def test_without_javascript_a_result_that_stays_is_told_and_the_evidence_is_kept(
    browser: Browser, figure: str
) -> None:
    review, page = await typed_meanwhile(browser)
    key = (await goal(review)).id
    typed = {f"actual-{key}": figure, f"evidence-{key}": "Conté las llamadas."}

    refused = await browser.submit(page, "#form", **typed)
    assert refused.status == 422
    assert f"{STAYS} Escribiste: {figure}." in refused.text(f"#actual-{key}-error")
    assert refused.text(f"#evidence-{key}") == "Conté las llamadas."
    accepted = await browser.submit(refused, "#form")

    assert accepted.path == f"/reviews/{review.id}/notes"
    assert (await goal(review)).actual == Decimal(31)
    assert await own_evidence(browser, review) == "Conté las llamadas."


@pytest.mark.parametrize(("number", "name"), [(1, "milestones"), (2, "met")])
async def test_what_no_answer_can_be_is_told_as_it_was_sent(
    browser: Browser, number: int, name: str
) -> None:
    emilio = await a_person("Emilio")
    review = await a_review(person=emilio, goals=(replace(GUIDE, weight=Decimal(60)), COURSE))
    page = await opened(browser, emilio, review)
    await submitted(review, Side.MANAGER)

    after = await told(browser, page, number, **{name: "quizá"})

    assert after.status == 200
    assert "Escribiste: quizá" in after.text(".saved-note")


async def test_a_result_that_stays_is_not_told_where_nobody_typed_another(
    browser: Browser,
) -> None:
    review, page = await typed_meanwhile(browser)

    after = await told(browser, page, actual="31.0", evidence="Conté las llamadas.")

    assert (after.status, after.texts(".saved-note")) == (200, [])
    assert (await goal(review)).version == 2


async def test_milestones_and_yes_or_no_go_along_with_the_persons_evidence(
    browser: Browser,
) -> None:
    emilio = await a_person("Emilio")
    review = await a_review(person=emilio, goals=(replace(GUIDE, weight=Decimal(60)), COURSE))
    page = await opened(browser, emilio, review)
    await told(browser, page, milestones=["yes", "no"])  # type: ignore[arg-type]
    await told(browser, page, 2, met="yes")
    await submitted(review, Side.MANAGER)

    page = await opened(browser, emilio, review)
    after = [await told(browser, page, number, evidence="Está.") for number in (1, 2)]

    assert [each.status for each in after] == [200, 200]
    guide, course = await goals_of(review.plan)
    assert ([each["met"] for each in guide.milestones], course.met) == ([True, False], True)


@pytest.mark.parametrize("page", ["comparison", "result"])
async def test_afterwards_both_see_whose_evidence_says_what(browser: Browser, page: str) -> None:
    review, emilio, marta = await both_sides()
    for who, evidence in ((emilio, "Conté las llamadas."), (marta, "La mitad.")):
        await told(browser, await opened(browser, who, review), actual="31", evidence=evidence)
    await brought_to(State.AWAITING_DECISION, review)

    shown = await browser.visit(f"/reviews/{review.id}/{page}")

    assert shown.texts("[data-side=self].quote")[-1] == "Emilio: Conté las llamadas."
    assert shown.texts("[data-side=manager].quote")[-1] == "Marta: La mitad."


@pytest.mark.parametrize("goals", [(GUIDE,), (CALLS, COURSE)])
async def test_it_takes_as_many_statements_however_many_goals_there_are(
    browser: Browser, queries: list[str], goals: tuple[NewGoal, ...]
) -> None:
    review = await emilios(browser, *goals)

    assert await asked(queries, browser, address(review)) == 11
