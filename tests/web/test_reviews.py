"""The page of one review: whose turn it is, what may be done, nothing that is not one's own."""

import pytest
import time_machine

from evaluations.people.tables import Person
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import ReviewKind, Side, State
from tests.browser import Browser, Page
from tests.factories import FACT, a_person, a_review, answered

PARTIES = ("Emilio", "Marta", "Hilda")


async def the_cast() -> dict[str, Person]:
    return {name: await a_person(name) for name in ("Emilio", "Marta", "Hilda", "Aurora", "Otto")}


async def seen_by(
    browser: Browser, name: str, state: State = State.AWAITING_BOTH, **values: object
) -> tuple[SeenReview, Page]:
    cast = await the_cast()
    review = await a_review(  # type: ignore[misc]
        state=state,
        person=cast["Emilio"],
        manager=cast["Marta"],
        **values,  # type: ignore[arg-type]
    )
    await browser.sign_in(cast[name])
    return review, await browser.visit(f"/reviews/{review.id}")


def facts(page: Page) -> dict[str, str]:
    return dict(zip(page.texts(".summary dt"), page.texts(".summary dd"), strict=True))


async def test_it_says_whose_turn_it_is_and_by_when(browser: Browser) -> None:
    _, page = await seen_by(browser, "Hilda")

    said = facts(page)
    assert said["Le toca a"] == "Emilio y Marta"
    assert said["A más tardar"] == "4 de febrero de 2026"
    assert page.text("h1") == "Emilio"


async def test_a_person_starts_with_the_first_section(browser: Browser) -> None:
    review, page = await seen_by(browser, "Emilio")

    link = page.soup.select_one(".button-primary")
    assert link is not None
    assert link["href"] == f"/reviews/{review.id}/sections/1"
    assert page.text("h1") == "Mi evaluación"


async def test_who_has_begun_goes_on_where_something_is_left(browser: Browser) -> None:
    review, _ = await seen_by(browser, "Emilio", behaviours=(2, 3))
    await answered(review, Side.SELF, but=1)

    page = await browser.visit(f"/reviews/{review.id}")

    link = page.soup.select_one(".button-primary")
    assert link is not None
    assert (link["href"], link.get_text()) == (
        f"/reviews/{review.id}/sections/2",
        "Seguir respondiendo",
    )


async def test_who_has_handed_in_may_read_the_own_answers(browser: Browser) -> None:
    _, page = await seen_by(browser, "Emilio", State.AWAITING_MANAGER)

    assert page.texts("main .button") == ["Leer mis respuestas"]
    assert facts(page)["Le toca a"] == "Marta"


@pytest.mark.parametrize(
    ("name", "state", "offered"),
    [
        ("Hilda", State.AWAITING_BOTH, {"opinion", "cancellation"}),
        ("Marta", State.AWAITING_DECISION, {"comparison", "determination", "result"}),
        ("Emilio", State.AWAITING_DECISION, {"comparison"}),
        ("Emilio", State.AWAITING_ACKNOWLEDGEMENT, {"comparison", "result", "acknowledgement"}),
        ("Marta", State.SEALED, {"comparison", "result", "document"}),
        ("Aurora", State.SEALED, {"comparison", "result", "document"}),
    ],
)
async def test_only_what_the_rules_allow_is_offered(
    browser: Browser, name: str, state: State, offered: set[str]
) -> None:
    review, page = await seen_by(browser, name, state)

    links = {str(tag["href"]) for tag in page.soup.select(".plain-list a")}
    assert {link.removeprefix(f"/reviews/{review.id}/") for link in links} == offered


async def test_a_probation_shows_the_clock_of_the_law(browser: Browser) -> None:
    with time_machine.travel("2026-01-28 18:00+00:00", tick=False):
        _, page = await seen_by(browser, "Marta")

    assert len(page.texts(".timeline li")) == 9
    assert page.texts(".timeline [data-state=done]")[-1].startswith("Conversación de medio")
    assert page.text(".timeline [data-state=current]").startswith("Se abren los formularios")


async def test_a_date_moved_to_a_working_day_says_the_day_it_is(browser: Browser) -> None:
    """The 28th day, 8 February 2026, is a Sunday: the meeting is on Friday, the 26th."""
    _, page = await seen_by(browser, "Marta")

    [meeting] = [text for text in page.texts(".timeline li") if text.startswith("Reunión")]
    assert meeting.endswith("6 de febrero de 2026 · día 26")


async def test_an_annual_review_has_no_such_clock(browser: Browser) -> None:
    _, page = await seen_by(browser, "Marta", kind=ReviewKind.ANNUAL)

    assert page.texts(".timeline") == []
    assert "Evaluación anual" in page.text(".eyebrow")


@pytest.mark.parametrize(
    ("day", "state", "shown"),
    [
        ("2026-02-10", State.AWAITING_DECISION, False),
        ("2026-02-11", State.AWAITING_DECISION, True),
        ("2026-02-11", State.SEALED, False),
        ("2026-02-11", State.CANCELLED, False),
    ],
)
async def test_a_probation_that_ran_out_undecided_goes_on_for_good(
    browser: Browser, day: str, state: State, shown: bool
) -> None:
    cast = await the_cast()
    review = await a_review(state=state, person=cast["Emilio"], manager=cast["Marta"])

    with time_machine.travel(f"{day} 18:00+00:00", tick=False):
        await browser.sign_in(cast["Marta"])
        page = await browser.visit(f"/reviews/{review.id}")

    assert ("continúa por tiempo indeterminado (art. 39-E)" in page.text("main")) == shown


async def test_a_cancelled_review_says_why(browser: Browser) -> None:
    _, page = await seen_by(browser, "Emilio", State.CANCELLED)

    assert page.texts(".notice p") == ["Esta evaluación se canceló.", "Se abrió por error."]


@pytest.mark.parametrize(
    ("name", "state", "status"),
    [
        ("Otto", State.AWAITING_BOTH, 404),
        ("Aurora", State.AWAITING_BOTH, 404),
        ("Aurora", State.SEALED, 200),
    ],
)
async def test_to_strangers_it_does_not_exist(
    browser: Browser, name: str, state: State, status: int
) -> None:
    _, page = await seen_by(browser, name, state)

    assert page.status == status


@pytest.mark.parametrize("name", PARTIES)
async def test_the_page_never_shows_an_answer(browser: Browser, name: str) -> None:
    review, _ = await seen_by(browser, name)
    await answered(review, Side.SELF)
    await answered(review, Side.MANAGER)

    page = await browser.visit(f"/reviews/{review.id}")

    assert FACT not in page.response.text
