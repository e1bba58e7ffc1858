"""What a command refuses: in one sentence, with nothing changed."""

import asyncio
import os
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from evaluations.cli.acting import password_of
from evaluations.postgres import connected
from evaluations.settings import settings
from tests.cli.commands import FACT, Account, Office, filled_in, hired, refused, run, written

NOTHING_HERE = "Aquí no hay nada, o no es para ti."
OPENING = ("review", "open", "--person", "emilio@x.mx", "--kind", "probation")


def test_a_wrong_password_is_told_as_on_the_sign_in_page(office: Office) -> None:
    for email in (office.hr.email, "nadie@x.mx"):
        said = Account(email, "no es la contraseña").is_refused("review", "show", 1)

        assert said == "El correo o la contraseña no son correctos."


def test_guessing_takes_ever_longer(office: Office) -> None:
    said = [Account("otra@x.mx", "adivino").is_refused("review", "show", 1) for _ in range(7)]

    assert said[-1].startswith("Demasiados intentos.")


def test_without_a_terminal_the_password_is_asked_for_in_the_environment(office: Office) -> None:
    said = refused(run("review", "show", 1, "--as", office.hr.email))

    assert said == "Indica la contraseña de hilda@x.mx en EVALUATIONS_PASSWORD."


def test_at_a_terminal_the_password_is_asked_for_unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EVALUATIONS_PASSWORD", raising=False)
    monkeypatch.setattr("sys.stdin", SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr("click.prompt", lambda text, **how: (text, how))

    asked = password_of("hilda@x.mx")

    assert asked == ("Contraseña de hilda@x.mx", {"hide_input": True, "err": True})


def test_no_program_started_from_here_inherits_the_password(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str | None] = []
    monkeypatch.setattr(
        "evaluations.cli.acting.database",
        lambda settings: seen.append(os.environ.get("EVALUATIONS_PASSWORD")),
    )

    office.hr.tries("review", "show", 1)

    assert seen == [None]


def test_an_account_that_cannot_be_one_is_told_so(office: Office) -> None:
    said = Account("\udcff@x.mx", "una contraseña").is_refused("review", "show", 1)

    assert said == "Escribe un correo, como nombre@ejemplo.org."


def test_only_hr_opens_hires_imports_and_gives_access(office: Office, tmp_path: Path) -> None:
    person = written(tmp_path, {"name": "Otto"})
    document = office.folder / "position.txt"
    for arguments in (
        OPENING,
        ("person", "hire", person),
        ("person", "access", "hilda@x.mx"),
        ("profile", "import", document),
    ):
        assert "Recursos Humanos" in office.marta.is_refused(*arguments)


def test_what_one_may_not_see_does_not_exist(office: Office, tmp_path: Path) -> None:
    otto = hired(office.hr, tmp_path, name="Otto Ruiz", email="otto@x.mx", position=office.title)

    for arguments in (
        ("review", "show", 1),
        ("review", "answer", 1, written(tmp_path, {})),
        ("review", "pdf", 1, tmp_path / "x.pdf"),
        ("review", "show", 999),
        ("profile", "confirm", 999),
    ):
        assert otto.is_refused(*arguments) == NOTHING_HERE
    plan = written(tmp_path, {"title": "Metas", "starts_on": "2026-01-01", "ends_on": "2026-02-01",
                              "goals": [{"title": "Una", "weight": 100, "kind": "yes_no"}]})  # fmt: skip
    for email in (office.emilio.email, "nadie@x.mx"):
        assert otto.is_refused("person", "goals", email, plan) == NOTHING_HERE


def test_nobody_answers_but_the_two_sides(office: Office, tmp_path: Path) -> None:
    said = office.hr.is_refused("review", "answer", 1, written(tmp_path, {}))

    assert said == "Este formulario lo ve solo quien lo responde."
    assert "ratings" not in office.shown(office.hr)


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (("decide",), "La determinación la toma la jefatura"),
        (("acknowledge",), "El acuse lo da la persona evaluada"),
        (("pdf",), "Esto no te corresponde, o no es el momento de hacerlo."),
    ],
)
def test_nothing_is_done_before_its_time(
    office: Office, tmp_path: Path, command: tuple[str, ...], sentence: str
) -> None:
    given = {
        "decide": (written(tmp_path, {"outcome": "accredits", "reasons": "Cumple."}),),
        "pdf": (tmp_path / "x.pdf",),
    }.get(command[0], ())
    who = office.emilio if command == ("acknowledge",) else office.marta

    assert who.is_refused("review", *command, 1, *given).startswith(sentence)
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("{", "No es JSON: revisa la línea 1"),
        ("[]", "Escribe un objeto."),
        ('{"notes": [], "notes": []}', "El JSON repite la clave «notes»"),
        ('{"rating": []}', "rating: Este dato no se espera aquí."),
        ('{"ratings": [{}]}', "ratings[0].item: Falta este dato."),
        ('{"ratings": [{"item": 1, "level": true}]}', "ratings[0].level: Escribe un número entero."),
        ('{"ratings": [{"item": 1, "not_observed": "x"}]}',
         "ratings[0].not_observed: Elige entre 'no_occasion' o 'not_witnessed'."),
        ('{"ratings": [{"item": 1, "fact_on": "2999-01-01"}]}',
         "ratings[0].fact_on: La fecha del hecho no puede ser posterior a hoy."),
        ('{"goals": [{"goal": 1, "actual": "1e9"}]}', "goals[0].actual: Escribe el resultado como número"),
        ('{"notes": [{"topic": "support", "text": "%s"}]}' % ("x" * 4001),
         "notes[0].text: Usa 4000 caracteres o menos."),
        ('{"about": {"review": 7}}', "about.review: El archivo es de la evaluación 7."),
    ],
)  # fmt: skip
def test_every_mistake_in_a_file_is_told_with_its_place(
    office: Office, tmp_path: Path, content: str, sentence: str
) -> None:
    said = office.emilio.is_refused("review", "answer", 1, written(tmp_path, content))

    assert said.startswith(sentence)


def test_all_mistakes_are_told_and_nothing_is_saved_by_half(office: Office, tmp_path: Path) -> None:
    before = office.shown(office.emilio)
    sheet = filled_in(before, level=4)
    first, second, third = sheet["ratings"]
    sheet["ratings"] = [
        first,
        second | {"level": 9},
        third | {"behaviour": "Otra conducta."},
        third | {"item": 999},
        first,
    ]
    sheet["notes"][0] |= {"version": 3}

    said = office.emilio.is_refused("review", "answer", 1, written(tmp_path, sheet))

    assert said.split(" ratings") == [
        "ratings[1].level: Elige un valor de la escala.",
        f"[2]: {third['item']} es otra cosa: «{third['behaviour']}».",
        "[3]: 999 no está entre lo que respondes en esta evaluación, o viene dos veces.",
        f"[4]: {first['item']} no está entre lo que respondes en esta evaluación, o viene dos veces."
        " notes[0]: Alguien guardó otra respuesta mientras escribías.",
    ]
    assert office.shown(office.emilio) == before


def test_what_is_unfinished_is_not_handed_in_and_not_saved(office: Office, tmp_path: Path) -> None:
    before = office.shown(office.marta)
    sheet = filled_in(before, level=2)

    said = office.marta.is_refused("review", "answer", 1, written(tmp_path, sheet), "--submit")

    assert said == "Conductas con valor 1, 2 o el máximo sin un hecho: 3."
    assert office.shown(office.marta) == before


def test_what_somebody_else_holds_is_told_so(office: Office, tmp_path: Path) -> None:
    with asyncio.Runner() as runner:
        other = connected(settings().database_owner_url)
        connection = runner.run(other.__aenter__())
        runner.run(connection.execute("begin; lock table review in exclusive mode"))

        said = office.emilio.is_refused("review", "answer", 1, written(tmp_path, {}))

        runner.run(other.__aexit__(None, None, None))
    assert said.startswith("La base de datos está ocupada o no responde.")


def test_a_file_is_not_overwritten_unawares(office: Office, tmp_path: Path) -> None:
    paper = tmp_path / "review.pdf"
    paper.write_text("otra cosa")

    said = office.marta.is_refused("review", "pdf", 1, paper)

    assert said == f"{paper} ya existe. Indica otro archivo, o usa --force."
    assert paper.read_text() == "otra cosa"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"email": "x"}, "email: Escribe un correo, como nombre@ejemplo.org."),
        ({"unit": "Ninguna"}, "unit: No hay nada con ese nombre."),
        ({"position": "Ninguno"}, "position: No hay nada con ese nombre."),
        ({"salary": 1}, "salary: Este dato no se espera aquí."),
        ({"manager": "nadie@x.mx"}, "manager: No hay nadie con el correo nadie@x.mx."),
        ({"email": "emilio@x.mx"}, "email: Ya hay alguien con el correo emilio@x.mx."),
        (
            {"probation_days": 60},
            "probation_exception: Más de 30 días solo caben en puestos de dirección",
        ),
        (
            {"name": "", "starts_on": "ayer"},
            "starts_on: Escribe el primer día de trabajo. name: Escribe el nombre completo.",
        ),
    ],
)
def test_nobody_is_hired_by_half(
    office: Office, tmp_path: Path, data: dict[str, Any], sentence: str
) -> None:
    person = {"name": "Otilia", "email": "otilia@x.mx", "unit": "Dirección",
              "position": office.title, "starts_on": "2026-01-12"}  # fmt: skip

    said = office.hr.is_refused("person", "hire", written(tmp_path, person | data))

    assert said.startswith(sentence)
    assert "otilia@x.mx" in office.hr.is_refused("person", "access", "otilia@x.mx")


def test_an_annual_review_needs_its_dates(office: Office) -> None:
    annual = ("review", "open", "--person", office.emilio.email, "--kind", "annual")

    said = office.hr.is_refused(*annual, "--ends-on", "2026-12-31", "--due-on", "2027-01-10")

    assert said == "--starts-on: Escribe el primer día del periodo."


def test_a_second_review_of_the_same_probation_is_refused(office: Office) -> None:
    assert "39-D" in office.hr.is_refused(*OPENING)


def test_before_both_have_submitted_nobody_sees_the_others_answers(
    office: Office, tmp_path: Path
) -> None:
    sheet = filled_in(office.shown(office.marta), level=4, fact=FACT)
    office.marta.runs("review", "answer", 1, written(tmp_path, sheet))

    for who in (office.emilio, office.hr):
        seen = office.shown(who)
        assert FACT not in str(seen)
        assert "comparison" not in seen["about"]
