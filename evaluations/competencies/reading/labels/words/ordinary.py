"""Words that are labels only where their position says so."""

WEAK = frozenset(
    "supervision direccion area seccion division capa centro equipo team unit function role rol"
    " post"
    " job position title titulo nombre servicio resultados valor manager base mision proposito plus"
    " ideal essential resumen contacto contact cierre banda contrato prueba codigo clave rev closes"
    " actitudes aptitudes destrezas habilidades responsabilidades valores values behaviours x"
    " autoridad autonomia evaluacion assessment notas herramientas perfil descripcion relaciones"
    " conocimiento conocimientos coordinacion secretaria actividades mission purpose summary"
    " horas vision plazo vigencia tipo programa servicio facultad faculty school service section"
    " programme program branch turno shift city site campus objeto obligaciones issue edicion"
    " manages terms ficha desplazamientos"
    " organo oficina proyecto plantel college ministry program office dedicacion id cod ocupacion"
    " evidence importancia vencimiento closing"
    " sector proceso jefe jefa municipio comuna region provincia distrito pais establecimiento"
    " naturaleza vinculacion movilidad appointment tenure renta haber asignacion contraprestacion"
    " grading step emision review updated issued aprobacion autorizacion approval approved close"
    " abierta disponible interesados interesadas bases calendario cronograma etapas presentar"
    " papeleria expediente reports reportes subordinacion degree titulacion carreras eus sba"
    " escalafon conformidad estamento familia vacantes coordinaciones author completed created"
    " checked interview interviews posted opened published".split()
)
"""Labels that are also ordinary words: labels only with a colon, or alone on their line."""

NAMES_TOO = (
    r"supervision|direccion|coordinacion|autonomia|evaluacion|servicio|resultados|autoridad|team|"
    r"function|role|base|manager|plus|ideal|mision|vision|actitudes|equipo(?: de trabajo)?|"
    r"relaciones|"
    r"organi[sz]acion(?: y metodo)?|organi[sz]ation|empresa|riesgos|contexto|institucion|"
    r"background|"
    r"toma de decisiones|relaciones (?:laborales|de trabajo)|conocimiento|ambiente(?: de trabajo)?|"
    r"igualdad.{0,50}|no discriminacion|diversity.{0,40}|safeguarding.{0,30}|"
    r"conflictos? de intereses|"
    r"programa|facultad|service|terms|proyecto|dedicacion|"
    r"herramientas|equipo y herramientas|esfuerzo.{0,20}|assessment|resultados clave|"
    r"key results|confidencialidad(?: de la informacion)?"
)
"""Labels that are also names of competencies: inside that section only their look closes it."""

BARE_BANDS = r"(?:sub)?nivel|grado|categoria|grupo|level|clasificacion|scale|puntos"
"""Words that name a pay band where nothing else does: a label only with a short value beside it."""
