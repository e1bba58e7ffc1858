"""Whatever goes wrong: a page that says so, the site's headers, and nothing of anybody's in the log."""

import json
import re

import asyncpg
import pytest
from litestar import get
from litestar.exceptions import HTTPException
from litestar.params import FromPath

from evaluations import errors
from evaluations.settings import Settings
from evaluations.web.answers.pages import Page
from evaluations.web.answers.requests import Request
from evaluations.web.app import create_app
from evaluations.web.entry.authorisation import own_transactions, public
from evaluations.web.entry.headers import EVERYWHERE
from evaluations.web.entry.refused import Refused
from evaluations.web.home import home
from tests.web.asgi import ask

SECRET = 'texto de una persona\r\n{"event": "forged"}'

FAULTS: dict[str, tuple[Exception, int]] = {
    "refused": (Refused(415), 415),
    "not-found": (errors.NotFound(), 404),
    "not-allowed": (errors.NotAllowed("No."), 403),
    "conflict": (errors.Conflict("No."), 409),
    "invalid": (errors.Invalid("No."), 422),
    "too-many": (errors.TooMany("No."), 429),
    "unavailable": (errors.Unavailable("No."), 503),
    "deadlock": (asyncpg.DeadlockDetectedError("x"), 503),
    "serialization": (asyncpg.SerializationError("x"), 503),
    "lock": (asyncpg.LockNotAvailableError("x"), 503),
    "cancelled": (asyncpg.QueryCanceledError("x"), 503),
    "shutdown": (asyncpg.AdminShutdownError("x"), 503),
    "starting": (asyncpg.CannotConnectNowError("x"), 503),
    "full": (asyncpg.DiskFullError("x"), 503),
    "many": (asyncpg.TooManyConnectionsError("x"), 503),
    "gone": (asyncpg.ConnectionDoesNotExistError("x"), 503),
    "interface": (asyncpg.InterfaceError("x"), 503),
    "reset": (ConnectionResetError(), 503),
    "slow": (TimeoutError(), 503),
    "data": (asyncpg.DataError("x"), 400),
    "unicode": (UnicodeDecodeError("utf-8", b"", 0, 1, "x"), 400),
    "unique": (asyncpg.UniqueViolationError("x"), 409),
    "http": (HTTPException(status_code=405), 405),
    "fault": (ValueError(SECRET), 500),
    "missing-file": (FileNotFoundError(), 500),
}


@get("/faults/{name:str}", opt=public())
async def fail(request: Request, name: FromPath[str]) -> Page:
    raise FAULTS[name][0]


@get("/plain", opt=public() | own_transactions())
async def plain(request: Request) -> Page:
    return Page(b"plain")


SITE = create_app(Settings(), [home, fail, plain])


@pytest.mark.parametrize("name", FAULTS)
async def test_each_fault_has_its_status_and_a_page(name: str) -> None:
    answer = await ask(SITE, "GET", f"/faults/{name}")

    assert answer.status == FAULTS[name][1]
    assert re.search(r"<h1>\s*\w", answer.body.decode())


async def test_a_refusals_own_sentence_is_shown_with_its_values() -> None:
    FAULTS["said"] = (errors.NotAllowed("Faltan %(left)s respuestas <b>.", left=3), 403)

    answer = await ask(SITE, "GET", "/faults/said")

    assert "Faltan 3 respuestas &lt;b&gt;." in answer.body.decode()


async def test_a_fault_of_ours_is_told_by_its_number_and_place_only(
    capsys: pytest.CaptureFixture[str],
) -> None:
    answer = await ask(SITE, "GET", "/faults/fault")

    [line] = capsys.readouterr().err.splitlines()
    told = json.loads(line)
    assert told["incident"] in answer.body.decode()
    assert (told["event"], told["error"], told["route"]) == (
        "failure",
        ["ValueError"],
        "/faults/{name}",
    )
    assert any("fail" in place for place in told["places"])
    assert "Emilio" not in line
    assert "Emilio" not in answer.body.decode()


async def test_refusals_are_not_faults_and_fill_no_log(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("not-found", "not-allowed", "invalid", "unavailable"):
        await ask(SITE, "GET", f"/faults/{name}")

    assert capsys.readouterr().err == ""


async def test_waiting_is_said_in_seconds() -> None:
    FAULTS["wait"] = (errors.TooMany("Espera %(seconds)s segundos.", seconds=8), 429)

    assert (await ask(SITE, "GET", "/faults/wait")).answer_headers["retry-after"] == "8"
    assert (await ask(SITE, "GET", "/faults/slow")).answer_headers["retry-after"] == "2"


async def test_an_error_page_that_fails_is_still_an_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("evaluations.web.answers.errors.rendered", lambda *a, **k: 1 / 0)

    answer = await ask(SITE, "GET", "/faults/not-found")

    assert (answer.status, answer.body) == (404, b"<!DOCTYPE html><title>404</title>")


@pytest.mark.parametrize(
    ("method", "path", "headers", "status"),
    [
        ("GET", "/plain", {}, 200),
        ("GET", "/", {}, 303),
        ("GET", "/static/css/site.css", {}, 200),
        ("GET", "/static/none.css", {}, 404),
        ("GET", "/static/%00", {}, 404),
        ("GET", "/nothing/here", {}, 404),
        ("POST", "/nothing/here", {"sec_fetch_site": "same-origin"}, 404),
        ("POST", "/plain", {"sec_fetch_site": "same-origin"}, 405),
        ("DELETE", "/plain", {}, 405),
        ("POST", "/plain", {}, 403),
        ("GET", "/plain", {"host": "evil.example"}, 400),
        ("GET", "/faults/fault", {}, 500),
        ("GET", "/faults/unavailable", {}, 503),
        ("POST", "/", {"sec_fetch_site": "same-origin", "content_length": "999999"}, 413),
    ],
)
async def test_every_answer_carries_the_headers(
    method: str, path: str, headers: dict[str, str], status: int
) -> None:
    content_type = {"content_type": "application/x-www-form-urlencoded"}

    answer = await ask(SITE, method, path, **(content_type | headers))

    assert answer.status == status
    names = [name for name, _ in answer.sent[0]["headers"]]
    assert len(names) == len(set(names))
    assert {name.decode(): value.decode() for name, value in EVERYWHERE}.items() <= (
        answer.answer_headers.items()
    )
    kept = answer.answer_headers["cache-control"]
    assert kept == ("public, max-age=86400" if path.endswith("site.css") else "no-store")


async def test_the_policy_lets_nothing_run_but_our_own_files() -> None:
    policy = (await ask(SITE, "GET", "/plain")).answer_headers["content-security-policy"]

    assert policy == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
        " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )


async def test_html_is_compressed_for_those_who_take_it() -> None:
    plain = await ask(SITE, "GET", "/session")
    packed = await ask(SITE, "GET", "/session", accept_encoding="br, gzip")

    assert "content-encoding" not in plain.answer_headers
    assert packed.answer_headers["content-encoding"] == "gzip"
    assert len(packed.body) == int(packed.answer_headers["content-length"]) < len(plain.body) / 2


async def test_a_page_never_swaps_an_error_over_what_was_typed() -> None:
    page = (await ask(SITE, "GET", "/session")).body.decode()

    settings = json.loads(re.search(r"name=\"htmx-config\" content='(.*?)'", page)[1])  # type: ignore[index]
    assert {"4xx", "5xx"} <= set(settings["noSwap"])
