"""A job description's file: read in a child process, kept as a draft, or refused with why."""

import asyncio
import hashlib
from collections.abc import Sequence
from typing import Any

from litestar import Controller, get, post

from evaluations.competencies.actions.drafting import start_draft
from evaluations.competencies.reading.detection import EXTENSIONS
from evaluations.competencies.reading.errors import SeveralRoles, UnreadableProfile
from evaluations.competencies.reading.reading import Reading
from evaluations.competencies.reading.sandbox import read_in_child_async
from evaluations.database import wait_longer
from evaluations.errors import Invalid, Unavailable
from evaluations.people.tables import Role
from evaluations.web.answers.forms import Form
from evaluations.web.answers.language import mark
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request
from evaluations.web.entry.authorisation import role, uploads
from evaluations.web.entry.bodies import Upload

AT_ONCE = 2
MOST_WAITING = 4
"""Each child may take a gigabyte, and the request keeps a database connection while it waits."""
SECONDS = 20
PATIENCE = 60
"""How long the database lets the transaction be idle meanwhile."""

WHICH_KEPT = mark("El documento describe varios puestos. Elige cuál leer.")
WHICH = mark("El documento describe varios puestos. Elige cuál leer y vuelve a elegir el archivo.")
"""A whole new page does not keep the file; a part of it does."""

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
            reading = await reading_of(file, asked)
        except UnreadableProfile as error:
            return refused(request, asked, error)
        draft = await start_draft(
            reading,
            source_name=file.name,
            source_sha256=hashlib.sha256(file.content).hexdigest(),
            by=request.viewer,
        )
        return see_other(request, url("profile", profile_id=draft.id))


async def reading_of(file: Upload, asked: str) -> Reading:
    """Few at a time; raises UnreadableProfile, or Unavailable when many wait already."""
    if inside[0] >= AT_ONCE + MOST_WAITING:
        raise Unavailable("Se están leyendo otros documentos. Intenta de nuevo en un minuto.")
    inside[0] += 1
    try:
        await wait_longer(PATIENCE)
        async with turn:
            return await read_in_child_async(
                file.content, file.name, role=asked or None, seconds=SECONDS
            )
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
        accepted=",".join(EXTENSIONS),
    )
