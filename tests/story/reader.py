"""A person who reads every page she comes to, at each size and in light and dark."""

import re
from typing import Any

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page

from evaluations.people.demo_accounts import PASSWORD

SIZES = ({"width": 1280, "height": 900}, {"width": 360, "height": 780})
SCHEMES: tuple[Any, ...] = ("light", "dark")
RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}


class Reader:
    """Follows links and fills in forms by the words on them, and checks each page she sees."""

    def __init__(self, page: Page, javascript: bool) -> None:
        self.page = page
        self.javascript = javascript
        self.complaints: list[str] = []
        self.seen: set[str] = set()
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda line: self.note(line.type, line.text))

    def note(self, kind: str, text: str) -> None:
        if kind == "error" and "status of 4" not in text:
            self.complaints.append(text)

    async def sign_in(self, email: str) -> None:
        await self.page.goto("/session")
        await self.page.get_by_label("Correo").fill(email)
        await self.page.get_by_label("Contraseña").fill(PASSWORD)
        await self.press("Entrar")

    async def open(self, address: str) -> None:
        await self.page.goto(address)
        await self.look()

    async def follow(self, words: str) -> None:
        await self.page.locator("main").get_by_role("link", name=words).first.click()
        await self.page.wait_for_load_state()
        await self.look()

    async def press(self, words: str) -> None:
        """A button that sends a form: what comes next is a whole page."""
        button = self.page.get_by_role("button", name=words, exact=True).first
        assert await button.count(), f"no «{words}» on: {await self.words()}"
        async with self.page.expect_navigation():
            await button.click()
        await self.look()

    async def reads(self, words: str) -> None:
        """The words stand on the page."""
        await self.page.get_by_text(words).first.wait_for()

    async def title(self) -> str:
        return await self.page.locator("h1").inner_text()

    async def words(self) -> str:
        """All that the page says, for whoever reads why a test failed."""
        return await self.page.locator("main").inner_text()

    async def look(self) -> None:
        """No barrier, nothing wider than the window, no complaint of the browser.

        Pages of one kind and state are looked at once: the sections of a form are alike.
        """
        kind = re.sub(r"\d+", "…", self.page.url.partition("?")[0]) + await self.title()
        if self.javascript and kind not in self.seen:
            self.seen.add(kind)
            for size in SIZES:
                await self.page.set_viewport_size(size)  # type: ignore[arg-type]
                for scheme in SCHEMES:
                    await self.page.emulate_media(color_scheme=scheme)
                    await self.check_access(f"{size['width']} {scheme}")
            await self.page.set_viewport_size(SIZES[0])  # type: ignore[arg-type]
            await self.page.emulate_media(color_scheme="light")
        assert self.complaints == []

    async def check_access(self, seen: str) -> None:
        found = await Axe().run(self.page, options=RULES)
        violations = [
            (violation["id"], node["html"][:200])
            for violation in found.response["violations"]
            for node in violation["nodes"]
        ]
        wider = await self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert (violations, wider) == ([], 0), f"{self.page.url} at {seen}: {violations} {wider}"
