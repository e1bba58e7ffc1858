"""What a review comes to, and that every number of it is derived on the page beside it."""

import re
from decimal import Decimal

import pytest

from evaluations.database import row
from evaluations.goals.actions.planning import NewGoal
from evaluations.goals.tables import GoalKind
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import ReviewKind, Side, State
from tests.browser import Browser, Page
from tests.factories import (
    CALLS,
    COURSE,
    GUIDE,
    a_person,
    a_review,
    decided,
    items_of,
    submitted,
    the_review,
    written,
)
from tests.web.outcomes import IN_TIME, TOO_LATE, as_hr, as_manager, as_person, asked, on

DECISION, RECEIPT = State.AWAITING_DECISION, State.AWAITING_ACKNOWLEDGEMENT
TONE = NewGoal("Tono", Decimal(40), GoalKind.RANGE, low=Decimal("4.5"), high=Decimal("5.5"),
               tolerance=Decimal("0.7"))  # fmt: skip
ERRORS = NewGoal("Errores", Decimal("32.5"), GoalKind.RATIO, direction="down", unit="errores",
                 baseline=Decimal(40), target=Decimal(21))  # fmt: skip
GIFTS = NewGoal("Donativos", Decimal("27.5"), GoalKind.THRESHOLD, unit="$",
                threshold=Decimal(900), target=Decimal(1200), stretch=Decimal(1600))  # fmt: skip
NUMBER = re.compile(r"[+−-]?\d[\d,]*(?:\.\d+)?")


async def result_of(browser: Browser, review: SeenReview) -> Page:
    return await browser.visit(f"/reviews/{review.id}/result")


async def method_of(browser: Browser, review: SeenReview) -> Page:
    return await browser.visit(f"/reviews/{review.id}/result/method")


async def uneven() -> SeenReview:
    """Levels apart and unlike, one NO, a competency that cannot be evaluated, all kinds of goals."""
    goals = (TONE, ERRORS, GIFTS)
    review = await a_review(state=DECISION, behaviours=(3, 3, 2), goals=goals)
    items = await items_of(review)
    for item, own, managers in zip(
        items, (5, 5, 3, 2, 4, 4, 3, 3), (3, 4, 4, 4, 4, 5, 0, 0), strict=True
    ):
        await row("update rating set level = $2 where item = $1 and side = 'self'", item, own)
        await row(
            "update rating set level = nullif($2, 0), not_observed = case $2 when 0 then"
            " 'no_occasion' end where item = $1 and side = 'manager'",
            item,
            managers,
        )
    review = await written(review)
    for title, actual in {"Tono": "5.9", "Errores": "28", "Donativos": "1234.5"}.items():
        await row(
            "update goal set actual = $3 where plan = $1 and title = $2",
            review.plan,
            title,
            Decimal(actual),
        )
    return review


def numbers(text: str) -> set[str]:
    return set(NUMBER.findall(text))


def shown_numbers(page: Page) -> set[str]:
    """Every number of the cards, the chart (but its axis) and the tables."""
    return numbers(" ".join(page.texts(".stat, .chart .values, tbody th, tbody td")))


@pytest.mark.parametrize("kind", ReviewKind)
async def test_the_result_stands_on_top(browser: Browser, kind: ReviewKind) -> None:
    review = await a_review(kind, RECEIPT, goals=(CALLS, COURSE))
    await as_person(browser, review)

    page = await result_of(browser, review)

    weights = {ReviewKind.PROBATION: ("60", "40"), ReviewKind.ANNUAL: ("40", "60")}[kind]
    assert page.texts(".stat-label") == [
        f"Competencias · {weights[0]} %",
        f"Metas · {weights[1]} %",
        "Resultado global · 100 = lo esperado",
    ]
    assert page.texts(".stat-value") == ["100.0", "100.0", "100.0"]
    assert page.texts(".stat-note") == ["Cumple lo esperado"]
    assert "la determinación la toma una persona" in page.text("main")


async def test_every_number_of_the_result_is_derived(browser: Browser) -> None:
    review = await uneven()
    await as_manager(browser, review)

    result, method = await result_of(browser, review), await method_of(browser, review)

    shown = shown_numbers(result)
    assert {"4.33", "3.67", "+0.67", "−1.00", "63.2", "1,234.5", "32.5"} <= shown
    assert shown - numbers(method.text("main")) == set()


@pytest.mark.parametrize("page", ["result", "result/method", "comparison", "determination"])
async def test_every_page_of_a_review_leads_back_to_it(browser: Browser, page: str) -> None:
    review = await a_review(state=DECISION)
    await as_manager(browser, review)

    shown = await browser.visit(f"/reviews/{review.id}/{page}")

    link = shown.soup.select_one(".eyebrow a")
    assert link is not None
    assert link["href"] == f"/reviews/{review.id}"


@pytest.mark.parametrize("goals", [(), (GUIDE,), (CALLS, COURSE)])
@pytest.mark.parametrize("kind", ReviewKind)
async def test_every_number_is_derived_whatever_the_goals(
    browser: Browser, kind: ReviewKind, goals: tuple[NewGoal, ...]
) -> None:
    review = await written(await a_review(kind, DECISION, goals=goals))
    await as_manager(browser, review)

    result, method = await result_of(browser, review), await method_of(browser, review)

    assert shown_numbers(result) - numbers(method.text("main")) == set()


async def test_a_competency_that_cannot_be_evaluated_is_not_zero(browser: Browser) -> None:
    review = await uneven()
    await as_manager(browser, review)

    page = await result_of(browser, review)

    third = page.soup.select("main .card > .table tbody tr")[2]
    cells = [cell.get_text(strip=True) for cell in third.select("td")]
    assert cells == ["0 de 2", "3.00", "–", "–", "No evaluable"]
    assert page.text(".chart").count("No evaluable") == 1


async def test_nothing_observed_gives_no_result(browser: Browser) -> None:
    review = await a_review(state=DECISION)
    await row(
        "update rating set level = null, not_observed = 'no_occasion' where review = $1", review.id
    )
    await as_manager(browser, review)

    page, method = await result_of(browser, review), await method_of(browser, review)

    assert page.texts(".stat-value") == ["No evaluable", "Sin metas", "No evaluable"]
    assert "No evaluable" in method.text(".derivation")


async def test_while_a_goal_has_no_result_the_whole_waits(browser: Browser) -> None:
    review = await a_review(state=DECISION, goals=(CALLS, COURSE))
    with on(IN_TIME):
        await as_manager(browser, review)
        page, method = await result_of(browser, review), await method_of(browser, review)

    assert page.text(".notice b") == method.text(".notice b") == "Faltan resultados de metas"
    assert page.texts(".stat-value") == ["100.0", "Pendiente", "Pendiente"]
    assert page.soup.select("a[href$=preview]") == []
    assert "4.00" in page.text("main")


async def test_an_excluded_goal_says_why_and_by_whom(browser: Browser) -> None:
    review = await written(await a_review(state=DECISION, goals=(CALLS, COURSE)))
    hilda = await a_person("Hilda")
    await row(
        "update goal set excluded_reason = 'Se canceló el curso.', excluded_by = $2"
        " where plan = $1 and number = 2",
        review.plan,
        hilda.id,
    )
    await as_manager(browser, review)

    page, method = await result_of(browser, review), await method_of(browser, review)

    assert "Se canceló el curso. (Hilda)" in page.text("main")
    assert "Excluida: Se canceló el curso." in method.text("main")


async def test_a_wide_gap_of_a_competency_is_named(browser: Browser) -> None:
    review = await submitted(await a_review(behaviours=(2,)), Side.SELF, level=5)
    review = await submitted(review, Side.MANAGER, level=3)
    await as_manager(browser, review)

    page = await result_of(browser, review)

    assert page.text("tbody .badge") == "posible punto ciego"


async def test_before_the_decision_only_those_who_decide_see_it(browser: Browser) -> None:
    review = await written(await a_review(state=DECISION))
    await as_person(browser, review)
    assert (await result_of(browser, review)).status == 403

    await as_manager(browser, review)
    page = await result_of(browser, review)

    assert "La jefatura todavía no la toma." in page.text("main")
    assert page.texts(".signature .muted") == ["Pendiente"] * 3
    assert page.soup.select(f"a[href='/reviews/{review.id}/determination']")


async def test_after_the_last_day_without_a_decision_it_says_what_the_law_says(
    browser: Browser,
) -> None:
    review = await written(await a_review(state=DECISION))
    await as_manager(browser, review)
    with on(TOO_LATE):
        late = await result_of(browser, review)
    with on(IN_TIME):
        in_time = await result_of(browser, review)
    await decided(review, write=False)

    assert "tiempo indeterminado (art. 39-E)" in late.text(".notice")
    assert in_time.soup.select(".notice") == []
    with on(TOO_LATE):
        assert (await result_of(browser, review)).soup.select(".notice") == []


async def test_an_annual_review_never_says_so(browser: Browser) -> None:
    review = await a_review(ReviewKind.ANNUAL, DECISION)
    await as_manager(browser, review)

    page = await result_of(browser, review)

    assert page.soup.select(".notice") == []
    assert "La jefatura todavía no concluye." in page.text("main")


async def test_a_sealed_result_shows_its_signatures_and_its_hash(browser: Browser) -> None:
    review = await a_review(state=RECEIPT)
    await as_person(browser, review)
    receipt = await browser.visit(f"/reviews/{review.id}/acknowledgement")
    page = await browser.submit(receipt, "main form", agrees="no", comment="Faltó un curso.")

    assert [item["data-state"] for item in page.soup.select(".signature")] == ["done"] * 3
    assert "No está de acuerdo con el resultado." in page.text("main")
    assert "Faltó un curso." in page.text(".quote")
    assert re.fullmatch("SHA-256 [0-9a-f]{64}", page.text(".seal-hash"))


async def test_hr_is_offered_what_is_hers(browser: Browser) -> None:
    review = await a_review(state=DECISION)
    await as_hr(browser)
    before = await result_of(browser, review)
    await decided(await the_review(review.id))
    after = await result_of(browser, review)

    assert before.soup.select("a[href$='/opinion']")
    assert after.soup.select("a[href$='/refusal']")
    assert not after.soup.select("a[href$='/opinion'], a[href$='/acknowledgement']")


async def test_strangers_find_nothing(browser: Browser) -> None:
    review = await a_review(state=State.SEALED)
    await browser.sign_in(await a_person("Otto"))
    assert (await result_of(browser, review)).status == 404
    await browser.sign_in(await a_person("Aurora"))
    assert (await result_of(browser, review)).status == 200


@pytest.mark.parametrize(("size", "goals"), [(1, (GUIDE,)), (9, (CALLS, COURSE))])
async def test_they_take_as_many_statements_whatever_the_size(
    browser: Browser, queries: list[str], size: int, goals: tuple[NewGoal, ...]
) -> None:
    review = await a_review(state=RECEIPT, behaviours=(size,) * size, goals=goals)
    await as_person(browser, review)

    assert await asked(queries, browser, f"/reviews/{review.id}/result") == 14
    assert await asked(queries, browser, f"/reviews/{review.id}/result/method") == 10
