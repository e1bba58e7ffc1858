"""What the tests of the outcome pages share."""

from datetime import date

import time_machine

from evaluations.people.tables import Person
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import Side
from tests.browser import Browser
from tests.factories import a_person

IN_TIME = date(2026, 2, 9)
"""A day before the last one of the factories' probation."""
TOO_LATE = date(2026, 2, 11)
"""The day after the last one."""
FACT = "El 3 de febrero resolvió sola una queja difícil."


def on(day: date) -> time_machine.travel:
    """That day, at noon in Mexico."""
    return time_machine.travel(f"{day} 18:00+00:00", tick=False)


async def the_person(review: SeenReview, side: Side) -> Person:
    """Emilio or Marta, whoever is on that side of the review."""
    person = await Person.objects().get(
        Person.id == (review.person if side == Side.SELF else review.manager)
    )
    assert person is not None
    return person


async def as_manager(browser: Browser, review: SeenReview) -> None:
    await browser.sign_in(await the_person(review, Side.MANAGER))


async def as_person(browser: Browser, review: SeenReview) -> None:
    await browser.sign_in(await the_person(review, Side.SELF))


async def as_hr(browser: Browser) -> Person:
    hilda = await a_person("Hilda")
    await browser.sign_in(hilda)
    return hilda


async def asked(queries: list[str], browser: Browser, url: str) -> int:
    """How many statements a page takes."""
    before = len(queries)
    page = await browser.visit(url)
    assert page.status == 200
    return len(queries) - before
