"""The determination: a person takes it, when everything it stands on is there."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from evaluations.clock import today
from evaluations.database import row
from evaluations.errors import Invalid, NotAllowed
from evaluations.reviews.actions.advising import NewOpinion, record_opinion
from evaluations.reviews.actions.deciding import NewDetermination, decide
from evaluations.reviews.actions.explaining import explain_gap
from evaluations.reviews.actions.readiness import CLOSED, evidence_of, obstacles
from evaluations.reviews.actions.writing import write_note
from evaluations.reviews.queries.beside import requirement_lines
from evaluations.reviews.queries.decision import determination_of, opinion_of
from evaluations.reviews.queries.result import outcome_of
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import ReviewKind, Side, State
from evaluations.reviews.tables import OpinionSense
from tests.factories import (
    CALLS,
    COURSE,
    UNMET,
    a_review,
    an_organization,
    decided,
    hr,
    items_of,
    side_viewer,
    submitted,
    the_review,
    unmet,
    written,
)

IN_TIME = date(2026, 2, 9)
ACCREDITS = NewDetermination("accredits", "Cumple lo que el puesto pide.", IN_TIME)
ENDS = NewDetermination("does_not_accredit", "No domina el registro.", IN_TIME)
OPINION = NewOpinion(date(2026, 2, 8), OpinionSense.ACCREDITS, "Dos por cada parte")


async def ready(kind: ReviewKind = ReviewKind.PROBATION, **values: object) -> SeenReview:
    """Both have submitted and the manager has written everything that is asked."""
    review = await a_review(kind, State.AWAITING_DECISION, **values)  # type: ignore[arg-type]
    return await written(review)


async def test_the_manager_decides_and_the_person_is_next() -> None:
    review = await ready(requirements=2, goals=(CALLS, COURSE))

    await decide(review, ACCREDITS, by=await side_viewer(review, Side.MANAGER))

    now = await the_review(review.id)
    assert now.state == State.AWAITING_ACKNOWLEDGEMENT
    found = await determination_of(now)
    assert found is not None
    assert (found.outcome, found.effective_on) == ("accredits", review.ends_on)
    assert "39-A" in found.text
    kept = await row("select overall, band from review where id = $1", review.id)
    assert tuple(kept) == (Decimal("100.0"), "meets")


async def test_an_annual_review_is_closed_without_deciding_on_the_employment() -> None:
    review = await ready(ReviewKind.ANNUAL)

    await decide(
        review, NewDetermination(CLOSED, "", IN_TIME), by=await side_viewer(review, Side.MANAGER)
    )

    found = await determination_of(await the_review(review.id))
    assert found is not None
    assert (found.outcome, found.text) == (CLOSED, "")


async def test_nobody_but_the_manager_decides() -> None:
    review = await ready()

    with pytest.raises(NotAllowed):
        await decide(review, ACCREDITS, by=await hr())


async def test_nothing_is_decided_before_both_have_submitted() -> None:
    review = await a_review(state=State.AWAITING_SELF)

    with pytest.raises(NotAllowed):
        await decide(review, ACCREDITS, by=await side_viewer(review, Side.MANAGER))


async def test_a_wide_difference_needs_a_fact_first() -> None:
    review = await a_review(behaviours=(2,))
    await submitted(review, Side.SELF, level=1)
    review = await written(await submitted(await the_review(review.id), Side.MANAGER, level=3))
    await row("update rating set fact = '' where review = $1 and side = 'manager'", review.id)
    marta = await side_viewer(review, Side.MANAGER)

    with pytest.raises(Invalid, match="sin un hecho: 2"):
        await decide(review, ACCREDITS, by=marta)

    for item in await items_of(review):
        fact = "El 3 de febrero resolvió sola una queja difícil."
        await explain_gap(review, item, fact, fact_on=IN_TIME, version=1, by=marta)
    await decide(review, ACCREDITS, by=marta)


async def test_everything_that_is_missing_is_told_at_once() -> None:
    review = await a_review(state=State.AWAITING_DECISION, requirements=2, goals=(CALLS, COURSE))

    marta = await side_viewer(review, Side.MANAGER)
    evidence = await evidence_of(review, await outcome_of(review, marta), marta)
    found = obstacles(review, evidence, "accredits", IN_TIME)

    assert [str(sentence) for sentence in found] == [
        "Metas sin resultado: 2.",
        "Requisitos por valorar: 2.",
        "Falta escribir: Fortalezas.",
        "Falta escribir: Apoyo dado por la organización.",
    ]


async def test_to_end_it_takes_an_unmet_requirement_and_it_is_printed() -> None:
    review = await ready(requirements=1)
    marta = await side_viewer(review, Side.MANAGER)
    with pytest.raises(Invalid, match="requisito no acreditado"):
        await decide(review, ENDS, by=marta)

    [line] = await requirement_lines(await unmet(review), marta)
    await decide(review, ENDS, by=marta)

    found = await determination_of(await the_review(review.id))
    assert found is not None
    assert found.text.splitlines()[2:5] == [
        f"{line.text}: {UNMET} (3 de febrero de 2026)",
        "Razones:",
        "No domina el registro.",
    ]


@pytest.mark.parametrize("fact", ["", "No sabe."])
async def test_nothing_is_decided_while_an_unmet_requirement_is_not_shown_by_a_fact(
    fact: str,
) -> None:
    review = await unmet(await ready(requirements=2), fact)

    for determination in (ENDS, ACCREDITS):
        with pytest.raises(Invalid, match="sin un hecho de 30 caracteres o más: 1"):
            await decide(review, determination, by=await side_viewer(review, Side.MANAGER))


async def test_two_dated_facts_are_enough_when_they_tell_something() -> None:
    review = await ready(requirements=2)
    await row("update rating set fact_on = $2 where review = $1", review.id, IN_TIME)
    await row("update rating set fact = 'Bien.' where review = $1", review.id)
    marta = await side_viewer(review, Side.MANAGER)
    with pytest.raises(Invalid, match="dos hechos con fecha"):
        await decide(review, ENDS, by=marta)

    await row("update rating set fact = $2 where review = $1", review.id, UNMET)
    await decide(review, ENDS, by=marta)

    found = await determination_of(await the_review(review.id))
    assert found is not None
    assert UNMET not in found.text


async def test_the_summary_names_three_at_most() -> None:
    review = await ready()
    marta = await side_viewer(review, Side.MANAGER)
    await write_note(
        review, Side.MANAGER, "strengths", "Una\n\nDos\nTres\nCuatro", version=1, by=marta
    )

    with pytest.raises(Invalid, match="hasta 3, una por línea; hay 4"):
        await decide(review, ACCREDITS, by=marta)

    await write_note(review, Side.MANAGER, "strengths", "Una\n\nDos\nTres", version=2, by=marta)
    await decide(review, ACCREDITS, by=marta)


async def test_above_fifty_workers_ending_it_needs_the_commissions_opinion() -> None:
    await an_organization(headcount=51)
    review = await ready(requirements=1)
    await unmet(review)
    marta = await side_viewer(review, Side.MANAGER)
    with pytest.raises(Invalid, match="Comisión Mixta"):
        await decide(review, ENDS, by=marta)

    await record_opinion(review, OPINION, by=await hr())
    await decide(review, ENDS, by=marta)

    assert (await opinion_of(review)) is not None


async def test_after_the_last_day_it_can_no_longer_be_ended() -> None:
    review = await ready(requirements=1)
    await unmet(review)
    late = replace(ENDS, today=date(2026, 2, 11))

    with pytest.raises(Invalid, match="39-E"):
        await decide(review, late, by=await side_viewer(review, Side.MANAGER))


async def test_the_opinion_is_recorded_once_by_hr_and_before_the_decision() -> None:
    review = await ready()
    hilda = await hr()
    with pytest.raises(NotAllowed):
        await record_opinion(review, OPINION, by=await side_viewer(review, Side.MANAGER))

    await record_opinion(review, OPINION, by=hilda)

    with pytest.raises(NotAllowed, match="ya está registrada"):
        await record_opinion(review, OPINION, by=hilda)


async def test_a_review_without_a_result_can_be_closed_as_well() -> None:
    review = await ready(ReviewKind.ANNUAL, behaviours=(3,))
    await row(
        "update rating set level = null, not_observed = 'no_occasion' where review = $1", review.id
    )

    after = await decided(review, write=False)

    kept = await row("select overall, band from review where id = $1", after.id)
    assert tuple(kept) == (None, None)


async def test_an_opinion_is_not_from_the_future() -> None:
    review = await a_review()
    tomorrow = replace(OPINION, given_on=today() + timedelta(days=1))

    with pytest.raises(Invalid):
        await record_opinion(review, tomorrow, by=await hr())
