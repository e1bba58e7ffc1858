"""Two people of Recursos Humanos at the same entries at the same moment, on real transactions."""

import asyncio
from collections.abc import Awaitable, Callable

from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.dictionary import merge, separate
from evaluations.competencies.actions.drafting import Source, open_draft
from evaluations.competencies.content import Content
from evaluations.competencies.tables import Profile, Resemblance
from evaluations.database import as_system
from evaluations.errors import Conflict
from evaluations.people.viewer import THE_SYSTEM, Viewer
from evaluations.postgres import Urls
from tests.competencies.words import ASKS, ASKS_FIRST, chains, entry, part, says, stands_for
from tests.factories import a_person, viewer_of

WORDS = ("Escucha con calma.", "Anota lo que falta.", "Cierra cada acuerdo.")


async def three_entries() -> tuple[list[int], Viewer]:
    async with as_system():
        by = viewer_of(await a_person("Hilda"))
        await says(by, "Analista", part("Orden", *WORDS))
        return [(await entry(text)).id for text in WORDS], by


async def attempt(change: Callable[..., Awaitable[None]], *entries: int) -> bool:
    """Whether it was done; the other one came first if not."""
    try:
        async with as_system():
            await change(*entries, by=THE_SYSTEM)
            await asyncio.sleep(0.05)
    except Conflict:
        return False
    return True


async def both(*changes: tuple[Callable[..., Awaitable[None]], int, int]) -> list[bool]:
    tasks = [asyncio.create_task(attempt(*change)) for change in changes]
    return [await task for task in tasks]


async def test_two_merged_into_each_other_make_no_circle(committed: Urls) -> None:
    (one, other, _), _ = await three_entries()

    done = await both((merge, one, other), (merge, other, one))

    assert sorted(done) == [False, True]
    async with as_system():
        assert len(set(await stands_for(one, other))) == 1
        assert await chains() == 0


async def test_two_merges_one_after_the_other_make_no_chain(committed: Urls) -> None:
    (one, other, third), _ = await three_entries()

    done = await both((merge, one, other), (merge, other, third))

    assert any(done)  # the second is refused where the first took its entry away
    async with as_system():
        assert await chains() == 0


async def test_a_merge_and_a_separation_at_once_leave_no_chain(committed: Urls) -> None:
    (one, other, third), _ = await three_entries()
    async with as_system():
        await merge(one, other, by=THE_SYSTEM)

    tasks = [
        asyncio.create_task(attempt(separate, one)),
        asyncio.create_task(attempt(merge, other, third)),
    ]
    assert [await task for task in tasks] == [True, True]
    async with as_system():
        assert await chains() == 0


async def draft_saying(by: Viewer, title: str, name: str, *behaviours: str) -> Profile:
    """The next version of a post that says something else today."""
    async with as_system():
        first = await says(by, title, part(title, f"Cuida lo que es de {title}."))
        content = Content(title=title, competencies=(part(name, *behaviours),))
        return await open_draft(content, Source(), position=first.position, by=by)


async def put_in_force(draft: Profile, by: Viewer) -> None:
    async with as_system():
        await approve(draft, draft.version, by=by)
        await asyncio.sleep(0.05)


async def test_two_versions_approved_at_once_are_compared_with_each_other(committed: Urls) -> None:
    _, by = await three_entries()
    drafts = (
        await draft_saying(by, "Archivo", "Escucha", ASKS, "Cierra cada acuerdo."),
        await draft_saying(by, "Taller", "Orden", "Cierra cada acuerdo.", ASKS_FIRST),
    )

    tasks = [asyncio.create_task(put_in_force(draft, by)) for draft in drafts]
    for task in tasks:
        await task

    async with as_system():
        pairs = {(await entry(ASKS)).id, (await entry(ASKS_FIRST)).id}
        noted = await Resemblance.objects()
        assert pairs in [{line.one, line.other} for line in noted]
