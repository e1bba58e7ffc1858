"""The program's processes: the site, with or without the worker inside, and the worker alone."""

import asyncio
import gc
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

import uvicorn

import evaluations.documents.actions
import evaluations.people.actions.cleaning
import evaluations.reviews.actions.cycles
import evaluations.reviews.actions.tallying  # noqa: F401 these declare what the worker does
from evaluations.cli.database import connected_pool, migrated
from evaluations.cli.group import ENDINGS
from evaluations.cli.protocol import WholeAnswers
from evaluations.documents.render import warm_up
from evaluations.errors import Unavailable
from evaluations.postgres import Urls
from evaluations.settings import settings
from evaluations.web.app import create_app
from evaluations.worker import run_worker

GRACE_SECONDS = 10
BACKLOG = 2048


@contextmanager
def listening(host: str, port: int) -> Iterator[socket.socket]:
    """The address, taken before anything else is started; raises Unavailable."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        door = socket.create_server((host, port), family=family, backlog=BACKLOG)
    except (OSError, OverflowError) as error:
        raise Unavailable(
            "No se puede usar %(host)s:%(port)s (%(why)s). Elige otro con --port.",
            host=host,
            port=port,
            why=getattr(error, "strerror", error),
        ) from error
    with door:
        yield door


async def serve_site(urls: Urls, door: socket.socket) -> None:
    """Serve until told to stop; requests under way are answered first."""
    await migrated(urls)
    config = uvicorn.Config(
        create_app(),
        http=WholeAnswers,
        lifespan="off",
        proxy_headers=False,  # trusted proxies are counted by the program itself
        server_header=False,
        access_log=False,
        log_level="warning",
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    server = Server(config)
    async with connected_pool(urls), worker_inside(), asyncio.TaskGroup() as tasks:
        tasks.create_task(warm_up())
        when_told_to_stop(server.stop)
        gc.freeze()  # what is loaded stays, so the collector need not look through it again
        await server.serve(sockets=[door])


class Server(uvicorn.Server):
    """Stopped by us: uvicorn's own handlers raise the signal again, past all there is to close."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    def stop(self) -> None:
        self.should_exit = True


@asynccontextmanager
async def worker_inside() -> AsyncIterator[None]:
    """The worker beside the site, where the settings want it there."""
    if not settings().worker_inside:
        yield
        return
    async with asyncio.TaskGroup() as tasks:
        worker = tasks.create_task(run_worker())
        yield
        worker.cancel()


async def work(urls: Urls) -> None:
    """Run the jobs until told to stop."""
    await migrated(urls)
    async with connected_pool(urls):
        worker = asyncio.create_task(run_worker())
        when_told_to_stop(worker.cancel)
        with suppress(asyncio.CancelledError):
            await worker


def when_told_to_stop(stop: Callable[[], object]) -> None:
    for ending in ENDINGS:
        asyncio.get_running_loop().add_signal_handler(ending, stop)
