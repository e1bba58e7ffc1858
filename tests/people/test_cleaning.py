from datetime import timedelta
from uuid import uuid4

from evaluations.database import row, rows
from evaluations.people.actions.cleaning import clean_up
from evaluations.people.sessions import Browser, Lifetime, start_session
from tests.factories import a_person

HOUR = Lifetime(timedelta(hours=1), timedelta(hours=1))


async def test_at_night_what_is_used_up_leaves_and_the_rest_stays() -> None:
    person = await a_person()
    for days in (1, 8):
        await row(
            "insert into request_key (person, key, done_at)"
            " values ($1, $2, now() - make_interval(days => $3))",
            person.id, uuid4(), days,
        )  # fmt: skip
    for account, days in (("a", 1), ("b", 3)):
        await row(
            "insert into sign_in_delay (account, address, last_failure_at)"
            " values ($1, '', now() - make_interval(days => $2))",
            account, days,
        )  # fmt: skip

    await clean_up()

    assert len(await rows("select 1 from request_key")) == 1
    assert [line["account"] for line in await rows("select account from sign_in_delay")] == ["a"]


async def test_what_the_queue_noted_of_its_jobs_leaves_after_a_month() -> None:
    for days in (29, 31):
        await row(
            "insert into pgqueuer_log (job_id, status, priority, entrypoint, created)"
            " values ($1::int, 'successful', 0, 'pdf', now() - make_interval(days => $1::int))",
            days,
        )

    await clean_up()

    assert [line["job_id"] for line in await rows("select job_id from pgqueuer_log")] == [29]


async def test_a_session_lasts_as_long_as_its_browser_is_known_by_it() -> None:
    person = await a_person()
    for _ in range(2):
        await start_session(person.id, HOUR, Browser())
    [first, second] = await rows("select id from session order by id")
    for line, days in ((first, 300), (second, 500)):
        await row(
            "update session set expires_at = now() - make_interval(days => $2) where id = $1",
            line["id"], days,
        )  # fmt: skip

    await clean_up()

    assert await rows("select id from session") == [first]
