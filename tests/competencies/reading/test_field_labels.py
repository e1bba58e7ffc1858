"""Labels alone: each says which field it heads, however it is written."""

import pytest

from evaluations.competencies.reading.labels.labels import topic_of
from tests.competencies.reading.field_labels import LABELS, PAIRS

WRITTEN = ("{}:", "1.2 {}", "{} (s)", "IV. {}:", "{} del puesto", "{} del cargo", "{} del empleo")


@pytest.mark.parametrize(("label", "field"), PAIRS)
def test_a_label_speaks_of_its_field(label: str, field: str) -> None:
    assert topic_of(label) == field


@pytest.mark.parametrize("field", LABELS)
def test_numbering_capitals_and_what_trails_change_no_label(field: str) -> None:
    labels = [label for label, of in PAIRS if of == field]
    forms = [form.format(label) for label in labels for form in WRITTEN]

    others = [form for form in (*forms, *map(str.upper, forms)) if topic_of(form) != field]

    assert others == []
