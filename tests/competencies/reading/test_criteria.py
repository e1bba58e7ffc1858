"""Tables that say which criteria are essential and which desirable."""

from typing import Any

import pytest

from tests.competencies.reading.sections import read_html

HEAD = "<h2>Duties</h2><ul><li>Climb.</li></ul>"
TABLES: dict[str, tuple[str, dict[str, Any]]] = {
    "a demand beside each criterion": (
        "<h2>Qualifications</h2><table><tr><th>Criteria</th><th>Essential / Desirable</th>"
        "<th>Assessed by</th></tr><tr><td>A degree.</td><td>Essential</td><td>A</td></tr></table>"
        "<h2>Experience</h2><p>Of the sea:</p><table><tr><th>Criteria</th><th>E/D</th></tr>"
        "<tr><td>Two years at sea.</td><td>E</td></tr><tr><td>Abroad.</td><td>D</td></tr></table>",
        {
            "education": "A degree.",
            "experience": ["Two years at sea."],
            "desirable_skills": ["Abroad."],
        },
    ),
    "ticks under two heads": (
        "<h2>Person specification</h2><table><tr><th>Criteria</th><th>Essential</th>"
        "<th>Desirable</th></tr><tr><td>Can row.</td><td>X</td><td></td></tr>"
        "<tr><td>Can sail.</td><td></td><td>X</td></tr></table>",
        {"required_skills": ["Can row."], "desirable_skills": ["Can sail."]},
    ),
    "a subject in the first column": (
        "<h2>Person specification</h2><table><tr><th>Area</th><th>Criterion</th><th>E/D</th></tr>"
        "<tr><td>Experience</td><td>Two years at sea.</td><td>E</td></tr>"
        "<tr><td>Skills</td><td>Can sail.</td><td>D</td></tr></table>",
        {"experience": ["Two years at sea."], "desirable_skills": ["Can sail."]},
    ),
    "a Spanish table with its kinds": (
        "<h2>Requisitos</h2><table><tr><th>Requisito</th><th>Tipo</th></tr><tr><td>Rema.</td>"
        "<td>Indispensable</td></tr><tr><td>Navega.</td><td>Deseable</td></tr></table>",
        {"required_skills": ["Rema."], "desirable_skills": ["Navega."]},
    ),
    "subjects under Spanish heads": (
        "<h2>Requisitos</h2><table><tr><th>Rubro</th><th>Indispensable</th><th>Deseable</th></tr>"
        "<tr><td>Escolaridad</td><td>Bachillerato</td><td></td></tr>"
        "<tr><td>Idiomas</td><td>Gallego</td><td>Inglés</td></tr></table>",
        {
            "education": "Bachillerato",
            "languages": ["Gallego"],
            "desirable_skills": ["Inglés"],
        },
    ),
    "a bold head over goals": (
        "<h2>Indicadores de desempeño</h2><table><tr><th>Indicador</th><th>Meta</th></tr>"
        "<tr><td>Noches con luz</td><td>365</td></tr></table>",
        {"goals": ["Noches con luz"]},
    ),
    "a language that is only desired": (
        "<h2>Idiomas</h2><ul><li>Gallego.</li><li>Deseable: francés.</li></ul>",
        {"languages": ["Gallego.", "Deseable: francés."], "desirable_skills": []},
    ),
}


@pytest.mark.parametrize("case", TABLES)
def test_criteria_are_told_from_what_is_said_of_them(case: str) -> None:
    table, wanted = TABLES[case]

    reading = read_html(f"{HEAD}{table}")

    assert {field: reading[field] for field in wanted} == wanted
