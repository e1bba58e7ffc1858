import json
from dataclasses import replace

import pytest

from evaluations.documents.canonical import canonical
from evaluations.documents.figures import figures_of
from evaluations.documents.record import Answer, ReviewRecord
from evaluations.errors import Invalid
from evaluations.reviews.recompute import recompute, recompute_text
from tests.documents import records


@pytest.mark.parametrize("make", [records.probation, records.annual, records.minimal])
def test_the_attached_data_recompute_to_the_printed_figures(make) -> None:
    figures, again = figures_of(make()), recompute(json.loads(canonical(make()))["score"])

    assert again["overall"] == figures.overall
    assert again["competencies_index"] == figures.competencies_index
    assert again["goals_index"] == figures.goals_index
    assert [c["mean"] for c in again["competencies"]] == [c.mean for c in figures.competencies]
    assert [c["index"] for c in again["competencies"]] == [c.index for c in figures.competencies]
    assert [goal["index"] for goal in again["goals"]] == [goal.index for goal in figures.goals]


def test_the_score_part_is_what_the_command_line_reads() -> None:
    score = json.dumps(json.loads(canonical(records.annual()))["score"])

    assert json.loads(recompute_text(score))["overall"] == figures_of(records.annual()).overall


def test_what_nobody_observed_has_no_mean() -> None:
    documentation = figures_of(records.annual()).competencies[-1]

    assert (documentation.mean, documentation.index, documentation.n) == (None, None, 0)


def test_a_wide_gap_is_marked() -> None:
    wide = [
        b.gap
        for c in figures_of(records.probation()).competencies
        for b in c.behaviours
        if b.is_wide
    ]

    assert wide == ["+2"]


def test_the_comparison_names_agreements_and_blind_spots() -> None:
    figures = figures_of(records.probation())

    assert figures.flagged("blind_spot") == ["Colaboración", "Flexibilidad"]
    assert "Juicio práctico" in figures.agreed()


def test_a_blank_is_refused_with_its_place() -> None:
    record = with_a_blank(records.minimal())

    with pytest.raises(Invalid, match=r"competencies\[0\]\.behaviours\[0\]\.self"):
        figures_of(record)


def with_a_blank(record: ReviewRecord) -> ReviewRecord:
    competency = record.competencies[0]
    behaviour = replace(competency.behaviours[0], own=Answer())
    return replace(record, competencies=(replace(competency, behaviours=(behaviour,)),))
