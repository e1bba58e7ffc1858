"""LFT 39-A to 39-E and 153-E, as RULES §4 puts them."""

from dataclasses import replace
from datetime import date

import pytest

from evaluations.errors import Invalid
from evaluations.reviews.law import mx
from evaluations.reviews.law.cases import Case, Decision, Opinion, Probation, Unmet

USUAL = Probation(days=30, contract_date=date(2026, 4, 1), contract_clause="Tercera")

OPINION = Opinion(date(2026, 4, 26), "does_not_accredit", "Ana Ruiz y Luis Peña")

READY = Case(
    outcome="does_not_accredit",
    today=date(2026, 4, 28),
    last_day=date(2026, 4, 30),
    headcount=51,
    unmet_requirements=1,
    opinion=OPINION,
    comment_box_offered=True,
)

DECISION = Decision(
    outcome="does_not_accredit",
    person="Diego Ramírez",
    position="Promoción",
    start=date(2026, 4, 1),
    last_day=date(2026, 4, 30),
    headcount=51,
    opinion=OPINION,
    unmet=(
        Unmet("Manejo del CRM.", "Registró dos de diez visitas.", date(2026, 4, 12)),
        Unmet("Inglés técnico", "No entendió el manual."),
    ),
    reasons=("Se le acompañó cada semana.",),
)


def test_a_month_with_its_contract_and_clause_needs_no_warning() -> None:
    assert mx.check_probation(USUAL) == ()


def test_a_missing_contract_date_or_clause_is_a_warning_that_cites_39_c() -> None:
    warnings = mx.check_probation(Probation(days=30))

    assert [str(warning)[:21] for warning in warnings] == [
        "Falta la fecha del co",
        "Falta la cláusula del",
    ]
    assert all("LFT 39-C" in str(warning) for warning in warnings)


@pytest.mark.parametrize(
    ("probation", "field", "article"),
    [
        (replace(USUAL, days=0), "days", "al menos un día"),
        (replace(USUAL, days=181), "days", "LFT 39-A"),
        (replace(USUAL, days=31), "exception", "LFT 39-A"),
        (replace(USUAL, days=31, exception="taste", reason="Sí"), "exception", "LFT 39-A"),
        (replace(USUAL, days=31, exception="direction", reason=" "), "reason", "LFT 39-A"),
        (replace(USUAL, contract_kind="fixed_term", contract_days=180), "contract_days", "39-A"),
        (replace(USUAL, contract_kind="fixed_term"), "contract_days", "LFT 39-A"),
        (replace(USUAL, contract_kind="initial_training"), "contract_kind", "LFT 39-D"),
        (replace(USUAL, had_probation_before=True), "had_probation_before", "LFT 39-D"),
    ],
)
def test_what_the_law_does_not_allow_is_refused_citing_its_article(
    probation: Probation, field: str, article: str
) -> None:
    with pytest.raises(Invalid) as refusal:
        mx.check_probation(probation)

    assert refusal.value.field == field
    assert article in str(refusal.value)


@pytest.mark.parametrize(
    "probation",
    [
        replace(USUAL, days=180, exception="specialised", reason="Opera la prensa rotativa."),
        replace(USUAL, contract_kind="fixed_term", contract_days=181),
    ],
)
def test_what_the_law_allows_beyond_the_usual(probation: Probation) -> None:
    assert mx.check_probation(probation) == ()


def test_there_are_two_outcomes_and_none_extends() -> None:
    assert [(outcome.code, outcome.ends_employment) for outcome in mx.outcomes()] == [
        ("accredits", False),
        ("does_not_accredit", True),
    ]


@pytest.mark.parametrize(
    "case",
    [
        READY,
        replace(READY, unmet_requirements=0, dated_facts=2),
        replace(READY, headcount=50, opinion=None),
        replace(READY, today=READY.last_day),
        Case("accredits", date(2026, 6, 1), date(2026, 4, 30), headcount=900),
    ],
)
def test_a_person_may_decide_what_is_well_founded(case: Case) -> None:
    assert mx.obstacles_to_determination(case) == ()


@pytest.mark.parametrize(
    ("case", "words"),
    [
        (replace(READY, unmet_requirements=0, dated_facts=1), "dos hechos con fecha (LFT 39-A)"),
        (replace(READY, comment_box_offered=False), "espacio para comentar"),
        (replace(READY, opinion=None), "LFT 39-A y 153-E"),
        (replace(READY, opinion=replace(OPINION, members=" ")), "LFT 39-A y 153-E"),
        (replace(READY, opinion=replace(OPINION, sense="")), "LFT 39-A y 153-E"),
        (replace(READY, opinion=replace(OPINION, given_on=date(2026, 4, 29))), "LFT 39-A y 153-E"),
        (replace(READY, today=date(2026, 5, 1)), "el 30 de abril de 2026 sin determinación"),
        (replace(READY, outcome=""), "Elige si acredita o no acredita"),
        (replace(READY, outcome="extend"), "Elige si acredita o no acredita"),
    ],
)
def test_each_obstacle_is_named_in_a_sentence(case: Case, words: str) -> None:
    [obstacle] = mx.obstacles_to_determination(case)

    assert words in str(obstacle)


def test_all_obstacles_are_named_at_once() -> None:
    case = Case("does_not_accredit", date(2026, 5, 1), date(2026, 4, 30), headcount=51)

    assert len(mx.obstacles_to_determination(case)) == 4


@pytest.mark.parametrize(
    ("today", "has_outcome", "indefinite"),
    [
        (date(2026, 4, 30), False, False),
        (date(2026, 5, 1), False, True),
        (date(2026, 5, 1), True, False),
    ],
)
def test_the_day_after_an_undecided_probation_the_employment_is_indefinite(
    today: date, has_outcome: bool, indefinite: bool
) -> None:
    assert mx.is_indefinite(today, date(2026, 4, 30), has_outcome) is indefinite


def test_the_wording_of_not_accrediting_is_a_draft_with_its_reasons() -> None:
    text = [str(paragraph) for paragraph in mx.determination_text(DECISION)]

    assert text[0] == "Borrador para revisión jurídica."
    assert "opinión de la Comisión Mixta" in text[1]
    assert "del 26 de abril de 2026" in text[1]
    assert "del 1 de abril de 2026 al 30 de abril de 2026" in text[2]
    assert "Diego Ramírez no acredita" in text[2]
    assert text[3:7] == [
        "Manejo del CRM: Registró dos de diez visitas. (12 de abril de 2026)",
        "Inglés técnico: No entendió el manual.",
        "Razones:",
        "Se le acompañó cada semana.",
    ]
    assert "termina con efectos al 30 de abril de 2026" in text[7]


def test_facts_alone_are_listed_as_what_is_not_met() -> None:
    text = [str(part) for part in mx.determination_text(replace(DECISION, unmet=()))]

    assert text[3] == "Se le acompañó cada semana."


def test_the_wording_of_accrediting_keeps_the_seniority() -> None:
    text = [str(part) for part in mx.determination_text(replace(DECISION, outcome="accredits"))]

    assert len(text) == 3
    assert "Diego Ramírez acredita" in text[2]
    assert "continúa por tiempo indeterminado" in text[2]


@pytest.mark.parametrize(
    ("headcount", "words"),
    [
        (50, "La organización cuenta con 50 personas trabajadoras y no está obligada"),
        (51, "No consta la opinión de la Comisión Mixta"),
    ],
)
def test_the_wording_says_so_where_there_is_no_opinion(headcount: int, words: str) -> None:
    decision = replace(DECISION, headcount=headcount, opinion=None)

    assert words in str(mx.determination_text(decision)[1])
