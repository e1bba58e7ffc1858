"""Sums of money as job descriptions write them ("$18 500.00", "22.350,00 €", "15 a 20 mil")."""

import re
from decimal import Decimal

from evaluations.competencies.reading.reading import GrossSalary
from evaluations.competencies.reading.wording import folded

AMOUNT = re.compile(
    r"(?<![\w.,/])\d{1,3}(?:[ ,.'’]\d{3})+(?:[.,]\d{1,2})?(?!\d)|"
    r"(?<![\w.,/])\d+(?:[.,]\d{1,2})?(?![\d/])"
)
BRACKETS = re.compile(r"[(\[][^)\]]{0,200}[)\]]")
CURRENCIES = (
    ("USD", r"us\$|usd|dolares|dollars"),
    ("EUR", r"€|\beur\b|euros?\b"),
    ("GBP", r"£|\bgbp\b|pounds"),
    ("MXN", r"mxn|mx\$|m\.\s?n\.|\bm\.?n\b|pesos|moneda nacional"),
)
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
    r"\d\s*(?:€|£|\$|eur|euros?|mxn|usd|gbp|pesos)?\s*"
    r"(?:[-–—]|\ba\b|\by\b|\bto\b|\band\b|hasta)",
    re.IGNORECASE,
)
SMALLEST = 10
"""Smaller numbers are no salary (00/100, 1.º, 12 months)."""


def salary_of(text: str, label: str, *, in_spanish: bool) -> GrossSalary:
    """The amounts, currency and period that a text under a salary label gives."""
    amounts = _amounts(BRACKETS.sub(" ", text)) or _amounts(text)
    said = f"{folded(label)} {folded(text)}"
    currency = next((code for code, sign in CURRENCIES if re.search(sign, said)), None)
    if currency is None and "$" in text and in_spanish:
        currency = "MXN"
    period = next((name for name, words in PERIODS if re.search(words, said)), None)
    if len(amounts) > 1 and _is_range(text):
        low, high = sorted(amounts[:2])
        return GrossSalary(text, None, _decimal(low), _decimal(high), currency, period)
    amount = _decimal(amounts[0]) if amounts else None
    return GrossSalary(text, amount, None, None, currency, period)


def _amounts(text: str) -> list[Decimal]:
    found = [_number(match[0]) for match in AMOUNT.finditer(text)]
    return [amount for amount in found if amount >= SMALLEST]


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
