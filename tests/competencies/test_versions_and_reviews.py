"""A review keeps the words it opened with; the next one takes the version in force then."""

import asyncio
from datetime import date

from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.drafting import Source, open_draft
from evaluations.competencies.actions.errata import correct_slip
from evaluations.competencies.queries.rubric import approved_profile_of
from evaluations.competencies.tables import Profile
from evaluations.database import as_system, row, rows
from evaluations.errors import Conflict
from evaluations.people.tables import Employment
from evaluations.people.viewer import Viewer
from evaluations.postgres import Urls
from evaluations.reviews.actions.freezing import Opening
from evaluations.reviews.actions.opening import open_review
from evaluations.reviews.states import ReviewKind
from tests.factories import a_person, an_employment, an_organization, hr
from tests.versions import CONTENT, LISTENING, ORDER, in_force, next_draft

BEFORE = (*LISTENING.behaviours, ORDER.definition)


async def a_job(profile: Profile, name: str = "Emilio") -> Employment:
    await an_organization()
    marta = await a_person("Marta")
    return await an_employment(await a_person(name), manager=marta, position=profile.position)


async def review_of(job: Employment, by: Viewer) -> int:
    days = date(2026, 1, 12), date(2026, 2, 10), date(2026, 2, 4)
    return await open_review(Opening(job.id, ReviewKind.PROBATION, *days), by=by)


async def wording(review: int) -> tuple[str, ...]:
    found = await rows(
        "select i.text from review_item i join review_competency c on c.id = i.competency"
        " where i.review = $1 order by c.number, i.number",
        review,
    )
    return tuple(line["text"] for line in found)


async def version(review: int) -> int:
    found = await row(
        "select p.number from review r join profile p on p.id = r.profile where r.id = $1", review
    )
    return int(found["number"])


async def test_a_running_review_keeps_its_wording_and_a_new_one_takes_the_new_version() -> None:
    by = await hr()
    first = await in_force(by)
    running = await review_of(await a_job(first), by)
    other = LISTENING.model_copy(update={"behaviours": ("Escucha hasta el final.",)})
    draft = await next_draft(first, by, competencies=(other,))
    await approve(draft, draft.version, reason="Se acordó en junta.", by=by)

    new = await review_of(await a_job(first, "Elena"), by)

    assert (await wording(running), await version(running)) == (BEFORE, 1)
    assert (await wording(new), await version(new)) == (("Escucha hasta el final.",), 2)


async def test_an_erratum_reaches_new_reviews_only() -> None:
    by = await hr()
    profile = await in_force(by)
    running = await review_of(await a_job(profile), by)
    spelled = "Resume lo acordado al final de cada reunión."
    place = "/competencies/0/behaviours/1"
    await correct_slip(profile, place, LISTENING.behaviours[1], spelled, "Acento.", by=by)

    new = await review_of(await a_job(profile, "Elena"), by)

    assert await wording(running) == BEFORE
    assert await wording(new) == (BEFORE[0], spelled, BEFORE[2])


async def approved(draft: Profile, by: Viewer) -> int | Conflict:
    try:
        async with as_system():
            return int((await approve(draft, draft.version, by=by)).number)
    except Conflict as conflict:
        return conflict


async def test_two_who_approve_the_same_draft_at_once_approve_it_once(committed: Urls) -> None:
    async with as_system():
        by = await hr()
        draft = await open_draft(CONTENT, Source(), by=by)

    answers = await asyncio.gather(approved(draft, by), approved(draft, by))

    assert sorted(type(answer).__name__ for answer in answers) == ["Conflict", "int"]


async def test_two_drafts_approved_at_once_become_two_versions(committed: Urls) -> None:
    async with as_system():
        by = await hr()
        first = await in_force(by)
        drafts = [await next_draft(first, by) for _ in range(2)]

    answers = await asyncio.gather(*(approved(draft, by) for draft in drafts))

    assert sorted(map(str, answers)) == ["2", "3"]
    async with as_system():
        assert (await approved_profile_of(first.position)).number == 3
        states = await rows("select state from profile order by number")
    assert [line["state"] for line in states] == ["replaced", "replaced", "approved"]
