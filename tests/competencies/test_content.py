from decimal import Decimal

import pytest

from evaluations.competencies.content import (
    CompetencyContent,
    Content,
    requirements_in,
    without_blanks,
)
from evaluations.competencies.from_reading import content_from
from evaluations.competencies.reading.blocks import Place
from evaluations.competencies.reading.reading import ApprovedBy, ReadCompetency, Reading
from evaluations.competencies.tables import RequirementKind


def test_what_a_document_does_not_say_is_empty() -> None:
    content = Content.model_validate({"title": None, "hours_per_week": None})

    assert content == Content()


def test_a_reading_becomes_a_draft_that_knows_its_lines() -> None:
    reading = Reading(
        title="Analista",
        approved_by=ApprovedBy("Marta Ruiz", "Directora"),
        competencies=(ReadCompetency("Escucha", ("Pregunta antes.",), weight="40 %"),),
        places={
            "/title": Place(1, 3),
            "/approved_by/0": Place(1, 4),
            "/competencies/0/name": Place(2, 41),
            "/competencies/0/behaviours/0": Place(2, 42),
        },
    )

    content = content_from(reading)

    assert content == Content(
        title="Analista",
        approved_by="Marta Ruiz, Directora",
        competencies=(
            CompetencyContent(name="Escucha", behaviours=("Pregunta antes.",), weight=Decimal(40)),
        ),
        places={
            "/title": 3,
            "Analista": 3,
            "/approved_by": 4,
            "": 4,
            "/competencies": 41,
            "Escucha": 41,
            "Pregunta antes.": 42,
        },
    )


@pytest.mark.parametrize(
    ("printed", "weight"),
    [
        ("20", "20"),
        ("20 %", "20"),
        ("0,5", "0.5"),
        (15, "15"),
        ("alto", None),
        ("0", None),
        ("NaN", None),
        (None, None),
    ],
)
def test_a_weight_is_read_as_documents_print_it(printed: object, weight: str | None) -> None:
    competency = CompetencyContent.model_validate({"name": "Escucha", "weight": printed})

    assert competency.weight == (weight and Decimal(weight))


def test_what_is_only_desirable_is_no_requirement() -> None:
    content = Content(
        education="Licenciatura",
        knowledge_areas=("Ventas",),
        experience=("Un año",),
        languages=("Inglés",),
        required_skills=("Síntesis",),
        desirable_skills=("Manejo",),
    )

    assert requirements_in(content) == [
        (RequirementKind.EDUCATION, "Licenciatura"),
        (RequirementKind.KNOWLEDGE, "Ventas"),
        (RequirementKind.EXPERIENCE, "Un año"),
        (RequirementKind.LANGUAGE, "Inglés"),
        (RequirementKind.SKILL, "Síntesis"),
    ]


def test_fields_that_nobody_filled_in_are_dropped() -> None:
    filled = CompetencyContent(name="Escucha", behaviours=("Pregunta antes.", ""))

    content = without_blanks(Content(competencies=(CompetencyContent(behaviours=("",)), filled)))

    assert content.competencies == (
        CompetencyContent(name="Escucha", behaviours=("Pregunta antes.",)),
    )
