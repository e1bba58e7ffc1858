"""The application, put together: gate, static files, router, transaction, handler."""

import asyncio
from collections.abc import Sequence
from typing import Any

from litestar import Litestar
from litestar.datastructures import State
from litestar.middleware import DefineMiddleware

from evaluations.settings import Settings
from evaluations.settings import settings as the_settings
from evaluations.web.answers.addresses import learn
from evaluations.web.answers.assets import Assets
from evaluations.web.answers.errors import handlers
from evaluations.web.answers.requests import Request
from evaluations.web.entry.authorisation import check_routes
from evaluations.web.entry.gate import Gate
from evaluations.web.entry.site import Site
from evaluations.web.entry.transactions import Transactions
from evaluations.web.entry.uploads import AT_ONCE, Uploads
from evaluations.web.routes import FRAME, PAGES


def create_app(settings: Settings | None = None, pages: Sequence[Any] = PAGES) -> Gate:
    """The whole site as an ASGI application; the database pool is its caller's."""
    site = Site.of(settings or the_settings())
    return Gate(Assets(create_router(site, pages)), site)


def create_router(site: Site, pages: Sequence[Any] = PAGES) -> Litestar:
    """Raises RuntimeError when a route does not say who may come in."""
    router = Litestar(
        route_handlers=[*FRAME, *pages],
        middleware=[
            DefineMiddleware(Uploads, site=site, places=asyncio.Semaphore(AT_ONCE)),
            DefineMiddleware(Transactions, site=site),
        ],
        request_class=Request,
        exception_handlers=handlers,
        openapi_config=None,
        logging_config=None,
        state=State({"site": site}),
    )
    check_routes(router)
    learn(router)
    return router
