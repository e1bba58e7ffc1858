"""A line saves itself while its whole form is being sent: with the same content nothing clashes."""

import asyncio
from contextvars import Context
from typing import Any

import httpx
import pytest

from evaluations.database import as_system
from evaluations.goals.queries import goals_of
from evaluations.postgres import Urls
from evaluations.reviews.queries.form import FormPage, form_page
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


async def test_another_answer_that_comes_while_a_section_is_being_saved_waits_and_is_shown(
    browser: Browser, committed: Urls, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From another window, between the reading of the section and its saving."""
    async with as_system():
        emilio = await a_person("Emilio")
        review = await a_review(person=emilio, behaviours=(1,))
        [item] = await items_of(review)
        await browser.sign_in(emilio)
    here, tasks = f"/reviews/{review.id}", []

    async def save(path: str, level: int, **headers: str) -> httpx.Response:
        sent = {f"rating-{item}": str(level), f"version-{item}": "0"}
        return await browser.client.post(here + path, data=sent, headers=browser.headers | headers)

    async def read_meanwhile(*which: Any) -> FormPage:
        section = await form_page(*which)
        tasks.append(asyncio.create_task(in_another_window(), context=Context()))
        await asyncio.wait(tasks, timeout=0.3)
        return section

    async def in_another_window() -> httpx.Response:
        return await save(f"/items/{item}/rating", 2, **{"HX-Request": "true"})

    monkeypatch.setattr("evaluations.web.sections.form_page", read_meanwhile)
    browser.client.follow_redirects = False

    answer, other = await save("/sections/1", 5), await tasks[0]

    assert (answer.status_code, other.status_code) == (303, 409)
    assert "Valoración: 2." in other.text
