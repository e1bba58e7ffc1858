"""What nobody needs any more leaves the database every night."""

from evaluations.database import as_system, row
from evaluations.jobs import every

NIGHTLY = "20 9 * * *"
"""UTC: before dawn in Mexico."""

USED_UP = (
    "delete from request_key where done_at < now() - interval '7 days'",
    "delete from sign_in_delay where last_failure_at < now() - interval '2 days'"
    " and (blocked_until is null or blocked_until < now())",
    "delete from session where expires_at < now() - interval '400 days'",
    "delete from pgqueuer_log where created < now() - interval '30 days'",
)
"""Sessions last longest: for a year a browser is known by the one that it had."""


@every(NIGHTLY)
async def clean_up() -> None:
    async with as_system():
        for statement in USED_UP:
            await row(statement)
