"""Somebody who chose English reads no Spanish but what people and profiles say."""

import re
from datetime import date

import pytest

from evaluations.people.tables import Person
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import ReviewKind, State
from evaluations.web.answers import language
from evaluations.web.answers.formats import Fmt
from tests.browser import Browser, Page
from tests.factories import CALLS, COURSE, GUIDE, a_person, a_review, an_employment

SPANISH = re.compile(
    r"[áéíóúñ¿¡«»]|\b(?:al|aquí|aún|con|cada|cuando|de|del|desde|día|días|el|ella|en|entrega|es|esta|este|falta"
    r"|fecha|guardar|hasta|hay|hoy|la|las|le|lo|los|más|meta|metas|nadie|ninguna|para|pero|persona|personas"
    r"|periodo|peso|por|puesto|que|se|sí|sin|su|sus|tu|tus|todavía|una|uno|unidad|ver|y|ya)\b",
    re.IGNORECASE,
)
SAID_OUT_LOUD = ("aria-label", "title", "alt", "placeholder", "data-label", "content")
OF_PEOPLE = re.compile(
    r"(?:Competencia|Conducta|Definición|Conocimiento|Unidad|Puesto) [\d.]+|Organización de prueba"
    r"|El 20 de enero calmó a un cliente y resolvió su queja\.|Se abrió por error\.|Metas de enero"
    r"|Llamadas atendidas|llamadas|Curso de inducción|Guía de bienvenida|Borrador|Publicada"
    r"|Escrito\.|Cumple\.|Recibido\."
)
"""What the factories' people write: it is shown in their own words."""


def spanish_in(page: Page) -> list[str]:
    """The Spanish words that the program says on a page."""
    for written in page.soup.select("[lang=es], textarea, script"):
        written.decompose()
    said = [page.soup.get_text(" ")]
    for name in SAID_OUT_LOUD:
        said += [str(tag[name]) for tag in page.soup.select(f"[{name}]")]
    lines = (OF_PEOPLE.sub("", " ".join(text.split())) for text in said)
    return [
        line[max(0, at.start() - 30) : at.end() + 30]
        for line in lines
        for at in SPANISH.finditer(line)
    ]


async def reads_english(browser: Browser, *urls: str) -> None:
    for url in urls:
        page = await browser.visit(url)
        assert page.status == 200, url
        assert page.soup.html["lang"] == "en", url  # type: ignore[index]
        assert spanish_in(page) == [], url


async def english(name: str) -> Person:
    return await a_person(name, language="en")


async def in_english(
    state: State, kind: ReviewKind = ReviewKind.PROBATION
) -> tuple[SeenReview, Person, Person]:
    """A review with everything in it, and its two sides."""
    person, manager = await english("Emilio"), await english("Marta")
    review = await a_review(
        kind, state, person=person, manager=manager, requirements=2, goals=[CALLS, COURSE]
    )
    return review, person, manager


async def test_signing_in(browser: Browser) -> None:
    browser.client.cookies.set("language", "en")

    await reads_english(browser, "/session")
    wrong = await browser.post("/session", email="x@example.org", password="y")

    assert "The email address or the password is not correct." in wrong.text("main")


@pytest.mark.parametrize("state", State)
async def test_the_first_page_and_the_review(browser: Browser, state: State) -> None:
    review, person, manager = await in_english(state)

    for someone in (person, manager):
        await browser.sign_in(someone)
        await reads_english(browser, "/", f"/reviews/{review.id}", "/sessions")


@pytest.mark.parametrize("kind", ReviewKind)
async def test_a_form(browser: Browser, kind: ReviewKind) -> None:
    review, person, manager = await in_english(State.AWAITING_BOTH, kind)
    here = f"/reviews/{review.id}"

    for someone in (person, manager):
        await browser.sign_in(someone)
        await reads_english(
            browser, f"{here}/sections/1", f"{here}/goals", f"{here}/notes", f"{here}/submission"
        )
    if kind == ReviewKind.PROBATION:
        await reads_english(browser, f"{here}/requirements")


async def test_goals_of_milestones(browser: Browser) -> None:
    review = await a_review(person=await english("Emilio"), goals=[GUIDE])
    person = await Person.objects().get(Person.id == review.person)
    assert person is not None
    await browser.sign_in(person)

    await reads_english(browser, f"/reviews/{review.id}/goals")


@pytest.mark.parametrize("kind", ReviewKind)
async def test_comparing_and_deciding(browser: Browser, kind: ReviewKind) -> None:
    review, _, manager = await in_english(State.AWAITING_DECISION, kind)
    here = f"/reviews/{review.id}"
    await browser.sign_in(manager)

    await reads_english(
        browser,
        f"{here}/comparison",
        f"{here}/determination",
        f"{here}/result",
        f"{here}/result/method",
    )


async def test_receiving_the_result(browser: Browser) -> None:
    review, person, _ = await in_english(State.AWAITING_ACKNOWLEDGEMENT)
    here = f"/reviews/{review.id}"
    await browser.sign_in(person)

    await reads_english(
        browser, f"{here}/result", f"{here}/result/method", f"{here}/acknowledgement"
    )


@pytest.mark.parametrize("kind", ReviewKind)
async def test_a_sealed_result(browser: Browser, kind: ReviewKind) -> None:
    review, person, _ = await in_english(State.SEALED, kind)
    await browser.sign_in(person)

    await reads_english(browser, f"/reviews/{review.id}/result")


async def test_the_pages_of_hr(browser: Browser) -> None:
    review, person, _ = await in_english(State.AWAITING_BOTH)
    hilda = await english("Hilda")
    await an_employment(hilda)
    await browser.sign_in(hilda)
    here, whom = f"/reviews/{review.id}", f"/people/{person.id}"

    await reads_english(browser, "/", "/reviews", "/reviews/new", "/cycles", f"{here}/opinion")
    await reads_english(browser, f"{here}/cancellation", "/people", "/people/new", whom)
    await reads_english(browser, f"{whom}/edit", f"{whom}/move", f"{whom}/departure", "/units")
    await reads_english(browser, "/positions", "/profiles/new")


async def test_what_goes_wrong(browser: Browser) -> None:
    await browser.sign_in(await english("Otto"))

    nowhere = await browser.visit("/nowhere")
    refused = await browser.visit("/cycles")

    assert spanish_in(nowhere) == spanish_in(refused) == []
    assert nowhere.text("h1") == "Page not found"


def test_days_are_written_as_english_writes_them() -> None:
    today = date(2026, 4, 26)
    language.use("en")

    assert Fmt.date(today) == "26 April 2026"
    assert Fmt.short_date(today) == "26 Apr 2026"
    assert [Fmt.in_days(date(2026, 4, day), today) for day in (25, 26, 27, 29, 20)] == [
        "yesterday", "today", "tomorrow", "in 3 days", "6 days ago",
    ]  # fmt: skip
    assert Fmt.percent(0.64) == "64%"
    language.use("es")
