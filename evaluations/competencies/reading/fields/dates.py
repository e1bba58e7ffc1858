"""Until when one may apply: a date, with its time of day where stated, never with a year added."""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from evaluations.competencies.reading.wording import folded

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "enero january ene jan",
            "febrero february feb",
            "marzo march mar",
            "abril april abr apr",
            "mayo may",
            "junio june jun",
            "julio july jul",
            "agosto august ago aug",
            "septiembre setiembre september sep sept",
            "octubre october oct",
            "noviembre november nov",
            "diciembre december dic dec",
        ),
        1,
    )
    for name in names.split()
}
_MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
_YEAR = r"(?:,?\s*(?:del?\s+)?(?P<year>20\d\d))?"
WRITTEN = (
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|o)?\s*(?:de\s+|-|/)?{_MONTH}{_YEAR}"),
    re.compile(rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b{_YEAR}"),
)
NUMERIC = re.compile(r"\b(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>20\d\d|\d\d)\b")
ISO = re.compile(r"\b(?P<year>20\d\d)-(?P<month>\d{2})-(?P<day>\d{2})\b")
CLOCK = re.compile(
    r"\b(?:([01]?\d|2[0-3])[:.h]([0-5]\d)(?:\s*([ap])\.?\s?m\b)?|(1[0-2]|"
    r"0?[1-9])\s*([ap])\.?\s?m\b|"
    r"(?:12 )?(noon|midday|mediodia)\b)"
)
WEEKDAY = r"[a-z]+day|lunes|martes|miercoles|jueves|viernes|sabado|domingo"
BEFORE_DATE = re.compile(
    rf"(?:{CLOCK.pattern})\W*(?:(?:hours|hrs|horas|h|gmt|bst|est|et)\W+)?"
    rf"(?:(?:on|del?|el|dia|the|{WEEKDAY})\W+)*$"
)
"""A time of day said before its date ("11.59 pm on Sunday 6 July")."""
SPAN = re.compile(
    rf"\W*(?:(?:y\s+)?hasta|al?|to|until|through|till|y|and)?\W*(?:(?:el|the|{WEEKDAY})\W+)*"
)
"""What stands between the first and the last day of a span."""

LONGEST = 2000
"""Signs of a text in which a date is looked for."""


class Closing(NamedTuple):
    """The ISO date (and time); None where the text gives a day without a year."""

    iso: str | None
    lacks_year: bool = False


def closing_in(texts: Iterable[str]) -> Closing | None:
    """The first date among the texts; of a span of days, the last."""
    for text in texts:
        bare = folded(text[:LONGEST])
        dates = _dates_in(bare)
        if len(dates) > 1 and SPAN.fullmatch(bare[dates[0].end() : dates[1].start()]):
            dates = dates[1:]
        for found in dates:
            if closing := _closing_at(found, bare):
                return closing
    return None


def _dates_in(text: str) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    for pattern in (ISO, *WRITTEN, NUMERIC):
        for match in pattern.finditer(text):
            if all(match.end() <= one.start() or one.end() <= match.start() for one in found):
                found.append(match)
    return sorted(found, key=re.Match.start)


def _closing_at(found: re.Match[str], text: str) -> Closing | None:
    clock = BEFORE_DATE.search(text[: found.start()])
    return _closing(found, clock[0] if clock else text[found.end() : found.end() + 40])


def _closing(found: re.Match[str], after: str) -> Closing | None:
    if not found["year"]:
        return Closing(None, lacks_year=True)
    year = int(found["year"]) + (2000 if len(found["year"]) == 2 else 0)
    month, day = MONTHS.get(found["month"]) or int(found["month"]), int(found["day"])
    if month > 12:
        month, day = day, month
    try:
        return Closing(date(year, month, day).isoformat() + _time_in(after))
    except ValueError:
        return None


def _time_in(text: str) -> str:
    clock = CLOCK.search(text)
    if not clock:
        return ""
    if clock[6]:
        return "T12:00"
    hour, half = int(clock[1] or clock[4]), clock[3] or clock[5]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"T{hour:02}:{clock[2] or '00'}"
