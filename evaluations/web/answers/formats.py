"""Dates, times and numbers as people read them (`fmt` in templates)."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from babel import dates, numbers

from evaluations import clock
from evaluations.reviews.rounding import half_up
from evaluations.reviews.sentences import Sentence
from evaluations.web.answers.language import LOCALES, gettext, language, mark, ngettext

Number = int | float | Decimal | Fraction


def long_date(day: date) -> str:
    """26 de abril de 2026"""
    return written_date(local_day(day), "long", language())


def short_date(day: date) -> str:
    """26 abr 2026"""
    return written_date(local_day(day), "d MMM y", language())


def time(moment: datetime) -> str:
    """10:32"""
    at = clock.local(moment)
    return f"{at.hour:02}:{at.minute:02}"


def moment(at: datetime) -> str:
    """26 de abril de 2026, 10:32"""
    return f"{long_date(at)}, {time(at)}"


def in_days(day: date, today: date | None = None) -> str:
    """en 3 días, mañana, hoy, hace 2 días"""
    left = (local_day(day) - (today or clock.today())).days
    if left in NEAR_DAYS:
        return gettext(NEAR_DAYS[left])
    if left > 0:
        return ngettext("en %(num)s día", "en %(num)s días", left) % {"num": left}
    return ngettext("hace %(num)s día", "hace %(num)s días", -left) % {"num": -left}


NEAR_DAYS = {-1: mark("ayer"), 0: mark("hoy"), 1: mark("mañana")}


def number(value: Number, digits: int = 0) -> str:
    """92.5: half up, with exactly so many digits."""
    return written_number(Fraction(value), digits, language())


def percent(share: Number, digits: int = 0) -> str:
    """64 % of a share of 0.64; in English 64%"""
    return number(Fraction(share) * 100, digits) + PERCENT[language()]


PERCENT = {"es": "\u202f%", "en": "%"}


def local_day(value: date) -> date:
    """The organisation's day of a moment."""
    return clock.local(value).date() if isinstance(value, datetime) else value


@lru_cache(4096)
def written_number(value: Fraction, digits: int, code: str) -> str:
    pattern = "#,##0." + "0" * digits if digits else "#,##0"
    return numbers.format_decimal(half_up(value, digits), pattern, LOCALES[code])


@lru_cache(4096)
def written_date(day: date, length: str, code: str) -> str:
    return dates.format_date(day, length, LOCALES[code])


def said(sentence: Sentence) -> str:
    """A sentence of the domain in the reader's language, its days written out."""
    return sentence.render(gettext, long_date)


class Fmt:
    """The names that templates use."""

    date = staticmethod(long_date)
    short_date = staticmethod(short_date)
    time = staticmethod(time)
    moment = staticmethod(moment)
    in_days = staticmethod(in_days)
    number = staticmethod(number)
    percent = staticmethod(percent)
    said = staticmethod(said)
