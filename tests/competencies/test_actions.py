from decimal import Decimal

import pytest

from evaluations.audit import history_of
from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.drafting import (
    Source,
    correct_draft,
    open_draft,
    start_draft,
    start_next_version,
)
from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.points import settle_all
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.queries.rubric import rubric_of
from evaluations.competencies.reading.blocks import Place
from evaluations.competencies.reading.reading import Reading
from evaluations.competencies.tables import Behaviour, Profile, ProfileState, Requirement
from evaluations.errors import Conflict, Invalid, NotAllowed, NotFound
from evaluations.people.tables import Position
from evaluations.people.viewer import Viewer
from tests.factories import a_person, a_position

LISTENING = CompetencyContent(
    name="Escucha",
    behaviours=("Pregunta antes de suponer.", "Resume lo acordado."),
    negative_behaviours=("Interrumpe.",),
    weight=Decimal(60),
)
ORDER = CompetencyContent(name="Orden", definition="Entrega a tiempo.", weight=Decimal(40))
CONTENT = settle_all(
    Content(
        title="Analista de Datos",
        education="Licenciatura",
        required_skills=("Síntesis",),
        competencies=(LISTENING, ORDER),
    )
)


async def hilda() -> Viewer:
    person = await a_person("Hilda")
    return Viewer(person.id, person.name, person.email, person.role, "es")


async def a_draft(by: Viewer, content: Content = CONTENT) -> Profile:
    return await open_draft(content, Source("perfil.pdf", "ab" * 32, "Analista"), by=by)


async def test_a_draft_keeps_its_content_and_its_source() -> None:
    hr = await hilda()

    draft = await a_draft(hr)

    kept = await Profile.objects().get(Profile.id == draft.id)
    assert kept is not None
    assert content_of(kept) == CONTENT
    assert (kept.source_name, kept.source_sha256, kept.source_text, kept.state) == (
        "perfil.pdf",
        "ab" * 32,
        "Analista",
        ProfileState.DRAFT,
    )
    assert [line["action"] for line in await history_of(f"profile {draft.id}")] == [
        "profile_drafted"
    ]


async def test_a_reading_becomes_a_draft_with_its_source_beside_it() -> None:
    hr = await hilda()
    reading = Reading(title="Analista", source_text=("Puesto:", "Analista"))

    draft = await start_draft(reading, source_name="perfil.docx", source_sha256="cd", by=hr)

    assert (content_of(draft).title, draft.source_text) == ("Analista", "Puesto:\nAnalista")


async def test_an_employee_cannot_start_a_draft() -> None:
    person = await a_person("Otto")
    otto = Viewer(person.id, person.name, person.email, person.role, "es")

    with pytest.raises(NotAllowed):
        await a_draft(otto)

    assert not await Profile.exists()


async def test_a_correction_is_told_field_by_field() -> None:
    hr = await hilda()
    draft = await a_draft(hr)

    kept = await correct_draft(draft, CONTENT.model_copy(update={"unit": "Datos"}), 1, by=hr)

    assert (content_of(kept).unit, kept.version) == ("Datos", 2)
    told = (await history_of(f"profile {draft.id}"))[-1]
    assert (told["before"], told["after"]) == ('{"unit": ""}', '{"unit": "Datos"}')


async def test_a_correction_that_changes_nothing_is_not_told() -> None:
    hr = await hilda()
    draft = await a_draft(hr)

    kept = await correct_draft(draft, CONTENT, 1, by=hr)

    assert kept.version == 1
    assert len(await history_of(f"profile {draft.id}")) == 1


async def test_two_people_do_not_overwrite_each_other() -> None:
    hr = await hilda()
    draft = await a_draft(hr)
    await correct_draft(draft, CONTENT.model_copy(update={"unit": "Datos"}), 1, by=hr)

    with pytest.raises(Conflict):
        await correct_draft(draft, CONTENT.model_copy(update={"unit": "Otra"}), 1, by=hr)


async def test_a_draft_that_is_gone_is_not_found() -> None:
    hr = await hilda()

    with pytest.raises(NotFound):
        await correct_draft(Profile(id=0, created_by=hr.id), CONTENT, 1, by=hr)


async def test_the_first_profile_makes_its_position_and_its_rows() -> None:
    hr = await hilda()

    profile = await approve(await a_draft(hr), 1, by=hr)

    rubric = await rubric_of(profile.id)
    assert (rubric.title, rubric.number, rubric.approved_by) == ("Analista de Datos", 1, "Hilda")
    assert [
        (part.name, part.weight, [each.text for each in part.behaviours], part.negative)
        for part in rubric.competencies
    ] == [
        ("Escucha", Decimal(60), list(LISTENING.behaviours), ("Interrumpe.",)),
        ("Orden", Decimal(40), ["Entrega a tiempo."], ()),
    ]
    assert [part.is_definition for part in rubric.competencies] == [False, True]
    assert [(each.kind, each.text) for each in rubric.requirements] == [
        ("education", "Licenciatura"),
        ("skill", "Síntesis"),
    ]


async def test_a_second_profile_replaces_the_first() -> None:
    hr = await hilda()
    first = await approve(await a_draft(hr), 1, by=hr)

    second = await approve(await start_next_version(first, by=hr), 1, by=hr)

    assert (second.position, second.number) == (first.position, 2)
    assert await Profile.select(Profile.number, Profile.state).order_by(Profile.number) == [
        {"number": 1, "state": "replaced"},
        {"number": 2, "state": "approved"},
    ]
    assert await Position.count() == 1


async def test_a_title_finds_its_position_whatever_its_accents() -> None:
    hr = await hilda()
    post = await a_position("analista de datos")

    profile = await approve(await a_draft(hr), 1, by=hr)

    assert profile.position == post.id


async def test_a_profile_may_go_to_a_position_of_another_title() -> None:
    hr = await hilda()
    post = await a_position("Análisis")
    draft = await a_draft(hr)

    kept = await correct_draft(draft, CONTENT, 1, position=post.id, by=hr)
    profile = await approve(kept, kept.version, by=hr)

    assert profile.position == post.id
    assert await Position.count() == 1
    told = (await history_of(f"profile {draft.id}"))[1]
    assert (told["before"], told["after"]) == ('{"position": null}', f'{{"position": {post.id}}}')


async def test_a_position_given_comes_before_the_title() -> None:
    hr = await hilda()
    post = await a_position("Análisis")

    profile = await approve(await a_draft(hr), 1, position=post.id, by=hr)

    assert (profile.position, await Position.count()) == (post.id, 1)


async def test_a_next_version_stays_with_its_position_whatever_its_title() -> None:
    hr = await hilda()
    first = await approve(await a_draft(hr), 1, by=hr)
    draft = await start_next_version(first, by=hr)
    renamed = CONTENT.model_copy(update={"title": "Analista Sénior"})

    kept = await correct_draft(draft, renamed, 1, position=draft.position, by=hr)
    second = await approve(kept, 2, by=hr)

    assert (second.position, second.number) == (first.position, 2)


async def test_a_position_that_is_gone_is_told() -> None:
    hr = await hilda()
    draft = await a_draft(hr)

    with pytest.raises(Invalid) as refused:
        await correct_draft(draft, CONTENT, 1, position=99_999, by=hr)

    assert refused.value.field == "position"


async def test_a_competency_with_only_a_name_must_be_settled() -> None:
    hr = await hilda()
    bare = CONTENT.model_copy(update={"competencies": (CompetencyContent(name="Escucha"),)})

    with pytest.raises(Invalid):
        await approve(await a_draft(hr, bare), 1, by=hr)

    assert not await Behaviour.exists()


async def test_a_profile_without_requirements_is_confirmed_too() -> None:
    hr = await hilda()
    plain = Content(title="Analista", competencies=(LISTENING,))

    await approve(await a_draft(hr, plain), 1, by=hr)

    assert not await Requirement.exists()


async def test_a_confirmed_profile_is_not_corrected() -> None:
    hr = await hilda()
    profile = await approve(await a_draft(hr), 1, by=hr)

    with pytest.raises(Conflict):
        await correct_draft(profile, CONTENT, 1, by=hr)


async def test_the_same_correction_sent_twice_is_no_conflict() -> None:
    hr = await hilda()
    draft = await a_draft(hr)
    changed = CONTENT.model_copy(update={"unit": "Datos"})

    first = await correct_draft(draft, changed, 1, by=hr)
    again = await correct_draft(draft, changed, 1, by=hr)

    assert (first.version, again.version) == (2, 2)


async def test_a_draft_waits_until_its_points_are_settled() -> None:
    hr = await hilda()
    draft = await a_draft(hr, CONTENT.model_copy(update={"settled": ()}))

    with pytest.raises(Invalid) as refused:
        await approve(draft, 1, by=hr)

    assert refused.value.field == "points"


async def test_the_source_is_kept_page_by_page() -> None:
    read = {"/title": Place(1, 1), "/objective": Place(2, 3)}
    reading = Reading(title="Guía", places=read, source_text=("Guía", "1 de 2", "Guiar."))

    draft = await start_draft(reading, source_name="a.pdf", source_sha256="", by=await hilda())

    assert draft.source_text == "Guía\n1 de 2\n\fGuiar."
