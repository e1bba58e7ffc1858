"""How well the office documents are read; run as a module, a table in Markdown."""

import re
import sys
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from evaluations.competencies.reading import as_json, read_profile
from tests.competencies.reading.office.forms import FORMS
from tests.competencies.reading.office.source import SOURCES, Competency, load

CONVERTED = Path(__file__).parent / "converted"
NAMES = sorted(path.stem for path in SOURCES.glob("*.txt"))
FIELDS = (
    "title unit reports_to objective probation_days pay_band document_key revision closing_date"
    " hours_per_week"
).split()
INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u2060\u200c\u200d\u00ad"))


class Score(NamedTuple):
    """F1 of names, behaviours, functions; share of the ten fields exact, and of all the others."""

    names: float
    behaviours: float
    functions: float
    fields: float
    others: float

    @property
    def exact(self) -> bool:
        return set(self) == {1.0}


def comparable(value: Any) -> Any:
    """As the seeds' README compares: white space, case and a final stop aside."""
    if isinstance(value, list):
        return [comparable(one) for one in value]
    if isinstance(value, dict):
        told = {key: one for key, one in value.items() if key != "text" and one is not None}
        return {key: comparable(one) for key, one in told.items()}
    if not isinstance(value, str):
        return value
    text = unicodedata.normalize("NFC", value).translate(INVISIBLE).replace("\u00a0", " ")
    return re.sub(r"\s+", "", text).casefold().rstrip(".;")


@cache
def reading(name: str, form: str) -> dict[str, Any]:
    ending, write, _ = FORMS[form]
    return as_json(read_profile(write(load(name)), f"{name}.{ending}"))


def score(name: str, form: str) -> Score:
    return compare(load(name).expected, reading(name, form), whole=FORMS[form].whole)


def compare(wanted: dict[str, Any], found: dict[str, Any], *, whole: bool = True) -> Score:
    names = f1([c.name for c in wanted["competencies"]], [c["name"] for c in found["competencies"]])
    behaviours = f1(_behaviours(wanted), _behaviours(found))
    details = [_details(wanted, found)]
    if not whole:
        return Score(names, behaviours, 1, 1, _share(details))
    others = [key for key in wanted if key not in {*FIELDS, "competencies", "functions"}]
    return Score(
        names,
        behaviours,
        f1(wanted["functions"], found["functions"]),
        _share([_same(wanted, found, key) for key in FIELDS]),
        _share(details + [_same(wanted, found, key) for key in others]),
    )


def _share(right: list[bool]) -> float:
    return sum(right) / len(right)


def _same(wanted: dict[str, Any], found: dict[str, Any], key: str) -> bool:
    one, other = comparable(wanted.get(key)), comparable(found.get(key))
    if isinstance(one, int | float) and isinstance(other, int | float | str):
        return float(one) == float(other)
    return bool(one == other)


def _behaviours(profile: dict[str, Any]) -> list[tuple[str, str]]:
    return [
        (_get(one, "name"), text)
        for one in profile["competencies"]
        for text in _get(one, "behaviours")
    ]


def _get(one: Any, key: str) -> Any:
    return getattr(one, key) if isinstance(one, Competency) else one.get(key)


def _details(wanted: dict[str, Any], found: dict[str, Any]) -> bool:
    """Levels, definitions, weights and unwanted conducts of every competency."""
    return [_detail(c) for c in wanted["competencies"]] == [
        _detail(c) for c in found["competencies"]
    ]


def _detail(one: Any) -> list[Any]:
    number = str(_get(one, "weight") or "").rstrip("% ").removesuffix(".0")
    negatives = _get(one, "negatives" if isinstance(one, Competency) else "negative_behaviours")
    texts = [_get(one, "name"), _get(one, "level") or "", _get(one, "definition") or ""]
    return [*comparable(texts), number, comparable(negatives or [])]


def f1(wanted: list[Any], found: list[Any]) -> float:
    a, b = (
        {str(comparable(list(x) if isinstance(x, tuple) else x)) for x in y}
        for y in (wanted, found)
    )
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0


def converted() -> list[Path]:
    """The documents that LibreOffice made, named for their source and the layout it was given."""
    return sorted(path for path in CONVERTED.iterdir() if path.suffix in {".odt", ".docx", ".html"})


def converted_score(path: Path) -> Score:
    found = as_json(read_profile(path.read_bytes(), path.name))
    return compare(load(path.stem.partition("-")[0]).expected, found)


def table() -> str:
    """A row for each layout, a column for each profile."""
    head = f"| Layout | {' | '.join(NAMES)} |\n|---{'|---' * len(NAMES)}|"
    rows = [f"| {form} | {' | '.join(shown(score(n, form)) for n in NAMES)} |" for form in FORMS]
    return "\n".join([head, *rows])


def shown(one: Score) -> str:
    return "1" if one.exact else " / ".join(f"{value:.2f}" for value in one)


if __name__ == "__main__":
    sys.stdout.write(f"{table()}\n")
    for path in converted():
        sys.stdout.write(f"{path.name}: {shown(converted_score(path))}\n")
