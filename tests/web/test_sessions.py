"""Sessions that nobody can plant, revive or keep longer than they last."""

import asyncio
import hashlib
from datetime import timedelta

import httpx
import pytest
from litestar.datastructures import State

from evaluations.database import row, rows
from evaluations.people.actions.persons import deactivate
from evaluations.people.sessions import Browser as From
from evaluations.people.sessions import Entry, note_use, start_session
from evaluations.people.viewer import THE_SYSTEM
from evaluations.settings import Settings
from evaluations.web.app import create_app
from evaluations.web.home import home
from tests.browser import A_DAY, Browser
from tests.factories import PASSWORD, a_person
from tests.web import stock
from tests.web.asgi import ask, send_form

PLANTED = "p" * 43


async def whose(browser: Browser) -> str:
    """The name on the first page; nothing for a visitor."""
    page = await browser.visit("/")
    return "" if page.path.startswith("/session") else page.text("header .menu b")


async def sessions() -> list[dict[str, object]]:
    return [dict(line) for line in await rows("select * from session order by id")]


async def let_in(browser: Browser, name: str = "Emilio") -> Entry:
    person = await a_person(name)
    entry = await start_session(person.id, A_DAY, From("10.0.0.1", "Firefox"))
    browser.client.cookies.set("session", entry.token)
    return entry


async def test_signing_in_leads_to_the_page_that_was_asked_for(browser: Browser) -> None:
    person = await a_person()
    page = await browser.visit("/sessions?a=1")
    assert page.text("h1") == "Entra con tu cuenta"

    after = await browser.submit(page, "main form", email=person.email, password=PASSWORD)

    assert (after.status, after.path) == (200, "/sessions?a=1")


async def test_whoever_is_signed_in_needs_no_sign_in_page(browser: Browser) -> None:
    await let_in(browser)

    assert (await browser.visit("/session?next=/sessions")).path == "/sessions"
    assert (await browser.visit("/session?next=//evil.example")).path == "/"


async def test_an_empty_sign_in_form_says_what_is_missing(browser: Browser) -> None:
    page = await browser.submit(await browser.visit("/session"), "main form", email="ana")

    assert page.status == 422
    assert page.error("password") == "Escribe tu contraseña."
    assert page.soup.select_one("#email")["value"] == "ana"  # type: ignore[index]


async def test_a_planted_token_is_never_adopted(browser: Browser) -> None:
    person = await a_person()
    browser.client.cookies.set("session", PLANTED, domain="localhost.local")

    page = await browser.visit("/session")
    await browser.submit(page, "main form", email=person.email, password=PASSWORD)

    [session] = await sessions()
    assert session["token_hash"] != hashlib.sha256(PLANTED.encode()).digest()
    browser.client.cookies.clear()
    browser.client.cookies.set("session", PLANTED)
    assert await whose(browser) == ""


async def test_litestars_own_sessions_adopt_a_planted_token() -> None:
    transport = httpx.ASGITransport(stock.with_sessions())
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver.local") as client:
        await client.post("/session", headers={"cookie": f"session={PLANTED}"})

        seen = await client.get("/", headers={"cookie": f"session={PLANTED}"})

    assert seen.text == "victim"


async def test_signing_in_again_makes_a_new_token_and_ends_the_old_one(browser: Browser) -> None:
    person = await a_person()
    for _ in range(2):
        page = await browser.visit("/session")
        await browser.post("/session", email=person.email, password=PASSWORD)
        assert page.status == 200

    first, second = await sessions()
    assert first["token_hash"] != second["token_hash"]
    assert first["revoked_at"] is not None
    assert second["revoked_at"] is None


async def test_only_the_hash_of_a_token_is_kept(browser: Browser) -> None:
    entry = await let_in(browser)

    [session] = await sessions()

    assert session["token_hash"] == hashlib.sha256(entry.token.encode()).digest()
    assert entry.token not in repr(session)
    assert len(entry.token) == 43


async def test_signing_out_ends_the_session(browser: Browser) -> None:
    entry = await let_in(browser)
    page = await browser.visit("/")

    after = await browser.submit(page, "#account form")

    assert after.text("h1") == "Entra con tu cuenta"
    gone = after.response.history[0].headers
    assert gone["clear-site-data"] == '"cache", "storage"'
    assert "session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0" in gone["set-cookie"]
    browser.client.cookies.set("session", entry.token)
    assert await whose(browser) == ""


async def test_a_request_in_flight_does_not_revive_a_session(browser: Browser) -> None:
    await let_in(browser)
    await row("update session set revoked_at = now(), seen_at = now() - interval '1 hour'")
    [before] = await sessions()

    await note_use(int(str(before["id"])))

    assert await sessions() == [before]
    assert await whose(browser) == ""


async def test_litestars_own_sessions_are_revived_by_a_request_in_flight() -> None:
    site = stock.with_sessions()
    site.state = State({"goes_on": asyncio.Event()})
    transport = httpx.ASGITransport(site)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver.local") as client:
        await client.post("/session")
        in_flight = asyncio.create_task(client.get("/slow"))
        await asyncio.sleep(0.05)
        kept = dict(client.cookies)
        await client.post("/session/end")
        site.state.goes_on.set()
        await in_flight

        seen = await client.get("/", headers={"cookie": f"session={kept['session']}"})

    assert seen.text == "victim"


@pytest.mark.parametrize(
    "change",
    [
        "seen_at = now() - interval '8 hours'",
        "expires_at = now() - interval '1 second'",
        "revoked_at = now()",
    ],
)
async def test_a_session_that_is_over_opens_nothing(browser: Browser, change: str) -> None:
    await let_in(browser)
    assert await whose(browser) == "Emilio"

    await row(f"update session set {change}")

    assert await whose(browser) == ""


async def test_a_dismissed_persons_sessions_end_with_the_dismissal(browser: Browser) -> None:
    person = await a_person()
    await browser.sign_in(person)
    assert await whose(browser) == "Emilio"

    await deactivate(person, by=THE_SYSTEM)

    assert await whose(browser) == ""
    assert all(session["revoked_at"] for session in await sessions())


@pytest.mark.parametrize("token", ["", "x", "ñ" * 43, "a" * 44, "a" * 4000, "../" * 20])
async def test_what_is_no_token_does_not_even_ask_the_database(
    browser: Browser, queries: list[str], token: str
) -> None:
    queries.clear()

    answer = await ask(browser.client._transport.app, "GET", "/", cookie=f"session={token}")  # type: ignore[attr-defined]

    assert (answer.status, queries) == (303, [])


async def test_use_is_noted_at_most_every_five_minutes(browser: Browser) -> None:
    await let_in(browser)
    await row("update session set seen_at = now() - interval '4 minutes'")
    [before] = await sessions()
    await browser.visit("/")
    assert await sessions() == [before]

    await row("update session set seen_at = now() - interval '6 minutes'")
    await browser.visit("/")

    [after] = await sessions()
    assert after["seen_at"] > before["seen_at"]  # type: ignore[operator]


async def test_people_see_their_sessions_and_end_one(browser: Browser) -> None:
    person = await a_person()
    await start_session(person.id, A_DAY, From("10.9.9.9", "Safari <b>"))
    await browser.sign_in(person)
    page = await browser.visit("/sessions")
    assert len(page.soup.select("tbody tr")) == 2

    after = await browser.submit(page, "tbody form", button="button")

    assert after.path == "/sessions"
    assert len(after.soup.select("tbody tr")) == 1
    assert "Safari" not in after.text("tbody")


async def test_nobody_ends_a_strangers_session(browser: Browser) -> None:
    stranger = await a_person("Otto")
    await start_session(stranger.id, A_DAY, From())
    [theirs] = await sessions()
    await let_in(browser)

    page = await browser.post("/sessions/end", session=str(theirs["id"]))

    assert page.status == 404
    assert (await sessions())[0]["revoked_at"] is None


async def test_the_cookies_of_an_https_site_are_bound_to_its_host() -> None:
    site = create_app(Settings(base_url="https://ev.example"), [home])
    person = await a_person()

    answer = await send_form(
        site, "/session", f"email={person.email}&password={PASSWORD}".encode(), host="ev.example"
    )

    cookies = [value.decode() for name, value in answer.sent[0]["headers"] if name == b"set-cookie"]
    assert [cookie.split("=")[0] for cookie in cookies] == ["__Host-session", "__Host-browser"]
    assert all("; Path=/; HttpOnly; SameSite=Lax; Secure" in cookie for cookie in cookies)
    assert "Max-Age" not in cookies[0]
    assert answer.answer_headers["strict-transport-security"].startswith("max-age=63072000")


async def test_the_dialog_over_a_page_is_answered_without_a_page(browser: Browser) -> None:
    person = await a_person()
    browser.headers["X-Viewer"] = str(person.id)

    right = await browser.post("/session", htmx=True, email=person.email, password=PASSWORD)
    wrong = await browser.post("/session", htmx=True, email=person.email, password="no")

    assert (right.status, right.response.text) == (204, "")
    assert wrong.status == 422
    assert "no son correctos" in wrong.text(".error-message")


async def test_another_person_in_the_dialog_keeps_the_text_unsaved(browser: Browser) -> None:
    emilio, otto = await a_person(), await a_person("Otto")
    browser.headers["X-Viewer"] = str(emilio.id)

    answer = await browser.post("/session", htmx=True, email=otto.email, password=PASSWORD)

    assert (answer.status, answer.response.text) == (409, "")
    assert answer.response.headers["hx-reswap"] == "none"
    assert answer.response.headers["hx-trigger"] == "other-person"


async def test_a_page_of_another_person_saves_nothing(browser: Browser) -> None:
    await let_in(browser)
    browser.headers["X-Viewer"] = "1"

    answer = await browser.post("/language", htmx=True, language="en")

    assert answer.status == 409
    assert answer.response.headers["hx-trigger"] == "other-person"


async def test_the_demo_shows_its_accounts_and_no_other_site_does(browser: Browser) -> None:
    demo = create_app(Settings(demo=True), [home])

    shown = (await ask(demo, "GET", "/session")).body.decode()
    hidden = await browser.visit("/session")

    assert "demo-evaluaciones" in shown
    assert "rh@demo.example" in shown
    assert "demo-evaluaciones" not in hidden.response.text


def test_a_session_lasts_as_the_settings_say() -> None:
    app = create_app(Settings(session_idle_minutes=5, session_absolute_hours=2), [home])

    assert app.site.lifetime.idle == timedelta(minutes=5)
    assert app.site.lifetime.absolute == timedelta(hours=2)
