"""For whoever watches the program: is it alive, and can it answer people?"""

from litestar import get

from evaluations.database import row, transaction
from evaluations.logs import log
from evaluations.migrate import APP, modules
from evaluations.web.answers.pages import Page
from evaluations.web.entry.authorisation import own_transactions, public

PLAIN = [(b"content-type", b"text/plain; charset=utf-8")]


@get("/health/live", opt=public() | own_transactions())
async def live() -> Page:
    """The process answers; the database is not asked."""
    return Page(b"ok", 200, PLAIN)


@get("/health", opt=public() | own_transactions())
async def ready() -> Page:
    """The database answers, and has every migration of this program."""
    try:
        async with transaction(read_only=True):
            found = await row(
                "select array_agg(name::text) as ran from migration where app_name = $1", APP
            )
    except Exception as error:
        log("not_ready", error=type(error).__name__)
        return Page(b"database", 503, PLAIN)
    if set(modules()) - set(found["ran"] or ()):
        return Page(b"migrations", 503, PLAIN)
    return Page(b"ok", 200, PLAIN)
