"""What people write: sentences of `texts/`, chosen by who is written about and in what order."""

import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

PLACES = (
    "La Jícara", "El Huizache", "Ojo de Agua", "Las Golondrinas", "Puente Viejo", "Tres Cruces",
)  # fmt: skip
CIRCLES = (
    "Letras al Sol", "Voces del Barrio", "Cuento y Café", "La Página Suelta", "Renglón Abierto",
)  # fmt: skip
SUNDAY = 6


@cache
def texts(name: str) -> dict[str, Any]:
    """The sentences of one file of `texts/`."""
    return tomllib.loads(files(__package__).joinpath("texts", f"{name}.toml").read_text("utf-8"))


def chosen(sentences: Sequence[str], turn: int) -> str:
    return sentences[turn % len(sentences)]


def note(section: str, topic: str, turn: int, name: str = "") -> str:
    """One of the texts on a topic, with the person's first name where it is said."""
    return chosen(texts("notes")[section][topic], turn).replace("{name}", name.partition(" ")[0])


@dataclass
class Writer:
    """Tells facts of one person's period, not the same one twice as long as there are others."""

    order: int
    starts_on: date
    ends_on: date
    bank: str = "facts"
    told: Counter[tuple[str, str]] = field(default_factory=Counter)

    def fact(self, competency: str, kind: str) -> str:
        """`kind` is strong, steady, weak or own."""
        turn = self.order + self.told[competency, kind]
        self.told[competency, kind] += 1
        sentence = chosen(texts(self.bank)[competency][kind], turn)
        return sentence.format(place=chosen(PLACES, turn), group=chosen(CIRCLES, turn))

    def day(self, number: int) -> date:
        """When the fact number so much happened: somewhere in the period, never on a Sunday."""
        days = (self.ends_on - self.starts_on).days
        day = self.starts_on + timedelta(days=(number * 37 + self.order * 11) % max(days, 1))
        return day + timedelta(days=day.weekday() == SUNDAY)
