from datetime import timedelta

import pytest

from evaluations.errors import Invalid
from evaluations.people.names import initials, sort_key
from evaluations.people.rules import check_password, delay_after, may_manage_people
from evaluations.people.tables import Role
from evaluations.people.viewer import Viewer


def check(password: str) -> None:
    check_password(password, email="ana.lopez@example.org", name="Ana López García")


@pytest.mark.parametrize(
    "password", ["una frase de varias palabras", "ñandú y 12 más: así", "x" * 10 + "yzwab " * 40]
)
def test_a_long_password_is_taken_as_it_is(password: str) -> None:
    check(password)


@pytest.mark.parametrize(
    ("password", "sentence"),
    [
        ("corta", "Usa al menos 15 caracteres"),
        ("abcde" * 52, "Usa 256 caracteres o menos"),
        ("aaaaaaaaaaaaaaaaaaaa", "fácil de adivinar"),
        ("Ana.Lopez@example.org", "fácil de adivinar"),
        ("Ana López García", "fácil de adivinar"),
        ("analópezgarcía " + "", "Usa al menos 15 caracteres"),
    ],
)
def test_a_password_that_is_easily_found_is_refused(password: str, sentence: str) -> None:
    with pytest.raises(Invalid) as caught:
        check(password.rstrip() if password.endswith(" ") else password)

    assert sentence in str(caught.value)
    assert caught.value.field == "password"


@pytest.mark.parametrize(
    ("failures", "seconds"),
    [(0, 0), (5, 0), (6, 2), (7, 4), (8, 8), (13, 256), (14, 512), (15, 900), (999, 900)],
)
def test_delay_after(failures: int, seconds: int) -> None:
    assert delay_after(failures, free=5) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("role", "allowed"), [(Role.HR, True), (Role.EMPLOYEE, False), (Role.AUDITOR, False)]
)
def test_may_manage_people(role: Role, allowed: bool) -> None:
    assert may_manage_people(Viewer(1, "Ana", "a@example.org", role, "es")) is allowed


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Marta Ruiz", "MR"),
        ("María de la Luz Gómez", "ML"),
        ("Zoé", "Z"),
        ("ana", "A"),
        ("", ""),
    ],
)
def test_initials(name: str, expected: str) -> None:
    assert initials(name) == expected


def test_names_are_sorted_as_in_a_spanish_list() -> None:
    names = ["Zoé", "Ñáñez", "Nuño", "nunez", "Ángel", "andrés", "Oscar"]

    assert sorted(names, key=sort_key) == [
        "andrés",
        "Ángel",
        "nunez",
        "Nuño",
        "Ñáñez",
        "Oscar",
        "Zoé",
    ]
