"""The invented organisation: a network of community libraries in the middle of its annual round.

Everything is done by the product's own actions, each by whoever it falls to, as of today.
"""

from evaluations.clock import today
from evaluations.database import transaction
from evaluations.demo.annual import last_year, this_year
from evaluations.demo.calendar import Calendar
from evaluations.demo.founding import found
from evaluations.demo.probations import probations
from evaluations.demo.versions import versions


async def build() -> None:
    """Make the whole organisation in an empty, migrated database: all of it or nothing."""
    async with transaction():
        network = await found(Calendar(today()))
        await last_year(network)
        await this_year(network)
        await probations(network)
        await versions(network)
