"""No pattern and no loop takes long over a text made for that, in whatever section it stands."""

import time

import pytest

from evaluations.competencies.reading import read_profile
from evaluations.competencies.reading.limits import LONGEST_LINE, MOST_LINES

LABELS = (
    "Puesto", "Funciones", "Competencias", "Sueldo bruto mensual", "Periodo de prueba", "Horario",
    "Fecha de cierre", "Enviar a", "Escolaridad", "Clave", "Aprobó", "Tipo de contrato", "Objetivo",
)  # fmt: skip
UNITS = (
    " ", ".", "a", "-", "_", "*", "**", "a ", "Ab ", "(", "[", "[x](", "*a", " _a", "<", "<b ", "&a",
    "|", "\t", "• ", ": ", "a: ", "; ", "1", "1.", "$1,", "\\", "#", "…", "x@", "x@x.", "www.", "de ",
    "mes de prueba ", "3 meses ", "1 de enero de ", "40 horas ", "IV. ", "(cont ", "__a", "1,", "a-",
    "edad de 20 a ", "10:00 a ", "\ufb03", "\u0301", "\ufdfa", "{{7*7}}",
)  # fmt: skip
LINES = (
    "a", "Contar ballenas y", "- Contar ballenas.", "- a", "a\tb", "| a | b |", "# Hola", "Nombre: a",
    "Trabajo en equipo      Escucha y dice", "Competencias", "Puesto: A", "-----", "<ul><li>x",
    "<table><tr><td>x", "<ul>", "Contar-", "Página 1 de 2", "a\n", "  - a", "1. a", "**a**",
)  # fmt: skip
SECONDS = 10.0
"""Of the processor, on a slow machine; without the bounds it would be minutes."""


def spent(text: str, name: str = "p.txt") -> float:
    started = time.process_time()
    read_profile(text.encode(), name)
    return time.process_time() - started


@pytest.mark.parametrize("label", LABELS)
def test_no_long_line_takes_long_in_any_section(label: str) -> None:
    long = "\n".join(f"{unit * (4000 // len(unit))} !" for unit in UNITS)

    assert spent(f"Funciones\n- Contar ballenas.\n{label}:\n{long}") < SECONDS


@pytest.mark.parametrize("unit", ["a", "_", "1", "x@", "(", "\ufb03", "www.", "**"])
def test_the_longest_line_does_not_take_long(unit: str) -> None:
    long = unit * ((LONGEST_LINE - 20) // len(unit))

    assert spent(f"Funciones\n- Contar ballenas.\nSueldo: {long}\n{long}") < SECONDS


@pytest.mark.parametrize("line", LINES)
def test_very_many_lines_do_not_take_long(line: str) -> None:
    count = (MOST_LINES - 10) // (line.count("\n") + 1)

    assert spent("Funciones\n- Contar ballenas.\n" + f"{line}\n" * count) < SECONDS


def test_very_many_different_lines_do_not_take_long() -> None:
    lines = "\n".join(f"Contar las {n} ballenas del mar" for n in range(MOST_LINES - 10))

    assert spent(f"Funciones\n- Contar ballenas.\n{lines}") < SECONDS
