"""The probation period a text states (RULES §1.6): months count thirty days, "sin" counts none."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from evaluations.competencies.reading.blocks import Piece
from evaluations.competencies.reading.wording import folded

NUMBERS = {
    name: number
    for number, names in {
        1: "un uno una one",
        2: "dos two",
        3: "tres three",
        4: "cuatro four",
        5: "cinco five",
        6: "seis six",
        9: "nueve nine",
        12: "doce twelve",
        15: "quince fifteen",
        20: "veinte twenty",
        28: "veintiocho",
        30: "treinta thirty",
        45: "cuarenta y cinco",
        60: "sesenta sixty",
        90: "noventa ninety",
        180: "ciento ochenta",
    }.items()
    for name in ([names] if names.startswith(("cuarenta", "ciento")) else names.split())
}
DAYS = {"d": 1, "s": 7, "w": 7, "m": 30, "a": 365, "y": 365}

_NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
_ASIDE = r"(?:\s*\([^()]{1,25}\))?"
_UNIT = r"(?P<unit>d[ií]as?|mes(?:es)?|semanas?|a[ñn]os?|days?|months?|weeks?|years?)"
_LENGTH = rf"{_NUMBER}{_ASIDE}[\s-]*{_UNIT}(?:\s+(?:naturales|calendario|h[aá]biles|calendar))?"
_PERIOD = r"(?:per[ií]odo|tiempo|contrato|etapa)\s+(?:inicial\s+)?(?:de|a)\s+prueba"

NONE = re.compile(
    rf"(?:sin|no\s+(?:hay|existe|aplica|se\s+requiere|tiene|contempla))\s+(?:un\s+)?"
    rf"(?:{_PERIOD}|mes\s+de\s+prueba)|(?:no|without(?:\s+a)?)\s+(?:probation(?:ary)?|trial)(?:\s+period)?",
    re.IGNORECASE,
)
STATED = (
    re.compile(rf"\b{_LENGTH}\s+(?:son|es|ser[aá]n?)\s+(?:de|a)\s+prueba", re.IGNORECASE),
    re.compile(rf"\b{_LENGTH}\s+(?:de\s+per[ií]odo\s+)?(?:de|a)\s+prueba", re.IGNORECASE),
    re.compile(
        rf"{_PERIOD}(?:\s+inicial)?\W{{0,3}}(?:\s*(?:de|por|ser[aá]|hasta|con\s+duraci[oó]n)\b)*\W{{0,3}}{_LENGTH}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_LENGTH}['’]?\s+(?:of\s+)?(?:probation(?:ary)?|trial)(?:\s+period)?", re.IGNORECASE
    ),
    re.compile(
        rf"(?:probation(?:ary)?|trial)(?:\s+period)?\W{{0,3}}(?:(?:of|for|is|lasts|will\s+be)\s+)*{_LENGTH}",
        re.IGNORECASE,
    ),
)
ONE_MONTH = re.compile(
    r"\b(?:primer\s+)?mes\s+(?:(?:es|ser[aá])\s+)?(?:de|a)\s+prueba", re.IGNORECASE
)
DENIED = re.compile(
    r"no(?: aplica| hay)?|ningun[oa]?|n/?a|none|sin periodo|not applicable|0(?: dias)?"
)
LENGTH = re.compile(rf"\b{_LENGTH}", re.IGNORECASE)


class Probation(NamedTuple):
    """How long, as printed and in days; `unit` is the letter of the printed unit ("d", "m" …)."""

    text: Piece
    days: int
    unit: str = "d"


def probation_in(labelled: Iterable[Piece], texts: Iterable[Piece]) -> Probation | None:
    """What stands beside a probation label, else the first text that states it; None if silent."""
    for value in labelled:
        if found := _labelled(value):
            return found
    texts = list(texts)
    stated = (_stated(piece) for piece in texts)
    bare = (_one_month(piece) for piece in texts)
    return next((found for found in (*stated, *bare) if found), None)


def _labelled(value: Piece) -> Probation | None:
    if DENIED.fullmatch(folded(value.text)):
        return Probation(value, 0)
    if found := _stated(value):
        return found
    length = LENGTH.search(value.text)
    return _measured(value, length) if length else None


def _stated(piece: Piece) -> Probation | None:
    if found := NONE.search(piece.text):
        return Probation(piece.saying(found[0]), 0)
    matches = (pattern.search(piece.text) for pattern in STATED)
    length = next((match for match in matches if match), None)
    return _measured(piece, length) if length else None


def _measured(piece: Piece, length: re.Match[str]) -> Probation:
    number = length["number"].casefold()
    count = int(number) if number.isdigit() else NUMBERS[number]
    unit = folded(length["unit"])[0]
    return Probation(piece.saying(length[0]), count * DAYS[unit], unit)


def _one_month(piece: Piece) -> Probation | None:
    found = ONE_MONTH.search(piece.text)
    return Probation(piece.saying(found[0]), 30, "m") if found else None
