from collections.abc import AsyncIterator

import httpx
import pytest

from evaluations.settings import Settings
from evaluations.web.app import create_app
from evaluations.web.entry.gate import Gate
from tests.browser import Browser


@pytest.fixture(scope="session", autouse=True)
def app() -> Gate:
    """The whole site; pages know its addresses also where a test asks an app of its own."""
    return create_app(Settings())


@pytest.fixture
async def client(app: Gate) -> AsyncIterator[httpx.AsyncClient]:
    """Bare requests in the test's own loop, and so in its transaction."""
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
        yield client


@pytest.fixture
def browser(client: httpx.AsyncClient) -> Browser:
    """A person at a browser."""
    client.follow_redirects = True
    return Browser(client)
