from datetime import date

import pytest

from evaluations.errors import Invalid
from evaluations.reviews.law import general, mx
from evaluations.reviews.law.cases import Case, Decision, Probation
from evaluations.reviews.law.packs import pack

DECISION = Decision("extend", "Diego", "Promoción", date(2026, 4, 1), date(2026, 4, 30), 12)


def test_a_pack_is_found_by_its_code() -> None:
    assert pack("mx") is mx
    assert pack("general") is general

    with pytest.raises(Invalid, match="No hay paquete legal «fr»"):
        pack("fr")


def test_the_general_outcomes_are_confirm_extend_and_end() -> None:
    outcomes = general.outcomes()

    assert [outcome.code for outcome in outcomes] == ["confirm", "extend", "end"]
    assert [outcome.code for outcome in outcomes if outcome.ends_employment] == ["end"]


@pytest.mark.parametrize("days", [0, 367])
def test_a_probation_lasts_a_year_at_most(days: int) -> None:
    assert general.check_probation(Probation(days=200, had_probation_before=True)) == ()

    with pytest.raises(Invalid) as refusal:
        general.check_probation(Probation(days=days))

    assert refusal.value.field == "days"


def test_any_of_the_three_outcomes_may_be_decided() -> None:
    obstacles = [
        len(general.obstacles_to_determination(Case(code, date.max, date.min, headcount=51)))
        for code in ("confirm", "extend", "end", "accredits")
    ]

    assert obstacles == [0, 0, 0, 1]


def test_the_calendar_alone_decides_nothing() -> None:
    assert not general.is_indefinite(date(2026, 5, 1), date(2026, 4, 30), has_outcome=False)


def test_the_wording_is_a_draft_too() -> None:
    text = [str(paragraph) for paragraph in general.determination_text(DECISION)]

    assert text == [
        "Borrador para revisión jurídica.",
        "Se extiende el periodo a prueba de Diego en el puesto de Promoción.",
    ]
