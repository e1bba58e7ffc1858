"""The columns of the sheet, and the words that people write in them."""

from enum import StrEnum

from evaluations.competencies.reading.wording import folded


class Column(StrEnum):
    """In the order of the sheet; the value is its heading."""

    POSITION = "Puesto"
    COMPETENCY = "Competencia"
    DEFINITION = "Definición"
    LEVEL = "Nivel"
    WEIGHT = "Peso"
    CHARACTER = "Carácter"
    BEHAVIOUR = "Conducta"
    KIND = "Tipo"


NEEDED = (Column.POSITION, Column.COMPETENCY, Column.BEHAVIOUR)
REQUIRED, DESIRABLE = "requerida", "deseable"
WANTED, UNWANTED = "conducta", "no deseada"

NAMES = {
    Column.POSITION: "puesto cargo position post",
    Column.COMPETENCY: "competencia competency competence",
    Column.DEFINITION: "definicion definition",
    Column.LEVEL: "nivel level",
    Column.WEIGHT: "peso ponderacion weight",
    Column.CHARACTER: "caracter exigencia character",
    Column.BEHAVIOUR: "conducta comportamiento behaviour behavior",
    Column.KIND: "tipo kind type",
}
COLUMNS = {name: column for column, names in NAMES.items() for name in names.split()}
CHARACTERS = {"": True, REQUIRED: True, "required": True, DESIRABLE: False, "desirable": False}
KINDS = {
    "": False,
    WANTED: False,
    "behaviour": False,
    "behavior": False,
    UNWANTED: True,
    "conducta no deseada": True,
    "unwanted": True,
}
"""Whether it is a conduct that is not wanted."""

A_DATE = "\0"
"""Before a cell that the spreadsheet took for a date: what was typed is lost. No file has it."""


def column_named(heading: str) -> Column | None:
    return COLUMNS.get(folded(heading))
