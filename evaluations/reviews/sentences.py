"""What the domain says without refusing: the Spanish sentence is its key in the catalogues."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from evaluations.errors import msgid

__all__ = ["Sentence", "msgid", "sentence", "spanish_day"]

MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip


@dataclass(frozen=True)
class Sentence:
    """What varies goes in by name, as in `errors.Refusal`.

    Days, and sentences within the sentence, stay what they are until it is rendered.
    """

    message: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.render(str, spanish_day)

    def render(self, translate: Callable[[str], str], day_text: Callable[[date], str]) -> str:
        """The sentence in the reader's language, for which `translate` has the catalogue."""
        if not self.values:
            return translate(self.message) if self.message else ""

        def said(value: object) -> object:
            if isinstance(value, Sentence):
                return value.render(translate, day_text)
            return day_text(value) if isinstance(value, date) else value

        return translate(self.message) % {name: said(value) for name, value in self.values.items()}


def sentence(message: str, **values: object) -> Sentence:
    return Sentence(message, values)


def spanish_day(day: date) -> str:
    """26 de abril de 2026."""
    return f"{day.day} de {MONTHS[day.month - 1]} de {day.year}"
