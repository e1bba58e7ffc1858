"""How many hours a week, in figures or in words, as a number."""

import re

from evaluations.competencies.reading.blocks import Piece
from evaluations.competencies.reading.fields.facts import Facts
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.wording import folded, folded_label

WORDS = {
    word: tens + unit
    for tens, name in {20: "veinte", 30: "treinta", 40: "cuarenta"}.items()
    for unit, word in enumerate(
        (
            name,
            *(
                f"{name} y {digit}"
                for digit in ("una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho")
            ),
        )
    )
} | {
    "twenty": 20,
    "thirty": 30,
    "thirty five": 35,
    "thirty-five": 35,
    "forty": 40,
    "veinticuatro": 24,
}
_FIGURE = r"(?<![\d.,:/-])(?P<hours>\d{1,2}(?:[.,]\d{1,2})?)(?![\d:])"
_WORD = rf"\b(?P<word>{'|'.join(sorted(WORDS, key=len, reverse=True))})\b"
_HOURS = r"(?:horas?|hrs?|hours?|hs|h)\b\.?"
_ASIDE = r"(?:\s*\([^()]{0,40}\))?"
_EACH = (
    r"(?:(?:de (?:trabajo|labor(?:es)?|jornada)|laborales|efectivas|reloj|of work|contracted)\s+)*"
    r"(?:semanales|semanal|(?:a|por|en|cada|x) (?:la )?semana|semana\b|sem\b|"
    r"(?:per|a|each|every|in a|/) ?(?:working )?(?:week|wk)|weekly|(?:work)?week\b|wk\b|pw\b|p/w)"
)
WEEKLY = (
    re.compile(rf"{_FIGURE}\)?[\s-]*(?:{_HOURS})?{_ASIDE}\s*(?:/|-|x|,)?\s*{_EACH}"),
    re.compile(rf"{_WORD}{_ASIDE}\s*{_HOURS}\s*{_EACH}"),
    re.compile(
        r"(?:por semana|a la semana|semanal(?:es)?|per week|weekly|hours/week|/ ?(?:wk|week))"
        rf"(?: (?:de trabajo|hours))?\s*(?::|=|de|son|of)?\s*{_FIGURE}"
    ),
)
OTHERWISE = re.compile(
    r"\d\s*(?:h|hs|hrs|horas?)?\s*(?:x|por|/)\s*\d|guardias?\b|descanso|on call|diari[oa]s?|"
    r"al dia|por dia|daily|(?:per|a) day|mensual|al mes|month|anual|year"
)
"""Hours of a day, of a month, of a round of shifts."""
ALONE = re.compile(rf"(?:.*\D)?{_FIGURE}\s*{_HOURS}.*|{_FIGURE.replace('hours', 'only')}")
"""Hours without a word for how often: of a week, if more than a day has."""
LEAST = 10
MOST = 84
A_WEEK = re.compile(r".*(?:seman|week|\bwk|\bsem\b).*")
RANGE = re.compile(r"\d\s*(?:h|hs|hrs|horas)?\s*(?:-|–|a|to)\s*$")
"""Before a figure, it is the end of a span ("8 a 17 h")."""


def weekly_hours(facts: Facts, hours: Piece | None) -> int | float | None:
    """Hours a week: of the hours' own fields, else of the first text that gives them."""
    sections = facts.under(Topic.HOURS)
    labelled = [(one.label, piece.text) for one in sections for piece in one.pieces]
    texts = [*([hours.text] if hours else []), *(text for _, text in labelled)]
    for text in [*texts, *(piece.text for piece in facts.pieces())]:
        if (found := _stated(folded(text))) is not None:
            return found
    beside = (_beside(label, text) for label, text in labelled)
    return next((found for found in beside if found is not None), None)


def _stated(text: str) -> int | float | None:
    for pattern in WEEKLY:
        found = pattern.search(text)
        if found and not RANGE.search(text[: found.start()]):
            return _number(found)
    return None


def _beside(label: str, text: str) -> int | float | None:
    """What the label already calls hours of a week ("Jornada semanal: 48"), or is no day's."""
    bare = folded(text)
    found = ALONE.fullmatch(bare)
    if found is None or OTHERWISE.search(bare):
        return None
    number = _number(found)
    is_weekly = bool(A_WEEK.fullmatch(folded_label(label))) or number >= LEAST
    is_span = RANGE.search(bare[: found.start("hours")]) if found["hours"] else None
    return number if is_weekly and number <= MOST and not is_span else None


def _number(found: re.Match[str]) -> int | float:
    said = found.groupdict()
    if word := said.get("word"):
        return WORDS[word]
    number = float((said.get("hours") or said["only"] or "").replace(",", "."))
    return int(number) if number.is_integer() else number
