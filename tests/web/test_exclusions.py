"""Leaving a goal out, as the manager or HR does it."""

from evaluations.goals.queries import goals_of
from evaluations.people.tables import Role
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import State
from tests.browser import Browser, Page
from tests.factories import CALLS, COURSE, a_person, a_review

REASON = "Se canceló la campaña."


async def exclusion(browser: Browser, review: SeenReview) -> Page:
    await browser.sign_in(await a_person("Hilda", role=Role.HR))
    return await browser.visit(f"/reviews/{review.id}/exclusion")


async def test_hr_leaves_a_goal_out_with_a_reason(browser: Browser) -> None:
    review = await a_review(state=State.AWAITING_DECISION, goals=(CALLS, COURSE))
    calls = (await goals_of(review.plan))[0]
    page = await exclusion(browser, review)

    after = await browser.submit(page, "main form", goal=str(calls.id), reason=REASON)

    assert after.path == f"/reviews/{review.id}"
    assert (await goals_of(review.plan))[0].excluded_by_name == "Hilda"
    again = await browser.visit(f"/reviews/{review.id}/exclusion")
    assert REASON in again.text("main")


async def test_without_a_goal_of_the_review_or_a_reason_nothing_is_left_out(
    browser: Browser,
) -> None:
    review = await a_review(goals=(CALLS, COURSE))
    page = await exclusion(browser, review)

    blank = await browser.submit(page, "main form")
    strange = await browser.submit(page, "main form", goal="999999", reason=REASON)

    assert (blank.status, bool(blank.error("goal")), bool(blank.error("reason"))) == (
        422,
        True,
        True,
    )
    assert (strange.status, bool(strange.error("goal"))) == (422, True)
    assert not any(goal.is_excluded for goal in await goals_of(review.plan))


async def test_without_goals_it_is_neither_offered_nor_asked_for(browser: Browser) -> None:
    review = await a_review()

    page = await exclusion(browser, review)

    assert "No hay metas que excluir" in page.text("main")
    home = await browser.visit(f"/reviews/{review.id}")
    assert "Excluir una meta" not in home.text("main")
