"""The raw fields of the confirmation page, read one by one."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from evaluations.competencies.content import CompetencyContent, share
from evaluations.competencies.corrections import LISTS
from evaluations.competencies.exchange.bounds import is_sane
from evaluations.web.answers.language import mark, translate
from evaluations.web.answers.text import one_line, paragraphs
from evaluations.web.entry.bodies import Fields

NUMBERS = {"hours_per_week": 168, "probation_days": 3660}
"""The highest that makes sense."""
LONGEST_KEY = 80
"""Of a point to be settled."""
LONGEST_TEXT = 5000
LONGEST_LIST = 20_000
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""What comes along when text is copied from a document."""
COMPETENCY = re.compile(r"competency-(\d{1,3})-name")


@dataclass
class Sent:
    """The raw fields, read one by one; notes what cannot be read."""

    fields: Fields
    errors: dict[str, str] = field(default_factory=dict)
    unread: dict[str, str] = field(default_factory=dict)

    def first(self, name: str) -> str:
        return CONTROL.sub("", self.fields.get(name, [""])[-1])

    def text(self, name: str) -> str:
        return self.read(name, one_line)

    def items(self, name: str) -> tuple[str, ...]:
        lines = (" ".join(line.split()) for line in self.read(name, paragraphs).split("\n"))
        return tuple(line for line in lines if line)

    def read(self, name: str, clean: Callable[[Any], Any]) -> str:
        text = str(clean(self.first(name)))
        longest = LONGEST_LIST if name in LISTS else LONGEST_TEXT
        if len(text) > longest:
            return self.refuse(name, mark("Usa %(most)s caracteres o menos."), most=longest)
        return text

    def settled(self) -> tuple[str, ...]:
        keys = self.fields.get("settled", [])
        return tuple(dict.fromkeys(key for key in keys if len(key) <= LONGEST_KEY))

    def refuse(self, name: str, message: str, **values: object) -> str:
        self.errors[name] = translate(message, **values)
        self.unread[name] = self.first(name)
        return ""

    def number(self, name: str, before: Any) -> Any:
        text = self.text(name)
        if not text:
            return None
        try:
            number = Decimal(text.replace(",", "."))
        except InvalidOperation:
            number = Decimal(-1)
        if number.is_finite() and is_sane(number) and 0 <= number <= NUMBERS[name]:
            if name != "probation_days":
                return number
            if number == int(number):
                return int(number)
        self.refuse(name, mark("Escribe un número entre 0 y %(most)s."), most=NUMBERS[name])
        return before

    def lines(self, name: str) -> tuple[str, ...]:
        """What stands on each line of a field that is otherwise read as one."""
        lines = (" ".join(line.split()) for line in self.first(name).splitlines())
        return tuple(line for line in lines if line)

    def competencies(self) -> list[int]:
        found = (COMPETENCY.fullmatch(name) for name in self.fields)
        return sorted(int(match[1]) for match in found if match)

    def competency(self, number: int) -> CompetencyContent:
        name = f"competency-{number}"
        return CompetencyContent(
            name=self.text(f"{name}-name"),
            definition=self.text(f"{name}-definition"),
            level=self.text(f"{name}-level"),
            weight=self.weight(f"{name}-weight"),
            required=self.first(f"{name}-desirable") != "true",
            behaviours=tuple(self.behaviours(f"{name}-behaviour-")),
            negative_behaviours=self.items(f"{name}-negative"),
        )

    def behaviours(self, prefix: str) -> Iterator[str]:
        ends = (name.removeprefix(prefix) for name in self.fields if name.startswith(prefix))
        for number in sorted(end for end in map(whole, ends) if end is not None):
            yield self.text(f"{prefix}{number}")

    def weight(self, name: str) -> Decimal | None:
        text = self.text(name)
        weight: Decimal | None = share(text)
        if weight is not None and is_sane(weight):
            return weight
        if text:
            self.refuse(name, mark("Escribe un número mayor que 0, por ejemplo 20."))
        return None


def whole(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
