"""Two people at the same version at the same moment, on real transactions."""

import asyncio
from collections.abc import Awaitable, Callable

from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.consulting import answer, take_back
from evaluations.competencies.actions.errata import correct_slip
from evaluations.competencies.queries.consultations import consultation_seen_by
from evaluations.competencies.tables import Consultation, ConsultationAnswer, Profile
from evaluations.database import as_system
from evaluations.errors import Conflict
from evaluations.people.viewer import Viewer
from evaluations.postgres import Urls
from tests.factories import hr, viewer_of
from tests.versions import LISTENING, as_it_stands, consulted, in_force, next_draft

Change = Callable[[], Awaitable[object]]


async def attempt(change: Change) -> bool:
    """Whether it was done; the other one came first if not."""
    try:
        async with as_system():
            await change()
            await asyncio.sleep(0.05)
    except Conflict:
        return False
    return True


async def both(one: Change, other: Change) -> list[bool]:
    tasks = [asyncio.create_task(attempt(change)) for change in (one, other)]
    return [await task for task in tasks]


async def a_next_draft() -> tuple[Profile, Profile, Viewer]:
    async with as_system():
        by = await hr()
        first = await in_force(by)
        return first, await next_draft(first, by), by


async def states() -> list[str]:
    async with as_system():
        found = await Profile.select(Profile.state).order_by(Profile.id)
        return [line["state"] for line in found]


async def test_a_version_is_approved_once(committed: Urls) -> None:
    _, draft, by = await a_next_draft()

    def approval() -> Awaitable[object]:
        return approve(draft, draft.version, by=by)

    assert sorted(await both(approval, approval)) == [False, True]
    assert await states() == ["replaced", "approved"]


async def test_two_versions_of_a_post_are_in_force_one_after_the_other(committed: Urls) -> None:
    first, draft, by = await a_next_draft()
    async with as_system():
        other = await next_draft(first, by, objective="Entender los datos y contarlos.")

    done = await both(
        lambda: approve(draft, draft.version, by=by), lambda: approve(other, other.version, by=by)
    )

    assert done == [True, True]
    assert sorted(await states()) == ["approved", "replaced", "replaced"]


async def test_an_erratum_and_the_next_version_at_once_lose_nothing(committed: Urls) -> None:
    first, draft, by = await a_next_draft()
    before = LISTENING.behaviours[0]

    done = await both(
        lambda: approve(draft, draft.version, by=by),
        lambda: correct_slip(
            first, "/competencies/0/behaviours/0", before, before.upper(), "Mayúsculas.", by=by
        ),
    )

    assert done[0]
    assert await states() == ["replaced", "approved"]
    async with as_system():
        assert (before.upper() in (await as_it_stands(first)).content) is done[1]


async def test_an_answer_is_not_taken_back_unseen(committed: Urls) -> None:
    async with as_system():
        by = await hr()
        draft, [emilio] = await consulted(by)
        person = viewer_of(emilio)
        asked = await consultation_seen_by(person, draft.id)

    agrees, taken = await both(
        lambda: answer(asked, ConsultationAnswer.AGREES, by=person),
        lambda: take_back(draft, draft.version, by=by),
    )

    async with as_system():
        [kept] = await Consultation.objects()
    assert agrees is not taken
    assert (kept.answer is not None, kept.closed_at is not None) == (agrees, taken)
