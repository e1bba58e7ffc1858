"""HR's list: every review, where it stands, narrowed and turned page by page."""

from datetime import date

import pytest

from evaluations.database import row
from evaluations.reviews.actions.cycles import NewCycle, start_cycle
from evaluations.reviews.queries import board as queries
from evaluations.reviews.states import ReviewKind, Side, State
from tests.browser import Browser, Page
from tests.factories import a_person, a_review, hr, submitted, the_review
from tests.web.outcomes import TOO_LATE, as_hr, as_manager, asked, on

LIST = "section:has(> #all) tbody"


def names(page: Page) -> list[str]:
    return page.texts(f"{LIST} th a")


async def a_cycle() -> int:
    dates = date(2026, 1, 1), date(2026, 12, 31), date(2026, 12, 4), date(2026, 12, 11)
    return await start_cycle(NewCycle("Anual 2026", *dates, date(2026, 12, 31)), by=await hr())


async def test_each_review_shows_how_far_each_side_is(browser: Browser) -> None:
    await submitted(await a_review(), Side.MANAGER)
    await as_hr(browser)

    board = await browser.visit("/reviews")

    cells = board.texts(f"{LIST} td")
    assert cells[1] == "Falta la autoevaluación"
    assert cells[2:4] == ["0/5", "Entregada Marta"]


async def test_units_and_the_whole_are_summed(browser: Browser) -> None:
    await a_review(state=State.SEALED)
    await a_review(state=State.AWAITING_MANAGER)
    await a_review(state=State.CANCELLED)
    await as_hr(browser)

    board = await browser.visit("/reviews")

    assert board.texts(".stat-value") == ["2", "2", "1", "1"]
    assert board.texts(".stat-note") == ["100 %", "50 %", "50 %"]
    assert sorted(board.texts("[data-label='Selladas']")) == ["0/1", "1/1"]


async def test_a_late_review_says_so(browser: Browser) -> None:
    await a_review(state=State.AWAITING_DECISION)
    with on(TOO_LATE):
        await as_hr(browser)
        board = await browser.visit("/reviews")

    assert board.text(f"{LIST} .late") == "ayer"


async def test_nothing_is_due_once_a_review_is_sealed(browser: Browser) -> None:
    await a_review(state=State.SEALED)
    await as_hr(browser)

    board = await browser.visit("/reviews")

    assert board.texts(f"{LIST} td")[-1] == "–"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("state=awaiting_both", ["Ana María Solís"]),
        ("state=sealed", ["Émile Ávila"]),
        ("kind=annual", ["Ana María Solís"]),
        ("name=emile", ["Émile Ávila"]),
        ("name=solis", ["Ana María Solís"]),
        ("name=MARÍA", ["Ana María Solís"]),
        ("name=%25", []),
        ("name=a_a", []),
        ("name=ile", []),
        ("state=&kind=&unit=&cycle=&name=", ["Ana María Solís", "Émile Ávila"]),
        ("older=1", []),
        ("page=2", ["Ana María Solís", "Émile Ávila"]),
    ],
)
async def test_the_list_is_narrowed(browser: Browser, query: str, found: list[str]) -> None:
    await a_review(state=State.SEALED, person=await a_person("Émile Ávila"))
    await a_review(ReviewKind.ANNUAL, person=await a_person("Ana María Solís"))
    await as_hr(browser)

    board = await browser.visit(f"/reviews?{query}")

    assert (board.status, names(board)) == (200, found)


async def test_the_list_is_narrowed_to_a_unit_or_a_cycle(browser: Browser) -> None:
    cycle = await a_cycle()
    await a_review(cycle=cycle)
    second = await a_review(person=await a_person("Lucía"))
    unit = (await row("select unit from review where id = $1", second.id))["unit"]
    await as_hr(browser)

    assert names(await browser.visit(f"/reviews?unit={unit}")) == ["Lucía"]
    by_cycle = await browser.visit(f"/reviews?cycle={cycle}")
    assert names(by_cycle) == ["Emilio"]
    assert by_cycle.texts(".stat-value")[0] == "1"


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("state=lost", "state"),
        ("unit=x", "unit"),
        ("cycle=99999999999", "cycle"),
        ("kind=9", "kind"),
    ],
)
async def test_what_is_not_listed_is_told_beside_its_field(
    browser: Browser, query: str, field: str
) -> None:
    await as_hr(browser)

    board = await browser.visit(f"/reviews?{query}")

    assert (board.status, board.error(field)) == (422, "Elige una opción de la lista.")


async def test_the_pages_keep_the_filter(browser: Browser) -> None:
    for _ in range(21):
        await a_review()
    await as_hr(browser)

    first = await browser.visit("/reviews?state=awaiting_both")
    second = await browser.visit(str(first.soup.select("[rel=next]")[0]["href"]))

    assert (len(names(first)), len(names(second))) == (20, 1)
    assert "state=awaiting_both" in second.path
    assert second.soup.select("[rel=next]") == []
    assert str(second.soup.select("[rel=prev]")[0]["href"]).endswith("page=1#all")


async def turned(browser: Browser, page: Page, *ways: str) -> list[Page]:
    """The pages on the way, each by the link of the one before."""
    pages = [page]
    for way in ways:
        link = pages[-1].soup.select(f"[rel={way}]")[0]["href"]
        pages.append(await browser.visit(str(link)))
    return pages


async def test_the_pages_are_turned_both_ways(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "PAGE", 2)
    for number in range(7):
        await a_review(person=await a_person(f"Persona {number}"))
    await as_hr(browser)

    first = await browser.visit("/reviews")
    pages = await turned(browser, first, "next", "next", "next", "prev", "prev", "prev")

    there = [["6", "5"], ["4", "3"], ["2", "1"], ["0"]]
    assert [[name[-1] for name in names(page)] for page in pages] == [*there, *there[-2::-1]]
    assert [page.text(".pager span") for page in pages] == [
        f"Página {number}" for number in (1, 2, 3, 4, 3, 2, 1)
    ]


@pytest.mark.parametrize("place", ["newer", "older"])
async def test_a_place_with_nothing_behind_it_leads_nowhere(browser: Browser, place: str) -> None:
    review = await a_review()
    await as_hr(browser)

    board = await browser.visit(f"/reviews?{place}={review.id}&page=3")

    assert (board.status, names(board)) == (200, [])


async def test_an_empty_list_says_what_to_do(browser: Browser) -> None:
    await as_hr(browser)

    empty = await browser.visit("/reviews")
    narrowed = await browser.visit("/reviews?name=zoila")

    assert empty.text(".empty a") == "Abrir una evaluación"
    assert narrowed.text(".empty h2") == "Ninguna coincide"


async def test_an_auditor_sees_the_sealed_ones_only(browser: Browser) -> None:
    await a_review()
    await a_review(state=State.SEALED, person=await a_person("Lucía"))
    await browser.sign_in(await a_person("Aurora"))

    board = await browser.visit("/reviews")

    assert names(board) == ["Lucía"]
    assert board.soup.select("a[href='/reviews/new']") == []


async def test_a_manager_has_no_such_list(browser: Browser) -> None:
    await as_manager(browser, await a_review())

    assert (await browser.visit("/reviews")).status == 403


@pytest.mark.parametrize("how_many", [1, 30])
async def test_it_takes_as_many_statements_however_long_it_is(
    browser: Browser, queries: list[str], how_many: int
) -> None:
    for _ in range(how_many):
        await a_review()
    await as_hr(browser)

    assert await asked(queries, browser, "/reviews") == 11


async def test_the_name_of_a_person_is_text(browser: Browser) -> None:
    review = await a_review(person=await a_person("Eva <b>Sol</b>"))
    await as_hr(browser)

    board = await browser.visit("/reviews")

    assert names(board) == [(await the_review(review.id)).facts["name"]]
