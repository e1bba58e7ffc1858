"""The Jinja environments, one for each language: everything is escaped, and a name that is not
there is an error."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from uuid import uuid4

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.filters import do_striptags
from markupsafe import Markup

from evaluations.people.tables import Language
from evaluations.web.answers import language
from evaluations.web.answers.addresses import url
from evaluations.web.answers.assets import asset
from evaluations.web.answers.folding import FoldingEnvironment
from evaluations.web.answers.formats import Fmt
from evaluations.web.answers.remembering import remembered
from evaluations.web.answers.rendering import filled

PACKAGE = Path(__file__).parents[2]
FOLDERS = [PACKAGE.parent / "templates", PACKAGE / "_templates"]
"""Beside the package in a checkout, inside it when installed."""


def make_environment(code: str) -> Environment:
    environment = FoldingEnvironment(
        loader=FileSystemLoader(FOLDERS),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    catalogue = language.catalogue[code]
    environment.install_gettext_callables(  # type: ignore[attr-defined]
        catalogue.gettext, catalogue.ngettext, newstyle=True
    )
    sentence = said_in(catalogue.gettext)
    environment.functions = {"_": sentence, "gettext": sentence, "asset": asset, "url": url}
    environment.translate = catalogue.gettext
    environment.filters["striptags"] = lru_cache(1024)(do_striptags)
    environment.globals |= {
        "url": url,
        "asset": asset,
        "fmt": Fmt,
        "filled": filled,
        "remembered": remembered,
        "new_key": lambda: str(uuid4()),
    }
    return environment


def said_in(gettext: Callable[[str], str]) -> Callable[[str], Markup]:
    """As a template's own gettext says a sentence that has no values: "100 %%" is "100 %"."""
    return lambda sentence: Markup(gettext(sentence)) % {}  # noqa: S704 our own sentences


environments = {code.value: make_environment(code.value) for code in Language}


def template(name: str, code: str) -> Template:
    """The template of that name in that language."""
    return environments[code].get_template(name)
