"""Fields in every position that a form gives them."""

from typing import Any

import pytest

from evaluations.competencies.reading import as_json, read_profile

DOCUMENTS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "labels above values": (
        "p.txt",
        "Perfil del cargo\n\nNOMBRE DEL CARGO\nFarera de guardia\n\nUNIDAD DE DESEMPEÑO\nDirección General\n\nJEFATURA DIRECTA\nJefatura de Puerto\n\nJORNADA SEMANAL\n44 horas\n\nFunciones\n- Encender el faro.\n- Limpiar la lámpara.\n\nCompetencias\nCalma\n- Respira.\n",
        {
            "title": "Farera de guardia",
            "unit": "Dirección General",
            "reports_to": "Jefatura de Puerto",
            "hours_per_week": 44,
        },
    ),
    "bold leads": (
        "p.md",
        "# Perfil\n\n**Puesto:** Farera de guardia\n\n**Área funcional:** Dirección General\n\n**Cargo del jefe inmediato:** Jefatura de Puerto\n\nFunciones\n- Encender el faro.\n- Limpiar la lámpara.\n\nCompetencias\nCalma\n- Respira.\n",
        {
            "title": "Farera de guardia",
            "unit": "Dirección General",
            "reports_to": "Jefatura de Puerto",
        },
    ),
    "two bold pairs in a row": (
        "p.html",
        "<table><tr><td><b>Puesto</b></td><td>Farera de guardia</td><td><b>Sector</b></td><td>Dirección General</td></tr><tr><td><b>Superior jerárquico</b></td><td>Jefatura de Puerto</td><td><b>Grado</b></td><td>08</td></tr></table>\nFunciones\n- Encender el faro.\n- Limpiar la lámpara.\n\nCompetencias\nCalma\n- Respira.\n",
        {
            "title": "Farera de guardia",
            "unit": "Dirección General",
            "reports_to": "Jefatura de Puerto",
            "pay_band": "08",
        },
    ),
    "three pairs with colons": (
        "p.html",
        "<table><tr><td>Puesto:</td><td>Farera de guardia</td><td>Proceso:</td><td>Dirección General</td><td>Reporta a:</td><td>Jefatura de Puerto</td></tr></table><h2>Objetivo</h2><p>Encender.</p><h2>Funciones</h2><ul><li>Subir.</li></ul>",
        {
            "title": "Farera de guardia",
            "unit": "Dirección General",
            "reports_to": "Jefatura de Puerto",
        },
    ),
    "a dependencia that is a unit": (
        "p.txt",
        "Puesto: Farera de guardia\nDependencia: Dirección General\nFunciones\n- Subir.\n",
        {"unit": "Dirección General", "reports_to": None},
    ),
    "a dependencia that is a post": (
        "p.txt",
        "Puesto: Farera de guardia\nDependencia: Jefe de Puerto\nFunciones\n- Subir.\n",
        {"unit": None, "reports_to": "Jefe de Puerto"},
    ),
    "a direccion that is an address": (
        "p.txt",
        "Puesto: Farera\nDirección: Calle 5 No. 12, Centro\nFunciones\n- Subir.\n",
        {"location": "Calle 5 No. 12, Centro", "unit": None},
    ),
    "a value that could be a label": (
        "p.txt",
        "Puesto: Farera\nÁrea:\nDirección General\nFunciones\n- Subir.\n",
        {"unit": "Dirección General"},
    ),
    "numbered fields": (
        "p.txt",
        "1.1 Nombre del puesto: Farera\n1.2 Área: Costa\n1.3 Jefe inmediato: Capitana\n2. Funciones\n- Subir.\n",
        {"title": "Farera", "unit": "Costa", "reports_to": "Capitana"},
    ),
    "a modality of working": (
        "p.txt",
        "Puesto: Farera\nModalidad: Presencial, 40 horas semanales\nFunciones\n- Subir.\n",
        {"hours": "Presencial, 40 horas semanales", "contract_type": None},
    ),
    "a modality of contract": (
        "p.txt",
        "Puesto: Farera\nModalidad: Contrato a plazo fijo\nFunciones\n- Subir.\n",
        {"hours": None, "contract_type": "Contrato a plazo fijo"},
    ),
    "two kinds of ubicacion": (
        "p.txt",
        "Puesto: Farera\nUbicación organizacional: Costa Norte\nUbicación física: Muelle 4\nFunciones\n- Subir.\n",
        {"unit": "Costa Norte", "location": "Muelle 4"},
    ),
    "a date of validity": (
        "p.txt",
        "Puesto: Farera\nVigencia: 12/02/2024\nFunciones\n- Subir.\n",
        {"contract_term": None},
    ),
    "dotted leaders": (
        "p.txt",
        "PUESTO.......: Farera\nÁREA.........: Costa\nFUNCIONES\n- Subir.\n",
        {"title": "Farera", "unit": "Costa"},
    ),
    "English labels above values": (
        "p.txt",
        "Job Title\nKeeper\nDepartment\nCoast\nLine Manager\nHarbour Master\nSalary\n£25,000\nHours\n37\n\nMain duties\n- Climb.\n",
        {"title": "Keeper", "unit": "Coast", "reports_to": "Harbour Master", "hours_per_week": 37},
    ),
    "a value like another label": (
        "p.txt",
        "Puesto: Farera\nDEPARTAMENTO\nSede principal\nFUNCIONES\n- Subir.\n",
        {"unit": "Sede principal", "location": None},
    ),
    "a label without a value": (
        "p.txt",
        "Puesto: Farera\nDepartamento\nSede principal\nMuelle 4\nFunciones\n- Subir.\n",
        {"unit": None, "location": "Muelle 4"},
    ),
    "a term after other words": (
        "p.txt",
        "Puesto: Farera\nContrato: Confianza por tiempo indeterminado\nFunciones\n- Subir.\n",
        {"contract_term": "tiempo indeterminado"},
    ),
    "fields as items of a list": (
        "p.txt",
        "Datos\n- Puesto: Farera\n- Dependencia: Costa\n- Cargo del jefe inmediato: Capitana\n"
        "Experiencia\n- Experiencia general: dos años.\n- Experiencia específica: uno.\n",
        {
            "unit": "Costa",
            "reports_to": "Capitana",
            "experience": ["Experiencia general: dos años.", "Experiencia específica: uno."],
        },
    ),
}


@pytest.mark.parametrize("case", DOCUMENTS)
def test_fields_are_read_wherever_they_stand(case: str) -> None:
    name, text, wanted = DOCUMENTS[case]

    reading = as_json(read_profile(text.encode(), name))

    assert {field: reading[field] for field in wanted} == wanted
