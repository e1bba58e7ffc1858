"""A browser for tests. It fills in the forms it sees, and checks every page it gets."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import html5lib
import httpx
from bs4 import BeautifulSoup, Tag

from evaluations.people.sessions import Browser as From
from evaluations.people.sessions import Lifetime, start_session
from evaluations.people.tables import Person

A_DAY = Lifetime(idle=timedelta(hours=8), absolute=timedelta(days=1))
FROM_OUR_PAGES = {"Sec-Fetch-Site": "same-origin"}


@dataclass
class Page:
    """An answer, read as a person would."""

    response: httpx.Response
    soup: BeautifulSoup

    @property
    def status(self) -> int:
        return self.response.status_code

    @property
    def path(self) -> str:
        """Where it was found, after all redirects."""
        return self.response.url.raw_path.decode()

    def text(self, selector: str) -> str:
        tag = self.soup.select_one(selector)
        assert tag is not None, f"no {selector} in {self.path}"
        return words(tag)

    def texts(self, selector: str) -> list[str]:
        return [words(tag) for tag in self.soup.select(selector)]

    def error(self, name: str) -> str:
        """The sentence beside a field, without its "Error:"."""
        return self.text(f"[id='{name}-error']").removeprefix("Error: ")


@dataclass
class Browser:
    """A person at a browser; links, forms and redirects work as in a real one."""

    client: httpx.AsyncClient
    headers: dict[str, str] = field(default_factory=lambda: dict(FROM_OUR_PAGES))

    async def sign_in(self, person: Person) -> None:
        """Without the password page: a session, and its cookie."""
        entry = await start_session(person.id, A_DAY, From("127.0.0.1", "test"))
        self.client.cookies.set("session", entry.token)

    async def visit(self, url: str) -> Page:
        return checked(await self.client.get(url))

    async def submit(
        self, page: Page, form: str, *, htmx: bool = False, button: str = "", **answers: Any
    ) -> Page:
        """Send a form of the page: with its own fields, the button pressed, and these answers."""
        tag = page.soup.select_one(form)
        assert tag is not None, f"no {form} in {page.path}"
        sent: dict[str, Any] = {}
        for name, value in fields(tag, button):
            sent.setdefault(name, []).append(value)
        address = str(tag["hx-post"] if htmx else tag["action"])
        return await self.post(address, htmx=htmx, **(sent | answers))

    async def post(self, url: str, *, htmx: bool = False, **answers: Any) -> Page:
        headers = self.headers | ({"HX-Request": "true"} if htmx else {})
        return checked(await self.client.post(url, data=answers, headers=headers))

    async def request(self, method: str, url: str, **answers: Any) -> Page:
        """Ask for an address that no page offered, as someone who knows it might."""
        return await (self.post(url, **answers) if method == "POST" else self.visit(url))


def words(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())


def fields(form: Tag, button: str) -> Iterator[tuple[str, str]]:
    """What a browser would send of the form as it stands."""
    for tag in form.select("input[name], textarea[name]"):
        if tag.get("type") not in {"radio", "checkbox", "file"} or tag.has_attr("checked"):
            yield str(tag["name"]), str(tag["value"] if tag.has_attr("value") else tag.get_text())
    for tag in form.select("select[name]"):
        option = tag.select_one("option[selected]") or tag.select_one("option")
        if option is not None:
            yield str(tag["name"]), str(option.get("value", ""))
    pressed = form.select_one(button) if button else None
    if pressed is not None and pressed.has_attr("name"):
        yield str(pressed["name"]), str(pressed.get("value", ""))


def checked(response: httpx.Response) -> Page:
    """The page, once it is known to be good HTML."""
    is_html = response.headers.get("content-type", "").startswith("text/html")
    source = response.text if is_html else ""
    is_page = source.startswith("<!DOCTYPE")
    parser = html5lib.HTMLParser(strict=True)
    (parser.parse if is_page else parser.parseFragment)(source)
    soup = BeautifulSoup(source, "html5lib")
    assert_ids_are_unique(soup)
    assert_fields_have_labels(soup)
    if is_page:
        assert_page_has_names(soup)
    return Page(response, soup)


def assert_ids_are_unique(soup: BeautifulSoup) -> None:
    twice = [
        id for id, times in Counter(tag["id"] for tag in soup.select("[id]")).items() if times > 1
    ]
    assert not twice, f"the same id twice: {twice}"


def assert_fields_have_labels(soup: BeautifulSoup) -> None:
    labelled = {tag["for"] for tag in soup.select("label[for]")}
    for tag in soup.select("input:not([type=hidden]), textarea, select"):
        named = tag.get("aria-label") or tag.get("aria-labelledby") or tag.get("id") in labelled
        assert named or tag.find_parent("label"), f"no label: {tag}"


def assert_page_has_names(soup: BeautifulSoup) -> None:
    """A title, a language, and exactly one heading of the first order; nothing runs inline."""
    assert len(soup.select("h1")) == 1 and words(soup.select_one("h1")), "one h1, with words"
    assert re.search(r"\w", soup.title.get_text() if soup.title else ""), "a title"
    assert soup.html is not None and soup.html.get("lang") in {"es", "en"}, "a language"
    assert not soup.select("[style], style, script:not([src]), [onclick]"), "nothing inline"
