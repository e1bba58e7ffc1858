"""Which currency a sum is in: by its own sign, else by the country that the document is of."""

import re
from collections.abc import Iterable

from evaluations.competencies.reading.wording import folded

SIGNS = (
    ("USD", r"us ?\$|u\$s|\busd\b|dolares|\bdollars"),
    ("EUR", r"€|\beur\b|\beuros?\b"),
    ("GBP", r"£|\bgbp\b|\bpounds\b"),
    ("COP", r"\bcop\b|col\$|pesos colombianos"),
    ("CLP", r"\bclp\b|ch\$|pesos chilenos"),
    ("ARS", r"\bars\b|ar\$|pesos argentinos"),
    ("UYU", r"\buyu\b|\$u\b|pesos uruguayos"),
    ("DOP", r"\bdop\b|rd\$|pesos dominicanos"),
    ("PEN", r"\bpen\b|\bs/\.?\s?\d|\bsoles\b"),
    ("GTQ", r"\bgtq\b|\bq\.?\s?\d|quetzales"),
    ("CRC", r"₡|\bcrc\b|\bcolones\b"),
    ("HNL", r"\bhnl\b|\bl\.?\s?\d|lempiras"),
    ("NIO", r"\bnio\b|c\$|cordobas\b"),
    ("PYG", r"₲|\bpyg\b|\bgs\.?\s?\d|guaranies"),
    ("BOB", r"\bbob\b|\bbs\.?\s?\d|bolivianos"),
    ("PAB", r"\bpab\b|\bb/\.?\s?\d|balboas"),
    ("BRL", r"\bbrl\b|\br\$|\breais\b"),
    ("CAD", r"\bcad\b|\bcdn\b|ca\$"),
    ("AUD", r"\baud\b|\bau?\$"),
    ("CHF", r"\bchf\b|swiss francs"),
    ("MXN", r"mxn|mx\$|m\.\s?n\.|\bm\.?n\b|pesos mexicanos|moneda nacional"),
)
"""Signs and names that no other currency has."""
SHARED = re.compile(r"\$|\bpesos\b")
"""What several countries write for their own."""
COUNTRIES = {
    "MXN": (
        r"\bmexic(?:o|an[oa]s?)\b|\bcdmx\b|\bimss\b|infonavit|ley federal del trabajo|\brfc\b|"
        r"\bcurp\b|de c\.? ?v\b|ayuntamiento"
    ),
    "COP": (
        r"\bcolombia\b|bogota|medellin|antioquia|cundinamarca|\beps\b|\barl\b|"
        r"caja de compensacion|ley 1581|\bnit\b|hoja de vida"
    ),
    "CLP": r"\bchile\b|valparaiso|region metropolitana|\brut\b|isapre|fonasa|sala cuna|\beus\b|"
    r"renta (?:bruta|liquida)|calidad juridica|"
    r"psicolaboral|\boirs\b|gratificacion legal|ley karin",
    "ARS": (
        r"\bargentina\b|buenos aires|santa fe\b|mendoza|obra social|\bprepaga\b|\bcui[lt]\b|"
        r"monotribut|relacion de dependencia"
    ),
    "UYU": r"\buruguay\b|montevideo",
    "DOP": r"republica dominicana|santo domingo",
    "USD": (
        r"el salvador|\becuador\b|\bquito\b|guayaquil|\bpanama\b|puerto rico|401\(k\)|\bflsa\b|"
        r"united states"
    ),
}
"""Words that only documents of the country have."""
POINTS = re.compile(r"\d\.\d{3}(?:\.\d{3})*(?!\d)(?:,\d{1,2})?")
"""Thousands divided by points, as in the south of the continent and not in Mexico."""


def currency_of(said: str, home: str | None) -> str | None:
    """The code of the currency that folded text speaks of; `home` is what a bare "$" means."""
    found = next((code for code, sign in SIGNS if re.search(sign, said)), None)
    if found or not SHARED.search(said):
        return found
    return None if home == "MXN" and POINTS.search(said) else home


def home_currency(lines: Iterable[str], *, in_spanish: bool) -> str | None:
    """What "$" means in the document; in Spanish, where nothing tells the country, Mexico's."""
    text = folded(" ".join(lines))
    counts = {code: len(set(re.findall(words, text))) for code, words in COUNTRIES.items()}
    code = max(counts, key=lambda one: counts[one])
    if not counts[code]:
        return "MXN" if in_spanish else None
    return code
