"""A value in plain data that knows where it stands, so that a refusal can name the place."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import NoReturn

from evaluations.errors import Invalid

MOST_DIGITS = 30
"""Of a figure, and of its magnitude: nobody needs more, and a huge exponent must not run on."""

DECIMAL = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)


@dataclass(frozen=True)
class Place:
    """Raises Invalid, with the place in the sentence and as its field, for what is not as asked."""

    value: object
    path: str = ""

    def refuse(self, problem: str, **values: object) -> NoReturn:
        sentence = problem % values if values else problem
        raise Invalid(
            "%(place)s: %(problem)s",
            field=self.path,
            place=self.path or "documento",
            problem=sentence,
        )

    def has(self, key: str) -> bool:
        return key in self._mapping()

    def has_value(self, key: str) -> bool:
        """Whether there is something under the key; null is nothing."""
        return self._mapping().get(key) is not None

    def at(self, key: str, missing: str = "falta este dato") -> "Place":
        path = f"{self.path}.{key}" if self.path else key
        if not self.has(key):
            Place(None, path).refuse(missing)
        return Place(self._mapping()[key], path)

    def each(self) -> list["Place"]:
        if not isinstance(self.value, list):
            self.refuse("debe ser una lista")
        return [Place(value, f"{self.path}[{i}]") for i, value in enumerate(self.value)]

    def text(self) -> str:
        """Text with something in it, which UTF-8 can write."""
        if not isinstance(self.value, str) or not self.value.strip():
            self.refuse("debe ser un texto")
        if any("\ud800" <= letter <= "\udfff" for letter in self.value):
            self.refuse("el texto tiene caracteres que no existen")
        return self.value

    def flag(self) -> bool:
        if not isinstance(self.value, bool):
            self.refuse("debe ser verdadero o falso (true o false)")
        return self.value

    def whole(self, least: int, most: int, problem: str) -> int:
        """A whole number between the two; 4.0 is one, true and "4" are not."""
        found = [whole for whole in range(least, most + 1) if whole == self.value]
        if isinstance(self.value, bool) or not found:
            self.refuse(problem, least=least, most=most)
        return found[0]

    def number(self) -> Fraction:
        """A decimal, read exactly; a binary float is not one."""
        value = self.value
        if isinstance(value, int) and not isinstance(value, bool):
            value = Decimal(value)
        if isinstance(value, str) and DECIMAL.fullmatch(value):
            value = Decimal(value)
        if not isinstance(value, Decimal) or not value.is_finite():
            self.refuse("debe ser un número, como 38 o «38.5»")
        magnitude, digits = value.adjusted(), len(value.as_tuple().digits)
        if abs(magnitude) >= MOST_DIGITS or digits > MOST_DIGITS:
            self.refuse("el número tiene demasiadas cifras")
        return Fraction(value)

    def positive(self) -> Fraction:
        number = self.number()
        if number <= 0:
            self.refuse("debe ser mayor que cero")
        return number

    @contextmanager
    def naming_it(self) -> Iterator[None]:
        """What the domain refuses inside is refused with this place before its sentence."""
        try:
            yield
        except Invalid as refusal:
            place = f"{self.path}.{refusal.field}" if refusal.field else self.path
            Place(None, place).refuse(str(refusal))

    def _mapping(self) -> dict[str, object]:
        if not isinstance(self.value, dict):
            self.refuse("debe ser un objeto con sus claves")
        return self.value
