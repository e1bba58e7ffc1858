"""The whole story, walked in a real browser: from a job description to a sealed PDF."""

from pathlib import Path

import anyio
import pytest
from playwright.async_api import Locator

from tests.story.conftest import Meet
from tests.story.reader import Reader

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]

SEED = Path(__file__).parents[3] / "shared" / "seeds" / "000.txt"
FACT = "El 12 de marzo explicó el proceso a dos personas nuevas y resolvieron solas."


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
async def test_from_a_job_description_to_a_sealed_pdf(meet: Meet, javascript: bool) -> None:
    rh, nueva, jefatura, persona = [
        await meet(f"{who}@demo.example", javascript=javascript)
        for who in ("rh", "nueva", "jefatura", "persona")
    ]

    await import_job_description(rh)
    review = await rate_herself(nueva)
    await rate_blind(jefatura, review)
    await decide(jefatura, review)
    await receive(nueva, review)

    await the_pdf(rh, review)
    await go_on_with_this_year(persona)


async def import_job_description(rh: Reader) -> None:
    """A file becomes a rubric: nothing is typed, a person confirms."""
    await rh.open("/profiles/new")
    await rh.page.locator("input[type=file]").set_input_files(SEED)
    await rh.press("Leer documento")
    await rh.press("Confirmar perfil")
    await rh.reads("Conciencia organizacional")


async def rate_herself(nueva: Reader) -> str:
    """Her own answers, handed in; gives the address of her review."""
    await nueva.open("/")
    await nueva.follow("Responde tu autoevaluación")
    review = nueva.page.url
    await nueva.page.locator("main a.button-primary").first.click()
    await fill_in(nueva, level=5)
    await nueva.press("Entregar mis respuestas")
    await nueva.reads("Entregaste tus respuestas")
    return review


async def rate_blind(jefatura: Reader, review: str) -> None:
    """The manager rates without seeing what nueva answered."""
    await jefatura.open(f"{review}/sections/1")
    assert await jefatura.page.locator("input[name^='rating-']:checked").count() == 0
    await fill_in(jefatura, level=4, fact=FACT)
    await jefatura.press("Entregar mis respuestas")
    await jefatura.reads("Ambas partes entregaron")


async def decide(jefatura: Reader, review: str) -> None:
    await jefatura.open(f"{review}/comparison")
    await jefatura.open(f"{review}/result")
    await jefatura.open(f"{review}/result/method")
    await jefatura.open(f"{review}/determination")
    assert await jefatura.page.locator("input[name=outcome]:checked").count() == 0
    await jefatura.page.locator("label.option", has_text="Acredita").first.click()
    await jefatura.page.get_by_label("Razones").fill("Cumple lo que el puesto pide.")
    await jefatura.press("Tomar la determinación")
    assert (await jefatura.title()).startswith("Resultado"), await jefatura.words()


async def receive(nueva: Reader, review: str) -> None:
    await nueva.open(f"{review}/result")
    await nueva.follow("Acusar de recibido")
    await nueva.page.locator("label.option", has_text="Sí").first.click()
    await nueva.page.get_by_label("Tus comentarios").fill("Gracias; lo conversamos con calma.")
    await nueva.press("Recibir el resultado")
    assert (await nueva.title()).startswith("Resultado"), await nueva.words()


async def the_pdf(rh: Reader, review: str) -> None:
    """HR downloads it as soon as the worker has rendered it."""
    await rh.open(f"{review}/result")
    async with rh.page.expect_download() as waiting:
        await rh.page.get_by_role("link", name="Descargar PDF").click()
    download = await waiting.value
    assert download.suggested_filename.endswith(".pdf")
    assert (await anyio.Path(await download.path()).read_bytes()).startswith(b"%PDF")


async def go_on_with_this_year(persona: Reader) -> None:
    """Her form is half filled in; last year's result is there to read."""
    await persona.open("/")
    await persona.follow("Responde tu autoevaluación")
    assert await persona.page.get_by_role("link", name="Seguir respondiendo").count() == 1
    await persona.open("/")
    await persona.follow("Evaluación anual")
    await persona.follow("Ver el resultado")
    assert (await persona.title()).startswith("Resultado"), await persona.words()


async def fill_in(reader: Reader, *, level: int, fact: str = "") -> None:
    """The whole form, page after page, up to the check of all answers."""
    await reader.look()
    for _ in range(30):
        await answer_page(reader, level, fact)
        if await reader.page.get_by_role("button", name="Revisar y entregar").count():
            return await reader.press("Revisar y entregar")
        await reader.press("Siguiente")
    raise AssertionError("the form has no end")


async def answer_page(reader: Reader, level: int, fact: str) -> None:
    """Whatever the page asks: ratings, requirements, results of goals, comments."""
    main = reader.page.locator("main")
    chosen = f"input[value='{level}'], input[value='met'], input[name^='met-'][value='yes']"
    for label in await main.locator(f"label:has({chosen})").all():
        await label.click()
    for figure in await main.locator("input[name^='actual-']").all():
        await figure.fill("40")
    for part in await main.locator("select[name^='milestones-']").all():
        await part.select_option("yes")
    for text in await main.locator("textarea[name^='text-']").all():
        await text.fill("Con acompañamiento semanal y material de apoyo.")
    for box in await main.locator("textarea[name^='fact-']").all() if fact else ():
        await write(box, fact)


async def write(box: Locator, fact: str) -> None:
    """The box is folded away until somebody wants it."""
    if not await box.is_visible():
        await box.locator("xpath=ancestor::details[1]").locator("summary").click()
    await box.fill(fact)
