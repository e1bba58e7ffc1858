"""Spanish as it is written here, or another language from the catalogues."""

from collections.abc import Mapping
from contextvars import ContextVar
from functools import lru_cache
from gettext import NullTranslations
from pathlib import Path
from typing import TypeVar

from babel import Locale
from babel.support import Translations

from evaluations.people.tables import Language
from evaluations.web.answers.remembering import Frozen
from evaluations.web.entry.scopes import Scope, cookie, header
from evaluations.web.entry.site import Site

CATALOGUES = Path(__file__).parents[2] / "locale"
DOMAIN = "evaluations"
LOCALES = {"es": Locale("es", "MX"), "en": Locale("en", "GB")}

catalogue: dict[str, NullTranslations] = {
    language.value: Translations.load(CATALOGUES, [language.value], DOMAIN) for language in Language
}
Key = TypeVar("Key")

current: ContextVar[str] = ContextVar("language", default="es")


def use(language: str) -> None:
    """Speak it until this request ends."""
    current.set(language if language in catalogue else "es")


def language() -> str:
    return current.get()


def gettext(sentence: str) -> str:
    return catalogue[current.get()].gettext(sentence)


def ngettext(one: str, many: str, number: int) -> str:
    return catalogue[current.get()].ngettext(one, many, number)


def translate(sentence: str, **values: object) -> str:
    """A sentence of the program in the person's language."""
    said = gettext(sentence) if sentence else ""
    return said % values if values else said


def mark(sentence: str) -> str:
    """For the catalogue: it is translated where it is shown."""
    return sentence


def words(labels: Mapping[Key, str]) -> Frozen[Key, str]:
    """Marked labels in the person's language."""
    return Frozen({key: gettext(label) for key, label in labels.items()})


def language_of(scope: Scope, site: Site) -> str:
    """A visitor's: as chosen before, else as the browser prefers."""
    chosen = cookie(scope, site.cookie("language"))
    return chosen if chosen in catalogue else preferred(header(scope, b"accept-language"))


@lru_cache(256)
def preferred(accepted: bytes) -> str:
    """The first of our languages in the order of an Accept-Language header; else Spanish."""
    wishes = [wish.partition(b";") for wish in accepted[:200].lower().split(b",")]
    for name, _, weight in sorted(wishes, key=lambda wish: -quality(wish[2])):
        code = name.strip()[:2].decode("latin-1")
        if code in catalogue and quality(weight) > 0:
            return code
    return "es"


def quality(weight: bytes) -> float:
    try:
        return float(weight.replace(b"q=", b"") or 1)
    except ValueError:
        return 0
