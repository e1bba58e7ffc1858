"""Files from outside as plain values, of JSON and of sheets; run in the child process."""

import json
import re
from typing import Any

from evaluations.competencies.exchange.sheets.cells import lines_of
from evaluations.competencies.exchange.sheets.sheet import read_sheet
from evaluations.competencies.reading.errors import UnreadableProfile
from evaluations.competencies.reading.formats.decoding import decoded
from evaluations.competencies.reading.limits import check_size

JSON_TASK = f"{__name__}:plain_json"
SHEET_TASK = f"{__name__}:plain_sheet"
"""Their names for the child process."""

NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")


def plain_json(data: bytes, filename: str) -> Any:
    """What the file says; fractions as the text they were written in, so that none is rounded."""
    check_size(data)
    text = decoded(data)
    try:
        said = json.loads(
            text, parse_float=str, parse_constant=refuse_constant, object_pairs_hook=once
        )
        check_characters(json.dumps(said, ensure_ascii=False))
    except (ValueError, RecursionError) as error:
        raise UnreadableProfile(
            "El archivo no es JSON o está incompleto: expórtalo de nuevo y vuelve a enviarlo."
        ) from error
    return said


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Of two values with one name, only one would be read."""
    said: dict[str, Any] = {}
    for name, value in pairs:
        if name in said:
            raise UnreadableProfile(
                "El archivo dice dos veces «%(name)s» en la misma parte: quita una.",
                name=name.encode(errors="replace").decode()[:100],
            )
        said[name] = value
    return said


def refuse_constant(name: str) -> None:
    """NaN and the infinities are no JSON, though Python would read them."""
    raise ValueError(name)


def check_characters(text: str) -> None:
    """Halves of characters and NUL cannot be kept; raises ValueError."""
    text.encode()
    if NUL.search(text):
        raise ValueError


def plain_sheet(data: bytes, filename: str) -> Any:
    """What a CSV, XLSX or ODS says, as `sheets.sheet.Sheet` writes itself in JSON."""
    check_size(data)
    return read_sheet(lines_of(data, filename)).model_dump(mode="json")
