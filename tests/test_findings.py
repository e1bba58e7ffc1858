"""What the usual parts do wrong, each beside what ours do: so the tests can find it.

| what | the usual part does | where it is shown |
|---|---|---|
| 1 | Litestar's sessions adopt a planted token | `web/test_sessions.py` |
| 2 | a request in flight revives an ended session | `web/test_sessions.py` |
| 3 | Litestar's CSRF check reads a form before anything is checked | `web/test_gate.py` |
| 4 | Piccolo's transactions lose connections | `test_database.py` |
| 5 | an inner transaction of Piccolo's is none | `test_database.py` |
| 6 | `save()` writes every column: of two tabs, one is lost | here |
| 7 | htmx swaps errors over what was typed | here, `web/test_errors.py` |
| 8 | WeasyPrint puts files of the server into a PDF | here, `documents/test_engine.py` |
| 9 | Piccolo's migrations make a rename a loss | here |
| 10 | a queue (procrastinate, none of ours) leaves a killed worker's jobs with it for ever | here: \
ours gives them to another, and would not if it never took a silent worker for dead |
| 11 | rows are seen by whoever forgets to ask | here, `reviews/test_blindness.py` |
| 12 | a server with its switches off loses what it confirmed | `test_crash.py`; named: here |
"""

import asyncio
import json
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from piccolo.apps.migrations.auto.diffable_table import DiffableTable
from piccolo.apps.migrations.auto.schema_differ import SchemaDiffer
from piccolo.columns import Text
from piccolo.table import Table

from evaluations import jobs, worker
from evaluations.cli.checks.server import DURABLE, wrong_server, wrong_settings
from evaluations.database import acting_as, as_system, row, transaction
from evaluations.errors import Conflict
from evaluations.jobs import enqueue
from evaluations.people.sessions import Browser, start_session
from evaluations.people.tables import Person, Session
from evaluations.postgres import Urls, connected
from evaluations.reviews.actions.answering import NewAnswer, rate
from evaluations.reviews.actions.writing import write_note
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import Side
from evaluations.reviews.tables import Note
from evaluations.worker import run_worker
from tests.browser import A_DAY
from tests.factories import a_person, a_review, items_of, side_viewer

ROOT = Path(__file__).parent.parent
HTMX = ROOT / "evaluations" / "web" / "static" / "vendor" / "htmx.min.js"


# 6. Two tabs


async def two_tabs(table: Any) -> tuple[Any, Any]:
    """The same row, as each of two tabs has read it."""
    return await table.objects().first(), await table.objects().first()


async def test_piccolos_save_loses_the_first_of_two_tabs_texts() -> None:
    await a_person("Emilio")
    first, second = await two_tabs(Person)
    first.name, second.language = "Emilia", "en"

    await first.save()
    await second.save()

    kept = await row("select name, language from person where id = $1", first.id)
    assert tuple(kept) == ("Emilio", "en")


async def test_piccolos_save_of_a_row_that_is_gone_says_nothing() -> None:
    await start_session((await a_person()).id, A_DAY, Browser())
    first, second = await two_tabs(Session)

    await first.remove()
    await second.save()

    assert not await Session.exists()


async def test_our_database_lets_nobody_save_a_whole_note() -> None:
    review = await a_review()
    by = await side_viewer(review, Side.SELF)
    await write_note(review, Side.SELF, "support", "Antes", version=0, by=by)
    _, second = await two_tabs(Note)

    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await second.save()


async def test_the_second_of_two_tabs_ratings_is_refused_and_the_first_stays() -> None:
    review = await a_review()
    by, [item, *_] = await side_viewer(review, Side.SELF), await items_of(review)
    await rate(review, item, Side.SELF, NewAnswer(4, fact="La primera."), by=by)

    with pytest.raises(Conflict):
        await rate(review, item, Side.SELF, NewAnswer(4, fact="La segunda."), by=by)

    kept = await row("select fact from rating where item = $1 and side = 'self'", item)
    assert kept["fact"] == "La primera."


async def test_the_second_of_two_tabs_notes_is_refused_and_the_first_stays() -> None:
    review = await a_review()
    by = await side_viewer(review, Side.SELF)
    await write_note(review, Side.SELF, "support", "La primera.", version=0, by=by)

    with pytest.raises(Conflict):
        await write_note(review, Side.SELF, "support", "La segunda.", version=0, by=by)

    assert (await row("select text from note"))["text"] == "La primera."


# 7. Errors over what was typed


def test_htmx_as_it_comes_swaps_errors() -> None:
    found = re.search(r"noSwap:\[(.*?)\]", HTMX.read_text())

    assert found is not None
    assert found[1].split(",") == ["204", "304"]


def test_the_layout_forbids_htmx_to_swap_errors() -> None:
    layout = (ROOT / "templates" / "layout.html").read_text()

    found = re.search(r"name=\"htmx-config\" content='(.*?)'", layout)

    assert found is not None
    assert json.loads(found[1])["noSwap"] == [204, 304, "4xx", "5xx"]


# 8. Files of the server in a PDF

SECRET = "Salario: 98 765 pesos"
RENDER = """
import sys
from datetime import timedelta
from pathlib import Path
from weasyprint import CSS, HTML
from weasyprint.urls import URLFetcher
from evaluations.documents.engine import Fetcher

folder, *chosen = sys.argv[1:]
of_page, of_sheet = ({"stock": URLFetcher, "ours": Fetcher}[name]() for name in chosen)
read = set()
sys.addaudithook(
    lambda event, args: event == "open" and str(args[0]).startswith(folder) and read.add(args[0])
)
html = HTML(string=f"<link rel=attachment href='file://{folder}/page.txt'>", url_fetcher=of_page)
css = CSS(string=f"@import 'file://{folder}/sheet.css'", url_fetcher=of_sheet)
pdf = html.write_pdf(stylesheets=[css], uncompressed_pdf=True)
print(*sorted(Path(name).name for name in read))
print(pdf.decode("latin-1"))
"""


def render(folder: Path, page: str, sheet: str) -> tuple[list[str], str]:
    """What a page and a style sheet read with these fetchers, and the PDF of it."""
    (folder / "page.txt").write_text(SECRET)
    (folder / "sheet.css").write_text("p { color: red }")
    done = subprocess.run(
        [sys.executable, "-c", RENDER, str(folder), page, sheet],
        check=True,
        capture_output=True,
        cwd=ROOT,
    )
    read, _, pdf = done.stdout.decode(errors="replace").partition("\n")
    return read.split(), pdf


def test_weasyprint_as_it_comes_puts_a_file_of_the_server_into_the_pdf(tmp_path: Path) -> None:
    read, pdf = render(tmp_path, "stock", "stock")

    assert read == ["page.txt", "sheet.css"]
    assert SECRET in pdf


def test_a_style_sheet_without_our_fetcher_reads_files_although_the_page_has_it(
    tmp_path: Path,
) -> None:
    read, _ = render(tmp_path, "ours", "stock")

    assert read == ["sheet.css"]


def test_with_our_fetcher_neither_page_nor_style_sheet_reads_a_file(tmp_path: Path) -> None:
    read, pdf = render(tmp_path, "ours", "ours")

    assert read == []
    assert pdf.startswith("%PDF")
    assert SECRET not in pdf


# 9. Renames


def renamed(answer: str) -> SchemaDiffer:
    """Piccolo asks whether `fact` has become `evidence`."""

    class Before(Table):
        fact = Text()

    class After(Table):
        evidence = Text()

    old, new = (
        DiffableTable("Answer", "answer", columns=table._meta.non_default_columns)
        for table in (Before, After)
    )
    return SchemaDiffer(schema=[new], schema_snapshot=[old], auto_input=answer)


def test_a_rename_that_piccolo_is_not_told_of_drops_the_column() -> None:
    untold, told = renamed("n"), renamed("y")

    assert "column_name='fact'" in untold.drop_columns.statements[0]
    assert "column_name='evidence'" in untold.add_columns.statements[0]
    assert untold.rename_columns.statements == []
    assert told.drop_columns.statements == told.add_columns.statements == []


MOVED_FIRST = ["evaluations_007_goal_evidence.py"]
"""What the column held stands elsewhere before it goes."""


def test_no_migration_of_ours_drops_a_column_with_what_is_in_it() -> None:
    files = sorted((ROOT / "migrations").glob("evaluations_*.py"))

    assert files
    assert [
        file.name for file in files if re.search(r"drop[ _]column", file.read_text().lower())
    ] == MOVED_FIRST


# 10. Jobs of a killed worker

WORKER = """
import asyncio, sys
from evaluations import jobs, worker
from evaluations.database import DB

@jobs.works_as("note")
async def note(payload):
    print(payload, flush=True)
    await asyncio.Event().wait()

async def work():
    await DB.connect(sys.argv[1], size=1)
    await worker.run_worker()

asyncio.run(work())
"""
SILENT = "update pgqueuer set heartbeat = heartbeat - interval '{}' where status = 'picked'"


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The payloads of the jobs that were done."""
    payloads: list[str] = []

    async def work(payload: str) -> None:
        payloads.append(payload)

    monkeypatch.setattr(jobs, "WORKS", {"note": work})
    monkeypatch.setattr(jobs, "CHORES", {})
    return payloads


async def one_in_hand_of_a_killed_worker(urls: Urls, since: str) -> None:
    """A worker had the first job in hand when it was killed, so long ago; the second one waits."""
    async with transaction():
        await enqueue("note", "uno")
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", WORKER, urls.app, stdout=subprocess.PIPE, cwd=ROOT
    )
    assert process.stdout
    assert await process.stdout.readline() == b"uno\n"
    process.kill()
    await process.communicate()
    async with transaction():
        await enqueue("note", "dos")
    async with connected(urls.owner) as owner:
        await owner.execute(SILENT.format(since))


async def work_on(done: list[str], number: int) -> None:
    """A worker runs until so many jobs are done, and a little longer."""
    working = asyncio.create_task(run_worker())
    for _ in range(400):
        await asyncio.sleep(0.05)
        if len(done) >= number:
            break
    await asyncio.sleep(0.5)
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)


async def test_a_killed_workers_job_is_given_to_another(committed: Urls, done: list[str]) -> None:
    await one_in_hand_of_a_killed_worker(committed, "11 seconds")

    await work_on(done, 2)

    assert sorted(done) == ["dos", "uno"]


async def test_a_queue_that_takes_no_worker_for_dead_leaves_the_job_with_it(
    committed: Urls, done: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "STOLEN_AFTER", timedelta(days=10_000))
    await one_in_hand_of_a_killed_worker(committed, "1 year")

    await work_on(done, 1)

    assert done == ["dos"]


async def test_a_worker_that_was_heard_of_keeps_its_job(committed: Urls, done: list[str]) -> None:
    await one_in_hand_of_a_killed_worker(committed, "5 seconds")

    await work_on(done, 1)

    assert done == ["dos"]


# 11. Row-level security

SEEN = "select count(*)::int as n, pg_backend_pid() as process from review"


@pytest.fixture
async def two_reviews(committed: Urls) -> SeenReview:
    """One of them; the other one's people are strangers to it."""
    async with as_system():
        await a_review()
        return await a_review()


async def test_who_forgets_to_say_who_acts_sees_no_row(two_reviews: SeenReview) -> None:
    async with transaction():
        assert (await row(SEEN))["n"] == 0


async def test_the_next_transaction_of_the_connection_does_not_act_as_the_last(
    two_reviews: SeenReview,
) -> None:
    async with transaction():
        await acting_as(two_reviews.person, "employee")
        own = await row(SEEN)
    async with transaction():
        next_one = await row(SEEN)

    assert own["process"] == next_one["process"]
    assert (own["n"], next_one["n"]) == (1, 0)


async def test_what_is_set_for_the_session_would_be_the_next_ones(
    committed: Urls, two_reviews: SeenReview
) -> None:
    async with connected(committed.app) as connection:
        async with connection.transaction():
            await connection.execute(
                "select set_config('app.person', $1, false), set_config('app.role', $2, false)",
                str(two_reviews.person),
                "employee",
            )
        async with connection.transaction():
            assert (await connection.fetchrow(SEEN))["n"] == 1


# 12. What was confirmed


class Switches:
    """A connection to a new server of which these switches are off."""

    def __init__(self, *off: str) -> None:
        self.off = off

    async def fetchval(self, _: str, name: str = "") -> str:
        return ("off" if name in self.off else "on") if name else "170000"


@pytest.mark.parametrize("name", ["fsync", "full_page_writes", "synchronous_commit"])
async def test_each_switch_that_is_off_is_named_with_its_remedy(name: str) -> None:
    [problem] = [each async for each in wrong_settings(Switches(name))]

    assert problem.startswith(f"{name} está apagado")
    assert f"alter system set {name} = on" in problem


async def test_a_server_that_keeps_what_it_confirmed_is_in_order() -> None:
    assert [each async for each in wrong_settings(Switches())] == []
    assert {*DURABLE} == {"fsync", "full_page_writes", "synchronous_commit"}


async def named(urls: Urls, setting: str) -> bool:
    """Whether the check names `synchronous_commit` in a database where it is so."""
    async with connected(urls.owner) as owner:
        name = await owner.fetchval("select current_database()")
        await owner.execute(f'alter database "{name}" set synchronous_commit = {setting}')
    return any(each.startswith("synchronous_commit") for each in await wrong_server(urls))


async def test_a_database_that_confirms_before_it_writes_is_named(committed: Urls) -> None:
    assert await named(committed, "off")
    assert not await named(committed, "on")


async def test_a_table_that_a_crash_would_empty_is_named(committed: Urls) -> None:
    async with connected(committed.owner) as owner:
        await owner.execute("alter table pgqueuer set unlogged")

    [problem] = [each for each in await wrong_server(committed) if "se vacía" in each]

    assert problem.endswith("alter table pgqueuer set logged;")
