"""How much a profile from outside may hold: as much as its page can show and send back."""

from collections.abc import Iterator
from decimal import Decimal

from evaluations.competencies.content import Content
from evaluations.competencies.reading.errors import UnreadableProfile

MOST_COMPETENCIES = 60
MOST_BEHAVIOURS = 500
MOST_CHARACTERS = 200_000
LARGEST_NUMBER = 1_000_000
MOST_DECIMALS = 6


def check_bounds(content: Content) -> None:
    """Raises UnreadableProfile for what is too large to be a job description."""
    competencies = content.competencies
    behaviours = sum(len(one.behaviours) + len(one.negative_behaviours) for one in competencies)
    if len(competencies) > MOST_COMPETENCIES or behaviours > MOST_BEHAVIOURS:
        raise UnreadableProfile(
            "«%(title)s» trae %(competencies)s competencias y %(behaviours)s conductas; caben"
            " %(most_competencies)s y %(most_behaviours)s.",
            title=content.title,
            competencies=len(competencies),
            behaviours=behaviours,
            most_competencies=MOST_COMPETENCIES,
            most_behaviours=MOST_BEHAVIOURS,
        )
    if not all(map(is_sane, numbers_in(content))):
        raise UnreadableProfile("Un peso o un número de horas no es un número razonable.")
    if len(content.model_dump_json()) > MOST_CHARACTERS:
        raise UnreadableProfile(
            "El texto es demasiado largo para una descripción de puesto: envía solo esa parte."
        )


def numbers_in(content: Content) -> Iterator[Decimal]:
    yield from (one.weight for one in content.competencies if one.weight is not None)
    yield Decimal(content.hours_per_week or 0)
    yield Decimal(content.probation_days or 0)


def is_sane(number: Decimal) -> bool:
    """Neither large nor long when written out."""
    exponent = number.as_tuple().exponent
    return number <= LARGEST_NUMBER and abs(int(exponent)) <= MOST_DECIMALS
