"""Sums in the money of several countries."""

from typing import Any

import pytest

from evaluations.competencies.reading import as_json, read_profile

DOCUMENTS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "soles": (
        "p.txt",
        "Puesto: Farera\nSueldo: S/ 4,200.00 mensuales\nFunciones\n- Subir.\n",
        {
            "gross_salary": {
                "amount": "4200.00",
                "currency": "PEN",
                "period": "month",
                "text": "S/ 4,200.00 mensuales",
            }
        },
    ),
    "Chilean pesos": (
        "p.txt",
        "Cargo: Farera\nComuna: Ancud\nRenta bruta mensual: $1.845.320\nFunciones\n- Subir.\n",
        {
            "gross_salary": {
                "amount": "1845320.00",
                "currency": "CLP",
                "period": "month",
                "text": "$1.845.320",
            },
            "location": "Ancud",
        },
    ),
    "quetzales": (
        "p.txt",
        "Cargo: Farera\nSalario: Q 6,500.00\nFunciones\n- Subir.\n",
        {
            "gross_salary": {
                "amount": "6500.00",
                "currency": "GTQ",
                "period": None,
                "text": "Q 6,500.00",
            }
        },
    ),
    "colones": (
        "p.txt",
        "Cargo: Farera\nSalario: ₡750.000 por mes\nFunciones\n- Subir.\n",
        {
            "gross_salary": {
                "amount": "750000.00",
                "currency": "CRC",
                "period": "month",
                "text": "₡750.000 por mes",
            }
        },
    ),
}


@pytest.mark.parametrize("case", DOCUMENTS)
def test_a_sum_is_in_the_money_of_its_country(case: str) -> None:
    name, text, wanted = DOCUMENTS[case]

    reading = as_json(read_profile(text.encode(), name))

    assert {field: reading[field] for field in wanted} == wanted
