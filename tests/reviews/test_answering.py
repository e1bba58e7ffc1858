"""Saving answers: with a version check, once per key, and only while the side may."""

import json
from dataclasses import replace
from uuid import uuid4

import pytest

from evaluations.audit import history_of
from evaluations.database import acting_as, row
from evaluations.errors import Conflict, Invalid, NotAllowed, NotFound
from evaluations.reviews.actions.answering import AnswerChanged, NewAnswer, rate
from evaluations.reviews.actions.assessing import NewFinding, assess_requirement
from evaluations.reviews.actions.explaining import explain_gap
from evaluations.reviews.actions.writing import write_note
from evaluations.reviews.queries.beside import notes_of, requirement_lines
from evaluations.reviews.queries.form import form_page
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import Side, State
from evaluations.reviews.tables import NotObservedReason, RequirementOutcome
from tests.factories import FACT, a_review, items_of, side_viewer, submitted

FOUR = NewAnswer(4, fact="El 20 de enero calmó a un cliente molesto.")


async def test_a_rating_is_saved_counted_and_told_to_the_history() -> None:
    review = await a_review()
    emilio, [item, *_] = await side_viewer(review, Side.SELF), await items_of(review)

    saved = await rate(review, item, Side.SELF, FOUR, by=emilio)

    assert (saved.version, saved.done, saved.items) == (1, 1, review.items)
    page = await form_page(review, Side.SELF, 1)
    assert (page.lines[0].level, page.lines[0].fact, page.current.done) == (4, FOUR.fact, 1)
    line = (await history_of(f"review {review.id}"))[-1]
    assert (line["actor_name"], line["action"]) == (emilio.name, "behaviour_rated")


async def test_not_observed_is_an_answer_and_clearing_it_is_none() -> None:
    review = await a_review()
    by, [item, *_] = await side_viewer(review, Side.MANAGER), await items_of(review)
    unseen = NewAnswer(not_observed=NotObservedReason.NO_OCCASION)

    first = await rate(review, item, Side.MANAGER, unseen, by=by)
    second = await rate(review, item, Side.MANAGER, NewAnswer(version=1), by=by)

    assert (first.done, second.done) == (1, 0)


async def test_two_tabs_do_not_overwrite_each_other() -> None:
    review = await a_review()
    by, [item, *_] = await side_viewer(review, Side.SELF), await items_of(review)
    await rate(review, item, Side.SELF, FOUR, by=by)

    with pytest.raises(AnswerChanged) as refused:
        await rate(review, item, Side.SELF, NewAnswer(2), by=by)

    assert (refused.value.current.level, refused.value.current.version) == (4, 1)
    assert (await form_page(review, Side.SELF, 1)).lines[0].level == 4


async def test_what_the_other_tab_saved_may_be_a_no() -> None:
    review = await a_review()
    by, [item, *_] = await side_viewer(review, Side.SELF), await items_of(review)
    unseen = NewAnswer(not_observed=NotObservedReason.NOT_WITNESSED)
    await rate(review, item, Side.SELF, unseen, by=by)

    with pytest.raises(AnswerChanged) as refused:
        await rate(review, item, Side.SELF, FOUR, by=by)

    assert refused.value.current.not_observed == NotObservedReason.NOT_WITNESSED


async def test_the_same_request_sent_twice_has_one_effect() -> None:
    review = await a_review()
    by, [item, *_] = await side_viewer(review, Side.SELF), await items_of(review)
    key = uuid4()

    first = await rate(review, item, Side.SELF, replace(FOUR, key=key), by=by)
    again = await rate(review, item, Side.SELF, replace(FOUR, key=key), by=by)

    assert (again.version, again.done) == (first.version, first.done)


@pytest.mark.parametrize("level", [0, 6, -1])
async def test_a_level_off_the_scale_is_refused(level: int) -> None:
    review = await a_review()
    by, [item, *_] = await side_viewer(review, Side.SELF), await items_of(review)

    with pytest.raises(Invalid):
        await rate(review, item, Side.SELF, NewAnswer(level), by=by)


async def test_a_level_and_a_no_at_once_are_refused() -> None:
    review = await a_review()
    by, [item, *_] = await side_viewer(review, Side.SELF), await items_of(review)

    with pytest.raises(Invalid):
        await rate(
            review,
            item,
            Side.SELF,
            NewAnswer(3, NotObservedReason.NO_OCCASION),
            by=by,
        )


async def test_nobody_answers_after_submitting_even_with_an_old_page_open() -> None:
    old_page = await a_review()
    [item, *_] = await items_of(old_page)
    await row("update review set state = 'awaiting_manager' where id = $1", old_page.id)
    by = await side_viewer(old_page, Side.SELF)

    with pytest.raises(NotAllowed):
        await rate(old_page, item, Side.SELF, FOUR, by=by)


async def test_a_behaviour_of_another_review_does_not_exist() -> None:
    review, other = await a_review(), await a_review()
    by, [item, *_] = await side_viewer(review, Side.SELF), await items_of(other)

    with pytest.raises(NotFound):
        await rate(review, item, Side.SELF, FOUR, by=by)


async def test_the_database_keeps_a_manager_from_the_others_answers() -> None:
    review = await a_review()
    marta, [item, *_] = await side_viewer(review, Side.MANAGER), await items_of(review)
    await acting_as(marta.id, marta.role)

    with pytest.raises(NotFound):
        await rate(review, item, Side.SELF, FOUR, by=marta)


async def test_one_side_never_answers_for_the_other() -> None:
    review = await a_review()
    marta, [item, *_] = await side_viewer(review, Side.MANAGER), await items_of(review)

    with pytest.raises(NotFound):
        await rate(review, item, Side.SELF, FOUR, by=marta)


async def test_a_requirement_is_assessed_with_a_version_check() -> None:
    review = await a_review(requirements=1)
    marta = await side_viewer(review, Side.MANAGER)
    met = NewFinding(RequirementOutcome.MET, "Presentó su título.")

    version = await assess_requirement(review, 1, met, by=marta)

    assert version == 1
    assert [line.outcome for line in await requirement_lines(review, marta)] == ["met"]
    with pytest.raises(Conflict):
        await assess_requirement(review, 1, NewFinding(RequirementOutcome.NOT_MET), by=marta)


async def test_the_history_keeps_what_a_finding_replaced() -> None:
    review = await a_review(requirements=1)
    marta = await side_viewer(review, Side.MANAGER)
    await assess_requirement(review, 1, NewFinding(RequirementOutcome.MET, "Sí."), by=marta)

    await assess_requirement(review, 1, NewFinding(None, version=1), by=marta)

    line = (await history_of(f"review {review.id}"))[-1]
    assert json.loads(line["before"]) == {"number": 1, "outcome": "met", "fact": "Sí."}


async def test_only_the_manager_assesses_and_only_what_is_asked() -> None:
    review = await a_review(requirements=1)
    met = NewFinding(RequirementOutcome.MET)

    with pytest.raises(NotAllowed):
        await assess_requirement(review, 1, met, by=await side_viewer(review, Side.SELF))
    with pytest.raises(NotFound):
        await assess_requirement(review, 2, met, by=await side_viewer(review, Side.MANAGER))


async def test_a_note_is_kept_and_a_stale_one_refused() -> None:
    review = await a_review()
    emilio = await side_viewer(review, Side.SELF)

    first = await write_note(review, Side.SELF, "achievements", "Uno", version=0, by=emilio)
    second = await write_note(review, Side.SELF, "achievements", "Dos", version=first, by=emilio)

    assert (first, second) == (1, 2)
    assert (await notes_of(review, emilio))[Side.SELF, "achievements"].text == "Dos"
    with pytest.raises(Conflict):
        await write_note(review, Side.SELF, "achievements", "Tres", version=0, by=emilio)


async def test_a_note_is_of_the_own_side_and_on_a_topic_of_the_review() -> None:
    review = await a_review()
    emilio = await side_viewer(review, Side.SELF)

    with pytest.raises(NotFound):
        await write_note(review, Side.MANAGER, "strengths", "Mías", version=0, by=emilio)
    with pytest.raises(Invalid):
        await write_note(review, Side.SELF, "strengths", "Mías", version=0, by=emilio)


LATER_FACT = "El 3 de febrero resolvió sola una queja difícil."


async def test_the_manager_explains_a_gap_with_a_fact() -> None:
    review = await rated_apart()
    marta, [item, *_] = await side_viewer(review, Side.MANAGER), await items_of(review)

    await explain_gap(review, item, LATER_FACT, fact_on=None, version=1, by=marta)

    found = await row("select fact from rating where item = $1 and side = 'manager'", item)
    assert found["fact"] == LATER_FACT
    line = (await history_of(f"review {review.id}"))[-1]
    assert json.loads(line["before"]) == {"item": item, "fact": FACT}
    with pytest.raises(Conflict):
        await explain_gap(review, item, FACT, fact_on=None, version=1, by=marta)


async def test_without_a_wide_gap_a_submitted_fact_stays_as_it_is() -> None:
    review = await a_review(state=State.AWAITING_DECISION)
    marta, [item, *_] = await side_viewer(review, Side.MANAGER), await items_of(review)

    with pytest.raises(Invalid):
        await explain_gap(review, item, LATER_FACT, fact_on=None, version=1, by=marta)
    with pytest.raises(NotFound):
        await explain_gap(review, 0, LATER_FACT, fact_on=None, version=1, by=marta)


async def test_a_fact_of_a_few_words_explains_nothing() -> None:
    review = await rated_apart()
    marta, [item, *_] = await side_viewer(review, Side.MANAGER), await items_of(review)

    with pytest.raises(Invalid):
        await explain_gap(review, item, "Bien.", fact_on=None, version=1, by=marta)


async def rated_apart() -> SeenReview:
    """Both have submitted: the person fives, the manager threes."""
    review = await submitted(await a_review(), Side.SELF, level=5)
    return await submitted(review, Side.MANAGER, level=3)
