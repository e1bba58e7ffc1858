"""A job description's file: read in a child process, kept as a draft, or refused with why."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar

from litestar import Controller, get, post

from evaluations.competencies.actions.drafting import Source, open_draft, start_draft
from evaluations.competencies.exchange.plain import JSON_TASK
from evaluations.competencies.exchange.received import content_received
from evaluations.competencies.reading.errors import SeveralRoles, UnreadableProfile
from evaluations.competencies.reading.formats.detection import EXTENSIONS
from evaluations.competencies.reading.reading import Reading
from evaluations.competencies.reading.sandbox import made_in_child_async, read_in_child_async
from evaluations.competencies.tables import Profile
from evaluations.database import wait_longer
from evaluations.errors import Invalid, Unavailable
from evaluations.people.tables import Role
from evaluations.people.viewer import Viewer
from evaluations.web.answers.forms import Form
from evaluations.web.answers.language import mark
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request
from evaluations.web.entry.authorisation import role, uploads
from evaluations.web.entry.bodies import Upload

JSON = ".json"
NOT_SEEN_HERE: dict[str, Any] = {"places": {}, "settled": ()}
"""There is no source beside it, and nobody here has settled its points yet."""
AT_ONCE = 2
MOST_WAITING = 4
"""Each child may take a gigabyte, and the request keeps a database connection while it waits."""
SECONDS = 20
PATIENCE = 60
"""How long the database lets the transaction be idle meanwhile."""

WHICH_KEPT = mark("El documento describe varios puestos. Elige cuál leer.")
WHICH = mark("El documento describe varios puestos. Elige cuál leer y vuelve a elegir el archivo.")
"""A whole new page does not keep the file; a part of it does."""

T = TypeVar("T")

turn = asyncio.Semaphore(AT_ONCE)
inside = [0]


class ProfileUploadsController(Controller):
    path = "/profiles"

    @get("/new", name="new_profile", opt=role(Role.HR))
    async def new(self, request: Request) -> Page:
        return upload_page(request, Form())

    @post(name="upload_profile", opt=role(Role.HR) | uploads())
    async def create(self, request: Request) -> Page:
        file = request.upload("file")
        asked = request.fields.get("role", [""])[0]
        if file is None:
            return refused(request, asked, Invalid("Elige el documento que quieres leer."))
        try:
            draft = await drafted(file, asked, by=request.viewer)
        except UnreadableProfile as error:
            return refused(request, asked, error)
        return see_other(request, url("profile", profile_id=draft.id))


async def drafted(file: Upload, asked: str, *, by: Viewer) -> Profile:
    """A draft of the document; a JSON is one of ours, or a CASE package."""
    if file.name.lower().endswith(JSON):
        said = await in_turn(
            lambda: made_in_child_async(JSON_TASK, file.content, file.name, seconds=SECONDS)
        )
        content = content_received(said).model_copy(update=NOT_SEEN_HERE)
        return await open_draft(content, Source(file.name, sha256_of(file)), by=by)
    reading = await reading_of(file, asked)
    return await start_draft(reading, source_name=file.name, source_sha256=sha256_of(file), by=by)


def sha256_of(file: Upload) -> str:
    """In hex."""
    return hashlib.sha256(file.content).hexdigest()


async def reading_of(file: Upload, asked: str) -> Reading:
    return await in_turn(
        lambda: read_in_child_async(file.content, file.name, role=asked or None, seconds=SECONDS)
    )


async def in_turn(work: Callable[[], Awaitable[T]]) -> T:
    """Few child processes at a time; raises Unavailable when many wait already."""
    if inside[0] >= AT_ONCE + MOST_WAITING:
        raise Unavailable("Se están leyendo otros documentos. Intenta de nuevo en un minuto.")
    inside[0] += 1
    try:
        await wait_longer(PATIENCE)
        async with turn:
            return await work()
    finally:
        inside[0] -= 1


def refused(request: Request, asked: str, error: Invalid) -> Page:
    """Why the file was not read; where it describes several posts, which one to read."""
    roles = error.roles if isinstance(error, SeveralRoles) else ()
    if roles:
        error = Invalid(WHICH_KEPT if request.fragment else WHICH, field="role")
    else:
        error = Invalid(error.message, field="file", **error.values)
    return upload_page(request, Form({"role": asked}).refused(error), roles, status=422)


def upload_page(
    request: Request, form: Form[Any], roles: Sequence[str] = (), status: int = 200
) -> Page:
    return page(
        request,
        "profiles/_answer.html" if request.fragment else "profiles/new.html",
        status=status,
        form=form,
        fragment=request.fragment,
        roles={title: title for title in roles},
        accepted=",".join((*EXTENSIONS, JSON)),
    )
