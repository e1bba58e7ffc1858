from datetime import UTC, datetime, timedelta

import pytest

from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.drafting import Source, open_draft
from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.queries.profiles import (
    draft_list,
    position_with_profiles,
    positions_list,
    profile_seen_by,
)
from evaluations.competencies.queries.rubric import approved_profile_of, rubric_of
from evaluations.competencies.tables import Profile
from evaluations.errors import NotFound
from evaluations.people.tables import Person
from evaluations.people.viewer import Viewer
from tests.factories import a_person, a_position, an_employment

LISTENING = CompetencyContent(name="Escucha", behaviours=("Pregunta antes de suponer.",))


def viewer_of(person: Person) -> Viewer:
    return Viewer(person.id, person.name, person.email, person.role, "es")


async def a_profile(title: str = "Analista", *, by: Viewer, confirmed: bool = True) -> Profile:
    content = Content(title=title, objective="Entender.", competencies=(LISTENING,))
    draft = await open_draft(content, Source("perfil.txt"), by=by)
    return await approve(draft, 1, by=by) if confirmed else draft


async def test_a_position_without_a_profile_says_so() -> None:
    post = await a_position()

    with pytest.raises(NotFound, match="todavía no tiene"):
        await approved_profile_of(post.id)


async def test_the_rubric_in_force_is_the_last_one() -> None:
    hr = viewer_of(await a_person("Hilda"))
    await a_profile(by=hr)
    last = await a_profile(by=hr)

    rubric = await approved_profile_of(last.position)

    assert (rubric.profile, rubric.number, rubric.objective) == (last.id, 2, "Entender.")


async def test_a_draft_is_no_rubric() -> None:
    hr = viewer_of(await a_person("Hilda"))
    draft = await a_profile(by=hr, confirmed=False)

    with pytest.raises(NotFound):
        await rubric_of(draft.id)


@pytest.mark.parametrize("name", ["Hilda", "Aurora"])
async def test_recursos_humanos_and_auditors_see_drafts(name: str) -> None:
    draft = await a_profile(by=viewer_of(await a_person("Hilda")), confirmed=False)

    seen = await profile_seen_by(viewer_of(await a_person(name)), draft.id)

    assert seen.id == draft.id


async def test_people_see_the_profile_in_force_of_their_own_position() -> None:
    hr = viewer_of(await a_person("Hilda"))
    old = await a_profile(by=hr)
    profile = await a_profile(by=hr)
    emilio = await a_person("Emilio")
    await an_employment(emilio, position=profile.position)

    seen = await profile_seen_by(viewer_of(emilio), profile.id)

    assert seen.id == profile.id
    with pytest.raises(NotFound):
        await profile_seen_by(viewer_of(emilio), old.id)


async def test_strangers_and_those_who_left_see_none() -> None:
    profile = await a_profile(by=viewer_of(await a_person("Hilda")))
    emilio = await a_person("Emilio")
    yesterday = datetime.now(UTC).date() - timedelta(days=1)
    await an_employment(emilio, position=profile.position, starts_on=yesterday, ends_on=yesterday)

    for person in (emilio, await a_person("Otto")):
        with pytest.raises(NotFound):
            await profile_seen_by(viewer_of(person), profile.id)


async def test_a_profile_that_does_not_exist_is_not_found() -> None:
    with pytest.raises(NotFound):
        await profile_seen_by(viewer_of(await a_person("Hilda")), 0)


async def test_drafts_are_listed_by_title_or_else_by_file() -> None:
    hr = viewer_of(await a_person("Hilda"))
    await a_profile(by=hr)
    await a_profile("", by=hr, confirmed=False)
    await a_profile("Coordinadora", by=hr, confirmed=False)

    drafts = await draft_list()

    assert [(line["title"], line["created_by"]) for line in drafts] == [
        ("Coordinadora", "Hilda"),
        ("perfil.txt", "Hilda"),
    ]


async def test_positions_tell_their_profile_and_their_people() -> None:
    hr = viewer_of(await a_person("Hilda"))
    profile = await a_profile(by=hr)
    await an_employment(position=profile.position)
    await a_position("Vacante")

    positions = await positions_list()

    assert [
        (line["title"], line["number"], line["competencies"], line["behaviours"], line["people"])
        for line in positions
    ] == [("Analista", 1, 1, 1, 1), ("Vacante", None, 0, 0, 0)]


async def test_a_position_shows_all_its_versions() -> None:
    hr = viewer_of(await a_person("Hilda"))
    await a_profile(by=hr)
    last = await a_profile(by=hr)

    page = await position_with_profiles(last.position)

    assert page.rubric is not None
    assert (page.title, page.rubric.profile) == ("Analista", last.id)
    assert [(line["number"], line["state"]) for line in page.versions] == [
        (2, "approved"),
        (1, "replaced"),
    ]


async def test_a_position_may_have_no_profile_yet() -> None:
    post = await a_position("Vacante")

    page = await position_with_profiles(post.id)

    assert (page.rubric, page.versions) == (None, [])


async def test_a_position_that_does_not_exist_is_not_found() -> None:
    with pytest.raises(NotFound):
        await position_with_profiles(0)
