"""Evidence that stood on the goal itself, for both to read, becomes a note of whoever wrote it."""

from evaluations.audit import record
from evaluations.database import as_system, rows
from evaluations.migrate import migrate
from evaluations.postgres import Urls, connected
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import Side, State
from tests.database import pool_put_aside
from tests.factories import CALLS, COURSE, a_review, brought_to, side_viewer


async def test_evidence_becomes_a_note_of_whoever_wrote_it_last(committed: Urls) -> None:
    async with as_system():
        review = await a_review(goals=(CALLS, COURSE))
        await wrote(review, 1, Side.MANAGER, "", "La mitad.")
        await wrote(review, 1, Side.SELF, "La mitad.", "Conté las llamadas.")
        await wrote(review, 1, Side.MANAGER, "Conté las llamadas.", "Conté las llamadas.")
        await brought_to(State.CANCELLED, review)

    await with_evidence_on_the_goal(committed, {1: "Conté las llamadas.", 2: "De antes."})
    with pool_put_aside():
        assert await migrate(committed.owner) == ["007"]

    async with as_system():
        notes = await rows("select review, side, topic, text, version from note order by topic")
    assert [tuple(note) for note in notes] == [
        (review.id, "self", "goal 1", "Conté las llamadas.", 1),
        (review.id, "manager", "goal 2", "De antes.", 1),
    ]


async def wrote(review: SeenReview, goal: int, side: Side, before: str, after: str) -> None:
    """As the history kept it."""
    await record(
        "goal_measured",
        f"goal plan {review.plan}",
        by=await side_viewer(review, side),
        before={"goal": goal, "evidence": before},
        after={"goal": goal, "evidence": after},
    )


async def with_evidence_on_the_goal(urls: Urls, texts: dict[int, str]) -> None:
    """The table as it stood before, with these words by the goal's number."""
    async with connected(urls.owner) as connection:
        await connection.execute(
            "select set_config('app.role', 'system', false);"
            " alter table goal add evidence text not null default '';"
            " delete from migration where name = '007'"
        )
        for number, text in texts.items():
            await connection.execute(
                "update goal set evidence = $2 where number = $1", number, text
            )
