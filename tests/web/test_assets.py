"""Files by their hash, read once; addresses that stay on this site; sentences folded at start."""

import gzip
import hashlib
from pathlib import Path

import pytest
from jinja2 import DictLoader
from markupsafe import Markup

from evaluations.settings import Settings
from evaluations.web.answers import assets
from evaluations.web.answers.addresses import Pattern, safe_next, url
from evaluations.web.answers.assets import asset, one_sheet, read_all
from evaluations.web.answers.folding import FoldingEnvironment
from evaluations.web.app import create_app
from evaluations.web.home import home
from tests.web.asgi import ask

SITE = create_app(Settings(), [home])


async def test_a_file_is_kept_for_ever_under_its_hash() -> None:
    address = asset("css/site.css")

    plain = await ask(SITE, "GET", address)
    packed = await ask(SITE, "GET", address, accept_encoding="gzip")

    assert hashlib.sha256(plain.body).hexdigest()[:12] in address
    assert plain.answer_headers["cache-control"] == "public, max-age=31536000, immutable"
    assert plain.answer_headers["content-type"] == "text/css; charset=utf-8"
    assert gzip.decompress(packed.body) == plain.body
    assert int(packed.answer_headers["content-length"]) == len(packed.body) < len(plain.body)


@pytest.mark.parametrize(
    "path",
    [
        "/static/",
        "/static/css",
        "/static/../app.py",
        "/static/css/../../app.py",
        "/static//etc/passwd",
        "/static/css/site.000000000000.css",
    ],
)
async def test_nothing_else_is_answered(path: str) -> None:
    assert (await ask(SITE, "GET", path)).status == 404


def test_an_unknown_file_is_a_mistake_of_the_template() -> None:
    with pytest.raises(KeyError):
        asset("css/none.css")


def test_links_and_strange_kinds_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "css").mkdir()
    (tmp_path / "css" / "base.css").write_text("a{}")
    (tmp_path / "note.txt").write_text("x")
    (tmp_path / "link.css").symlink_to("/etc/passwd")

    assert set(read_all(tmp_path)) == {"css/base.css", "css/site.css"}


def test_the_one_sheet_begins_with_the_variables(tmp_path: Path) -> None:
    for name in ("bar", "base", "tokens", "a"):
        (tmp_path / f"{name}.css").write_text(f"/*{name}*/")

    assert one_sheet(tmp_path) == b"/*tokens*/\n/*base*/\n/*a*/\n/*bar*/"


def test_the_package_itself_has_no_links() -> None:
    assert not [path for path in assets.STATIC.rglob("*") if path.is_symlink()]


@pytest.mark.parametrize(
    "address",
    [
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "evil.example",
        "/a\r\nSet-Cookie: x=1",
        "/a\tb",
        " /a",
        "/ñ",
        "",
        "/a b",
        "/x\\y",
    ],
)
def test_after_signing_in_nobody_is_sent_to_another_site(address: str) -> None:
    assert safe_next(address) == "/"


@pytest.mark.parametrize("address", ["/", "/reviews/7?a=1&b=%C3%B1#x", "/a//b", "/@me/~x"])
def test_addresses_of_this_site_are_kept(address: str) -> None:
    assert safe_next(address) == address


def test_an_address_is_filled_and_the_rest_asked() -> None:
    pattern = Pattern("/reviews/{review_id}/pdf", frozenset({"review_id"}))

    assert pattern.filled({"review_id": 7}) == "/reviews/7/pdf"
    assert pattern.filled({"review_id": "a/b", "q": "ñ &"}) == "/reviews/a%2Fb/pdf?q=%C3%B1+%26"
    assert url("sign_in", next="/a") == "/session?next=%2Fa"


def fold(source: str) -> str:
    environment = FoldingEnvironment(
        loader=DictLoader({"page": source}), autoescape=True, extensions=["jinja2.ext.i18n"]
    )
    asked: list[str] = []

    def say(sentence: str) -> Markup:
        asked.append(sentence)
        return Markup("<b>%s</b>") % sentence

    environment.functions = {"_": say, "url": lambda name: f"/{name}?a&b"}
    environment.globals |= {"_": lambda s, **v: f"late {s % v}", "name": "x"}
    template = environment.get_template("page")
    early = len(asked)
    text = template.render()
    assert len(asked) == early
    return text


def test_what_is_known_at_the_start_is_said_once() -> None:
    assert fold("{{ _('hola') }}") == "<b>hola</b>"
    assert fold("{{ url('home') }}") == "/home?a&amp;b"
    assert fold("{% if name %}{{ _('a') }}{{ _('b') }}{% endif %}") == "<b>a</b><b>b</b>"


def test_what_has_values_is_said_when_they_are_known() -> None:
    assert fold("{{ _('%(n)s', n=name) }}") == "late x"
    assert fold("{{ _(name) }}") == "late x"
