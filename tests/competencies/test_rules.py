import pytest

from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.points import settle_all
from evaluations.competencies.rules import (
    may_manage_profiles,
    may_see_every_profile,
    mistakes,
    obstacles,
    rated_behaviours,
)
from evaluations.people.viewer import THE_SYSTEM, Viewer

LISTENING = CompetencyContent(name="Escucha", behaviours=("Pregunta antes de suponer.",))
COMPLETE = Content(title="Analista", competencies=(LISTENING,))


@pytest.mark.parametrize(
    ("role", "manages", "sees"),
    [("hr", True, True), ("auditor", False, True), ("employee", False, False)],
)
def test_recursos_humanos_manages_and_auditors_look(role: str, manages: bool, sees: bool) -> None:
    viewer = Viewer(1, "Ana", "ana@example.org", role, "es")

    assert (may_manage_profiles(viewer), may_see_every_profile(viewer)) == (manages, sees)


def test_commands_manage_profiles_too() -> None:
    assert may_manage_profiles(THE_SYSTEM)


@pytest.mark.parametrize(
    ("competency", "rated"),
    [
        (LISTENING, ("Pregunta antes de suponer.",)),
        (CompetencyContent(name="Escucha", definition="Atiende."), ("Atiende.",)),
        (CompetencyContent(name="Escucha"), ()),
    ],
)
def test_a_definition_stands_in_for_missing_behaviours(
    competency: CompetencyContent, rated: tuple[str, ...]
) -> None:
    assert rated_behaviours(competency) == rated


def test_a_complete_draft_has_no_obstacles() -> None:
    assert obstacles(COMPLETE) == []


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"title": ""}, ["title"]),
        ({"title": "x" * 201, "revision": "x" * 101}, ["title", "revision"]),
        ({"competencies": ()}, ["add-competency"]),
        (
            {"competencies": (LISTENING.model_copy(update={"weight": 20}), LISTENING)},
            ["competency-1-weight"],
        ),
        ({"competencies": (CompetencyContent(behaviours=("Oye.",)),)}, ["competency-0-name"]),
        (
            {"competencies": (LISTENING.model_copy(update={"name": "x" * 301}),)},
            ["competency-0-name"],
        ),
        (
            {"competencies": (LISTENING.model_copy(update={"level": "x" * 101}),)},
            ["competency-0-level"],
        ),
        ({"competencies": (CompetencyContent(name="Escucha"),)}, ["competency-0-definition"]),
    ],
)
def test_each_mistake_stands_beside_its_field(
    changes: dict[str, object], fields: list[str]
) -> None:
    draft = COMPLETE.model_copy(update=changes)

    assert [mistake.field for mistake in mistakes(draft)] == fields


def test_a_draft_with_open_points_waits_for_a_person_to_settle_them() -> None:
    warned = COMPLETE.model_copy(update={"warnings": ("age_requirement", "no_revision")})

    [obstacle] = obstacles(warned)

    assert (obstacle.field, obstacle.values["count"]) == ("points", 2)
    assert obstacles(settle_all(warned)) == []
