"""Invented profiles (`contents/`) printed in invented layouts (`templates/`, `word/`)."""

import io
import json
import re
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, FileSystemLoader

from tests.competencies.reading.layouts.producers import by_weasyprint

HERE = Path(__file__).parent
MADE = HERE / "made"
TEMPLATES = Environment(loader=FileSystemLoader(HERE / "templates"), autoescape=True)
OF_A_COMPETENCY = ("level", "weight", "definition", "negative_behaviours")
Profile = dict[str, Any]


class Printed(NamedTuple):
    """A content in a layout, as one producer prints it."""

    layout: str
    content: str
    producer: str

    @property
    def made(self) -> Path:
        """Where the PDF is kept of a producer that is not on every machine."""
        return MADE / f"{self.layout}-{self.content}-{self.producer}.pdf"


BROWSED = (
    *((layout, "acueducto") for layout in ("formato_control", "tarjetas", "niveles", "apaisado")),
    *((layout, "biblioteca") for layout in ("gaceta", "niveles")),
    *((layout, "farmacia") for layout in ("apaisado", "parrafos", "sin_rayas")),
    *((layout, "refugio") for layout in ("continua", "gaceta", "apaisado")),
    *((layout, "embalaje") for layout in ("sin_rayas", "formato_control", "niveles")),
    *((layout, "orquesta") for layout in ("ficha_bloques", "barra_lateral", "apaisado", "gaceta")),
    *((layout, "council") for layout in ("person_spec", "vacancy")),
    *((layout, "museumtech") for layout in ("vacancy",)),
    *((layout, "hospice") for layout in ("role_profile", "person_spec", "vacancy")),
    *((layout, "biblioteca") for layout in ("tarjetas", "cebra", "ficha_apaisada")),
    *((layout, "refugio") for layout in ("tarjetas", "tarjetas_abiertas", "renglones")),
    *((layout, "orquesta") for layout in ("tarjetas_etiqueta", "dos_columnas")),
    *((layout, "embalaje") for layout in ("tarjetas_franja", "girado")),
)
TYPED = (
    *(("tablas", one) for one in ("acueducto", "refugio", "embalaje", "orquesta")),
    *(("listas", one) for one in ("biblioteca", "embalaje", "farmacia", "orquesta")),
)
IMPORTED = (("parrafos", "farmacia"), ("vacancy", "museumtech"))
"""Web pages that a word processor opens and prints."""

LONG = (("manual", "farmacia"),)
"""Twenty pages of annexes."""

DOCUMENTS = (
    *(Printed(*one, "weasyprint") for one in LONG),
    *(Printed(*one, "weasyprint") for one in BROWSED),
    *(Printed(*one, "chromium") for one in BROWSED),
    *(Printed(*one, "libreoffice") for one in (*TYPED, *IMPORTED)),
)
WEAK = (
    Printed("tabla_llana", "orquesta", "weasyprint"),
    Printed("tabla_llana", "orquesta", "chromium"),
    *(
        Printed(*one, "libreoffice")
        for one in (
            ("apaisado", "farmacia"),
            ("sin_rayas", "embalaje"),
            ("continua", "refugio"),
            ("person_spec", "council"),
        )
    ),
)
"""Not read in full yet: cells in the middle of rows without rules."""


@cache
def content(name: str) -> Profile:
    """What the document is made from; keys that begin with `_` are printed, never read back."""
    found: Profile = json.loads((HERE / "contents" / f"{name}.json").read_text("utf-8"))
    return found


@cache
def pdf(one: Printed) -> bytes:
    if one.producer == "weasyprint":
        return by_weasyprint(page(one.layout, one.content))
    return one.made.read_bytes()


def page(layout: str, name: str) -> str:
    return TEMPLATES.get_template(f"{layout}.html").render(content(name))


def is_typed(layout: str) -> bool:
    """Whether a script makes the layout's document for a word processor."""
    return (HERE / "word" / f"{layout}.py").exists()


def typed(layout: str, name: str) -> bytes:
    file = io.BytesIO()
    module = import_module(f"tests.competencies.reading.layouts.word.{layout}")
    module.document(content(name)).save(file)
    return file.getvalue()


def source(layout: str) -> str:
    """What prints a layout: a template, or the script of a document for a word processor."""
    path = f"word/{layout}.py" if is_typed(layout) else f"templates/{layout}.html"
    return (HERE / path).read_text("utf-8")


@cache
def expected(layout: str, name: str) -> Profile:
    """The content, where the layout prints it: what it leaves out is null, or an empty list."""
    printed = set(re.findall(r"\w+", source(layout)))
    whole = {key: value for key, value in content(name).items() if not key.startswith("_")}
    shown = {key: value if key in printed else _absent(value) for key, value in whole.items()}
    said = set(re.findall(r"(?<=one[.])\w+", source(layout)))
    return shown | {
        "functions_tree": None,
        "competencies": [_competency(one, said) for one in whole["competencies"]],
    }


def _absent(value: object) -> object:
    return [] if isinstance(value, list) else None


def _competency(one: Profile, printed: set[str]) -> Profile:
    left_out = {key for key in OF_A_COMPETENCY if key not in printed or not one[key]}
    return {key: value for key, value in one.items() if key not in left_out}
