"""A section's blocks made plainer before they are read."""

from collections.abc import Sequence

from evaluations.competencies.reading.blocks import Block
from evaluations.competencies.reading.competencies.forms import with_forms_headed
from evaluations.competencies.reading.competencies.heads import without_unknown_heads
from evaluations.competencies.reading.competencies.legends import without_legends
from evaluations.competencies.reading.competencies.marks import marks_below_names
from evaluations.competencies.reading.competencies.repetition import without_refrains
from evaluations.competencies.reading.competencies.side_by_side import without_columns_of_names
from evaluations.competencies.reading.competencies.spacers import without_spacers

PREPARED = (
    without_legends,
    without_spacers,
    without_columns_of_names,
    without_unknown_heads,
    with_forms_headed,
    without_refrains,
    marks_below_names,
)
"""Each takes one thing away that says nothing, or puts it where most documents have it."""


def prepared(blocks: Sequence[Block]) -> Sequence[Block]:
    for step in PREPARED:
        blocks = step(blocks)
    return blocks
