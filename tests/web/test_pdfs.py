"""Whoever waits for a PDF keeps nobody else from a page, and only so many may wait."""

import asyncio
import itertools

import pytest

from evaluations.competencies.actions.drafting import Source, open_draft
from evaluations.competencies.content import Content
from evaluations.database import DB, as_system
from evaluations.errors import Unavailable
from evaluations.postgres import Urls
from evaluations.reviews.states import State
from evaluations.web.pdfs import MOST_AT_ONCE
from tests.browser import Browser
from tests.factories import a_person, a_review, an_organization, hr

TOO_MANY = 3
WAIT = "Se están preparando otros documentos. Intenta de nuevo en un minuto."


class SlowRenderer:
    """Has the documents in hand until it is told to go on."""

    def __init__(self) -> None:
        self.goes_on = asyncio.Event()

    async def render_pdf(self, data: str, language: str) -> bytes:
        await self.goes_on.wait()
        return b"%PDF"


@pytest.fixture
async def two_connections(committed: Urls, monkeypatch: pytest.MonkeyPatch) -> None:
    """All that the site has; who asks for one waits as long as it takes."""
    monkeypatch.setattr("evaluations.database.ACQUIRE_SECONDS", 60)
    await DB.close_connection_pool()
    await DB.connect(committed.app, size=2)


@pytest.fixture
def renderer(monkeypatch: pytest.MonkeyPatch) -> SlowRenderer:
    slow = SlowRenderer()
    monkeypatch.setattr("evaluations.web.pdfs.render_pdf", slow.render_pdf)
    return slow


async def address_of(document: str) -> str:
    if document == "review":
        return f"/reviews/{(await a_review(state=State.AWAITING_ACKNOWLEDGEMENT)).id}/preview"
    draft = await open_draft(Content(title="Taller"), Source(), by=await hr())
    return f"/profiles/{draft.id}/exports/pdf"


@pytest.mark.parametrize("document", ["review", "profile"])
async def test_people_who_wait_for_a_pdf_hold_no_connection_and_are_only_so_many(
    browser: Browser, two_connections: None, renderer: SlowRenderer, document: str
) -> None:
    async with as_system():
        await an_organization()
        address = await address_of(document)
        await browser.sign_in(await a_person("Hilda"))
    asked = [
        asyncio.create_task(browser.client.get(address)) for _ in range(MOST_AT_ONCE + TOO_MANY)
    ]

    refused = [await answer for answer in itertools.islice(asyncio.as_completed(asked), TOO_MANY)]
    home = await browser.visit("/")
    renderer.goes_on.set()
    rendered = [answer for answer in [await task for task in asked] if answer not in refused]

    assert home.status == 200
    assert {(answer.status_code, WAIT in answer.text) for answer in refused} == {(503, True)}
    assert [answer.content for answer in rendered] == [b"%PDF"] * MOST_AT_ONCE


async def test_a_renderer_that_gives_up_is_told_in_its_own_words(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def give_up(data: str, language: str) -> bytes:
        raise Unavailable("No se pudo.")

    monkeypatch.setattr("evaluations.web.pdfs.render_pdf", give_up)
    await an_organization()
    address = await address_of("review")
    await browser.sign_in(await a_person("Hilda"))

    page = await browser.visit(address)

    assert (page.status, "No se pudo." in page.text("main")) == (503, True)
