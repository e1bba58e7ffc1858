"""How often a behaviour is shown: the scales that one can rate on (RULES §2)."""

from dataclasses import dataclass
from fractions import Fraction

from evaluations.errors import Invalid
from evaluations.reviews.sentences import msgid


@dataclass(frozen=True)
class Scale:
    """Points from 1 to `max`; `expected` is the point that is worth 100."""

    max: int
    expected: int

    @property
    def points(self) -> range:
        return range(1, self.max + 1)

    @property
    def points_with_fact(self) -> tuple[int, ...]:
        """What the manager explains with a fact: the two lowest points and the top (RULES §2)."""
        return (1, 2, self.max)

    def is_wide(self, gap: int) -> bool:
        """Whether self and manager differ much on one behaviour (RULES §3.10): 2 of 5 points."""
        return abs(gap) >= Fraction(3 * (self.max - 1), 8)

    def at(self, share: Fraction) -> Fraction:
        """The place on the scale at a share of its length: 0 is point 1, 1 is the top."""
        return 1 + share * (self.max - 1)


SCALES = {4: Scale(4, 3), 5: Scale(5, 4), 7: Scale(7, 5)}

NEVER, RARELY, SOMETIMES = msgid("Casi nunca"), msgid("Pocas veces"), msgid("A veces")
OFTEN, ALMOST_ALWAYS = msgid("Con frecuencia"), msgid("Casi siempre")

FREQUENCY_LABELS: dict[int, dict[int, str]] = {
    4: {1: NEVER, 2: RARELY, 3: OFTEN, 4: ALMOST_ALWAYS},
    5: {1: NEVER, 2: RARELY, 3: SOMETIMES, 4: OFTEN, 5: ALMOST_ALWAYS},
    7: {
        1: NEVER,
        2: msgid("Rara vez"),
        3: RARELY,
        4: SOMETIMES,
        5: OFTEN,
        6: ALMOST_ALWAYS,
        7: msgid("Siempre"),
    },
}

NOT_OBSERVED_REASONS = {
    "no_occasion": msgid("No hubo ocasión"),
    "not_witnessed": msgid("No la presencié"),
}


def scale_of(points: int) -> Scale:
    """The scale of 4, 5 or 7 points, with its expected point; raises Invalid for any other."""
    if points not in SCALES:
        raise Invalid("La escala tiene 4, 5 o 7 puntos.", field="scale")
    return SCALES[points]
