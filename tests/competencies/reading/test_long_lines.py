"""No pattern and no loop takes long over a text made for that, in whatever section it stands."""

import time
from collections.abc import Callable

import pytest

from evaluations.competencies.reading import read_profile
from evaluations.competencies.reading.limits import LONGEST_LINE

LABELS = (
    "Puesto", "Funciones", "Competencias", "Sueldo bruto mensual", "Periodo de prueba", "Horario",
    "Fecha de cierre", "Enviar a", "Escolaridad", "Clave", "Aprobó", "Tipo de contrato", "Objetivo",
)  # fmt: skip
UNITS = (
    " ", ".", "a", "-", "_", "*", "**", "a ", "Ab ", "(", "[", "[x](", "*a", " _a", "<", "<b ", "&a",
    "|", "\t", "• ", ": ", "a: ", "; ", "1", "1.", "$1,", "\\", "#", "…", "x@", "x@x.", "www.", "de ",
    "mes de prueba ", "3 meses ", "1 de enero de ", "40 horas ", "IV. ", "(cont ", "__a", "1,", "a-",
    "edad de 20 a ", "-cont ", "10:00 a ", "\ufb03", "\u0301", "\ufdfa", "{{7*7}}",
)  # fmt: skip
LINES = (
    "a", "Contar ballenas y", "- Contar ballenas.", "- a", "a\tb", "| a | b |", "# Hola", "Nombre: a",
    "Trabajo en equipo      Escucha y dice", "Competencias", "Puesto: A", "-----", "<ul><li>x",
    "<table><tr><td>x", "<ul>", "Contar-", "Página 1 de 2", "a\n", "  - a", "1. a", "**a**",
    "Elaboró", "Clave: V-1\na", "| | a |", "| Escolaridad | a |",
)  # fmt: skip
MANY = 4000
"""Lines."""
FOUR_TIMES = 10
"""What four times the text may take, in times of the processor: 4 in proportion, 16 by squares."""
NOTICEABLE = 0.2
"""Seconds; what takes less is measured too badly to be compared."""
TRIES = 3
"""Whatever else the machine does may spoil one; what grows by squares does so each time."""


def spent(text: str) -> float:
    started = time.process_time()
    read_profile(f"Funciones\n- Contar ballenas.\n{text}".encode(), "p.txt")
    return time.process_time() - started


def grows_in_proportion(text_of: Callable[[int], str], size: int) -> bool:
    def measured() -> bool:
        small = max(spent(text_of(size // 4)), NOTICEABLE)
        return spent(text_of(size)) < FOUR_TIMES * small

    return any(measured() for _ in range(TRIES))


@pytest.mark.parametrize("label", LABELS)
def test_no_long_line_takes_long_in_any_section(label: str) -> None:
    def text(size: int) -> str:
        long = "\n".join(f"{unit * (size // len(unit))} !" for unit in UNITS)
        return f"{label}:\n{long}"

    assert grows_in_proportion(text, 4000)


@pytest.mark.parametrize("unit", ["a", "_", "1", "x@", "(", "\ufb03", "www.", "**"])
def test_the_longest_line_does_not_take_long(unit: str) -> None:
    def text(size: int) -> str:
        long = unit * (size // len(unit))
        return f"Sueldo: {long}\n{long}"

    assert grows_in_proportion(text, LONGEST_LINE - 20)


@pytest.mark.parametrize("line", LINES)
def test_very_many_lines_do_not_take_long(line: str) -> None:
    lines = line.count("\n") + 1

    assert grows_in_proportion(lambda size: f"{line}\n" * (size // lines), MANY)


def test_very_many_different_lines_do_not_take_long() -> None:
    def text(size: int) -> str:
        return "\n".join(f"Contar las {n} ballenas del mar" for n in range(size))

    assert grows_in_proportion(text, MANY)
