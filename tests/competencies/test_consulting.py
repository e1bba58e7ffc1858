from datetime import timedelta

import asyncpg
import pytest

from evaluations.audit import history_of
from evaluations.clock import today
from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.consulting import answer, consult, take_back
from evaluations.competencies.actions.drafting import Source, correct_draft, open_draft
from evaluations.competencies.queries.consultations import (
    ConsultationSummary,
    answers_about,
    consultation_seen_by,
    consultations_waiting_for,
    holders_of,
    standing_of,
    summary_of,
)
from evaluations.competencies.queries.profiles import content_of, profile_seen_by
from evaluations.competencies.rules import Standing, reason_needed
from evaluations.competencies.tables import Consultation, ConsultationAnswer, Profile, ProfileState
from evaluations.database import acting_as, row
from evaluations.errors import Conflict, Invalid, NotAllowed, NotFound
from tests.factories import a_person, hr, viewer_of
from tests.versions import (
    CONTENT,
    answered,
    as_it_stands,
    consulted,
    holding,
    in_force,
    next_draft,
)

DRAFT, CONSULTATION = ProfileState.DRAFT, ProfileState.CONSULTATION


@pytest.mark.parametrize(
    ("standing", "is_needed"),
    [
        (Standing(DRAFT, holders=0, unanswered=0, comments=0, replaces=True), False),
        (Standing(DRAFT, holders=2, unanswered=2, comments=0, replaces=False), False),
        (Standing(DRAFT, holders=2, unanswered=2, comments=0, replaces=True), True),
        (Standing(CONSULTATION, holders=2, unanswered=0, comments=0, replaces=True), False),
        (Standing(CONSULTATION, holders=2, unanswered=1, comments=0, replaces=True), True),
        (Standing(CONSULTATION, holders=2, unanswered=0, comments=1, replaces=False), True),
        (Standing(CONSULTATION, holders=0, unanswered=0, comments=0, replaces=True), False),
    ],
)
def test_a_reason_is_needed_where_people_were_not_heard(
    standing: Standing, is_needed: bool
) -> None:
    assert bool(reason_needed(standing)) == is_needed


async def test_everybody_who_holds_the_post_is_asked() -> None:
    by = await hr()

    draft, [emilio, _] = await consulted(by, "Emilio", "Elena")

    assert draft.state == CONSULTATION
    assert [line["name"] for line in await answers_about(draft.id)] == ["Elena", "Emilio"]
    [asked] = await consultations_waiting_for(viewer_of(emilio))
    assert (asked["profile"], asked["title"]) == (draft.id, "Analista de Datos")
    assert (await history_of(f"profile {draft.id}"))[-1]["action"] == "consultation_opened"


async def test_a_person_reads_only_what_she_is_asked_about() -> None:
    by = await hr()
    draft, [emilio] = await consulted(by)
    otto = viewer_of(await a_person("Otto"))

    assert (await profile_seen_by(viewer_of(emilio), draft.id)).id == draft.id
    assert (await consultation_seen_by(viewer_of(emilio), draft.id)).by == by.name
    for look in (profile_seen_by, consultation_seen_by):
        with pytest.raises(NotFound):
            await look(otto, draft.id)
    with pytest.raises(NotFound):
        await consultation_seen_by(otto, 0)


async def test_nobody_is_asked_about_a_post_that_nobody_holds() -> None:
    by = await hr()
    draft = await next_draft(await in_force(by), by)

    with pytest.raises(Invalid, match="Nadie ocupa"):
        await consult(draft, draft.version, by=by)


async def test_nobody_is_asked_about_a_post_that_does_not_exist_yet() -> None:
    by = await hr()
    draft = await open_draft(CONTENT, Source(), by=by)

    with pytest.raises(Invalid, match="Nadie ocupa"):
        await consult(draft, 1, by=by)


async def test_a_post_is_found_by_the_title_of_the_draft() -> None:
    by = await hr()
    await holding(await in_force(by))
    draft = await open_draft(CONTENT, Source(), by=by)

    assert await consult(draft, 1, by=by) == 1


async def test_an_unfinished_draft_is_not_sent() -> None:
    by = await hr()
    draft = await open_draft(CONTENT.model_copy(update={"competencies": ()}), Source(), by=by)

    with pytest.raises(Invalid):
        await consult(draft, 1, by=by)


async def test_one_version_of_a_post_is_consulted_at_a_time() -> None:
    by = await hr()
    draft, _ = await consulted(by)
    other = await next_draft(draft, by)

    with pytest.raises(Conflict, match="ya está en consulta"):
        await consult(other, other.version, by=by)


async def test_an_employee_cannot_consult() -> None:
    by = await hr()
    draft = await next_draft(await in_force(by), by)

    with pytest.raises(NotAllowed):
        await consult(draft, draft.version, by=viewer_of(await a_person("Otto")))


async def test_what_is_being_consulted_cannot_be_corrected() -> None:
    by = await hr()
    draft, _ = await consulted(by)

    with pytest.raises(Conflict, match="está en consulta"):
        await correct_draft(draft, CONTENT, draft.version, by=by)


async def test_all_agree_and_it_is_approved_without_a_reason() -> None:
    by = await hr()
    draft, people = await consulted(by, "Emilio", "Elena")
    for person in people:
        draft = await answered(draft, person)

    approved = await approve(draft, draft.version, reason="Sobra.", by=by)

    assert (approved.number, approved.unconsulted_reason) == (2, "")
    assert await summary_of(draft.id) == ConsultationSummary(asked=2, agree=2, comments=0)
    assert await consultations_waiting_for(viewer_of(people[0])) == []


@pytest.mark.parametrize("comments", [(), ("",), ("", "Falta una función.")])
async def test_whoever_was_not_heard_must_be_accounted_for(comments: tuple[str, ...]) -> None:
    by = await hr()
    draft, people = await consulted(by, "Emilio", "Elena")
    for person, comment in zip(people, comments, strict=False):
        draft = await answered(draft, person, comment)

    with pytest.raises(Invalid) as refused:
        await approve(draft, draft.version, reason=" ", by=by)
    approved = await approve(draft, draft.version, reason="Se acordó en junta.", by=by)

    assert refused.value.field == "reason"
    kept = await as_it_stands(approved)
    assert (kept.state, kept.unconsulted_reason) == ("approved", "Se acordó en junta.")
    assert "Se acordó en junta." in (await history_of(f"profile {draft.id}"))[-1]["after"]


async def test_a_version_that_skips_the_consultation_says_why() -> None:
    by = await hr()
    first = await in_force(by)
    await holding(first)
    draft = await next_draft(first, by)

    with pytest.raises(Invalid):
        await approve(draft, draft.version, by=by)
    approved = await approve(draft, draft.version, reason="Cambia la ley.", by=by)

    assert approved.unconsulted_reason == "Cambia la ley."


async def test_somebody_who_came_later_was_not_heard() -> None:
    by = await hr()
    draft, [emilio] = await consulted(by)
    draft = await answered(draft, emilio)
    await holding(draft, "Elena")

    assert (await standing_of(draft)).unanswered == 1


async def test_who_left_needs_no_answer() -> None:
    by = await hr()
    draft, [emilio, elena] = await consulted(by, "Emilio", "Elena")
    draft = await answered(draft, emilio)
    elena.is_active = False
    await elena.save()

    assert (await approve(draft, draft.version, by=by)).unconsulted_reason == ""


async def test_who_changed_to_another_post_needs_no_answer() -> None:
    by = await hr()
    draft, [emilio, elena] = await consulted(by, "Emilio", "Elena")
    draft = await answered(draft, emilio)
    await row(
        "update employment set ends_on = $1 where person = $2",
        today() - timedelta(days=1),
        elena.id,
    )

    assert (await standing_of(draft)).unanswered == 0
    assert [line["name"] for line in await holders_of(draft.position)] == ["Emilio"]


async def test_nobody_approves_without_having_seen_the_last_answer() -> None:
    by = await hr()
    draft, [emilio] = await consulted(by)
    await answered(draft, emilio, "Falta una función.")

    with pytest.raises(Conflict, match="Alguien contestó"):
        await approve(draft, draft.version, reason="Todo bien.", by=by)


async def test_a_person_may_change_her_mind_and_both_answers_are_told() -> None:
    draft, [emilio] = await consulted(await hr())
    await answered(draft, emilio, "Falta una función.")

    await answered(draft, emilio)

    [line] = await answers_about(draft.id)
    assert (line["answer"], line["comment"]) == ("agrees", "")
    told = (await history_of(f"profile {draft.id}"))[-1]
    assert "Falta una función." in told["before"]


async def test_a_comment_has_words() -> None:
    draft, [emilio] = await consulted(await hr())

    with pytest.raises(Invalid) as refused:
        await answered(draft, emilio, "  ")

    assert refused.value.field == "comment"


async def test_taken_back_it_is_corrected_and_asked_again() -> None:
    by = await hr()
    draft, [emilio] = await consulted(by)
    draft = await answered(draft, emilio, "Falta una función.")
    await take_back(draft, draft.version, by=by)
    draft = await as_it_stands(draft)
    more = content_of(draft).model_copy(update={"functions": ("Analizar.", "Enseñar.")})

    kept = await correct_draft(draft, more, draft.version, position=draft.position, by=by)
    await consult(kept, kept.version, by=by)

    assert [line["answer"] for line in await answers_about(draft.id)] == [None, "comments"]
    assert await summary_of(draft.id) == ConsultationSummary(asked=1, agree=0, comments=0)
    assert len(await consultations_waiting_for(viewer_of(emilio))) == 1


async def test_an_answer_to_what_was_taken_back_comes_too_late() -> None:
    by = await hr()
    draft, [emilio] = await consulted(by)
    asked = await consultation_seen_by(viewer_of(emilio), draft.id)
    await take_back(draft, draft.version, by=by)

    with pytest.raises(Conflict, match="ya se cerró"):
        await answer(asked, ConsultationAnswer.AGREES, by=viewer_of(emilio))

    assert not await Consultation.exists().where(Consultation.answered_at.is_not_null())


async def test_only_what_is_being_consulted_is_taken_back() -> None:
    by = await hr()
    draft = await next_draft(await in_force(by), by)

    with pytest.raises(Conflict, match="ya volvió a borrador"):
        await take_back(draft, draft.version, by=by)


async def test_the_version_it_replaces_is_replaced() -> None:
    by = await hr()
    draft, [emilio] = await consulted(by)
    draft = await answered(draft, emilio)

    await approve(draft, draft.version, by=by)

    found = await Profile.select(Profile.id, Profile.state).order_by(Profile.number)
    assert [line["state"] for line in found] == ["replaced", "approved"]
    told = (await history_of(f"profile {found[0]['id']}"))[-1]
    assert (told["action"], told["after"]) == (
        "profile_replaced",
        f'{{"replaced_by": {draft.id}}}',
    )


async def test_the_database_takes_an_answer_from_who_was_asked_only() -> None:
    _, (emilio, otto) = await consulted(await hr(), "Emilio", "Otto")
    await acting_as(otto.id, otto.role)

    with pytest.raises(asyncpg.CheckViolationError, match="only who was asked answers"):
        await row(
            "update consultation set answer = 'agrees', answered_at = now() where person = $1",
            emilio.id,
        )


async def test_the_database_keeps_what_was_answered_about_earlier_words() -> None:
    by = await hr()
    profile, _ = await consulted(by)
    await take_back(profile, profile.version, by=by)

    with pytest.raises(asyncpg.CheckViolationError, match="closed"):
        await row("update consultation set comment = 'Otra cosa.'")


async def test_the_database_keeps_the_words_that_people_are_asked_about() -> None:
    profile, _ = await consulted(await hr())

    with pytest.raises(asyncpg.CheckViolationError):
        await row(
            "update profile set content = jsonb_set(content, '{objective}', '\"Otro\"')"
            " where id = $1",
            profile.id,
        )
