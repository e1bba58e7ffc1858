"""The main menu says where one is."""

import pytest

from tests.browser import Browser
from tests.web.outcomes import as_hr


@pytest.mark.parametrize(
    ("address", "entry"),
    [
        ("/", "Inicio"),
        ("/cycles", "Evaluaciones"),
        ("/profiles/new", "Puestos"),
        ("/units", "Personas"),
        ("/sessions", None),
    ],
)
async def test_the_entry_that_a_page_belongs_to_is_marked(
    browser: Browser, address: str, entry: str | None
) -> None:
    await as_hr(browser)

    page = await browser.visit(address)

    assert page.texts("#menu [aria-current=page]") == ([entry] if entry else [])
