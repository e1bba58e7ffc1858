"""The tally of reviews (see the migration 008): a line for each that moved, summed up again."""

from evaluations.database import as_system, row
from evaluations.jobs import every


@every("*/5 * * * *")
async def sum_up() -> None:
    """Leave one line for each place where reviews stand."""
    async with as_system():
        await row("select sum_up_tally()")
