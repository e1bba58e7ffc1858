"""One transaction for each request: what it undoes, what it holds back, what it never opens."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import asyncpg
import pytest
from litestar import get, post

from evaluations.database import DB, row, rows, transaction
from evaluations.errors import NotAllowed
from evaluations.people.actions.units import add_unit
from evaluations.people.sessions import Browser, start_session
from evaluations.people.tables import Unit
from evaluations.people.viewer import THE_SYSTEM
from evaluations.postgres import Urls, connected
from evaluations.settings import Settings
from evaluations.web.answers.pages import Page, download, page, see_other
from evaluations.web.answers.requests import Request
from evaluations.web.app import create_app
from evaluations.web.entry import transactions
from evaluations.web.entry.authorisation import own_key, public, signed_in, uploads
from evaluations.web.home import home
from tests.browser import A_DAY
from tests.factories import a_person
from tests.web.asgi import Exchange, ask, send_form

FORM = {"content_type": "application/x-www-form-urlencoded", "sec_fetch_site": "same-origin"}


@get("/t/writes", opt=signed_in())
async def writes(request: Request) -> Page:
    await add_unit("Por un GET", by=THE_SYSTEM)
    return Page(b"written")


@post("/t/adds", opt=signed_in())
async def adds(request: Request) -> Page:
    await add_unit(f"Unidad {uuid4()}", by=THE_SYSTEM)
    return see_other(request, "/t/there") if request.fields else Page(b"part")


@post("/t/adds-of-file", opt=signed_in() | uploads())
async def adds_of_file(request: Request) -> Page:
    await add_unit(f"Unidad {uuid4()}", by=THE_SYSTEM)
    return Page(b"part")


goes_on = asyncio.Event()


@post("/t/takes-long", opt=signed_in())
async def takes_long(request: Request) -> Page:
    await goes_on.wait()
    return Page(b"part")


@post("/t/own-key", opt=signed_in() | own_key())
async def adds_always(request: Request) -> Page:
    await add_unit(f"Unidad {uuid4()}", by=THE_SYSTEM)
    return Page(b"part")


@post("/t/refuses", opt=signed_in())
async def refuses(request: Request) -> Page:
    await add_unit("Rechazada", by=THE_SYSTEM)
    raise NotAllowed("No.")


@post("/t/answers-422", opt=signed_in())
async def answers_422(request: Request) -> Page:
    await add_unit("A medias", by=THE_SYSTEM)
    return page(request, "errors/_show.html", status=422, error_title="No", sentence="No.")


@get("/t/file", opt=signed_in())
async def a_file(request: Request) -> Page:
    return download(b"%PDF", 'Reseña "de" Ana.pdf', "application/pdf")


@post("/t/cannot-commit", opt=signed_in())
async def cannot_commit(request: Request) -> Page:
    await row("insert into twice values (1), (1)")
    return Page(b"it is done")


@get("/t/who", opt=signed_in())
async def who(request: Request) -> Page:
    told = await row(
        "select current_setting('app.person') as person, current_setting('app.role') as role"
    )
    return Page(f"{told['person']} {told['role']}".encode())


@get("/t/open", opt=public())
async def open_to_all(request: Request) -> Page:
    return Page(b"open")


@get("/t/kills", opt=signed_in())
async def kills(request: Request) -> Page:
    await row("select pg_terminate_backend(pg_backend_pid())")
    return Page(b"alive")


SITE = create_app(
    Settings(),
    [
        home,
        writes,
        adds,
        adds_of_file,
        takes_long,
        adds_always,
        refuses,
        answers_422,
        a_file,
        cannot_commit,
        who,
        open_to_all,
        kills,
    ],
)


async def a_cookie(name: str = "Emilio") -> str:
    person = await a_person(name)
    return f"session={(await start_session(person.id, A_DAY, Browser())).token}"


async def units() -> list[str]:
    return await Unit.select(Unit.name).order_by(Unit.name).output(as_list=True)


async def send(path: str, cookie: str, body: bytes = b"", **headers: str) -> Exchange:
    return await send_form(SITE, path, body, cookie=cookie, **headers)


async def test_a_get_cannot_write() -> None:
    cookie = await a_cookie()

    answer = await ask(SITE, "GET", "/t/writes", cookie=cookie)

    assert (answer.status, await units()) == (500, [])


@pytest.mark.parametrize(("path", "status"), [("/t/refuses", 403), ("/t/answers-422", 422)])
async def test_a_refused_request_changes_no_row(path: str, status: int) -> None:
    cookie = await a_cookie()

    answer = await send(path, cookie)

    assert answer.status == status
    assert "Rechazada" not in await units()
    assert "A medias" not in await units()


async def test_what_fails_after_the_answer_is_told_to_the_log_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def fails(_session: int) -> None:
        raise LookupError

    monkeypatch.setattr(transactions, "note_use", fails)
    cookie = await a_cookie()
    await row("update session set seen_at = seen_at - interval '10 minutes'")

    answer = await send("/t/adds", cookie)

    assert answer.status == 200
    assert '"error": ["LookupError"]' in capsys.readouterr().err


async def test_after_a_change_htmx_is_told_to_move_the_whole_page() -> None:
    answer = await send("/t/adds", await a_cookie(), b"a=1", hx_request="true")

    assert (answer.status, answer.answer_headers["hx-redirect"]) == (204, "/t/there")


async def test_a_file_is_saved_and_never_shown() -> None:
    answer = await ask(SITE, "GET", "/t/file", cookie=await a_cookie())

    assert answer.answer_headers["content-disposition"] == (
        "attachment; filename=\"Rese?a 'de' Ana.pdf\";"
        " filename*=UTF-8''Rese%C3%B1a%20%22de%22%20Ana.pdf"
    )
    assert answer.body == b"%PDF"


async def test_what_is_done_is_committed_before_the_answer_leaves(committed: Urls) -> None:
    async with transaction():
        cookie = await a_cookie()
    seen: list[int] = []

    async def send(message: Any) -> None:
        async with connected(committed.owner) as other:
            seen.append(await other.fetchval("select count(*) from unit"))

    request = Exchange(SITE, "POST", "/t/adds", {"cookie": cookie, **dashed(FORM)})
    request.send = send  # type: ignore[method-assign]
    await request.run()

    assert seen == [1, 1]


def dashed(headers: dict[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in headers.items()}


async def test_a_commit_that_fails_is_never_answered_as_saved(committed: Urls) -> None:
    async with connected(committed.owner) as owner:
        await owner.execute("create table twice (n int unique deferrable initially deferred)")
        await owner.execute("grant insert on twice to evaluations_app")
    async with transaction():
        cookie = await a_cookie()

    for _ in range(8):
        answer = await send("/t/cannot-commit", cookie)
        assert (answer.status, b"it is done" in answer.body) == (409, False)

    assert (await ask(SITE, "GET", "/t/who", cookie=cookie)).status == 200


async def test_row_level_security_is_told_who_asks() -> None:
    cookie = await a_cookie("Hilda")
    hilda = (await row("select id from person"))["id"]

    answer = await ask(SITE, "GET", "/t/who", cookie=cookie)

    assert answer.body == f"{hilda} hr".encode()


async def test_the_session_and_who_asks_take_one_statement(queries: list[str]) -> None:
    cookie = await a_cookie()
    queries.clear()

    await ask(SITE, "GET", "/t/who", cookie=cookie)

    own = [query for query in queries if "set_config" in query and "session" in query]
    page_and_session = [query for query in queries if "from session" in query or "as role" in query]
    assert len(own) == 1
    assert len(page_and_session) == 2


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/t/open", 200),
        ("GET", "/session", 200),
        ("GET", "/t/who", 303),
        ("GET", "/health/live", 200),
        ("GET", "/no-such-page", 404),
        ("POST", "/t/adds", 401),
    ],
)
async def test_a_visitor_takes_no_connection(
    queries: list[str], method: str, path: str, status: int
) -> None:
    queries.clear()

    answer = await ask(SITE, method, path, **FORM)

    assert (answer.status, queries) == (status, [])


@pytest.fixture
async def exhausted(committed: Urls, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[str]:
    """A pool of which every connection is lent, and the cookie of somebody."""
    monkeypatch.setattr("evaluations.database.ACQUIRE_SECONDS", 0.2)
    async with transaction():
        cookie = await a_cookie()
    pool: Any = DB.pool
    async with contextlib.AsyncExitStack() as stack:
        for _ in range(5):
            await stack.enter_async_context(pool.acquire())
        yield cookie


async def test_an_exhausted_pool_is_told_soon_and_public_pages_go_on(exhausted: str) -> None:
    started = time.perf_counter()

    answer = await ask(SITE, "GET", "/t/who", cookie=exhausted)

    assert time.perf_counter() - started < 2
    assert answer.status == 503
    assert answer.answer_headers["retry-after"] == "2"
    assert (await ask(SITE, "GET", "/session")).status == 200
    assert (await ask(SITE, "GET", "/health/live")).status == 200
    assert (await ask(SITE, "GET", "/health")).status == 503


async def test_a_connection_that_dies_is_a_503_and_the_next_request_is_answered(
    committed: Urls,
) -> None:
    async with transaction():
        cookie = await a_cookie()

    for _ in range(8):
        assert (await ask(SITE, "GET", "/t/kills", cookie=cookie)).status == 503

    assert (await ask(SITE, "GET", "/t/who", cookie=cookie)).status == 200


async def test_a_cancelled_request_leaks_no_connection(committed: Urls) -> None:
    async with transaction():
        cookie = await a_cookie()

    for number in range(100):
        task = asyncio.create_task(ask(SITE, "GET", "/t/who", cookie=cookie))
        await asyncio.sleep(number % 10 / 2000)
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task

    assert (await ask(SITE, "GET", "/t/who", cookie=cookie)).status == 200
    pool: Any = DB.pool
    assert pool.get_size() == pool.get_idle_size()


async def test_a_form_sent_twice_counts_once_and_leads_to_the_same_place() -> None:
    cookie, key = await a_cookie(), str(uuid4()).encode()

    answers = [await send("/t/adds", cookie, b"key=" + key) for _ in range(2)]

    assert [answer.status for answer in answers] == [303, 303]
    assert {answer.answer_headers["location"] for answer in answers} == {"/t/there"}
    assert len(await units()) == 1


async def test_a_fragment_sent_twice_counts_once_and_shows_the_page_anew() -> None:
    cookie, key = await a_cookie(), str(uuid4())

    first = await send("/t/adds", cookie, idempotency_key=key, hx_request="true")
    again = await send("/t/adds", cookie, idempotency_key=key, hx_request="true")

    assert (first.status, again.status) == (200, 204)
    assert again.answer_headers["hx-refresh"] == "true"
    assert len(await units()) == 1


async def test_two_at_once_with_one_key_count_once(committed: Urls) -> None:
    async with transaction():
        cookie = await a_cookie()
    key = str(uuid4()).encode()

    answers = await asyncio.gather(*(send("/t/adds", cookie, b"key=" + key) for _ in range(4)))

    assert {answer.status for answer in answers} == {303}
    async with transaction():
        assert len(await units()) == 1


async def test_one_key_with_other_words_is_another_request() -> None:
    """As a page sends it that Back brought up again: nothing of what was typed is dropped."""
    cookie, key = await a_cookie(), str(uuid4()).encode()

    for name in (b"Ventas", b"Compras", b"Ventas"):
        assert (await send("/t/adds", cookie, b"key=" + key + b"&name=" + name)).status == 303

    assert len(await units()) == 2


async def test_one_key_with_another_file_is_another_request() -> None:
    cookie, key = await a_cookie(), str(uuid4())

    for content in (b"One", b"Two"):
        file = b'--BB\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
        body = file + content + b"\r\n--BB--\r\n"
        kind = {"content_type": "multipart/form-data; boundary=BB", "idempotency_key": key}
        assert (await send("/t/adds-of-file", cookie, body, **kind)).status == 200

    assert len(await units()) == 2


async def test_a_second_press_while_the_first_is_still_being_saved_is_told_so(
    committed: Urls,
) -> None:
    async with transaction():
        cookie = await a_cookie()
    body = b"key=" + str(uuid4()).encode()
    goes_on.clear()
    first = asyncio.create_task(send("/t/takes-long", cookie, body))
    await asyncio.sleep(0.1)

    second = await send("/t/takes-long", cookie, body)

    goes_on.set()
    assert (await first).status == 200
    assert (second.status, second.answer_headers["retry-after"]) == (503, "2")
    assert "Lo que enviaste se sigue guardando." in second.body.decode()
    assert "No se guardó nada" not in second.body.decode()


async def test_a_refused_form_may_be_sent_again_with_its_key() -> None:
    cookie, key = await a_cookie(), str(uuid4())

    for _ in range(2):
        assert (await send("/t/refuses", cookie, idempotency_key=key)).status == 403

    assert await rows("select 1 from request_key") == []


async def test_a_key_is_of_one_person_and_one_address() -> None:
    key = str(uuid4())
    emilio, otto = await a_cookie(), await a_cookie("Otto")

    for cookie, path in ((emilio, "/t/adds"), (otto, "/t/adds"), (emilio, "/t/own-key")):
        assert (await send(path, cookie, idempotency_key=key)).status == 200

    assert len(await units()) == 3


async def test_a_route_with_its_own_keys_does_without_the_table() -> None:
    cookie = await a_cookie()

    await send("/t/own-key", cookie, idempotency_key=str(uuid4()))

    assert await rows("select 1 from request_key") == []


async def test_a_key_that_is_none_is_refused() -> None:
    answer = await send("/t/adds", await a_cookie(), idempotency_key="7")

    assert (answer.status, await units()) == (400, [])


async def test_health_tells_whether_the_migrations_are_done(committed: Urls) -> None:
    ready = await ask(SITE, "GET", "/health")
    async with connected(committed.owner) as owner:
        await owner.execute("delete from migration")
    behind = await ask(SITE, "GET", "/health")

    assert (ready.status, ready.body) == (200, b"ok")
    assert (behind.status, behind.body) == (503, b"migrations")


def test_the_fault_classes_of_the_driver_are_known() -> None:
    assert issubclass(asyncpg.DeadlockDetectedError, asyncpg.TransactionRollbackError)
    assert issubclass(asyncpg.QueryCanceledError, asyncpg.OperatorInterventionError)
    assert issubclass(asyncpg.DiskFullError, asyncpg.InsufficientResourcesError)
