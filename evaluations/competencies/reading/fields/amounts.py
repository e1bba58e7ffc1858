"""Sums of money as job descriptions write them ("$18 500.00", "22.350,00 €", "15 a 20 mil")."""

import re
from decimal import Decimal

from evaluations.competencies.reading.fields.currencies import currency_of
from evaluations.competencies.reading.reading import GrossSalary
from evaluations.competencies.reading.wording import folded

AMOUNT = re.compile(
    r"(?<![\w.,/])\d{1,3}(?:[ ,.'’]\d{3})+(?:[.,]\d{1,2})?(?!\d)|"
    r"(?<![\w.,/])\d+(?:[.,]\d{1,2})?(?![\d/])"
)
BRACKETS = re.compile(r"[(\[][^)\]]{0,200}[)\]]")
PERIODS = (
    ("month", r"mensual(?:es)?|al mes|por mes|/ ?mes|monthly|per month|a month|\bpcm\b|mes\b"),
    ("fortnight", r"quincenal(?:es)?|por quincena|fortnight|biweekly"),
    ("week", r"semanal(?:es)?|por semana|a la semana|weekly|per week|a week"),
    (
        "year",
        r"anual(?:es)?|al ano|por ano|yearly|annual(?:ly)?|per annum|per year|a year|\bp\.?a\b",
    ),
    ("day", r"diari[oa]s?|al dia|por dia|daily|per day"),
    ("hour", r"por hora|la hora|/ ?h(?:ora)?\b|hourly|per hour|an hour"),
)
RANGE = re.compile(
    r"\d\s*(?:€|£|\$|eur|euros?|mxn|usd|gbp|cop|clp|ars|pen|pesos|soles)?\s*"
    r"(?:[-–—]|\ba\b|\by\b|\bto\b|\band\b|hasta)",
    re.IGNORECASE,
)
OTHERWISE = re.compile(
    r"\s*(?:%|[ºª°]|(?:st|nd|rd|th|d[ií]as?|horas?|semanas?|meses|mes|a[nñ]os?|pagas?|mensualidades|quincenas|"
    r"days?|hours?|weeks?|months?|years?|payments?|instal\w+|per ?cent|points?|puntos)\b)",
    re.IGNORECASE,
)
"""What a number counts that is none of money ("30 days of leave", "14 pagas")."""
THOUSANDS = re.compile(r"\s?(?:mil\b|k\b)", re.IGNORECASE)
BEFORE = re.compile(r"(?:[$€£₡₲/]|\b[A-Z]{3}|\b[QL]\.?)\s?$")
AFTER = re.compile(
    r"\s?(?:[€£$]|[A-Z]{3}\b|(?:euros?|pesos|soles|d[oó]lares|pounds|dollars)\b)", re.IGNORECASE
)
YEAR = re.compile(r"(?:19|20)\d\d")
CENTS = re.compile(r"[.,]\d\d$")
SMALLEST_ALONE = 100
SMALLEST = 10
"""Smaller numbers are no salary (00/100, 1.º, 12 months)."""


def salary_of(text: str, label: str, *, home: str | None) -> GrossSalary:
    """The amounts, currency and period that a text under a salary label gives."""
    amounts = _amounts(BRACKETS.sub(" ", text)) or _amounts(text)
    said = f"{folded(label)} {folded(text)}"
    currency = currency_of(said, home)
    period = next((name for name, words in PERIODS if re.search(words, said)), None)
    if len(amounts) > 1 and _is_range(text):
        low, high = sorted(amounts[:2])
        return GrossSalary(text, None, _decimal(low), _decimal(high), currency, period)
    amount = _decimal(amounts[0]) if amounts else None
    return GrossSalary(text, amount, None, None, currency, period)


def _amounts(text: str) -> list[Decimal]:
    """What is no count of something else; "15 a 20 mil" are thousands both."""
    found = [one for one in AMOUNT.finditer(text) if not OTHERWISE.match(text, one.end())]
    if found and THOUSANDS.match(text, found[-1].end()):
        return [_number(one[0]) * 1000 for one in found]
    return [_number(one[0]) for one in found if _is_money(one, text)]


def _is_money(found: re.Match[str], text: str) -> bool:
    """By a sign beside it, or by its size: neither "grado 14" nor "tabulador 2026" pays."""
    if BEFORE.search(text[: found.start()]) or AFTER.match(text, found.end()):
        return _number(found[0]) >= SMALLEST
    if YEAR.fullmatch(found[0]):
        return found[0] == text.strip()
    return bool(CENTS.search(found[0])) or _number(found[0]) >= SMALLEST_ALONE


def _number(text: str) -> Decimal:
    """A number whose last sign before one or two digits is the decimal one."""
    whole, decimals = text, ""
    if found := re.fullmatch(r"(.*\d)[.,](\d{1,2})", text):
        whole, decimals = found[1], found[2]
    return Decimal(f"{re.sub(r'[^0-9]', '', whole)}.{decimals or '0'}")


def _decimal(amount: Decimal) -> str:
    return f"{amount:.2f}"


def _is_range(text: str) -> bool:
    return bool(RANGE.search(text))
