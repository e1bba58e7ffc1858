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
CLOCK = re.compile(r"\b([01]?\d|2[0-3])[:.h]([0-5]\d)\s*(a\.?\s?m|p\.?\s?m)?")
WEEKDAY = r"[a-z]+day|lunes|martes|miercoles|jueves|viernes|sabado|domingo"
BEFORE_DATE = re.compile(
    rf"{CLOCK.pattern}\W*(?:(?:hours|hrs|horas|h)\W+)?(?:(?:on|del?|el|dia|{WEEKDAY})\W+)*$"
)
"""A time of day said before its date ("11.59 pm on Sunday 6 July")."""


class Closing(NamedTuple):
    """The ISO date (and time); None where the text gives a day without a year."""

    iso: str | None
    lacks_year: bool = False


def closing_in(texts: Iterable[str]) -> Closing | None:
    """The first date among the texts."""
    for text in texts:
        if found := _date_in(folded(text)):
            return found
    return None


def _date_in(text: str) -> Closing | None:
    for pattern in (ISO, *WRITTEN, NUMERIC):
        if found := pattern.search(text):
            clock = BEFORE_DATE.search(text[: found.start()])
            return _closing(found, clock[0] if clock else text[found.end() : found.end() + 40])
    return None


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
    hour = int(clock[1])
    if clock[3]:
        hour = hour % 12 + (12 if clock[3].startswith("p") else 0)
    return f"T{hour:02}:{clock[2]}"
