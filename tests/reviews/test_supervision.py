from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from evaluations.people.actions.moving import Post, move
from evaluations.people.tables import Employment, Person
from evaluations.reviews.queries.supervision import supervision_of
from evaluations.reviews.states import ReviewKind
from evaluations.reviews.supervision import Stretch, Supervision, Supervisor, supervision
from tests.factories import a_person, a_review, hr

YEAR = date(2026, 1, 1), date(2026, 12, 31)
MARTA, OTTO, NORA = 1, 2, 3


def of_marta(*stretches: Stretch, kind: ReviewKind = ReviewKind.ANNUAL) -> Supervision:
    return supervision(stretches, manager=MARTA, kind=kind, period=YEAR)


def test_days_count_from_the_first_to_the_last_both_included() -> None:
    found = of_marta(Stretch(MARTA, "Marta", date(2026, 12, 1)))

    assert (found.days, found.others) == (31, ())


@pytest.mark.parametrize(
    ("kind", "last", "is_enough"),
    [
        (ReviewKind.ANNUAL, date(2026, 3, 1), True),
        (ReviewKind.ANNUAL, date(2026, 2, 28), False),
        (ReviewKind.PROBATION, date(2026, 1, 15), True),
        (ReviewKind.PROBATION, date(2026, 1, 14), False),
    ],
)
def test_sixty_days_are_enough_in_a_year_and_fifteen_in_probation(
    kind: ReviewKind, last: date, is_enough: bool
) -> None:
    assert of_marta(Stretch(MARTA, "Marta", YEAR[0], last), kind=kind).is_enough is is_enough


def test_others_count_within_the_period_only_and_add_up() -> None:
    found = of_marta(
        Stretch(MARTA, "Marta", date(2026, 11, 1)),
        Stretch(OTTO, "Otto", date(2025, 6, 1), date(2026, 1, 10)),
        Stretch(NORA, "Nora", date(2024, 1, 1), date(2025, 5, 31)),
        Stretch(OTTO, "Otto", date(2026, 10, 22), date(2026, 10, 31)),
    )

    assert found.days == 61
    assert found.others == (Supervisor(OTTO, "Otto", 20),)


async def test_a_change_of_manager_divides_the_days() -> None:
    review = await a_review()
    person = await Person.objects().get(Person.id == review.person)
    job = await Employment.objects().get(Employment.id == review.employment)
    assert person is not None
    assert job is not None
    nora = await a_person("Nora")
    await move(
        person, Post(job.position, job.unit, nora.id), since=date(2026, 1, 22), by=await hr()
    )

    found = await supervision_of(review)

    assert (found.days, found.is_enough) == (10, False)
    assert found.others == (Supervisor(nora.id, "Nora", 20),)


async def test_once_it_is_decided_the_days_to_come_do_not_count() -> None:
    review = await a_review()

    decided = datetime.combine(review.starts_on, time(12), UTC) + timedelta(days=9)

    assert (await supervision_of(review)).days == 30
    assert (await supervision_of(replace(review, decided_at=decided))).days == 10
    late = replace(review, decided_at=decided + timedelta(days=60))
    assert (await supervision_of(late)).days == 30
