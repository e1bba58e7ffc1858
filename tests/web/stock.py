"""A site on Litestar's own sessions and CSRF check: what our tests must be able to find wrong."""

from typing import Any

from litestar import Litestar, Request, get, post
from litestar.config.csrf import CSRFConfig
from litestar.middleware.session.server_side import ServerSideSessionConfig
from litestar.stores.memory import MemoryStore

sessions = ServerSideSessionConfig()


@post("/session")
async def sign_in(request: Request[Any, Any, Any]) -> str:
    request.clear_session()
    request.set_session({"person": "victim"})
    return "in"


@post("/session/end")
async def sign_out(request: Request[Any, Any, Any]) -> str:
    request.clear_session()
    return "out"


@get("/")
async def home(request: Request[Any, Any, Any]) -> str:
    return str(request.session.get("person"))


@get("/slow")
async def slow(request: Request[Any, Any, Any]) -> str:
    """Holds its session until the test lets it go on."""
    await request.app.state.goes_on.wait()
    return str(request.session.get("person"))


def with_sessions() -> Litestar:
    return Litestar(
        [sign_in, sign_out, home, slow],
        middleware=[sessions.middleware],
        stores={"sessions": MemoryStore()},
        openapi_config=None,
    )


def with_csrf_check() -> Litestar:
    return Litestar([home, sign_in], csrf_config=CSRFConfig("x" * 32), openapi_config=None)
