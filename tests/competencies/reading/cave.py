"""The small post that every format tells."""

from typing import Any

from evaluations.competencies.reading import Reading

EXPECTED = {
    "title": "Guía de cueva",
    "unit": "Cuevas del Sur",
    "functions": ("Abrir la reja.", "Contar a quienes entran.", "Anotar la hora."),
    "competencies": {
        "Serenidad": ("Habla despacio.", "Espera al último."),
        "Vista": ("Mira el techo.",),
    },
}


ROWS = (("Serenidad", "Habla despacio."), ("", "Espera al último."), ("Vista", "Mira el techo."))


def told(reading: Reading) -> dict[str, Any]:
    competencies = {one.name: one.behaviours for one in reading.competencies}
    return {
        "title": reading.title,
        "unit": reading.unit,
        "functions": reading.functions,
        "competencies": competencies,
    }
