"""How well the invented profiles are read in every format; run as a module, a table in Markdown."""

import json
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from evaluations.competencies.reading import as_json, read_profile
from tests.competencies.reading.layouts import documents
from tests.competencies.reading.layouts.documents import DOCUMENTS, WEAK, Printed
from tests.competencies.reading.printing import FORMATS

PROFILES = Path(__file__).parent / "profiles"
NAMES = sorted(path.stem for path in PROFILES.glob("*.html"))


class Score(NamedTuple):
    """F1 of names, behaviours and functions; the share of fields exact (one: all competencies)."""

    names: float
    behaviours: float
    functions: float
    fields: float


OFFICIAL = (
    "title",
    "unit",
    "reports_to",
    "objective",
    "probation_days",
    "pay_band",
    "document_key",
    "revision",
    "closing_date",
    "hours_per_week",
)
"""The fields that the seeds' own measure counts."""


@cache
def expected(name: str) -> dict[str, Any]:
    wanted: dict[str, Any] = json.loads((PROFILES / f"{name}.json").read_text("utf-8"))
    return wanted


@cache
def reading(name: str, form: str) -> dict[str, Any]:
    ending, printed = FORMATS[form]
    page = (PROFILES / f"{name}.html").read_text("utf-8")
    return as_json(read_profile(printed(page), f"{name}.{ending}"))


def score(name: str, form: str) -> Score:
    wanted, found = expected(name), reading(name, form)
    fields = [key for key in wanted if key != "functions"]
    return Score(
        f1(_names(wanted), _names(found)),
        f1(_behaviours(wanted), _behaviours(found)),
        f1(wanted["functions"], found["functions"]),
        sum(wanted[key] == found[key] for key in fields) / len(fields),
    )


@cache
def layout_reading(one: Printed) -> dict[str, Any]:
    return as_json(read_profile(documents.pdf(one), "puesto.pdf"))


def layout_score(one: Printed) -> Score:
    return official_score(documents.expected(one.layout, one.content), layout_reading(one))


def official_score(wanted: dict[str, Any], found: dict[str, Any]) -> Score:
    """Compared as the seeds' README says: names ignore case, a last full stop is optional."""
    wanted, found = normalised(wanted), normalised(found)
    return Score(
        f1(_names(wanted), _names(found)),
        f1(_behaviours(wanted), _behaviours(found)),
        f1(wanted["functions"], found["functions"]),
        sum(wanted[key] == found[key] for key in OFFICIAL) / len(OFFICIAL),
    )


def normalised(value: Any) -> Any:
    """The value without what the comparison leaves out: case, a last full stop."""
    if isinstance(value, dict):
        return {key: normalised(one) for key, one in value.items()}
    if isinstance(value, list):
        return [normalised(one) for one in value]
    return value.casefold().rstrip(".;") if isinstance(value, str) else value


def f1(wanted: Iterable[object], found: Iterable[object]) -> float:
    a, b = set(wanted), set(found)
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0


def _names(profile: dict[str, Any]) -> list[str]:
    return [one["name"] for one in profile["competencies"]]


def _behaviours(profile: dict[str, Any]) -> list[tuple[str, str]]:
    return [(one["name"], text) for one in profile["competencies"] for text in one["behaviours"]]


def table() -> str:
    head = f"| Profile | {' | '.join(FORMATS)} |\n|---{'|---' * len(FORMATS)}|"
    rows = [f"| {name} | {' | '.join(_shown(score(name, f)) for f in FORMATS)} |" for name in NAMES]
    return "\n".join([head, *rows])


def layout_table() -> str:
    head = "| Layout | Content | Producer | Score |\n|---|---|---|---|"
    rows = [f"| {' | '.join(one)} | {_shown(layout_score(one))} |" for one in (*DOCUMENTS, *WEAK)]
    return "\n".join([head, *rows])


def _shown(one: Score) -> str:
    return "1" if set(one) == {1.0} else " / ".join(f"{value:.2f}" for value in one)


if __name__ == "__main__":
    sys.stdout.write(f"{table()}\n\n{layout_table()}\n")
