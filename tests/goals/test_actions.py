"""Planning goals, telling results and excluding one."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from evaluations.audit import history_of
from evaluations.errors import Conflict, Invalid, NotAllowed, NotFound
from evaluations.goals.actions.measuring import NewResult, exclude, tell_result
from evaluations.goals.actions.planning import NewGoal, plan_goals
from evaluations.goals.attainment import attainment
from evaluations.goals.queries import GoalLine, figures_of, goal_of, goals_of
from evaluations.goals.tables import GoalKind
from tests.factories import CALLS, COURSE, GUIDE, a_person, a_plan, an_employment, hr, viewer_of

RATIO = NewGoal(
    "Errores", Decimal(50), GoalKind.RATIO, direction="down", baseline=Decimal(40),
    target=Decimal(20),
)  # fmt: skip
RANGE = NewGoal(
    "Tono", Decimal(50), GoalKind.RANGE, low=Decimal(5), high=Decimal(7), tolerance=Decimal(2)
)


async def planned(*goals: NewGoal) -> list[GoalLine]:
    return await goals_of(await a_plan(await a_person("Emilio"), goals))


async def test_goals_are_planned_in_order_with_their_figures() -> None:
    first, second = await planned(CALLS, COURSE)

    assert (first.number, first.title, first.weight) == (1, CALLS.title, Decimal(60))
    assert (first.threshold, first.target, first.stretch) == (30, 40, 50)
    assert (second.kind, second.has_result, second.is_excluded) == (GoalKind.YES_NO, False, False)


@pytest.mark.parametrize(
    ("goal", "sentence"),
    [
        (replace(CALLS, weight=Decimal(100), target=None), "Falta una cifra"),
        (replace(CALLS, weight=Decimal(100), target=Decimal(30)), "no pueden ser iguales"),
        (CALLS, "suman 60"),
    ],
)
async def test_goals_that_no_result_could_measure_are_refused(goal: NewGoal, sentence: str) -> None:
    person = await a_person("Emilio")
    period = date(2026, 1, 1), date(2026, 12, 31)

    with pytest.raises(Invalid, match=sentence):
        await plan_goals(person.id, "2026", period, [goal], by=await hr())


@pytest.mark.parametrize(
    ("goals", "results", "indices"),
    [
        ((CALLS, COURSE), (NewResult(Decimal(38)), NewResult(met=True)), [96, 100]),
        ((RATIO, RANGE), (NewResult(Decimal(24)), NewResult(Decimal(8))), [80, 50]),
        ((GUIDE,), (NewResult(milestones=(True, False)),), [60]),
    ],
)
async def test_a_result_is_told_and_measured(
    goals: tuple[NewGoal, ...], results: tuple[NewResult, ...], indices: list[int]
) -> None:
    lines = await planned(*goals)

    for line, result in zip(lines, results, strict=True):
        await tell_result(line, result, version=1, by=await hr())

    after = await goals_of(lines[0].plan)
    assert all(line.has_result for line in after)
    assert [attainment(figures) for figures in figures_of(after)] == indices


async def test_two_people_do_not_overwrite_each_others_result() -> None:
    [goal, _] = await planned(CALLS, COURSE)
    await tell_result(goal, NewResult(Decimal(35)), version=1, by=await hr())

    with pytest.raises(Conflict):
        await tell_result(goal, NewResult(Decimal(20)), version=1, by=await hr())

    assert (await goal_of(goal.plan, goal.id)).actual == 35


async def test_an_excluded_goal_leaves_both_sums_and_takes_no_result() -> None:
    [goal, _] = await planned(CALLS, COURSE)
    hilda = await hr()

    await exclude(goal, " Se canceló la campaña. ", version=1, by=hilda)

    after = await goal_of(goal.plan, goal.id)
    assert (after.excluded_reason, after.excluded_by_name) == ("Se canceló la campaña.", hilda.name)
    assert attainment(figures_of([after])[0]) is None
    with pytest.raises(NotAllowed):
        await tell_result(after, NewResult(Decimal(1)), version=2, by=hilda)


async def test_an_exclusion_needs_a_reason_and_the_current_version() -> None:
    [goal, _] = await planned(CALLS, COURSE)

    with pytest.raises(Invalid):
        await exclude(goal, " ", version=1, by=await hr())
    with pytest.raises(Conflict):
        await exclude(goal, "Se canceló.", version=7, by=await hr())


async def test_a_goal_of_another_plan_does_not_exist() -> None:
    [goal, _] = await planned(CALLS, COURSE)

    with pytest.raises(NotFound):
        await goal_of(None, goal.id)
    assert await goals_of(None) == []


async def test_the_manager_of_the_period_plans_and_nobody_else() -> None:
    emilio, marta = await a_person("Emilio"), await a_person("Marta")
    await an_employment(emilio, manager=marta)
    period = date(2026, 2, 1), date(2026, 6, 30)
    before = date(2025, 1, 1), date(2025, 12, 31)

    assert await plan_goals(emilio.id, "Metas", period, [GUIDE], by=viewer_of(marta))
    for by, when in ((viewer_of(emilio), period), (viewer_of(marta), before)):
        with pytest.raises(NotAllowed):
            await plan_goals(emilio.id, "Metas", when, [GUIDE], by=by)


async def test_the_history_keeps_the_whole_result_before_and_after() -> None:
    [goal] = await planned(GUIDE)

    await tell_result(goal, NewResult(milestones=(True, None)), version=1, by=await hr())

    line = (await history_of(f"goal plan {goal.plan}"))[-1]
    assert json.loads(line["before"])["milestones"] == [None, None]
    assert json.loads(line["after"]) == {
        "goal": 1, "actual": None, "met": None, "milestones": [True, None],
    }  # fmt: skip


async def test_a_goal_is_left_out_once() -> None:
    [goal] = await planned(GUIDE)
    await exclude(goal, "Se canceló.", version=1, by=await hr())

    with pytest.raises(NotAllowed):
        await exclude(await goal_of(goal.plan, goal.id), "Otra.", version=2, by=await hr())


async def test_each_milestone_is_told() -> None:
    [goal] = await planned(GUIDE)

    with pytest.raises(Invalid):
        await tell_result(goal, NewResult(milestones=(True,)), version=1, by=await hr())
