"""Bringing a sheet back: what it would change is shown; a person confirms, drafts are made."""

import asyncio
from typing import Annotated

from litestar import Controller, get, post

from evaluations.competencies.actions.drafting import Source
from evaluations.competencies.actions.importing import apply_sheet, keep_sheet
from evaluations.competencies.exchange.comparison import (
    MOST_CHANGING,
    Outcome,
    changing_in,
    fingerprint,
)
from evaluations.competencies.exchange.plain import SHEET_TASK
from evaluations.competencies.exchange.sheets.mistakes import Mistake
from evaluations.competencies.exchange.sheets.sheet import Sheet
from evaluations.competencies.queries.exchange import (
    comparisons_of,
    drafts_of,
    import_seen_by,
)
from evaluations.competencies.reading.errors import UnreadableProfile
from evaluations.competencies.reading.sandbox import made_in_child_async
from evaluations.competencies.rules import may_manage_profiles
from evaluations.competencies.tables import ProfileImport
from evaluations.errors import Conflict, Invalid
from evaluations.people.tables import Role
from evaluations.web.answers.forms import Form, FormModel, Line, Says, read_form
from evaluations.web.answers.language import mark, translate
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.entry.authorisation import register, role, seen, uploads
from evaluations.web.entry.bodies import Upload
from evaluations.web.profiles.uploads import SECONDS, in_turn, sha256_of

register("import", import_seen_by, lambda viewer, sheet, action: may_manage_profiles(viewer))

OUTCOMES = {
    Outcome.NEW: (mark("Nuevo"), "accent"),
    Outcome.CHANGED: (mark("Cambia"), "warn"),
    Outcome.UNCHANGED: (mark("Sin cambios"), "neutral"),
}
"""How the page calls each, and in which tone."""
ACCEPTED = ".xlsx,.ods,.csv,.tsv"


class ApplyForm(FormModel):
    shown: Annotated[str, Line(16), Says("Mira otra vez qué cambia.")]


class ProfileImportsController(Controller):
    path = "/profiles/imports"

    @get("/new", name="new_import", opt=role(Role.HR))
    async def new(self, request: Request) -> Page:
        return sheet_page(request, Form())

    @post(name="bring_sheet", opt=role(Role.HR) | uploads())
    async def create(self, request: Request) -> Page:
        file = request.upload("file")
        if file is None:
            return refused(request, Invalid("Elige la hoja de cálculo que quieres traer."))
        try:
            sheet = await sheet_in(file)
        except UnreadableProfile as error:
            return refused(request, error)
        if sheet.mistakes:
            return sheet_page(request, Form(), sheet.mistakes, status=422)
        source = Source(file.name, sha256_of(file))
        kept = await keep_sheet(sheet, source, by=request.viewer)
        return see_other(request, url("import", import_id=kept.id))

    @get("/{import_id:int}", name="import", opt=seen("import"))
    async def show(self, request: Request) -> Page:
        return await import_page(request, found(request, ProfileImport))

    @post("/{import_id:int}", name="apply_import", opt=seen("import", to="apply"))
    async def apply(self, request: Request) -> Page:
        sheet = found(request, ProfileImport)
        form = read_form(request, ApplyForm)
        try:
            await apply_sheet(sheet, form.data.shown if form.data else "", by=request.viewer)
        except Conflict as conflict:
            said = translate(conflict.message, **conflict.values)
            return await import_page(request, sheet, conflict=said, status=409)
        return see_other(request, url("import", import_id=sheet.id))


async def sheet_in(file: Upload) -> Sheet:
    """Taken apart in a child process; raises UnreadableProfile."""
    said = await in_turn(
        lambda: made_in_child_async(SHEET_TASK, file.content, file.name, seconds=SECONDS)
    )
    return Sheet.model_validate(said)


def refused(request: Request, error: Invalid) -> Page:
    error = Invalid(error.message, field="file", **error.values)
    return sheet_page(request, Form().refused(error), status=422)


def sheet_page(
    request: Request, form: Form[ApplyForm], mistakes: tuple[Mistake, ...] = (), status: int = 200
) -> Page:
    told = [(one.row, translate(one.message, **one.values)) for one in mistakes]
    return page(
        request, "imports/new.html", status=status, form=form, mistakes=told, accepted=ACCEPTED
    )


async def import_page(
    request: Request, sheet: ProfileImport, *, conflict: str = "", status: int = 200
) -> Page:
    """What would change; once it was done, the drafts that came of it."""
    comparisons = () if sheet.applied_at else await comparisons_of(sheet)
    changing = changing_in(comparisons)
    is_shown = len(changing) <= MOST_CHANGING
    if is_shown:
        await asyncio.to_thread(lambda: [one.difference for one in changing])
    return page(
        request,
        "imports/show.html",
        status=status,
        sheet=sheet,
        comparisons=comparisons,
        changing=changing,
        most=MOST_CHANGING,
        is_shown=is_shown,
        drafts=await drafts_of(sheet) if sheet.applied_at else [],
        outcomes={key: (translate(text), tone) for key, (text, tone) in OUTCOMES.items()},
        shown=fingerprint(comparisons),
        conflict=conflict,
    )
