"""Tables in tables, names merged over several rows, a header that is a table itself."""

from typing import Any

from docx import Document
from docx.shared import Cm, Pt

Profile = dict[str, Any]


def document(profile: Profile) -> Any:
    made = Document()
    _header(made, profile)
    made.add_heading("Descripción y perfil de puesto", 0)
    facts = [
        ("Nombre del puesto:", profile["title"]),
        ("Unidad de adscripción:", profile["unit"]),
        ("Jefatura inmediata:", profile["reports_to"]),
        ("Personas bajo su cargo:", profile["direct_reports"]),
        ("Lugar de trabajo:", profile["location"]),
        ("Horario:", profile["hours"]),  # hours_per_week
    ]
    _grid(made, "Identificación del puesto", facts)
    _grid(made, "Objetivo", [(profile["objective"], None)])
    _items(_grid(made, "Funciones", [("", None)]).rows[1].cells[0], profile["functions"])
    wanted = _grid(
        made,
        "Formación y experiencia",
        [("Nivel educativo:", profile["education"]), ("Experiencia:", ""), ("Idiomas:", "")],
    )
    _items(wanted.rows[2].cells[1], profile["experience"])
    _items(wanted.rows[3].cells[1], profile["languages"])
    _competencies(made, profile["competencies"])
    paid = [
        (
            "Tipo de contrato:",
            profile["contract_type"],
        ),  # contract_term probation_text probation_days
        ("Nivel de tabulador:", profile["pay_band"]),
        ("Sueldo bruto mensual:", profile["gross_salary"]["text"]),
        ("Prestaciones:", profile["benefits"]),
    ]
    _grid(made, "Condiciones económicas", paid)
    return made


def _header(made: Any, profile: Profile) -> None:
    section = made.sections[0]
    table = section.header.add_table(1, 3, Cm(16))
    table.style = "Table Grid"
    said = (
        "Recursos Humanos",
        f"Clave: {profile['document_key']}",
        f"Revisión: {profile['revision']}",
    )
    for cell, text in zip(table.rows[0].cells, said, strict=True):
        cell.text = text
    section.footer.paragraphs[0].text = profile["annex"] or ""


def _grid(made: Any, title: str, rows: list[tuple[str, str | None]]) -> Any:
    table = made.add_table(1, 2)
    table.style = "Table Grid"
    head = table.rows[0].cells[0].merge(table.rows[0].cells[1])
    head.paragraphs[0].add_run(title).bold = True
    for label, value in rows:
        cells = table.add_row().cells
        if value is None:
            cells[0].merge(cells[1]).text = label
            continue
        cells[0].width = Cm(5)
        cells[0].text, cells[1].text = label, value
    made.add_paragraph()
    return table


def _items(cell: Any, items: list[str]) -> None:
    for item in items:
        cell.add_paragraph(item, "List Bullet")
    cell._element.remove(cell.paragraphs[0]._element)


def _competencies(made: Any, competencies: list[Profile]) -> None:
    table = made.add_table(1, 2)
    table.style = "Table Grid"
    table.rows[0].cells[0].merge(table.rows[0].cells[1]).paragraphs[0].add_run(
        "Competencias requeridas"
    ).bold = True
    for one in competencies:
        first = len(table.rows)
        for text in one["behaviours"]:
            cells = table.add_row().cells
            cells[0].width, cells[1].width = Cm(4.5), Cm(12)
            cells[1].text = text
            cells[1].paragraphs[0].paragraph_format.space_after = Pt(4)
        name = table.rows[first].cells[0].merge(table.rows[-1].cells[0])
        name.text = ""
        name.paragraphs[0].add_run(one["name"]).bold = True
