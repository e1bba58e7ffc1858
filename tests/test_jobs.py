"""Jobs are asked for with the change they belong to, and done after it."""

import asyncio
import contextlib

import pytest

from evaluations import jobs, worker
from evaluations.database import row, rows, transaction
from evaluations.errors import NotFound, Unavailable
from evaluations.jobs import enqueue
from evaluations.postgres import Urls
from tests.working import AT_ONCE, at_work, until, waiting, worked

DONE: list[str] = []


@pytest.fixture(autouse=True)
def one_kind_of_work(monkeypatch: pytest.MonkeyPatch) -> None:
    DONE.clear()
    monkeypatch.setattr(jobs, "WORKS", {})
    monkeypatch.setattr(jobs, "CHORES", {})

    @jobs.works_as("note")
    async def note(payload: str) -> None:
        DONE.append(payload)


async def test_a_job_runs_after_the_change_it_was_asked_for_with(committed: Urls) -> None:
    async with transaction():
        await enqueue("note", "uno")
        await enqueue("note", "dos")

    await worked()

    assert sorted(DONE) == ["dos", "uno"]


async def test_a_change_that_fails_leaves_no_job(committed: Urls) -> None:
    with contextlib.suppress(ValueError):
        async with transaction():
            await enqueue("note", "nunca")
            raise ValueError

    assert await waiting() == 0


async def test_the_same_job_waits_only_once(committed: Urls) -> None:
    for _ in range(2):
        async with transaction():
            await enqueue("note", "una vez", once="note 1")

    assert await waiting() == 1


async def test_a_chore_that_fell_due_meanwhile_is_done_at_the_start(committed: Urls) -> None:
    @jobs.every("20 9 * * *")
    async def sweep() -> None:
        DONE.append("swept")

    async with transaction():
        await row(
            "insert into pgqueuer_schedules (entrypoint, expression, next_run)"
            " values ('sweep', '20 9 * * *', now() - interval '1 hour')"
        )

    async with at_work():
        await until(lambda: bool(DONE))

    assert DONE == ["swept"]


async def test_a_job_that_fails_is_tried_again_until_it_succeeds(
    committed: Urls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "JOB_AGAIN", AT_ONCE)

    @jobs.works_as("awkward")
    async def awkward(payload: str) -> None:
        DONE.append(payload)
        if len(DONE) < 3:
            raise Unavailable("Ahora no.")

    async with transaction():
        await enqueue("awkward", "uno")
    await worked()

    assert DONE == ["uno"] * 3


async def test_a_job_that_always_fails_waits_longer_each_time_and_is_kept(
    committed: Urls,
) -> None:
    @jobs.works_as("hopeless")
    async def hopeless(payload: str) -> None:
        DONE.append(payload)
        raise Unavailable("Nunca.")

    async with transaction():
        await enqueue("hopeless", "uno")
    async with at_work():
        await until(lambda: bool(DONE))

    async with transaction():
        job = await row("select status, attempts, execute_after > now() as later from pgqueuer")
    assert tuple(job) == ("queued", 1, True)
    assert DONE == ["uno"]


def test_the_waits_double_up_to_an_hour_however_often_it_failed() -> None:
    waits = [worker.JOB_AGAIN.after(failures) for failures in (1, 2, 3, 12, 100_000)]

    assert [wait.total_seconds() for wait in waits] == [5, 10, 20, 3600, 3600]


async def test_a_job_about_something_that_is_gone_is_given_up(committed: Urls) -> None:
    @jobs.works_as("lost")
    async def lost(payload: str) -> None:
        DONE.append(payload)
        raise NotFound("Ya no existe.")

    async with transaction():
        await enqueue("lost", "uno")
    await worked()

    assert (DONE, await waiting()) == (["uno"], 0)


def fails_over_a_name(error: type[Exception]) -> None:
    """The next job fails once, as a statement does that quotes the row it failed on."""

    @jobs.works_as("awkward")
    async def awkward(payload: str) -> None:
        DONE.append(payload)
        if len(DONE) == 1:
            try:
                raise ValueError("Key (name)=(Emilio Robles) already exists.")
            except ValueError as cause:
                raise error("Emilio Robles") from cause


@pytest.mark.parametrize(
    ("error", "told"), [(Unavailable, "job_failed"), (NotFound, "job_given_up")]
)
async def test_what_failed_is_told_without_the_words_of_the_error(
    committed: Urls,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    error: type[Exception],
    told: str,
) -> None:
    monkeypatch.setattr(worker, "JOB_AGAIN", AT_ONCE)
    fails_over_a_name(error)
    async with transaction():
        await enqueue("awkward", "uno")
    await worked()

    async with transaction():
        kept = [str(dict(line)) for line in await rows("select * from pgqueuer_log")]
    shown = capsys.readouterr().err
    assert f'"event": "{told}", "job": "awkward"' in shown
    assert kept
    assert "Emilio" not in shown + caplog.text + "".join(kept)


async def test_a_chore_that_fails_is_told_without_the_words_of_the_error(
    committed: Urls, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    @jobs.every("20 9 * * *")
    async def sweep() -> None:
        DONE.append("swept")
        raise ValueError("Emilio Robles")

    async with transaction():
        await row(
            "insert into pgqueuer_schedules (entrypoint, expression, next_run)"
            " values ('sweep', '20 9 * * *', now() - interval '1 hour')"
        )
    async with at_work():
        await until(lambda: bool(DONE))

    shown = capsys.readouterr().err
    assert '"event": "chore_failed", "chore": "sweep"' in shown
    assert "Emilio" not in shown + caplog.text


async def test_a_job_that_the_stop_cuts_off_waits_for_the_next_worker(
    committed: Urls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "GRACE", 0)

    @jobs.works_as("long")
    async def long(payload: str) -> None:
        DONE.append(payload)
        if len(DONE) == 1:
            await asyncio.Event().wait()

    async with transaction():
        await enqueue("long", "uno")
    async with at_work():
        await until(lambda: bool(DONE))
    assert (DONE, await waiting()) == (["uno"], 1)
    await worked()

    assert DONE == ["uno", "uno"]
