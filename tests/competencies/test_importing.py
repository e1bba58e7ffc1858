"""A sheet brought in: drafts for what changes, once, by Recursos Humanos, and told in the history."""

import json

import pytest

from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.drafting import Source, open_draft
from evaluations.competencies.actions.importing import apply_sheet, keep_sheet
from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.exchange.comparison import fingerprint
from evaluations.competencies.exchange.sheets.mistakes import Mistake
from evaluations.competencies.exchange.sheets.sheet import Sheet, SheetProfile
from evaluations.competencies.queries.exchange import comparisons_of, drafts_of
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.tables import Profile, ProfileImport
from evaluations.database import rows
from evaluations.errors import Conflict, Invalid, NotAllowed
from evaluations.people.viewer import Viewer
from tests.factories import a_person, a_position, hr, viewer_of

ORDER = CompetencyContent(name="Orden", behaviours=("Acomoda lo que usa.",))
CARE = CompetencyContent(name="Cuidado", behaviours=("Repara lo que se daña.",))
SOURCE = Source("hoja.xlsx", "ab" * 32)


async def in_force(title: str, *said: CompetencyContent, by: Viewer) -> Profile:
    content = Content(title=title, objective="Que todo esté en su sitio.", competencies=said)
    return await approve(await open_draft(content, Source(), by=by), 1, by=by)


async def brought(by: Viewer, **posts: tuple[CompetencyContent, ...]) -> ProfileImport:
    profiles = (SheetProfile(title=title, competencies=said) for title, said in posts.items())
    return await keep_sheet(Sheet(profiles=tuple(profiles), mistakes=()), SOURCE, by=by)


async def shown(sheet: ProfileImport) -> str:
    return fingerprint(await comparisons_of(sheet))


async def test_each_post_that_changes_gets_a_draft_and_nothing_in_force_changes() -> None:
    by = await hr()
    acervo = await in_force("Acervo", ORDER, by=by)
    await in_force("Sala", ORDER, by=by)
    sheet = await brought(by, ACERVO=(CARE,), Sala=(ORDER,), Taller=(CARE,))

    drafts = await apply_sheet(sheet, await shown(sheet), by=by)

    first, second = await Profile.objects().where(Profile.id.is_in(drafts)).order_by(Profile.id)
    assert (first.position, first.state, first.number) == (acervo.position, "draft", None)
    assert (content_of(first).objective, content_of(first).competencies) == (
        "Que todo esté en su sitio.", (CARE,),
    )  # fmt: skip
    assert (second.position, content_of(second).title) == (None, "Taller")
    assert (first.source_name, first.source_text) == (
        "hoja.xlsx", "Cuidado | requerida | Repara lo que se daña. | conducta",
    )  # fmt: skip
    assert await Profile.count().where(Profile.state == "approved") == 2


async def test_a_post_without_a_profile_keeps_its_draft() -> None:
    by, post = await hr(), await a_position("Vacante")
    sheet = await brought(by, vacante=(CARE,))

    (draft,) = await apply_sheet(sheet, await shown(sheet), by=by)

    assert (await Profile.objects().get(Profile.id == draft)).position == post.id


async def test_applying_twice_makes_nothing_twice() -> None:
    by = await hr()
    sheet = await brought(by, Taller=(CARE,))
    seen = await shown(sheet)
    await apply_sheet(sheet, seen, by=by)

    with pytest.raises(Conflict, match="ya se trajo"):
        await apply_sheet(sheet, seen, by=by)

    assert await Profile.count() == 1


async def test_what_was_not_seen_is_not_done() -> None:
    by = await hr()
    await in_force("Acervo", ORDER, by=by)
    sheet = await brought(by, Acervo=(CARE,))
    seen = await shown(sheet)
    await in_force("Acervo", CARE, ORDER, by=by)

    with pytest.raises(Conflict, match="Otra persona aprobó"):
        await apply_sheet(sheet, seen, by=by)

    assert await Profile.count().where(Profile.state == "draft") == 0


async def test_a_sheet_that_changes_nothing_makes_nothing() -> None:
    by = await hr()
    await in_force("Acervo", ORDER, by=by)
    sheet = await brought(by, Acervo=(ORDER,))

    with pytest.raises(Conflict, match="no hay nada que cambiar"):
        await apply_sheet(sheet, await shown(sheet), by=by)


async def test_a_sheet_that_changes_more_than_one_can_look_through_is_not_applied() -> None:
    by = await hr()
    sheet = await brought(by, **{f"Puesto {number}": (CARE,) for number in range(101)})

    with pytest.raises(Conflict, match="demasiados puestos"):
        await apply_sheet(sheet, await shown(sheet), by=by)


async def test_a_sheet_with_mistakes_is_not_kept() -> None:
    with pytest.raises(Invalid, match="Corrige la hoja"):
        await keep_sheet(
            Sheet(profiles=(), mistakes=(Mistake(row=2, message="Falta algo.", values={}),)),
            SOURCE,
            by=await hr(),
        )

    assert await ProfileImport.count() == 0


async def test_only_hr_brings_sheets_in() -> None:
    sheet = await brought(await hr(), Taller=(CARE,))
    auditor = viewer_of(await a_person("Aurora"))

    with pytest.raises(NotAllowed):
        await brought(auditor, Taller=(CARE,))
    with pytest.raises(NotAllowed):
        await apply_sheet(sheet, await shown(sheet), by=auditor)


async def test_the_history_tells_what_was_brought_and_made() -> None:
    by = await hr()
    sheet = await brought(by, Taller=(CARE,))
    drafts = await apply_sheet(sheet, await shown(sheet), by=by)

    (told,) = await rows("select after from history_entry where action = 'profiles_imported'")

    assert json.loads(told["after"]) == {
        "source": "hoja.xlsx", "sha256": "ab" * 32, "drafts": drafts,
    }  # fmt: skip


async def test_the_drafts_that_came_of_a_sheet_are_found_while_they_wait() -> None:
    by = await hr()
    sheet = await brought(by, Taller=(CARE,), Acervo=(ORDER,))
    first, second = await apply_sheet(sheet, await shown(sheet), by=by)

    await approve(await Profile.objects().get(Profile.id == first), 1, by=by)

    assert [line["id"] for line in await drafts_of(sheet)] == [second]
