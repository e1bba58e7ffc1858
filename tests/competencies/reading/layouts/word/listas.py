"""Styled headings and lists as people type them, with tabs, dashes and capitals."""

from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

Profile = dict[str, Any]


def document(profile: Profile) -> Any:
    made = Document()
    made.styles["Normal"].font.size = Pt(11)
    made.sections[0].footer.paragraphs[
        0
    ].text = f"Clave {profile['document_key']}\tRevisión {profile['revision']}\tRH"
    _line(made, "PERFIL DEL PUESTO", centred=True)
    for label, value in (
        ("PUESTO", profile["title"]),
        ("ÁREA", profile["unit"]),
        ("JEFE INMEDIATO", profile["reports_to"]),
        ("PERSONAL A CARGO", profile["direct_reports"]),
        ("HORARIO", profile["hours"]),  # hours_per_week
    ):
        said = made.add_paragraph()
        said.paragraph_format.tab_stops.add_tab_stop(Cm(6))
        said.paragraph_format.left_indent, said.paragraph_format.first_line_indent = Cm(6), Cm(-6)
        said.add_run(f"{label}:\t").bold = True
        said.add_run(value)
    _section(made, "OBJETIVO DEL PUESTO", [profile["objective"]], "")
    _section(made, "FUNCIONES", profile["functions"], "- ")
    _section(made, "ESCOLARIDAD", [profile["education"]], "")
    _section(made, "EXPERIENCIA", profile["experience"], "- ")
    _section(made, "HABILIDADES TÉCNICAS", profile["required_skills"], "- ")
    _line(made, "COMPETENCIAS REQUERIDAS")
    for one in profile["competencies"]:
        made.add_paragraph().add_run(one["name"].upper()).underline = True
        for text in one["behaviours"]:
            made.add_paragraph(text, "List Bullet 2")
    _section(made, "CONDICIONES LABORALES", [f"Contrato: {profile['contract_type']}"], "")
    # contract_term probation_text probation_days
    _section(made, "METAS", profile["goals"], "• ")
    return made


def _section(made: Any, title: str, items: list[str], bullet: str) -> None:
    _line(made, title)
    for item in items:
        made.add_paragraph(f"{bullet}{item}")


def _line(made: Any, text: str, *, centred: bool = False) -> None:
    said = made.add_paragraph()
    said.add_run(text).bold = True
    if centred:
        said.alignment = WD_ALIGN_PARAGRAPH.CENTER
