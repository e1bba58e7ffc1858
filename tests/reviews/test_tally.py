"""How many reviews stand where is counted as they move, and always as many as there are."""

import pytest

from evaluations.database import acting_as, row, rows
from evaluations.reviews.actions.tallying import sum_up
from evaluations.reviews.states import State
from tests.factories import a_review

COUNTED = """
select coalesce(cycle, 0), unit, state, self_submitted_at is not null,
       manager_submitted_at is not null,
       coalesce(deadline_of(state, due_on, ends_on), 'infinity')::text, count(*)
from review group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
"""
TALLIED = """
select cycle, unit, state, self_submitted, manager_submitted, deadline::text, sum(reviews)
from review_tally group by 1, 2, 3, 4, 5, 6 having sum(reviews) <> 0 order by 1, 2, 3, 4, 5, 6
"""


async def some_reviews() -> None:
    for state in State:
        await a_review(state=state)


async def test_the_tally_is_what_counting_gives() -> None:
    await some_reviews()

    assert await rows(TALLIED) == await rows(COUNTED)


async def test_summed_up_it_says_the_same_in_one_line_each() -> None:
    await some_reviews()

    await sum_up()

    assert await rows(TALLIED) == await rows(COUNTED)
    assert (await row("select count(*) from review_tally"))[0] == len(await rows(COUNTED))


@pytest.mark.parametrize(("role", "states"), [("auditor", {"sealed"}), ("employee", set())])
async def test_an_auditor_is_told_how_many_are_sealed_and_others_nothing(
    role: str, states: set[str]
) -> None:
    await some_reviews()
    await acting_as(10**6, role)

    assert {line["state"] for line in await rows("select state from review_tally")} == states
