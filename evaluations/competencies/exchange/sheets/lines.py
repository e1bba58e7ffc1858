"""From cells to lines: the headings find their columns, each cell its meaning."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from evaluations.competencies.content import share
from evaluations.competencies.exchange.sheets.columns import (
    A_DATE,
    CHARACTERS,
    KINDS,
    NEEDED,
    Column,
    column_named,
)
from evaluations.competencies.exchange.sheets.mistakes import Mistake
from evaluations.competencies.reading.wording import folded
from evaluations.errors import Invalid

Cells = dict[Column, str]


@dataclass(frozen=True)
class Line:
    """One row of the sheet, with the cells that say something."""

    row: int
    cells: Cells

    def __getitem__(self, column: Column) -> str:
        return self.cells.get(column, "")

    @property
    def weight(self) -> Decimal | None:
        weight: Decimal | None = share(self[Column.WEIGHT])
        return weight

    @property
    def is_unwanted(self) -> bool:
        return KINDS.get(folded(self[Column.KIND]), False)

    @property
    def is_required(self) -> bool:
        return CHARACTERS.get(folded(self[Column.CHARACTER]), True)


def lines_of_sheet(rows: Sequence[Sequence[str]]) -> tuple[list[Line], list[Mistake]]:
    """The rows below the headings that say something, and what is wrong with their cells."""
    columns = [column_named(heading) for heading in rows[0]] if rows else []
    missing = [column for column in NEEDED if column not in columns]
    if missing:
        return [], [headings_missing(missing)]
    cells = enumerate((said(columns, row) for row in rows[1:]), 2)
    lines = [Line(number, texts) for number, texts in cells if texts]
    if not lines:
        return [], [Mistake.at(0, Invalid("La hoja no tiene filas: escribe al menos una."))]
    return lines, [mistake for line in lines for mistake in mistakes_in(line)]


def headings_missing(missing: Sequence[Column]) -> Mistake:
    return Mistake.at(
        1,
        Invalid(
            "Faltan columnas: %(names)s. La primera fila lleva los encabezados, como en la hoja"
            " que se descarga.",
            names=", ".join(f"«{column.value}»" for column in missing),
        ),
    )


def said(columns: Sequence[Column | None], row: Sequence[str]) -> Cells:
    """The cells of our columns that are not empty, as people see them."""
    cells = zip(columns, row, strict=False)
    texts = ((column, tidy(text)) for column, text in cells if column is not None)
    return {column: text for column, text in texts if text}


def tidy(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def mistakes_in(line: Line) -> Iterator[Mistake]:
    """What is wrong with the cells of a row, whatever stands around it."""
    return (Mistake.at(line.row, refusal) for refusal in refusals(line))


def refusals(line: Line) -> Iterator[Invalid]:
    for column, text in line.cells.items():
        if text.startswith(A_DATE):
            yield Invalid(
                "«%(column)s» se volvió una fecha: da a la celda formato de texto y escríbela de"
                " nuevo.",
                column=column.value,
            )
    if line[Column.WEIGHT] and line.weight is None:
        yield Invalid(
            "El peso «%(text)s» no es un número mayor que cero: escribe, por ejemplo, 20.",
            text=line[Column.WEIGHT],
        )
    if folded(line[Column.CHARACTER]) not in CHARACTERS:
        yield Invalid(
            "El carácter «%(text)s» no se conoce: escribe «requerida» o «deseable».",
            text=line[Column.CHARACTER],
        )
    if folded(line[Column.KIND]) not in KINDS:
        yield Invalid(
            "El tipo «%(text)s» no se conoce: escribe «conducta» o «no deseada».",
            text=line[Column.KIND],
        )
