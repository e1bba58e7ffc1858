"""Which status an exception means. What is not here is a fault of ours: 500."""

import asyncpg
from litestar.exceptions import HTTPException

from evaluations import errors
from evaluations.web.entry.refused import NotSignedIn, OtherPerson, Refused, StillUnderWay

STATUSES: tuple[tuple[type[Exception], int], ...] = (
    (NotSignedIn, 401),
    (OtherPerson, 409),
    (StillUnderWay, 503),
    (errors.NotFound, 404),
    (errors.NotAllowed, 403),
    (errors.Conflict, 409),
    (errors.Invalid, 422),
    (errors.TooMany, 429),
    (errors.Unavailable, 503),
    # PostgreSQL: somebody else was quicker, or it cannot answer now
    (asyncpg.TransactionRollbackError, 503),
    (asyncpg.LockNotAvailableError, 503),
    (asyncpg.OperatorInterventionError, 503),
    (asyncpg.InsufficientResourcesError, 503),
    (asyncpg.PostgresConnectionError, 503),
    (asyncpg.PostgresSystemError, 503),
    (asyncpg.IdleInTransactionSessionTimeoutError, 503),
    (asyncpg.InterfaceError, 503),
    (ConnectionError, 503),
    (TimeoutError, 503),
    # what was sent fits no column, or somebody has it already
    (asyncpg.DataError, 400),
    (asyncpg.IntegrityConstraintViolationError, 409),
    (UnicodeError, 400),
)


def status_of(error: Exception) -> int:
    if isinstance(error, (Refused, HTTPException)):
        return error.status if isinstance(error, Refused) else error.status_code
    return next((status for kind, status in STATUSES if isinstance(error, kind)), 500)
