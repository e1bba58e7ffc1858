"""Keys, revisions, grades and signatures that stand near others of their kind."""

from typing import Any

import pytest

from evaluations.competencies.reading import as_json, read_profile

DOCUMENTS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "a grid with a head": (
        "p.html",
        "<table><tr><th>Nivel</th><th>Código</th><th>Grado</th></tr><tr><td>Profesional</td><td>2044</td><td>08</td></tr></table><table><tr><td>Denominación del empleo</td><td>Farera de guardia</td></tr><tr><td>Dependencia</td><td>Dirección General</td></tr><tr><td>Cargo del Jefe Inmediato</td><td>Jefatura de Puerto</td></tr></table><h2>Funciones</h2><ul><li>Subir.</li></ul>",
        {
            "title": "Farera de guardia",
            "unit": "Dirección General",
            "reports_to": "Jefatura de Puerto",
            "pay_band": "08",
        },
    ),
    "a level beside a grade": (
        "p.txt",
        "Cargo: Farera\nNivel: Profesional\nCódigo: 2044\nGrado: 08\nFunciones\n- Subir.\n",
        {"pay_band": "08"},
    ),
    "only a log of changes": (
        "p.txt",
        "Puesto: Farera\nFunciones\n- Subir.\n\nControl de cambios\nVersión\tFecha\tDescripción del cambio\n01\t2020\tCreación\n02\t2023\tAjuste\n",
        {"revision": "02"},
    ),
    "a version beside a log": (
        "p.txt",
        "Puesto: Farera\nVersión: 03\nFunciones\n- Subir.\n\nHistorial de versiones\nVersión\tFecha\tAutor\n01\t2020\tAna\n02\t2023\tEva\n",
        {"revision": "03"},
    ),
    "signatures in columns": (
        "p.html",
        "<table><tr><th>Nombre</th><th>Cargo</th><th>Firma</th></tr></table><p>Puesto: Farera</p><h2>Funciones</h2><ul><li>Subir.</li></ul><table><tr><th></th><th>Elaboró</th><th>Revisó</th><th>Aprobó</th></tr><tr><td>Nombre</td><td>Ana</td><td>Eva</td><td>Alma Ruiz</td></tr><tr><td>Cargo</td><td>RH</td><td>RH</td><td>Directora</td></tr><tr><td>Firma</td><td></td><td></td><td></td></tr><tr><td>Fecha</td><td>1/1/2024</td><td>2/1/2024</td><td>3/1/2024</td></tr></table>",
        {"title": "Farera", "approved_by": {"name": "Alma Ruiz", "title": "Directora"}},
    ),
    "signatures in rows": (
        "p.html",
        "<p>Puesto: Farera</p><h2>Funciones</h2><ul><li>Subir.</li></ul><table><tr><th></th><th>Cargo</th><th>Nombre</th><th>Firma</th></tr><tr><td>Elaboró</td><td>RH</td><td>Ana</td><td></td></tr><tr><td>Aprobó</td><td>Directora</td><td>Alma Ruiz</td><td></td></tr></table>",
        {"title": "Farera", "approved_by": {"name": "Alma Ruiz", "title": "Directora"}},
    ),
    "signatures as fields": (
        "p.txt",
        "Puesto: Farera\nFunciones\n- Subir.\n\nAprobado por:\nNombre: Alma Ruiz\nCargo: Directora\nFirma: ______\nFecha: 1/1/2024\n",
        {"title": "Farera", "approved_by": {"name": "Alma Ruiz", "title": "Directora"}},
    ),
    "signatures line by line": (
        "p.txt",
        "Puesto: Farera\nFunciones\n- Subir.\n\nElaboró\nRevisó\nAutorizó\nAna Paz\nEva Luz\nAlma Ruiz\nAnalista\nJefa\nDirectora\n",
        {"approved_by": {"name": "Alma Ruiz", "title": "Directora"}},
    ),
    "a dash before the post": (
        "p.txt",
        "Puesto: Farera\nFunciones\n- Subir.\n\nAprobó: Dra. Alma Ruiz – Directora General\n",
        {"approved_by": {"name": "Dra. Alma Ruiz", "title": "Directora General"}},
    ),
    "a header with its page": (
        "p.txt",
        "Código: FR-01   Versión: 3   Página 1 de 2\nPuesto: Farera\nFunciones\n- Subir.\n",
        {"document_key": "FR-01", "revision": "3"},
    ),
    "a header with bars": (
        "p.txt",
        "Clave: FR-01 | Rev. 03 | Pág. 1 de 2\nPuesto: Farera\nFunciones\n- Subir.\n",
        {"document_key": "FR-01", "revision": "03"},
    ),
    "a job code beside a document reference": (
        "p.txt",
        "Job title: Keeper\nDepartment/Unit: Coast\nReports to: Harbour Master\nGrade: NO-B\nJob code: 4471\nDocument ref: HM-7\nVersion: 2\nHours: 35-hour week\nKey responsibilities\n- Climb.\n",
        {
            "document_key": "HM-7",
            "revision": "2",
            "hours_per_week": 35,
            "pay_band": "NO-B",
            "unit": "Coast",
        },
    ),
    "three pairs of codes and grades": (
        "p.txt",
        "Identificación del empleo\nNivel jerárquico\tProfesional\tCódigo\t219\tGrado\t15\nDenominación del empleo\tFarera\nFunciones\n- Subir.\n",
        {"pay_band": "15", "title": "Farera"},
    ),
    "an approval in the first column": (
        "p.html",
        "<p>Puesto: Farera</p><h2>Funciones</h2><ul><li>Subir.</li></ul><table>"
        "<tr><td>Aprobó</td><td>Elaboró</td></tr><tr><td>Alma Ruiz</td><td>Ana Paz</td></tr>"
        "<tr><td>Directora</td><td>Analista</td></tr></table>",
        {"approved_by": {"name": "Alma Ruiz", "title": "Directora"}},
    ),
}


@pytest.mark.parametrize("case", DOCUMENTS)
def test_the_documents_own_control_is_told_from_what_is_like_it(case: str) -> None:
    name, text, wanted = DOCUMENTS[case]

    reading = as_json(read_profile(text.encode(), name))

    assert {field: reading[field] for field in wanted} == wanted
