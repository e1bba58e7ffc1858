"""What is turned away before anything is spent on it."""

import json
import re
import time
from typing import Any

import pytest
from litestar import get, post

from evaluations.settings import Settings
from evaluations.web.answers.pages import Page
from evaluations.web.answers.requests import Request
from evaluations.web.app import create_app
from evaluations.web.entry import bodies
from evaluations.web.entry.authorisation import own_transactions, public
from evaluations.web.entry.site import Site
from evaluations.web.home import home
from tests.web.asgi import FORM, Exchange, ask, send_form
from tests.web.stock import with_csrf_check

PUNYCODE = (
    b'--BB\r\ncontent-disposition: form-data; name="a"\r\n'
    b"content-type: text/plain; charset=punycode\r\n\r\na-" + b"b" * 30_000 + b"\r\n--BB--\r\n"
)
MULTIPART = {"content_type": "multipart/form-data; boundary=BB"}


@get("/echo", opt=public())
async def shown(request: Request) -> Page:
    return Page(b"shown")


@post("/echo", opt=public() | own_transactions())
async def echo(request: Request) -> Page:
    return Page(json.dumps(request.fields).encode())


SITE = create_app(Settings(), [home, shown, echo])


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec_fetch_site": "same-origin", "origin": "http://localhost"}, 200),
        ({"sec_fetch_site": "none"}, 200),
        ({"origin": "http://localhost"}, 200),
        ({"sec_fetch_site": "cross-site", "origin": "https://evil.example"}, 403),
        ({"sec_fetch_site": "same-site", "origin": "http://x.localhost"}, 403),
        ({"sec_fetch_site": "cross-site", "origin": "http://localhost"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://localhost.evil.example"}, 403),
        ({}, 403),
    ],
)
async def test_only_our_own_pages_may_change_something(
    headers: dict[str, str], status: int
) -> None:
    answer = await ask(
        SITE, "POST", "/echo", content_type="application/x-www-form-urlencoded", **headers
    )

    assert answer.status == status


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "X"])
async def test_other_methods_are_refused(method: str) -> None:
    answer = await ask(SITE, method, "/echo", sec_fetch_site="same-origin")

    assert (answer.status, answer.answer_headers["allow"]) == (405, "GET, HEAD, POST")


async def test_head_is_a_get_without_its_body() -> None:
    answer = await ask(SITE, "HEAD", "/echo")

    assert (answer.status, answer.body) == (200, b"")
    assert answer.answer_headers["content-length"] == "5"


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200),
        ("127.0.0.1:8000", 200),
        ("[::1]:9", 200),
        ("evil.example", 400),
        ("localhost.evil.example", 400),
        ("localhost:80@evil.example", 400),
        ("", 400),
    ],
)
async def test_only_requests_for_this_site_are_answered(host: str, status: int) -> None:
    assert (await ask(SITE, "GET", "/echo", host=host)).status == status


async def test_a_public_site_does_not_answer_to_loopback_names() -> None:
    site = create_app(
        Settings(base_url="https://ev.example", allowed_hosts=("ev.test",)), [home, shown]
    )

    statuses = [
        (await ask(site, "GET", "/echo", host=host)).status
        for host in ("ev.example", "EV.test", "localhost", "127.0.0.1")
    ]

    assert statuses == [200, 200, 400, 400]


@pytest.mark.parametrize("base_url", ["http://ev.example", "http://192.168.1.9:8000", "ftp://x"])
def test_plain_http_is_only_for_this_machine(base_url: str) -> None:
    with pytest.raises(ValueError, match="https"):
        Site.of(Settings(base_url=base_url))


@pytest.mark.parametrize(
    "content_type", ["application/json", "text/plain", "multipart/form-data; boundary=BB", ""]
)
async def test_only_forms_are_taken(content_type: str) -> None:
    answer = await send_form(SITE, "/echo", b"a=1", content_type=content_type, content_length="3")

    assert (answer.status, answer.reads) == (415, 0)


async def test_a_costly_multipart_form_is_not_even_read() -> None:
    answer = await send_form(SITE, "/echo", PUNYCODE, **MULTIPART)

    assert (answer.status, answer.reads) == (415, 0)


async def test_litestars_own_csrf_check_parses_the_costly_form_before_it_refuses() -> None:
    started = time.perf_counter()
    answer = await ask(with_csrf_check(), "POST", "/session", PUNYCODE, **MULTIPART)

    assert (answer.status, answer.reads) == (403, 1)
    assert time.perf_counter() - started > 0.02


async def test_a_cross_site_request_is_refused_before_its_body_is_read() -> None:
    answer = await send_form(SITE, "/echo", b"a=1", sec_fetch_site="cross-site")

    assert (answer.status, answer.reads) == (403, 0)


async def test_a_body_that_says_it_is_too_long_is_not_read() -> None:
    answer = await send_form(SITE, "/echo", b"x", content_length=str(300 * 1024))

    assert (answer.status, answer.reads) == (413, 0)


async def test_a_body_that_turns_out_too_long_is_cut_off() -> None:
    chunks = [b"x" * 65_536] * 6

    answer = await send_form(SITE, "/echo", *chunks)

    assert (answer.status, answer.reads) == (413, 5)


async def test_a_body_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "SECONDS", 0.05)

    answer = await ask(
        SITE,
        "POST",
        "/echo",
        hangs=True,
        sec_fetch_site="same-origin",
        content_type="application/x-www-form-urlencoded",
    )

    assert answer.status == 408


@pytest.mark.parametrize(
    "body",
    [
        b"a=%00",
        b"a=\x00",
        b"a=%FF",
        b"%C3=1",
        b"a=%ED%A0%80",
        b"&".join(b"a%d=1" % n for n in range(1001)),
    ],
)
async def test_what_is_not_a_text_is_refused(body: bytes) -> None:
    assert (await send_form(SITE, "/echo", body)).status == 400


async def test_a_form_is_read_as_browsers_send_it() -> None:
    body = b"a=1&a=2&b=%C3%B1+%2B&c=&=x&d"

    answer = await send_form(SITE, "/echo", body[:5], body[5:])

    assert json.loads(answer.body) == {"a": ["1", "2"], "b": ["ñ +"], "c": [""], "d": [""]}


@pytest.mark.parametrize("length", ["-1", "1e9", "9" * 30, "0x10"])
async def test_a_length_that_is_no_number_is_refused(length: str) -> None:
    assert (await send_form(SITE, "/echo", b"", content_length=length)).status == 400


@pytest.mark.parametrize("path", ["/echo\0", "/écho", "/a b", "/a;b", "/../echo%", "/\u202e"])
async def test_a_path_that_no_page_of_ours_has_is_not_found(path: str) -> None:
    assert (await ask(SITE, "GET", path)).status == 404


async def test_a_million_fields_are_refused_at_once() -> None:
    started = time.process_time()

    answer = await send_form(SITE, "/echo", b"a&" * 120_000)

    assert answer.status == 400
    assert time.process_time() - started < 0.05


async def test_a_refusal_is_a_page_with_a_sentence() -> None:
    answer = await send_form(SITE, "/echo", b"{}", content_type="application/json")

    text = answer.body.decode()
    assert re.search("<h1>\\s*Ese formato no se acepta", text)


async def test_a_fragment_is_refused_by_a_fragment() -> None:
    answer = await send_form(SITE, "/echo", b"a=%00", hx_request="true")

    assert answer.body.startswith(b'<p class="error-message"')


async def test_a_browser_that_goes_away_is_not_waited_for() -> None:
    request = Exchange(SITE, "POST", "/echo", {"sec-fetch-site": "same-origin", **FORM}, hangs=True)

    async def gone() -> Any:
        return {"type": "http.disconnect"}

    request.receive = gone  # type: ignore[method-assign]

    assert (await request.run()).status == 400


async def test_the_server_may_tell_when_it_starts_and_stops() -> None:
    told: list[Any] = []
    news = iter(["lifespan.startup", "lifespan.shutdown"])

    async def receive() -> Any:
        return {"type": next(news)}

    async def send(message: Any) -> None:
        told.append(message["type"])

    await SITE({"type": "lifespan", "app": None}, receive, send)

    assert told == ["lifespan.startup.complete", "lifespan.shutdown.complete"]


async def test_nothing_but_http_is_spoken() -> None:
    await SITE({"type": "websocket"}, None, None)
