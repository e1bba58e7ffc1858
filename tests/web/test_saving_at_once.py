"""A line saves itself while its whole form is being sent: with the same content nothing clashes."""

import asyncio

import pytest

from evaluations.database import as_system
from evaluations.goals.queries import goals_of
from evaluations.postgres import Urls
from tests.browser import Browser
from tests.factories import CALLS, COURSE, a_person, a_review, items_of


@pytest.mark.parametrize("what", ["goal", "note", "rating"])
async def test_the_form_and_its_line_saved_at_once_agree(
    browser: Browser, committed: Urls, what: str
) -> None:
    async with as_system():
        emilio = await a_person("Emilio")
        review = await a_review(person=emilio, behaviours=(1,), goals=(CALLS, COURSE))
        [item], [calls, _] = await items_of(review), await goals_of(review.plan)
        await browser.sign_in(emilio)
    here = f"/reviews/{review.id}"
    line, form, sent = {
        "goal": (
            f"{here}/goals/{calls.id}",
            f"{here}/goals",
            {f"actual-{calls.id}": "38", f"version-{calls.id}": "1"},
        ),
        "note": (
            f"{here}/notes/support",
            f"{here}/notes",
            {"text-support": "Una guía.", "version-support": "0"},
        ),
        "rating": (
            f"{here}/items/{item}/rating",
            f"{here}/sections/1",
            {f"rating-{item}": "4", f"version-{item}": "0"},
        ),
    }[what]
    browser.client.follow_redirects = False

    answers = await asyncio.gather(
        browser.client.post(line, data=sent, headers={**browser.headers, "HX-Request": "true"}),
        browser.client.post(form, data=sent, headers=browser.headers),
    )

    assert [answer.status_code for answer in answers] == [200, 303]
