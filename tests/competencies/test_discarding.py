import asyncpg
import pytest

from evaluations.audit import history_of
from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.discarding import discard
from evaluations.competencies.actions.drafting import correct_draft
from evaluations.competencies.queries.profiles import (
    draft_list,
    position_with_profiles,
    profile_seen_by,
)
from evaluations.database import row
from evaluations.errors import Conflict, NotAllowed
from tests.factories import a_person, hr, viewer_of
from tests.versions import CONTENT, as_it_stands, consulted, in_force, next_draft


async def test_a_discarded_draft_is_on_no_list_and_still_found() -> None:
    by = await hr()
    first = await in_force(by)
    draft = await next_draft(first, by)

    await discard(draft, draft.version, by=by)

    assert await draft_list() == []
    assert [line["id"] for line in (await position_with_profiles(first.position)).versions] == [
        first.id
    ]
    assert (await profile_seen_by(by, draft.id)).state == "discarded"
    assert (await history_of(f"profile {draft.id}"))[-1]["action"] == "profile_discarded"


async def test_it_is_not_taken_up_again() -> None:
    by = await hr()
    draft = await next_draft(await in_force(by), by)
    await discard(draft, draft.version, by=by)

    with pytest.raises(Conflict, match="se descartó"):
        await correct_draft(draft, CONTENT, draft.version, by=by)
    with pytest.raises(Conflict, match="se descartó"):
        await approve(draft, draft.version, by=by)
    with pytest.raises(asyncpg.CheckViolationError):
        await row("update profile set state = 'draft' where id = $1", draft.id)


async def test_what_is_in_force_or_asked_about_is_not_discarded() -> None:
    by = await hr()
    draft, _ = await consulted(by)
    other = CONTENT.model_copy(update={"title": "Otro puesto"})
    first = await as_it_stands(await in_force(by, other))

    for profile in (draft, first):
        with pytest.raises(Conflict):
            await discard(profile, profile.version, by=by)


async def test_a_draft_that_somebody_corrected_meanwhile_stays() -> None:
    by = await hr()
    draft = await next_draft(await in_force(by), by)

    with pytest.raises(Conflict):
        await discard(draft, draft.version - 1, by=by)


async def test_only_hr_discards() -> None:
    by = await hr()
    draft = await next_draft(await in_force(by), by)

    with pytest.raises(NotAllowed):
        await discard(draft, draft.version, by=viewer_of(await a_person("Otto")))
