"""What «Cómo se calcula» shows must give, calculated by hand, the numbers of the result."""

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluations.goals.attainment import GoalFigures
from evaluations.goals.figures import Range, Ratio, Threshold
from evaluations.goals.measures import Excluded, Measure, Milestone, Milestones, YesNo
from evaluations.reviews.derivation import Section, Step
from evaluations.reviews.explanation import Explanation, explain
from evaluations.reviews.goal_explanation import explain_goal
from evaluations.reviews.rounding import gap_text, index_text, mean_text
from evaluations.reviews.scale import SCALES, Scale
from evaluations.reviews.score_input import (
    BlockWeights,
    CompetencyRatings,
    ItemRatings,
    ScoreInput,
)
from evaluations.reviews.scoring import score

F = Fraction

WEIGHTS = BlockWeights(F(60), F(40))
GOAL = GoalFigures("Rescates", F(100), Threshold(F(30), F(40), F(50), F(38)))


def review(
    *competencies: CompetencyRatings,
    goals: tuple[GoalFigures, ...] = (GOAL,),
    weights: BlockWeights = WEIGHTS,
) -> ScoreInput:
    return ScoreInput(Scale(5, 4), weights, competencies, goals)


def competency(*pairs: tuple[int | None, int | None]) -> CompetencyRatings:
    return CompetencyRatings("Comunicación", tuple(ItemRatings(*pair) for pair in pairs))


def explained(given_review: ScoreInput) -> Explanation:
    return explain(given_review, score(given_review))


def lines(section: Section | None) -> list[str]:
    assert section is not None
    return [line(step) for step in section.steps]


def line(step: Step) -> str:
    values = [value for value in (step.exact, str(step.value)) if value]
    return " = ".join([f"{step.label}: {step.substituted}", *values])


def calculated(substituted: str) -> F:
    """What a careful reader with a calculator gets."""
    words = substituted.replace("mín", "min").replace("máx", "max")
    signs = words.replace("×", "*").replace("−", "-")
    numbers = re.sub(r"\d+(\.\d+)?", lambda number: f'F("{number[0]}")', signs)
    found = eval(numbers, {"F": F, "min": min, "max": max})
    return F(found)


def all_sections(explanation: Explanation) -> list[Section]:
    blocks = (explanation.competencies_block, explanation.goals_block, explanation.overall)
    sections = [*explanation.competencies, *explanation.goals, *blocks]
    return [section for section in sections if section]


def test_a_competency_is_derived_step_by_step() -> None:
    [section] = explained(review(competency((5, 4), (4, None), (3, 5)))).competencies

    assert str(section.title) == "Comunicación"
    assert lines(section) == [
        "Valoraciones de la jefatura inmediata: 4, NO, 5 = 2 de 3 valoradas",
        "Suma de las valoraciones: 1 × 4 + 1 × 5 = 9",
        "Suma de los pesos valorados: 1 + 1 = 2",
        "Cobertura, %: 100 × 2 / 3 = 200/3 = 66.7",
        "¿Es evaluable?: (200/3) (mínimo 50.0) y 2 (mínimo 2) = Sí",
        "Media: 9 / 2 = 4.50",
        "Autoevaluación: 5, 4, 3 = 3 de 3 valoradas",
        "Media de la autoevaluación: (1 × 5 + 1 × 4 + 1 × 3) / (1 + 1 + 1) = 4.00",
        "Diferencia, en lo que ambas partes valoraron: (1 × 1 + 1 × (−2)) / (1 + 1) = −0.50",
        "Índice (100 = lo esperado): 100 + 20 × (4.5 − 4) / (5 − 4) = 110.0",
    ]


def test_the_index_names_the_branch_that_was_taken() -> None:
    below, above = (
        str(explained(review(competency((None, level)))).competencies[0].steps[-1].formula)
        for level in (4, 5)
    )

    assert below == "100 × (media − 1) / (esperado − 1), hasta lo esperado"
    assert above == "100 + 20 × (media − esperado) / (máximo − esperado), arriba de lo esperado"


def test_a_competency_that_nobody_observed_says_why_it_does_not_count() -> None:
    [section] = explained(review(competency((None, None)))).competencies

    assert lines(section)[3:] == [
        "Cobertura, %: 100 × 0 / 1 = 0.0",
        "¿Es evaluable?: 0 (mínimo 50.0) y 0 (mínimo 1) = No evaluable: no entra en ninguna suma",
        "Autoevaluación: NO = 0 de 1 valoradas",
    ]
    assert str(section.steps[4].formula) == (
        "cobertura: al menos 50.0 %; conductas valoradas: al menos 1"
    )


def test_a_self_rating_that_weighs_has_its_step() -> None:
    weights = BlockWeights(F(60), F(40), self_rating=F("0.2"))

    [section] = explained(review(competency((5, 4)), weights=weights)).competencies

    assert lines(section)[-2:] == [
        "Media con la autoevaluación: (0.8 × 4 + 0.2 × 5) / (0.8 + 0.2) = 4.20",
        "Índice (100 = lo esperado): 100 + 20 × (4.2 − 4) / (5 − 4) = 104.0",
    ]


def test_the_blocks_and_the_overall_result_are_derived() -> None:
    explanation = explained(review(competency((None, 4)), competency((None, 3))))

    assert lines(explanation.competencies_block) == [
        "Peso con resultado, %: 100 × (1 + 1) / 2 = 100.0",
        "¿Es evaluable?: 100 (mínimo 60.0) = Sí",
        "Índice: (1 × 100 + 1 × (200/3)) / (1 + 1) = 250/3 = 83.3",
    ]
    assert lines(explanation.goals_block)[-1] == "Índice: (100 × 96) / (100) = 96.0"
    assert lines(explanation.overall) == [
        "Índice: (60 × (250/3) + 40 × 96) / (60 + 40) = 88.4",
        "Nivel: 88.4 (mínimo 70.0) = Cumple parcialmente",
    ]


def test_without_goals_there_is_no_goals_block() -> None:
    explanation = explained(review(competency((None, 4)), goals=()))

    assert (explanation.goals, explanation.goals_block) == ((), None)


def test_with_nothing_evaluable_the_overall_result_says_so() -> None:
    explanation = explained(review(competency((None, None)), goals=()))

    assert lines(explanation.competencies_block)[-1].endswith(
        "No evaluable: no entra en ninguna suma"
    )
    assert lines(explanation.overall) == ["Índice:  = No evaluable"]


def threshold(actual: int, stretch: int | None = 50) -> Threshold:
    return Threshold(F(30), F(40), None if stretch is None else F(stretch), F(actual))


@pytest.mark.parametrize(
    ("measure", "shown"),
    [
        (threshold(29), "0 = 0.0"),
        (threshold(38), "80 + 20 × (38 − 30) / (40 − 30) = 96.0"),
        (threshold(45), "min(120, 100 + 20 × (45 − 40) / (50 − 40)) = 110.0"),
        (threshold(45, stretch=None), "100 = 100.0"),
        (threshold(45, stretch=40), "100 = 100.0"),
        (
            Ratio("up", F(40), None, F(38)),
            "max(0, min(120, 100 × (38 − 0) / (40 − 0))) = 95.0",
        ),
        (
            Ratio("down", F(20), F(40), F(24)),
            "max(0, min(120, 100 × (40 − 24) / (40 − 20))) = 80.0",
        ),
        (Ratio("down", F(10), None, F(15)), "min(120, 100 × 10 / 15) = 200/3 = 66.7"),
        (Ratio("down", F(10), None, F(0)), "120 = 120.0"),
        (Range(F(5), F(7), F(2), F(6)), "100 = 100.0"),
        (Range(F(5), F(7), F(2), F(8)), "100 × max(0, 1 − 1 / 2) = 50.0"),
        (Milestones((Milestone(F(60), True), Milestone(F(40), True))), "60 + 40 = 100.0"),
        (Milestones((Milestone(F(100), False),)), "0 = 0.0"),
        (YesNo(True), "100 = 100.0"),
        (YesNo(False), "0 = 0.0"),
    ],
)
def test_a_goal_shows_its_formula_with_its_numbers(measure: Measure, shown: str) -> None:
    section = explain_goal(GoalFigures("Rescates al 100 %", F(20), measure))

    [step] = section.steps
    assert str(section.title) == "Rescates al 100 %"
    assert line(step) == f"Cumplimiento: {shown}"
    assert calculated(str(step.substituted)) == measure.index()
    assert str(step.formula)


def test_an_excluded_goal_shows_its_reason() -> None:
    section = explain_goal(GoalFigures("Feria", F(20), Excluded("feria cancelada")))

    [step] = section.steps
    assert (str(step.label), str(step.formula)) == (
        "Excluida: feria cancelada",
        "no entra en ninguna suma",
    )


LEVELS = st.none() | st.integers(1, 4)
WEIGHT = st.sampled_from([F(1), F(2), F("0.5"), F(3)])
ITEMS = st.lists(st.builds(ItemRatings, LEVELS, LEVELS, WEIGHT), min_size=1, max_size=5)
COMPETENCIES = st.lists(
    st.builds(CompetencyRatings, st.just("Equipo"), ITEMS.map(tuple), WEIGHT), max_size=4
)
ACTUALS = st.fractions(0, 60, max_denominator=10)


@given(
    st.sampled_from(list(SCALES.values())), COMPETENCIES, ACTUALS, st.sampled_from([F(0), F("0.3")])
)
def test_every_formula_gives_exactly_the_number_that_it_stands_beside(
    scale: Scale, competencies: list[CompetencyRatings], actual: F, self_weight: F
) -> None:
    goal = GoalFigures("Rescates", F(100), Threshold(F(30), F(40), F(50), actual))
    weights = BlockWeights(F(60), F(40), self_weight)

    explanation = explained(ScoreInput(scale, weights, tuple(competencies), (goal,)))

    for section in all_sections(explanation):
        for step in section.steps:
            shown = (step.exact or str(step.value)).replace("−", "-").removeprefix("+")
            if re.fullmatch(r"-?\d+(\.\d+)?(/\d+)?", shown):
                assert calculated(str(step.substituted)) == F(shown), line(step)


@given(COMPETENCIES)
def test_every_number_of_the_result_is_shown(competencies: list[CompetencyRatings]) -> None:
    result = score(review(*competencies))

    shown = {
        str(step.value)
        for section in all_sections(explain(review(*competencies), result))
        for step in section.steps
    }

    numbers = [result.competencies_index, result.goals_index, result.overall]
    numbers += [goal.index for goal in result.goals] + [
        found.index for found in result.competencies
    ]
    means = [mean for found in result.competencies for mean in (found.mean, found.self_mean)]
    assert {index_text(number) for number in numbers} - {None} <= shown
    assert {mean_text(mean) for mean in means} - {None} <= shown
    assert {gap_text(found.gap) for found in result.competencies} - {None} <= shown
