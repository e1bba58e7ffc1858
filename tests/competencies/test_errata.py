from collections.abc import Awaitable, Callable

import asyncpg
import pytest

from evaluations.audit import history_of
from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.errata import correct_slip
from evaluations.competencies.places import texts_of
from evaluations.competencies.queries.errata import errata_of
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.queries.rubric import Rubric, approved_profile_of, rubric_of
from evaluations.competencies.tables import Erratum, Profile
from evaluations.database import row
from evaluations.errors import Conflict, Invalid, NotAllowed
from evaluations.people.viewer import Viewer
from tests.competencies.words import entry, part, says, stands_for
from tests.factories import a_person, hr, viewer_of
from tests.versions import CONTENT, LISTENING, ORDER, as_it_stands, in_force, next_draft

BEHAVIOUR = "/competencies/0/behaviours/1"
WAS, IS = LISTENING.behaviours[1], "Resume lo acordado al final de cada reunión."


async def correct(
    profile: Profile, by: Viewer, place: str = BEHAVIOUR, before: str = WAS, after: str = IS,
    reason: str = "Falta un acento.",
) -> None:  # fmt: skip
    await correct_slip(profile, place, before, after, reason, by=by)


async def test_a_slip_is_corrected_in_the_row_and_in_the_content_and_told() -> None:
    by = await hr()
    profile = await in_force(by)

    await correct(profile, by)

    rubric = await rubric_of(profile.id)
    assert rubric.competencies[0].behaviours[1].text == IS
    assert rubric.content.competencies[0].behaviours[1] == IS
    [line] = await errata_of(profile.id)
    assert (line["before"], line["after"], line["reason"], line["corrected_by"]) == (
        WAS,
        IS,
        "Falta un acento.",
        by.name,
    )
    told = (await history_of(f"profile {profile.id}"))[-1]
    assert (told["action"], WAS in told["before"], IS in told["after"]) == (
        "profile_erratum",
        True,
        True,
    )


PLACES: dict[str, Callable[[Rubric], str]] = {
    "/competencies/0/name": lambda rubric: rubric.competencies[0].name,
    "/competencies/0/definition": lambda rubric: rubric.competencies[0].definition,
    "/competencies/0/behaviours/0": lambda rubric: rubric.competencies[0].behaviours[0].text,
    "/competencies/0/negative_behaviours/0": lambda rubric: rubric.competencies[0].negative[0],
    "/competencies/1/definition": lambda rubric: rubric.competencies[1].behaviours[0].text,
    "/education": lambda rubric: rubric.requirements[0].text,
    "/required_skills/0": lambda rubric: rubric.requirements[1].text,
    "/objective": lambda rubric: rubric.objective,
    "/functions/1": lambda rubric: rubric.content.functions[1],
}


@pytest.mark.parametrize("place", PLACES)
async def test_a_slip_anywhere_reaches_what_people_read(place: str) -> None:
    by = await hr()
    profile = await in_force(by)
    before = texts_of(CONTENT)[place]

    await correct(profile, by, place, before, f"¡{before}!")

    assert PLACES[place](await rubric_of(profile.id)) == f"¡{before}!"
    assert texts_of(content_of(await as_it_stands(profile)))[place] == f"¡{before}!"
    others = texts_of(content_of(await as_it_stands(profile)))
    assert {name for name, text in others.items() if text != texts_of(CONTENT)[name]} == {place}


@pytest.mark.parametrize(
    ("after", "reason", "field"),
    [
        (WAS.replace("Resume", "No resume"), "Error.", "after"),
        ("Guarda silencio.", "Error.", "after"),
        (WAS, "Error.", "after"),
        (" ", "Error.", "after"),
        (IS, "  ", "reason"),
    ],
)
async def test_what_is_no_slip_is_refused(after: str, reason: str, field: str) -> None:
    by = await hr()
    profile = await in_force(by)

    with pytest.raises(Invalid) as refused:
        await correct(profile, by, after=after, reason=reason)

    assert refused.value.field == field
    assert not await Erratum.exists()


async def test_a_change_is_sent_to_a_new_version() -> None:
    by = await hr()
    profile = await in_force(by)

    with pytest.raises(Invalid, match="Eso es un cambio: empieza una versión nueva"):
        await correct(profile, by, after="Guarda silencio.")


async def test_slip_after_slip_does_not_lead_to_another_meaning() -> None:
    by = await hr()
    yearly = "Entrega el informe anual."
    profile = await in_force(by, CONTENT.model_copy(update={"functions": (yearly,)}))
    near, far = yearly.replace("anual", "manual"), yearly.replace("anual", "mensual")
    await correct(profile, by, "/functions/0", yearly, near)

    with pytest.raises(Invalid, match="Eso es un cambio"):
        await correct(profile, by, "/functions/0", near, far)


async def test_a_name_stays_short_enough() -> None:
    by = await hr()
    long = LISTENING.model_copy(update={"name": "a" * 300})
    profile = await in_force(by, CONTENT.model_copy(update={"competencies": (long,)}))

    with pytest.raises(Invalid) as refused:
        await correct(profile, by, "/competencies/0/name", "a" * 300, "a" * 301)

    assert refused.value.field == "after"


async def test_two_people_do_not_correct_the_same_text_unseen() -> None:
    by = await hr()
    profile = await in_force(by)
    await correct(profile, by)

    with pytest.raises(Conflict, match="Este texto cambió"):
        await correct(profile, by, after=WAS + "!")


@pytest.mark.parametrize(
    ("place", "before"),
    [("/title", CONTENT.title), ("/nowhere", WAS), ("/competencies/9/name", WAS), ("", WAS)],
)
async def test_there_is_nothing_to_correct_elsewhere(place: str, before: str) -> None:
    by = await hr()

    with pytest.raises(Conflict):
        await correct(await in_force(by), by, place, before, f"{before}!")


async def test_only_the_version_in_force_has_errata() -> None:
    by = await hr()
    first = await in_force(by)
    draft = await next_draft(first, by)
    await approve(draft, draft.version, by=by)

    for profile in (first, await next_draft(first, by)):
        with pytest.raises(Conflict, match="solo para la versión vigente"):
            await correct(profile, by)


async def test_only_hr_corrects() -> None:
    profile = await in_force(await hr())

    with pytest.raises(NotAllowed):
        await correct(profile, viewer_of(await a_person("Otto")))


async def test_the_next_version_begins_with_the_corrected_words() -> None:
    by = await hr()
    profile = await in_force(by)
    await correct(profile, by)

    draft = await next_draft(await as_it_stands(profile), by)

    assert content_of(draft).competencies[0].behaviours[1] == IS
    assert (await approved_profile_of(profile.position)).profile == profile.id


UNTOLD: dict[str, Callable[[int], Awaitable[object]]] = {
    "behaviour": lambda profile: row(
        "update behaviour set text = 'Otra cosa.' where competency in"
        " (select id from competency where profile = $1)", profile),
    "competency": lambda profile: row(
        "update competency set name = 'Otra' where profile = $1", profile),
    "definition": lambda profile: row(
        "update competency set definition = 'Otra' where profile = $1", profile),
    "requirement": lambda profile: row(
        "update requirement set text = 'Otro' where profile = $1", profile),
    "content": lambda profile: row(
        "update profile set content = jsonb_set(content, '{objective}', '\"Otro\"')"
        " where id = $1", profile),
    "once more": lambda profile: row(
        f"update profile set content = jsonb_set(content, '{{competencies,0,behaviours,1}}',"
        f" '\"{WAS}\"') where id = $1", profile),
    "one more behaviour": lambda profile: row(
        "insert into behaviour (competency, number, text, is_negative, entry)"
        " select competency, 9, 'Otra cosa.', false, entry from behaviour"
        " where text = 'Interrumpe.'"),
    "one more requirement": lambda profile: row(
        "insert into requirement (profile, number, kind, text) values ($1, 9, 'skill', 'Otra')",
        profile),
    "who approved": lambda profile: row(
        "update profile set approved_at = now() where id = $1", profile),
    "back to draft": lambda profile: row(
        "update profile set state = 'draft' where id = $1", profile),
    "discarded": lambda profile: row(
        "update profile set state = 'discarded' where id = $1", profile),
    "erratum": lambda profile: row("update erratum set after = 'Otro'"),
    "no erratum": lambda profile: row("delete from erratum"),
}  # fmt: skip


@pytest.mark.parametrize("what", UNTOLD)
async def test_the_database_refuses_what_is_not_told(what: str) -> None:
    by = await hr()
    profile = await in_force(by)
    await correct(profile, by)

    with pytest.raises((asyncpg.CheckViolationError, asyncpg.InsufficientPrivilegeError)):
        await UNTOLD[what](profile.id)


TWICE = LISTENING.model_copy(update={"behaviours": (WAS, WAS), "negative_behaviours": (WAS,)})


@pytest.mark.parametrize("number", [1, 3])
async def test_an_erratum_of_one_behaviour_changes_no_other_of_the_same_words(number: int) -> None:
    by = await hr()
    profile = await in_force(by, CONTENT.model_copy(update={"competencies": (TWICE,)}))
    await correct(profile, by)

    with pytest.raises(asyncpg.CheckViolationError):
        await row("update behaviour set text = $1 where number = $2", IS, number)


async def test_an_erratum_serves_once() -> None:
    by = await hr()
    profile = await in_force(by)
    await correct(profile, by)
    await correct(profile, by, before=IS, after=WAS)

    with pytest.raises(asyncpg.CheckViolationError):
        await row("update behaviour set text = $1 where text = $2", IS, WAS)


async def test_a_slip_in_any_requirement_is_found_among_its_kind() -> None:
    by = await hr()
    lists = {"knowledge_areas": ("Datos", "Leyes"), "languages": ("Nahuatl",)}
    profile = await in_force(by, CONTENT.model_copy(update=lists))

    await correct(profile, by, "/knowledge_areas/1", "Leyes", "¡Leyes!")
    await correct(profile, by, "/languages/0", "Nahuatl", "Náhuatl")

    said = [line.text for line in (await rubric_of(profile.id)).requirements]
    assert said[1:4] == ["Datos", "¡Leyes!", "Náhuatl"]


async def test_corrected_words_stay_with_their_entry_in_the_next_version() -> None:
    by = await hr()
    misspelled = LISTENING.model_copy(
        update={"name": "Escuhca", "behaviours": ("Anota lo qeu falta",)}
    )
    profile = await in_force(by, CONTENT.model_copy(update={"competencies": (misspelled, ORDER)}))
    entries = [
        await entry("Escuhca"),
        await entry("Anota lo qeu falta"),
        await entry(ORDER.definition),
    ]
    await correct(profile, by, "/competencies/0/name", "Escuhca", "Escucha")
    await correct(
        profile, by, "/competencies/0/behaviours/0", "Anota lo qeu falta", "Anota lo que falta"
    )
    await correct(
        profile,
        by,
        "/competencies/1/definition",
        ORDER.definition,
        "Entrega a timpo lo que se le encargó.",
    )

    draft = await next_draft(await as_it_stands(profile), by)
    await approve(draft, draft.version, by=by)

    corrected = ("Escucha", "Anota lo que falta", "Entrega a timpo lo que se le encargó.")
    assert await stands_for(*[(await entry(text)).id for text in corrected]) == [
        one.id for one in entries
    ]
    told = await history_of(f"dictionary_entry {entries[0].id}")
    assert [line["action"] for line in told] == ["entry_joined"]


async def test_words_that_others_say_already_keep_their_own_entry() -> None:
    by = await hr()
    await says(by, "Archivo", part("Escucha", "Anota lo que falta."))
    misspelled = LISTENING.model_copy(update={"name": "Escuhca"})
    profile = await in_force(by, CONTENT.model_copy(update={"competencies": (misspelled,)}))

    await correct(profile, by, "/competencies/0/name", "Escuhca", "Escucha")

    own = (await entry("Escucha")).id
    assert await stands_for(own) == [own]
