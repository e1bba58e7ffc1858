"""What the commands do besides the story, each on an office of its own."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from evaluations.clock import today
from evaluations.postgres import connected
from evaluations.settings import settings
from tests.cli.commands import FACT, Office, filled_in, founded, written
from tests.cli.conftest import POSITION


@pytest.fixture
def own(empty: None, tmp_path: Path) -> Office:
    document = tmp_path / "position.txt"
    document.write_text(POSITION)
    return Office.staffed(founded(), document, tmp_path)


def test_a_command_acts_as_the_account_and_leaves_no_session(own: Office) -> None:
    review = own.opened()

    told = asked(
        "select actor_name, action from history_entry where subject = $1", f"review {review}"
    )
    assert [tuple(line) for line in told] == [("Hilda Ríos", "review_opened")]
    assert asked("select 1 from session where revoked_at is null") == []


def test_the_manager_explains_wide_differences_before_deciding(own: Office, tmp_path: Path) -> None:
    review = own.opened()
    own.answered(own.emilio, review, level=2)
    sheet = own.shown(own.marta, review)
    for number, line in enumerate(sheet["ratings"]):
        line |= {"level": 4, "fact": FACT if number != 1 else ""}
    sheet["notes"] = [line | {"text": "Escrito."} for line in sheet["notes"]]
    own.marta.runs("review", "answer", review, own.file(sheet), "--submit")

    decision = written(tmp_path, {"outcome": "accredits", "reasons": "Cumple."})
    said = own.marta.is_refused("review", "decide", review, decision)
    sheet = own.shown(own.marta, review)
    sheet["ratings"][1] |= {"fact": FACT}
    answer = own.marta.runs("review", "answer", review, own.file(sheet))

    assert said == "Diferencias amplias sin un hecho: 1."
    assert (answer["state"], answer["saved"]) == ("awaiting_decision", 1)
    decision = written(tmp_path, {"outcome": "accredits", "reasons": "Cumple."})
    assert own.marta.runs("review", "decide", review, decision)["outcome"] == "accredits"


def test_a_submission_warns_of_what_is_worth_a_second_look(own: Office, tmp_path: Path) -> None:
    review = own.opened()
    sheet = filled_in(own.shown(own.emilio, review), level=4, fact="Pidió una incapacidad.")

    warnings = own.emilio.runs("review", "answer", review, own.file(sheet), "--submit")["warnings"]

    assert [warning for warning in warnings if "ratings[0]: Posible dato sensible" in warning]
    assert len(warnings) > 3


def test_a_draft_of_the_document_can_be_looked_at(own: Office, tmp_path: Path) -> None:
    review, paper = own.opened(), tmp_path / "draft.pdf"
    own.answered(own.emilio, review, level=4)
    own.answered(own.marta, review, level=4, fact=FACT)

    paper.write_text("otra cosa")
    own.marta.runs("review", "pdf", review, paper, "--preview", "--force")

    assert paper.read_bytes().startswith(b"%PDF")
    refusal = own.emilio.is_refused("review", "pdf", review, tmp_path / "x.pdf", "--preview")
    assert refusal == "Esto no te corresponde, o no es el momento de hacerlo."


def test_an_annual_review_is_opened_with_its_dates(own: Office) -> None:
    year = ("--starts-on", "2026-01-01", "--ends-on", "2026-12-31", "--due-on", "2027-01-10")

    opened = own.hr.runs("review", "open", "--person", own.emilio.email, "--kind", "annual", *year)

    about = own.shown(own.marta, opened["review"])["about"]
    assert (about["kind"], about["due_on"]) == ("annual", "2027-01-10")
    assert opened == {"review": about["review"], "folio": about["folio"], "warnings": []}


def test_the_law_warns_of_a_contract_without_a_date(own: Office, tmp_path: Path) -> None:
    person = {"name": "Otilia", "email": "otilia@x.mx", "unit": "direccion", "manager": own.marta.email,
              "position": own.title.upper(), "starts_on": str(today()), "probation_days": "30"}  # fmt: skip
    own.hr.runs("person", "hire", written(tmp_path, person))

    opening = ("review", "open", "--person", "otilia@x.mx", "--kind", "probation")
    opened = own.hr.runs(*opening)

    assert [warning[-11:] for warning in opened["warnings"]] == ["(LFT 39-C)."] * 2


def test_goals_are_agreed_with_their_milestones(own: Office, tmp_path: Path) -> None:
    milestones = [{"title": "Borrador", "weight": 60}, {"title": "Publicada", "weight": 40}]
    plan = a_plan({"title": "Guía", "weight": 100, "kind": "milestones", "milestones": milestones})

    own.marta.runs("person", "goals", own.emilio.email, written(tmp_path, plan))

    goal = own.shown(own.emilio, own.opened())["goals"][0]
    assert [part["title"] for part in goal["milestones"]] == ["Borrador", "Publicada"]


def test_a_sheet_has_the_shared_result_and_only_the_own_evidence(
    own: Office, tmp_path: Path
) -> None:
    plan = a_plan({"title": "Llamadas", "weight": 100, "kind": "ratio", "target": 40})
    own.marta.runs("person", "goals", own.emilio.email, written(tmp_path, plan))
    review = own.opened()
    for who, words in ((own.marta, "La mitad."), (own.emilio, "Las conté.")):
        [line] = own.shown(who, review)["goals"]
        own_answer = line | {"actual": "38", "evidence": words}
        who.runs("review", "answer", review, own.file({"goals": [own_answer]}))

    for who, words in ((own.marta, "La mitad."), (own.emilio, "Las conté.")):
        [line] = own.shown(who, review)["goals"]
        assert (line["actual"], line["evidence"], line["version"]) == ("38", words, 3)


def test_every_mistake_in_a_plan_is_told(own: Office, tmp_path: Path) -> None:
    plan = a_plan(
        {"title": "Guía", "weight": 100, "kind": "yes_no", "target": 5},
        {"title": "Llamadas", "weight": 100, "kind": "threshold", "threshold": 5},
        {"title": "Avances", "weight": 100, "kind": "milestones", "milestones": []},
    )

    said = own.marta.is_refused("person", "goals", own.emilio.email, written(tmp_path, plan))

    assert "goals[0].target: Esta forma de medir no usa este dato" in said
    assert "goals[1].target: Esta forma de medir necesita esta cifra." in said
    assert "goals[2].milestones: Los pesos de los hitos suman 100." in said


def a_plan(*goals: dict[str, Any]) -> dict[str, Any]:
    day = str(today())
    return {"title": "Metas", "starts_on": day, "ends_on": day, "goals": goals}


def test_a_draft_says_what_keeps_it_from_being_confirmed(own: Office, tmp_path: Path) -> None:
    document = tmp_path / "incomplete.txt"
    document.write_text(POSITION.replace("- Devuelve cada libro a su lugar el mismo día.", ""))

    draft = own.hr.runs("profile", "import", document)

    missing, unsettled = draft["obstacles"]
    assert unsettled.startswith("points: Antes de confirmar")
    assert draft["points"][-1]["field"] == "competency-1-name"
    assert own.hr.is_refused("profile", "confirm", draft["draft"], "--settle-all") == missing


def test_a_profile_is_confirmed_once(own: Office) -> None:
    assert own.hr.is_refused("profile", "confirm", 1).startswith("Este perfil ya se confirmó.")


def test_a_version_that_nobody_was_asked_about_needs_a_reason(own: Office) -> None:
    draft = own.hr.runs("profile", "import", own.folder / "position.txt")["draft"]
    confirming = ("profile", "confirm", draft, "--settle-all")

    said = own.hr.is_refused(*confirming)
    confirmed = own.hr.runs(*confirming, "--reason", "Solo cambia la clave.")

    assert said == "reason: Escribe por qué se aprueba así."
    assert confirmed["number"] == 2
    [kept] = asked("select unconsulted_reason from profile where id = $1", confirmed["profile"])
    assert kept["unconsulted_reason"] == "Solo cambia la clave."


def asked(query: str, *values: object) -> list[Any]:
    async def ask() -> list[Any]:
        async with connected(settings().database_owner_url) as connection:
            return list(await connection.fetch(query, *values))

    return asyncio.run(ask())
