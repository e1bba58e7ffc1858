"""The demo organisation, served for real and opened in a real browser."""

import asyncio
import contextlib
import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable

import httpx
import pytest
import uvicorn
from playwright.async_api import Browser, async_playwright

from evaluations import demo
from evaluations.postgres import Urls
from evaluations.settings import Settings
from evaluations.web.app import create_app
from evaluations.worker import run_worker
from tests.story.reader import Reader

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

Meet = Callable[..., Awaitable[Reader]]


@pytest.fixture(scope="session")
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        await browser.close()


@pytest.fixture
async def site(committed: Urls) -> AsyncIterator[str]:
    """The address of the demo organisation, with the worker beside it, in the tests' own loop."""
    await demo.build()
    with socket.create_server(("127.0.0.1", 0)) as door:
        address = f"http://127.0.0.1:{door.getsockname()[1]}"
        app = create_app(Settings(base_url=address, demo=True))
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
        server.install_signal_handlers = lambda: None  # type: ignore[attr-defined]
        serving = asyncio.create_task(server.serve(sockets=[door]))
        working = asyncio.create_task(run_worker())
        await until_it_answers(address)
        yield address
        server.should_exit = True
        working.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await working
        await serving


async def until_it_answers(address: str) -> None:
    async with httpx.AsyncClient(transport=httpx.AsyncHTTPTransport(retries=8)) as client:
        await client.get(f"{address}/health/live")


@pytest.fixture
async def meet(chromium: Browser, site: str) -> AsyncIterator[Meet]:
    """Somebody at a browser of their own, signed in; with or without JavaScript."""
    contexts = []

    async def signed_in(email: str, *, javascript: bool = True) -> Reader:
        context = await chromium.new_context(
            base_url=site, locale="es-MX", java_script_enabled=javascript, accept_downloads=True
        )
        contexts.append(context)
        reader = Reader(await context.new_page(), javascript)
        await reader.sign_in(email)
        return reader

    yield signed_in
    for context in contexts:
        await context.close()
