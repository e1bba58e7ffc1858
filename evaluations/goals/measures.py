"""Every way of measuring a goal; those without a figure are here (RULES §3.6, §3.7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from evaluations.errors import Invalid
from evaluations.goals.figures import NONE, WHOLE, Range, Ratio, Threshold


@dataclass(frozen=True)
class Milestone:
    """A part of the goal; `met` is None until someone says whether it was."""

    weight: Fraction
    met: bool | None = None


@dataclass(frozen=True)
class Milestones:
    """The weights of the milestones that were met, added up."""

    milestones: Sequence[Milestone]

    def check(self) -> None:
        if any(milestone.weight <= 0 for milestone in self.milestones):
            raise Invalid("El peso de cada hito es mayor que cero.", field="milestones")
        if sum(milestone.weight for milestone in self.milestones) != WHOLE:
            raise Invalid("Los pesos de los hitos suman 100.", field="milestones")

    def index(self) -> Fraction:
        if any(milestone.met is None for milestone in self.milestones):
            raise Invalid("Falta decir si cada hito se cumplió.", field="milestones")
        return sum((milestone.weight for milestone in self.milestones if milestone.met), NONE)


@dataclass(frozen=True)
class YesNo:
    """All or nothing."""

    met: bool | None = None

    def check(self) -> None:
        """A yes or no has no figures to get wrong."""

    def index(self) -> Fraction:
        if self.met is None:
            raise Invalid("Falta decir si la meta se cumplió.", field="met")
        return WHOLE if self.met else NONE


@dataclass(frozen=True)
class Excluded:
    """Stopped for causes outside the person's control: it leaves both sums (RULES §3.7)."""

    reason: str

    def check(self) -> None:
        if not self.reason.strip():
            raise Invalid("Escribe por qué se excluye la meta.", field="excluded")

    def index(self) -> None:
        return None


Measure = Threshold | Ratio | Range | Milestones | YesNo | Excluded
