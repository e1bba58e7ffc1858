"""Where and when one works, which many documents put in one cell."""

import re

from evaluations.competencies.reading.blocks import Piece
from evaluations.competencies.reading.fields.facts import Facts
from evaluations.competencies.reading.labels.lexicon import Topic

SCHEDULE = re.compile(
    r"(?:n[uú]mero de horas|horario|jornada|horas? (?:semanales|por semana)|(?:working )?hours)"
    r"\s*:",
    re.IGNORECASE,
)
MODALITY = re.compile(
    r"presencial|h[ií]brid|remot[oa]|teletrabajo|home office|mes de prueba|on-?site", re.IGNORECASE
)
SITE = re.compile(
    r"(?:presencial|h[ií]brid[oa]|trabajo|on-?site|based|hybrid)\s+(?:en|at|in)\s+"
    r"(?:las?\s+|los\s+|the\s+)?([^.;]+?)(?=[.;](?:\s|$)|$)",
    re.IGNORECASE,
)


def place_and_hours(facts: Facts) -> tuple[Piece | None, Piece | None]:
    """The place and the hours; of a cell with both, the place is what stands before the hours."""
    place, hours = facts.text(Topic.LOCATION), facts.text(Topic.HOURS)
    both = facts.text(Topic.PLACE_AND_HOURS)
    if both is None:
        return place, hours
    divided = _divided(both)
    return place or divided[0], hours or divided[1]


def _divided(both: Piece) -> tuple[Piece | None, Piece | None]:
    schedule = SCHEDULE.search(both.text)
    before = both.text[: schedule.start()].strip() if schedule else ""
    if before and not MODALITY.search(before):
        return both.saying(before), both.saying(both.text[len(before) :].strip())
    site = SITE.search(both.text)
    place = both.saying(site[1].strip()) if site else None
    return (place, both) if schedule or site else (both, None)
