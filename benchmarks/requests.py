"""The main pages beside a bare Litestar handler that runs the same SQL and returns the same bytes.

    python -m benchmarks.requests [ROUNDS]

Ours is `evaluations serve`; the bare one is `benchmarks.bare`, which repeats what our site was seen
to do. Both are loaded in turn. Quote the ratios: they come from one run, its rounds interleaved.
"""

import asyncio
import pickle
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.loading import Load, load
from benchmarks.organization import Asked, pages
from benchmarks.processes import Server, server
from benchmarks.recording import Recording, record
from benchmarks.tables import beside, print_table
from evaluations.cli.database import connected_pool
from evaluations.migrate import migrate
from evaluations.postgres import Urls, running

ROUNDS = 5
OURS = ["-c", "from evaluations.cli import main; main()", "serve"]
BARE = ["-m", "uvicorn", "benchmarks.bare:app", "--no-access-log", "--log-level=warning",
        "--no-server-header", "--no-proxy-headers"]  # fmt: skip
HEADS = ["page", "requests/s", "ratio", "p95 ms", "ratio", "CPU ms", "ratio", "SQL", "bytes"]

Rounds = list[tuple[Load, Load]]
"""Ours and the bare one's, round by round."""


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory(prefix="evaluations-bench-") as name:
        folder = Path(name)
        folder.chmod(0o711)  # as root, the database runs as somebody else
        with running(folder / "postgres") as urls:
            lines = asyncio.run(compared(urls, folder, rounds))
    print_table("bare", rounds, HEADS, lines)


async def compared(urls: Urls, folder: Path, rounds: int) -> list[list[str]]:
    await migrate(urls.owner)
    async with connected_pool(urls):
        asked = await pages()
    recordings = await record(urls.app, (one for some in asked.values() for one in some))
    file = kept(recordings, folder / "recordings")
    with (
        server(*OURS, DATABASE_URL=urls.app, EVALUATIONS_WORKER_INSIDE="0") as ours,
        server(*BARE, DATABASE_URL=urls.app, BARE_RECORDINGS=str(file)) as bare,
    ):
        async with connected_pool(urls):
            return [
                line(
                    page, await loaded((ours, bare), some, folder, rounds), recordings[some[0].path]
                )
                for page, some in asked.items()
            ]


def kept(recordings: dict[str, Recording], file: Path) -> Path:
    """Where the bare server reads them."""
    file.write_bytes(pickle.dumps(recordings))
    return file


async def loaded(
    servers: Sequence[Server], asked: list[Asked], folder: Path, rounds: int
) -> Rounds:
    """The first round only warms up."""
    ours, bare = servers
    found = [
        (await load(*ours, asked, folder), await load(*bare, asked, folder))
        for _ in range(rounds + 1)
    ]
    return found[1:]


def line(page: str, rounds: Rounds, done: Recording) -> list[str]:
    return [
        page,
        *beside([(ours.rate, bare.rate) for ours, bare in rounds], 0),
        *beside([(ours.p95, bare.p95) for ours, bare in rounds], 1),
        *beside([(ours.processor, bare.processor) for ours, bare in rounds], 2),
        str(done.queries),
        str(len(done.body)),
    ]


if __name__ == "__main__":
    main()
