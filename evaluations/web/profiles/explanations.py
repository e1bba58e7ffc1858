"""What the points of a reading ask a person to weigh (RULES §1.10): what, why, and what to do."""

from dataclasses import dataclass

from evaluations.web.answers.language import mark


@dataclass(frozen=True)
class Explanation:
    title: str
    text: str


EXPLANATIONS = {
    "document_key_empty": Explanation(
        mark("Clave en blanco"),
        mark("La clave identifica el documento en su archivo. Escríbela si ya la tiene."),
    ),
    "no_document_key": Explanation(
        mark("Sin clave"), mark("El documento no trae clave. Puedes asignarle una.")
    ),
    "revision_empty": Explanation(
        mark("Revisión en blanco"),
        mark("Sin revisión no se distinguen las versiones del documento. Escríbela si la sabes."),
    ),
    "no_revision": Explanation(
        mark("Sin revisión"),
        mark("El documento no dice de qué revisión es. Puedes asignarle una."),
    ),
    "no_title": Explanation(
        mark("Sin nombre del puesto"),
        mark("No se encontró en el documento. Sin él no se puede confirmar: escríbelo."),
    ),
    "unit_equals_reports_to": Explanation(
        mark("La unidad y la jefatura dicen lo mismo"),
        mark("Una es un área y la otra, un puesto. Revisa que cada una sea la correcta."),
    ),
    "gendered_label_jefe_inmediato": Explanation(
        mark("«Jefe inmediato»"),
        mark("Considera «Jefatura inmediata» en la próxima revisión del documento."),
    ),
    "salary_period_not_stated": Explanation(
        mark("Sueldo sin periodo"),
        mark("No dice si es mensual, quincenal o anual. Compruébalo en el contrato."),
    ),
    "probation_over_30_days": Explanation(
        mark("Periodo a prueba de más de 30 días"),
        mark(
            "Solo cabe, hasta 180 días, en puestos de dirección o administración general, técnicos"
            " o profesionales especializados (LFT 39-A). En otro puesto, redúcelo."
        ),
    ),
    "name_only": Explanation(
        mark("Competencias sin conductas"),
        mark(
            "El documento solo trae su nombre y nada se inventa: escribe sus conductas o su"
            " definición, o elígelas del diccionario."
        ),
    ),
    "definition_only": Explanation(
        mark("Competencias con definición solamente"),
        mark(
            "La definición se valorará como única conducta. Si dice varias cosas, escribe una"
            " conducta para cada una."
        ),
    ),
    "many_behaviours": Explanation(
        mark("Muchas conductas"),
        mark(
            "Pasan de 40: con tantas, quien evalúa deja de pensar en cada una. Une o quita las que"
            " digan lo mismo."
        ),
    ),
    "behaviour_vague": Explanation(
        mark("Conductas con palabras vagas"),
        mark(
            "Dos personas las leerían de modo distinto y su valoración no se podría comparar. Di"
            " qué se ve cuando se hace bien."
        ),
    ),
    "behaviour_double": Explanation(
        mark("Conductas que parecen decir dos cosas"),
        mark(
            "Con una sola valoración no se sabría cuál de las dos se valoró. Divídelas si pueden"
            " darse por separado; si no, déjalas como están."
        ),
    ),
    "behaviour_trait": Explanation(
        mark("Conductas que no dicen qué se hace"),
        mark(
            "Nombran una cualidad, y una cualidad no se observa. Escribe lo que hace la persona que"
            " la tiene."
        ),
    ),
    "behaviour_long": Explanation(
        mark("Conductas muy largas"),
        mark(
            "Pasan de 45 palabras: no caben en la memoria mientras se valoran. Divídelas o"
            " acórtalas."
        ),
    ),
    "age_requirement": Explanation(
        mark("Pide una edad"),
        mark(
            "Es discriminatorio si el puesto no la exige por su naturaleza (LFT 3 y 56). Quítala"
            " del documento."
        ),
    ),
    "sex_requirement": Explanation(
        mark("Pide un sexo"),
        mark(
            "Es discriminatorio si el puesto no lo exige por su naturaleza (LFT 3 y 56). Quítalo"
            " del documento."
        ),
    ),
    "marital_status_requirement": Explanation(
        mark("Pide un estado civil"),
        mark("Es discriminatorio (LFT 3 y 56). Quítalo del documento."),
    ),
    "closing_date_without_year": Explanation(
        mark("Fecha de cierre sin año"),
        mark("El documento no dice el año, así que se dejó en blanco. Escríbela completa."),
    ),
    "case_groups_left_out": Explanation(
        mark("Grupos del paquete CASE"),
        mark("Sus competencias se agrupan en más niveles: los grupos no se tomaron."),
    ),
    "case_without_order": Explanation(
        mark("Orden del paquete CASE"),
        mark("No dice el orden de todos sus elementos: quedaron como en el archivo."),
    ),
    "case_items_left_out": Explanation(
        mark("Elementos del paquete CASE"),
        mark("Trae elementos que no caben en un perfil. Compáralo con el original."),
    ),
    "no_text_layer": Explanation(
        mark("Páginas sin texto"),
        mark("Quizá están escaneadas: lo que digan no se leyó. Compáralo con el original."),
    ),
}
IN_MONTHS = Explanation(
    mark("Periodo a prueba en meses"),
    mark(
        "Se contó como %(days)s días: la ley los cuenta así (LFT 39-A). Dilo en días en el"
        " contrato."
    ),
)
UNKNOWN = Explanation(
    mark("Parte por revisar"), mark("Compara con cuidado esta parte con el documento: %(code)s.")
)
