"""A new user of Recursos Humanos brings a job description to an open review."""

from datetime import timedelta

import pytest
from playwright.async_api import Request

from evaluations.clock import today
from evaluations.people.demo_accounts import PASSWORD
from tests.story.conftest import Meet
from tests.story.job_description import COMPETENCIES, TITLE, a_pdf
from tests.story.reader import Reader

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

SHARED = "Cuidado del acervo: conducta 3"


@pytest.fixture(scope="module")
def document() -> dict[str, object]:
    return {"name": "archivo-sonoro.pdf", "mimeType": "application/pdf", "buffer": a_pdf()}


async def test_from_a_pdf_to_an_open_review_in_a_few_steps(
    meet: Meet, document: dict[str, object]
) -> None:
    rh = await meet("rh@demo.example")
    sent = forms_sent_by(rh)

    await upload(rh, document)
    await settle_the_points(rh)
    await rh.press("Confirmar perfil")
    assert await rh.title() == TITLE, await rh.words()
    await hire(rh)
    await open_the_review(rh)

    assert len(sent) <= 6, sent


async def test_a_reading_gets_another_shape_without_javascript(
    meet: Meet, document: dict[str, object]
) -> None:
    rh = await meet("rh@demo.example", javascript=False)
    await upload(rh, document)

    await act(rh, 0, 2, "Dividir")
    assert await behaviour(rh, 0, 3) == "Avisa el mismo día si no existe."
    await act(rh, 0, 3, "Unir con la anterior")
    assert await behaviour(rh, 0, 2) == COMPETENCIES["Escucha atenta"][2]
    await choose_where(rh, 0, 2, "Trabajo con otras áreas")
    await act(rh, 0, 2, "Pasar ahí")
    assert await behaviour(rh, 2, 2) == COMPETENCIES["Escucha atenta"][2]
    await rh.page.locator("#competency-2 > .more-actions > summary").click()
    await press_in(rh, "#competency-2 > .more-actions", "Unir con la anterior")
    assert await behaviour(rh, 1, 6) == COMPETENCIES["Escucha atenta"][2]


async def test_what_is_typed_saves_itself_and_the_line_it_was_read_from_is_marked(
    meet: Meet, document: dict[str, object]
) -> None:
    rh = await meet("rh@demo.example")
    await upload(rh, document)
    page = rh.page

    await page.locator("#competency-1-behaviour-2").fill("Guarda los soportes en su caja.")
    await page.locator("#objective").focus()
    await rh.reads("Guardado a las")
    await page.reload()
    assert await behaviour(rh, 1, 2) == "Guarda los soportes en su caja."

    link = page.locator("[id='competency-1-behaviour-2-hint'] a")
    await link.click()
    line = page.locator(".source-lines li:target")
    assert "Guarda adecuadamente los soportes" in await line.inner_text()
    assert await page.locator(".page-break").count() == 2
    await line.locator("a").click()
    assert page.url.endswith("#competency-1-behaviour-2")


async def test_a_button_pressed_after_the_session_ended_keeps_the_page_and_what_was_typed(
    meet: Meet, document: dict[str, object]
) -> None:
    rh = await meet("rh@demo.example")
    await upload(rh, document)
    page = rh.page
    await page.context.clear_cookies()

    await page.locator("#objective").fill("Cuidar el archivo sonoro.")
    await page.locator(".bar").get_by_role("button", name="Guardar borrador").click()
    again = page.locator("#sign-in-again")
    await again.locator("[type=email]").fill("rh@demo.example")
    await again.locator("[type=password]").fill(PASSWORD)
    await again.get_by_role("button", name="Entrar y guardar").click()

    await rh.reads("Guardado a las")
    await page.reload()
    assert await page.locator("#objective").input_value() == "Cuidar el archivo sonoro."


def forms_sent_by(reader: Reader) -> list[str]:
    """The forms that she sends herself from now on; what the page saves is no step of hers."""
    sent: list[str] = []

    def note(request: Request) -> None:
        if request.method == "POST" and not request.url.endswith("/autosave"):
            sent.append(request.url)

    reader.page.on("request", note)
    return sent


async def upload(rh: Reader, document: dict[str, object]) -> None:
    await rh.open("/positions")
    await rh.follow("Subir documento")
    await rh.page.locator("input[type=file]").set_input_files(document)  # type: ignore[arg-type]
    await rh.press("Leer documento")
    assert await rh.title() == TITLE, await rh.words()


async def settle_the_points(rh: Reader) -> None:
    """One is looked at where it stands, the others are settled at once."""
    await rh.page.get_by_role("link", name=SHARED).click()
    assert rh.page.url.endswith("#competency-1-behaviour-2")
    await rh.press("Marcar todos como atendidos")
    await rh.reads("Puntos por atender: 0 de")


async def hire(rh: Reader) -> None:
    page, day = rh.page, today()
    await rh.open("/people/new")
    await page.get_by_label("Nombre completo").fill("Nadia Robles Tun")
    await page.locator("#email").fill("nadia@demo.example")
    await page.locator("#position").select_option(label=TITLE)
    await page.locator("#unit").select_option(index=1)
    await page.locator("#manager").fill("jefatura@demo.example")
    await page.locator("#starts_on").fill(str(day - timedelta(days=10)))
    await page.locator("#contract_date").fill(str(day - timedelta(days=12)))
    await page.locator("#contract_clause").fill("Cuarta")
    await rh.press("Agregar persona")
    assert await rh.title() == "Nadia Robles Tun", await rh.words()


async def open_the_review(rh: Reader) -> None:
    page = rh.page
    await rh.open("/reviews/new")
    await page.locator("#person").fill("nadia robles tún")
    await page.locator("label.option", has_text="Mes de prueba").click()
    await rh.press("Abrir evaluación")
    await rh.reads("Nadia Robles Tun")
    assert "/reviews/new" not in page.url, await rh.words()


async def act(rh: Reader, competency: int, place: int, words: str) -> None:
    """A button of the behaviour's own menu, which is opened for it."""
    menu = f".behaviour-field:has(#competency-{competency}-behaviour-{place}) .more-actions"
    if not await rh.page.locator(f"{menu}[open]").count():
        await rh.page.locator(f"{menu} > summary").click()
    await press_in(rh, menu, words)


async def press_in(rh: Reader, where: str, words: str) -> None:
    async with rh.page.expect_navigation():
        await rh.page.locator(where).get_by_role("button", name=words).click()
    await rh.look()


async def choose_where(rh: Reader, competency: int, place: int, name: str) -> None:
    menu = f".behaviour-field:has(#competency-{competency}-behaviour-{place}) .more-actions"
    await rh.page.locator(f"{menu} > summary").click()
    await rh.page.locator(f"#competency-{competency}-behaviour-{place}-to").select_option(
        label=name
    )


async def behaviour(rh: Reader, competency: int, place: int) -> str:
    return await rh.page.locator(f"#competency-{competency}-behaviour-{place}").input_value()
