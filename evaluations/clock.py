"""What day and time it is for the organisation; moments are kept in UTC everywhere else."""

from datetime import UTC, date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from evaluations.settings import settings


@cache
def zone() -> ZoneInfo:
    """The organisation's time zone."""
    return ZoneInfo(settings().timezone)


def now() -> datetime:
    return datetime.now(UTC)


def today() -> date:
    """The organisation's day, by which everything falls due."""
    return local(now()).date()


def local(moment: datetime) -> datetime:
    """The same moment, as the organisation's clocks show it."""
    return moment.astimezone(zone())
