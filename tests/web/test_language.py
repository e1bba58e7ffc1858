from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from evaluations.people.tables import Person
from evaluations.settings import Settings
from evaluations.web.answers import language
from evaluations.web.answers.formats import Fmt
from evaluations.web.answers.language import preferred, translate
from evaluations.web.entry.site import Site
from tests.browser import Browser
from tests.factories import a_person


@pytest.mark.parametrize(
    ("accepted", "expected"),
    [
        (b"", "es"),
        (b"en", "en"),
        (b"EN-us,en;q=0.9", "en"),
        (b"fr,en;q=0.5,es;q=0.8", "es"),
        (b"en;q=0", "es"),
        (b"de, *;q=0.1", "es"),
        (b"en;q=x,\xff", "es"),
        (b"," * 5000, "es"),
    ],
)
def test_a_browsers_wish_is_met_where_it_can_be(accepted: bytes, expected: str) -> None:
    assert preferred(accepted) == expected


async def test_a_visitor_chooses_a_language_and_keeps_it(browser: Browser) -> None:
    page = await browser.visit("/session")
    assert page.soup.html["lang"] == "es"  # type: ignore[index]
    browser.headers["Referer"] = "https://evil.example/session?next=%2Fsessions"

    after = await browser.submit(page, "form.language", button="button")

    assert after.path == "/session?next=%2Fsessions"
    assert after.soup.html["lang"] == "en"  # type: ignore[index]


async def test_a_persons_choice_is_kept_with_the_person(browser: Browser) -> None:
    person = await a_person()
    await browser.sign_in(person)
    page = await browser.visit("/sessions")

    await browser.submit(page, "form.language", button="button")

    assert await Person.select(Person.language).output(as_list=True) == ["en"]
    browser.client.cookies.delete("language")
    assert (await browser.visit("/sessions")).soup.html["lang"] == "en"  # type: ignore[index]


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("/people/{id}/employments", "/people/{id}"),
        ("/people/{id}/move", "/people/{id}/move"),
        ("/nowhere/at/all", "/"),
    ],
)
async def test_changing_the_language_of_a_refused_form_opens_a_page(
    browser: Browser, at: str, expected: str
) -> None:
    hilda = await a_person("Hilda")
    await browser.sign_in(hilda)
    browser.headers["Referer"] = f"http://localhost{at.format(id=hilda.id)}"

    after = await browser.post("/language", language="en")

    assert (after.status, after.path) == (200, expected.format(id=hilda.id))


async def test_a_language_that_we_do_not_speak_is_refused(browser: Browser) -> None:
    assert (await browser.post("/language", language="fr")).status == 400


def test_a_sentence_takes_its_values_and_a_plain_one_is_left_alone() -> None:
    assert translate("Faltan %(left)s.", left=3) == "Faltan 3."
    assert translate("100 %") == "100 %"
    assert translate("") == ""


def test_dates_and_numbers_are_written_as_in_mexico() -> None:
    day = date(2026, 4, 26)
    evening = datetime(2026, 4, 27, 4, 32, tzinfo=UTC)

    assert Fmt.date(day) == "26 de abril de 2026"
    assert Fmt.short_date(day) == "26 abr 2026"
    assert Fmt.moment(evening) == "26 de abril de 2026, 22:32"
    assert Fmt.number(Fraction(185, 2), 1) == "92.5"
    assert Fmt.number(Decimal("12345.65"), 1) == "12,345.7"
    assert Fmt.number(1234) == "1,234"
    assert Fmt.percent(Fraction(2, 3)) == "67\u202f%"


@pytest.mark.parametrize(
    ("day", "expected"),
    [(26, "hoy"), (27, "mañana"), (25, "ayer"), (29, "en 3 días"), (20, "hace 6 días")],
)
def test_days_from_now_are_said_as_people_say_them(day: int, expected: str) -> None:
    assert Fmt.in_days(date(2026, 4, day), today=date(2026, 4, 26)) == expected


def test_dates_in_english() -> None:
    language.use("en")

    assert Fmt.date(date(2026, 4, 26)) == "26 April 2026"
    language.use("es")


def test_an_unknown_language_is_spanish() -> None:
    language.use("xx")

    assert language.language() == "es"


def test_the_sites_cookie_of_the_language_has_the_sites_prefix() -> None:
    assert Site.of(Settings()).cookie("language") == "language"
    assert Site.of(Settings(base_url="https://ev.example")).cookie("language") == "__Host-language"
