"""Bringing a sheet in: kept until a person has seen what it changes, then made into drafts."""

from evaluations.audit import record
from evaluations.clock import now
from evaluations.competencies.actions.drafting import Source, open_draft
from evaluations.competencies.actions.holding import allow
from evaluations.competencies.exchange.comparison import (
    MOST_CHANGING,
    Comparison,
    changing_in,
    fingerprint,
)
from evaluations.competencies.exchange.sheets.sheet import Sheet
from evaluations.competencies.queries.exchange import Brought, brought_by, comparisons_of
from evaluations.competencies.tables import ProfileImport
from evaluations.errors import Conflict, Invalid
from evaluations.people.viewer import Viewer


async def keep_sheet(sheet: Sheet, source: Source, *, by: Viewer) -> ProfileImport:
    """Nothing is changed yet. Raises Invalid for a sheet with mistakes: all of it or nothing."""
    allow(by)
    if sheet.mistakes:
        raise Invalid("Corrige la hoja antes de traerla.")
    brought = Brought(sha256=source.sha256, profiles=sheet.profiles)
    kept = ProfileImport(
        source_name=source.name[-255:],
        content=brought.model_dump_json(),
        created_by=by.id,
        created_at=now(),
    )
    await ProfileImport.insert(kept)
    return kept


async def apply_sheet(kept: ProfileImport, shown: str, *, by: Viewer) -> list[int]:
    """A draft for each post that the sheet changes, once; their ids.

    Raises Conflict when it was done already, or when `shown` (the fingerprint of what the person
    saw) is not what it would do now.
    """
    allow(by)
    sheet = await locked_sheet(kept)
    comparisons = await comparisons_of(sheet)
    if fingerprint(comparisons) != shown:
        raise Conflict(
            "Otra persona aprobó un perfil de estos puestos mientras lo revisabas. Mira otra vez"
            " qué cambia."
        )
    changing = changing_in(comparisons)
    if not changing:
        raise Conflict("La hoja dice lo mismo que los perfiles vigentes: no hay nada que cambiar.")
    if len(changing) > MOST_CHANGING:
        raise Conflict("La hoja cambia demasiados puestos: tráela por partes.")
    drafts = [await draft(one, sheet, by=by) for one in changing]
    await ProfileImport.update({ProfileImport.applied_at: now()}).where(
        ProfileImport.id == sheet.id
    )
    about = {"source": sheet.source_name, "sha256": brought_by(sheet).sha256, "drafts": drafts}
    await record("profiles_imported", f"profile_import {sheet.id}", by=by, after=about)
    return drafts


async def locked_sheet(kept: ProfileImport) -> ProfileImport:
    """Nobody else applies it until the transaction ends; raises Conflict once it is applied."""
    found = ProfileImport.objects().get(ProfileImport.id == kept.id).lock_rows()
    sheet: ProfileImport = await found
    if sheet.applied_at is not None:
        raise Conflict("Esta hoja ya se trajo: sus borradores esperan en Puestos.")
    return sheet


async def draft(comparison: Comparison, sheet: ProfileImport, *, by: Viewer) -> int:
    """The post's next version, with the sheet's rows as its source."""
    source = Source(sheet.source_name, brought_by(sheet).sha256, "\n".join(comparison.lines))
    current = comparison.current
    position = current.position if current else None
    made = await open_draft(comparison.after, source, position=position, by=by)
    return int(made.id)
