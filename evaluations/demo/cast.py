"""The forty people of `people.csv`, all invented: who works where, for whom, for how long."""

import csv
from dataclasses import dataclass
from importlib.resources import files

from evaluations.people.tables import Role

HR = "graciela.montes"
"""Keeps the people and the rounds."""


@dataclass(frozen=True)
class Member:
    """Someone of the network."""

    key: str
    name: str
    unit: str
    position: str
    """The name of the document in `profiles/`; empty for someone from outside, who audits."""
    manager: str
    months: int
    days: int | None
    """Since the first day of a probation that runs; None for those past it."""
    account: str
    """The address of who has a password, for visitors to try."""
    role: Role

    @property
    def email(self) -> str:
        return self.account or f"{self.key}@papaloteytinta.example"


def read() -> tuple[Member, ...]:
    lines = files(__package__).joinpath("people.csv").read_text("utf-8").splitlines()
    return tuple(member_of(line) for line in csv.DictReader(lines))


def member_of(line: dict[str, str]) -> Member:
    return Member(
        key=line["key"],
        name=line["name"],
        unit=line["unit"],
        position=line["position"],
        manager=line["manager"],
        months=int(line["months"] or 0),
        days=int(line["days"]) if line["days"] else None,
        account=line["account"],
        role=Role(line["role"] or Role.EMPLOYEE),
    )


CAST = read()
UNITS = tuple(dict.fromkeys(one.unit for one in CAST if one.unit))
"""In the order of the file: the first is the one that the others belong to."""
POSITIONS = tuple(dict.fromkeys(one.position for one in CAST if one.position))
