"""An invented job description as a PDF of several pages, whose table breaks over a page."""

from html import escape

from weasyprint import HTML

TITLE = "Responsable de Archivo Sonoro"
COMPETENCIES = {
    "Escucha atenta": [
        "Pregunta qué busca cada persona antes de proponer una grabación.",
        "Repite con sus palabras lo que se le pidió y espera la confirmación.",
        "Anota en la ficha lo que la persona dijo. Avisa el mismo día si no existe.",
    ],
    "Cuidado del acervo": [
        "Revisa cada cinta con guantes y sobre una mesa limpia.",
        "Registra en el inventario cada cambio de lugar el día en que ocurre.",
        "Guarda adecuadamente los soportes de cada colección.",
        "Copia a dos discos distintos toda grabación que llega en un soporte frágil.",
    ],
    "Trabajo con otras áreas": [
        "Entrega la lista de novedades a Programación el primer lunes de cada mes.",
        "Responde a las solicitudes de Difusión en los dos días que siguen.",
    ],
}
FUNCTIONS = [
    "Catalogar las grabaciones que llegan al archivo.",
    "Atender las solicitudes de consulta de las demás áreas.",
    "Mantener al día el inventario de soportes.",
]
STYLE = """
@page { size: letter; margin: 3cm 2.5cm;
  @top-left { content: "Radio Comunitaria del Valle" }
  @bottom-center { content: "Página " counter(page) " de " counter(pages) } }
body { font: 12pt/1.5 sans-serif }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
td { padding: 8pt; border: 0.6pt solid #444; vertical-align: top }
td:first-child { width: 28% }
"""


def a_pdf() -> bytes:
    rows = "".join(
        f"<tr><td><b>{escape(name)}</b></td><td>{listed(texts)}</td></tr>"
        for name, texts in COMPETENCIES.items()
    )
    body = (
        f"<h1>Descripción de puesto</h1><p>Nombre del puesto: {TITLE}</p>"
        "<h2>Objetivo del puesto</h2>"
        "<p>Conservar las voces de la radio y ponerlas al alcance de quien las pida.</p>"
        f"<h2>Funciones</h2>{listed(FUNCTIONS)}<h2>Competencias</h2><table>{rows}</table>"
    )
    html = f'<html lang="es"><style>{STYLE}</style><body>{body}</body></html>'
    return HTML(string=html).write_pdf() or b""


def listed(items: list[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>"
