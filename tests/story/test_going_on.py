"""Who presses a button while the page is still saving goes on with what was last written, or stays."""

import anyio
import pytest
from playwright.async_api import Locator, Route

from tests.story.conftest import Meet
from tests.story.reader import Reader

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

FIRST, NEWER = "Con apoyo de una compañera.", "Con apoyo de una compañera y de su jefatura."


async def test_a_form_is_sent_after_the_newest_text_is_saved(meet: Meet) -> None:
    nueva, box = await at_her_notes(meet)
    arrived, answered = await slow_answers(nueva)
    await box.fill(FIRST)
    await arrived.wait()
    await box.fill(NEWER)

    async with nueva.page.expect_navigation():
        await nueva.page.get_by_role("button", name="Revisar y entregar").click()
        answered.set()

    assert nueva.page.url.endswith("/submission"), await nueva.words()
    await nueva.page.go_back()
    assert await box.input_value() == NEWER


async def test_without_a_connection_a_form_stays_until_its_text_is_saved(meet: Meet) -> None:
    nueva, box = await at_her_notes(meet)
    here, network = nueva.page.url, nueva.page.context
    await network.set_offline(True)
    await box.fill(FIRST)
    await nueva.page.get_by_role("button", name="Revisar y entregar").click()

    await nueva.reads("No guardado todavía; se intentará de nuevo.")
    assert (nueva.page.url, await box.input_value()) == (here, FIRST)

    await network.set_offline(False)
    await nueva.page.locator("[data-unsaved]").wait_for(state="detached")
    await nueva.page.reload()
    assert await box.input_value() == FIRST


async def test_a_text_changed_elsewhere_is_still_shown_beside_hers(meet: Meet) -> None:
    nueva, box = await at_her_notes(meet)
    elsewhere = Reader(await nueva.page.context.new_page(), javascript=True)
    await elsewhere.open(nueva.page.url)
    await first_box(elsewhere).fill(NEWER)
    await elsewhere.page.locator("[data-unsaved]").wait_for(state="detached")

    await box.fill(FIRST)
    await nueva.press("Revisar y entregar")

    await nueva.reads(FIRST)
    await nueva.reads(NEWER)


async def at_her_notes(meet: Meet) -> tuple[Reader, Locator]:
    nueva = await meet("nueva@demo.example")
    await nueva.open("/")
    await nueva.follow("Responde tu autoevaluación")
    await nueva.open(f"{nueva.page.url}/notes")
    return nueva, first_box(nueva)


def first_box(reader: Reader) -> Locator:
    return reader.page.locator("textarea[name^='text-']").first


async def slow_answers(reader: Reader) -> tuple[anyio.Event, anyio.Event]:
    """Saves reach the server at once; the first answer comes back when the second event is set."""
    arrived, answered = anyio.Event(), anyio.Event()

    async def hold(route: Route) -> None:
        answer = await route.fetch()
        arrived.set()
        await answered.wait()
        await route.fulfill(response=answer)

    await reader.page.route("**/notes/*", hold, times=1)
    return arrived, answered
