"""What is wrong with a sheet, said of a row so that it can be found there."""

from typing import Any

from evaluations.competencies.content import Part
from evaluations.errors import Invalid


class Mistake(Part):
    """A sentence with its values, as refusals have; row 0 is the sheet as a whole."""

    row: int
    message: str
    values: dict[str, Any]

    @classmethod
    def at(cls, row: int, refusal: Invalid) -> "Mistake":
        return cls(row=row, message=refusal.message, values=refusal.values)
