"""A rule on every route, and things found through the viewer."""

from dataclasses import dataclass
from typing import Any

import pytest
from litestar import Litestar, asgi, get, post

from evaluations.errors import NotFound
from evaluations.people.sessions import Browser, start_session
from evaluations.people.tables import Role
from evaluations.people.viewer import Viewer
from evaluations.settings import Settings
from evaluations.web.answers.pages import Page
from evaluations.web.answers.requests import Request, found
from evaluations.web.app import create_app, create_router
from evaluations.web.entry import authorisation
from evaluations.web.entry.authorisation import public, register, role, routes_of, seen, signed_in
from evaluations.web.entry.site import Site
from evaluations.web.home import home
from tests.browser import A_DAY
from tests.factories import a_person
from tests.web.asgi import Exchange, ask, send_form


@dataclass
class Box:
    """A thing that HR sees, and Emilio if it is open; only HR may empty it."""

    number: int


async def load_box(viewer: Viewer, number: int) -> Box:
    if viewer.is_hr or number == 1:
        return Box(number)
    raise NotFound


def may(viewer: Viewer, box: Box, action: str) -> bool:
    return viewer.is_hr and action == "empty"


@get("/boxes/{box_id:int}", opt=seen("box"))
async def show(request: Request) -> Page:
    return Page(f"box {found(request, Box).number}".encode())


@post("/boxes/{box_id:int}/empty", opt=seen("box", to="empty"))
async def empty(request: Request) -> Page:
    return Page(f"emptied {found(request, Box).number}".encode())


@get("/boxes/{box_id:int}/wrong", opt=seen("box"))
async def wrong(request: Request) -> Page:
    return Page(str(found(request, Viewer)).encode())


@get("/hr", opt=role(Role.HR))
async def hr_only(request: Request) -> Page:
    return Page(b"hr")


@get("/somebody", opt=signed_in())
async def somebody(request: Request) -> Page:
    return Page(request.viewer.name.encode())


@get("/everybody", opt=public())
async def everybody(request: Request) -> Page:
    return Page(b"all")


@get("/mistake", opt=public())
async def mistake(request: Request) -> Page:
    return Page(request.viewer.name.encode())


register("box", load_box, may)
SITE = create_app(Settings(), [home, show, empty, wrong, hr_only, somebody, everybody, mistake])

GET, POST = "GET", "POST"


async def as_(name: str, method: str, path: str, **headers: str) -> Exchange:
    if name:
        person = await a_person(name)
        entry = await start_session(person.id, A_DAY, Browser())
        headers["cookie"] = f"session={entry.token}"
    if method == POST:
        return await send_form(SITE, path, **headers)
    return await ask(SITE, method, path, **headers)


@pytest.mark.parametrize(
    ("method", "path", "visitor", "emilio", "hilda"),
    [
        (GET, "/everybody", 200, 200, 200),
        (GET, "/somebody", 303, 200, 200),
        (GET, "/hr", 303, 403, 200),
        (GET, "/boxes/1", 303, 200, 200),
        (GET, "/boxes/2", 303, 404, 200),
        (POST, "/boxes/1/empty", 401, 403, 200),
        (POST, "/boxes/2/empty", 401, 404, 200),
        (GET, "/boxes/0", 303, 404, 404),
        (GET, "/boxes/-1", 303, 404, 404),
        (GET, "/boxes/2147483648", 303, 404, 404),
        (GET, "/boxes/99999999999999999999", 303, 404, 404),
        (GET, "/boxes/1e3", 404, 404, 404),
        (GET, "/mistake", 303, 200, 200),
    ],
)
async def test_each_rule_lets_in_whom_it_says(
    method: str, path: str, visitor: int, emilio: int, hilda: int
) -> None:
    statuses = [(await as_(name, method, path)).status for name in ("", "Emilio", "Hilda")]

    assert statuses == [visitor, emilio, hilda]


async def test_a_handler_gets_the_thing_that_the_rule_found() -> None:
    assert (await as_("Hilda", GET, "/boxes/7")).body == b"box 7"
    assert (await as_("Hilda", GET, "/boxes/7/wrong")).status == 500


async def test_a_visitor_is_sent_to_sign_in_and_then_back() -> None:
    answer = await as_("", GET, "/boxes/7")

    assert answer.answer_headers["location"] == "/session?next=%2Fboxes%2F7"


async def test_a_fragment_is_never_sent_to_the_sign_in_page() -> None:
    answer = await as_("", GET, "/boxes/7", hx_request="true")

    assert answer.status == 401
    assert answer.body.startswith(b'<p class="error-message"')


async def test_a_role_that_is_taken_away_is_gone_at_the_next_request() -> None:
    person = await a_person("Hilda")
    cookie = f"session={(await start_session(person.id, A_DAY, Browser())).token}"
    assert (await ask(SITE, GET, "/hr", cookie=cookie)).status == 200

    person.role = Role.EMPLOYEE
    await person.save()

    assert (await ask(SITE, GET, "/hr", cookie=cookie)).status == 403


@get("/open")
async def undeclared(request: Request) -> Page:
    return Page(b"open")


@get("/things/{thing_id:int}", opt=signed_in())
async def unlooked(request: Request) -> Page:
    return Page(b"thing")


@get("/unknown/{unknown_id:int}", opt=seen("unknown"))
async def unregistered(request: Request) -> Page:
    return Page(b"unknown")


@get("/boxes", opt=seen("box"))
async def without_id(request: Request) -> Page:
    return Page(b"boxes")


@asgi("/mounted", copy_scope=True)
async def mounted(scope: Any, receive: Any, send: Any) -> None:
    await Page(b"mounted")(scope, receive, send)


@pytest.mark.parametrize(
    ("handler", "problem"),
    [
        (undeclared, "/open declares no rule"),
        (mounted, "/mounted declares no rule"),
        (unlooked, "/things/{thing_id:int} has an id, but no rule about the thing"),
        (unregistered, "/unknown/{unknown_id:int}: nothing is registered as unknown"),
        (without_id, "/boxes has no {box_id:int} for its rule"),
    ],
)
def test_the_program_does_not_start_with_a_route_that_anyone_may_open(
    handler: Any, problem: str
) -> None:
    with pytest.raises(RuntimeError) as caught:
        create_app(Settings(), [home, handler])

    assert problem in str(caught.value)


def test_litestar_itself_starts_with_such_a_route() -> None:
    assert Litestar([undeclared, unlooked], request_class=Request, openapi_config=None).routes


async def test_without_a_rule_nobody_gets_in_even_if_the_start_was_not_checked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("evaluations.web.app.check_routes", lambda app: None)
    site = create_app(Settings(), [home, undeclared])

    assert (await ask(site, GET, "/open")).status == 403


def test_every_route_of_the_product_says_who_may_come_in() -> None:
    router = create_router(Site.of(Settings()))

    rules = [opt.get(authorisation.RULE) for _, opt in routes_of(router)]

    assert all(rules)
