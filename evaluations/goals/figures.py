"""Goals measured by a figure: RULES §3.5 and §3.6 on exact fractions, 100 being the target."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from evaluations.errors import Invalid

NONE, WHOLE, CAP = Fraction(0), Fraction(100), Fraction(120)


@dataclass(frozen=True)
class Threshold:
    """From the acceptable minimum (80) to the target (100) and, if any, the stretch (120)."""

    threshold: Fraction
    target: Fraction
    stretch: Fraction | None = None
    actual: Fraction | None = None

    def check(self) -> None:
        if self.target == self.threshold:
            raise Invalid("La meta y el mínimo aceptable no pueden ser iguales.", field="threshold")
        if self.stretch is not None and self._is_further(self.target, than=self.stretch):
            raise Invalid(
                "El valor sobresaliente está más allá de la meta, no del lado del mínimo.",
                field="stretch",
            )

    def index(self) -> Fraction:
        x, least, target, stretch = result(self.actual), self.threshold, self.target, self.stretch
        if self.is_short(x):
            return NONE
        if self.is_before_target(x):
            return 80 + 20 * (x - least) / (target - least)
        if stretch is None or stretch == target:
            return WHOLE
        return min(CAP, 100 + 20 * (x - target) / (stretch - target))

    def is_short(self, x: Fraction) -> bool:
        """Whether the result does not even reach the acceptable minimum."""
        return self._is_further(self.threshold, than=x)

    def is_before_target(self, x: Fraction) -> bool:
        """Whether the result lies on the way to the target, or before."""
        return self._is_further(self.target, than=x)

    def _is_further(self, mark: Fraction, *, than: Fraction) -> bool:
        """The direction of the goal is the sign of target - threshold."""
        return mark > than if self.target > self.threshold else mark < than


@dataclass(frozen=True)
class Ratio:
    """The share of the way to the target; more is better (up) or less is (down)."""

    direction: Literal["up", "down"]
    target: Fraction
    baseline: Fraction | None = None
    actual: Fraction | None = None

    def check(self) -> None:
        if self.is_inverse:
            if self.target < 0:
                raise Invalid("Una meta negativa a la baja necesita línea base.", field="baseline")
        elif self.target == self.start:
            raise Invalid("La meta no puede ser igual a la línea base.", field="target")
        elif (self.target > self.start) != (self.direction == "up"):
            raise Invalid(
                "La meta está del otro lado de la línea base: revisa si a más o a menos es mejor.",
                field="target",
            )

    def index(self) -> Fraction:
        x = result(self.actual)
        if self.is_inverse:
            return CAP if x <= 0 else min(CAP, 100 * self.target / x)
        return max(NONE, min(CAP, 100 * (x - self.start) / (self.target - self.start)))

    @property
    def is_inverse(self) -> bool:
        """Less is better and nobody measured a baseline: the target is divided by the result."""
        return self.direction == "down" and self.baseline is None

    @property
    def start(self) -> Fraction:
        """The baseline, or 0 without one."""
        return self.baseline or NONE


@dataclass(frozen=True)
class Range:
    """Inside the range or not; outside it falls to 0 over the tolerance."""

    low: Fraction
    high: Fraction
    tolerance: Fraction
    actual: Fraction | None = None

    def check(self) -> None:
        if self.low > self.high:
            raise Invalid("El rango empieza en su valor más bajo.", field="low")
        if self.tolerance <= 0:
            raise Invalid("La tolerancia es mayor que cero.", field="tolerance")

    def index(self) -> Fraction:
        return 100 * max(NONE, 1 - self.distance(result(self.actual)) / self.tolerance)

    def distance(self, x: Fraction) -> Fraction:
        return max(NONE, self.low - x, x - self.high)


def result(actual: Fraction | None) -> Fraction:
    """The result of a goal that has one; a blank is refused, it never counts as 0."""
    if actual is None:
        raise Invalid("Falta el resultado de la meta.", field="actual")
    return actual
