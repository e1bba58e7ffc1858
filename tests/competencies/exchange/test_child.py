"""Files from outside are taken apart in the child process of the reader."""

import pytest

from evaluations.competencies.exchange.plain import (
    JSON_TASK,
    SHEET_TASK,
    plain_json,
    plain_sheet,
)
from evaluations.competencies.exchange.profile_json import profile_json
from evaluations.competencies.exchange.sheets.rows import rows_of
from evaluations.competencies.exchange.sheets.workbook import xlsx_of
from evaluations.competencies.reading.errors import UnreadableProfile
from evaluations.competencies.reading.sandbox import made_in_child_async
from tests.competencies.exchange.profiles import CONTENT

SHEET = xlsx_of(rows_of("Sala", CONTENT.competencies))


async def test_a_child_says_the_same_as_this_process() -> None:
    data = profile_json(CONTENT)

    assert await made_in_child_async(JSON_TASK, data, "x.json") == plain_json(data, "x.json")
    assert await made_in_child_async(SHEET_TASK, SHEET, "x.xlsx") == plain_sheet(SHEET, "x.xlsx")


@pytest.mark.parametrize(
    ("task", "data", "sentence"),
    [
        (JSON_TASK, b"[" * 100_000, "no es JSON"),
        (SHEET_TASK, b"PK\x03\x04 nada", "dañado"),
        (SHEET_TASK, b"", "vacío"),
    ],
)
async def test_a_childs_refusal_arrives_with_its_sentence(
    task: str, data: bytes, sentence: str
) -> None:
    with pytest.raises(UnreadableProfile, match=sentence):
        await made_in_child_async(task, data, "hoja.xlsx")


async def test_a_child_that_takes_too_long_is_killed() -> None:
    with pytest.raises(UnreadableProfile, match="demasiado tiempo"):
        await made_in_child_async(SHEET_TASK, SHEET, "x.xlsx", seconds=0)
