"""What the post is called, and where it stands."""

from evaluations.competencies.reading.labels.words.phrases import any_of

ROLE = any_of(
    r"""
    (?:puesto|rol|role|cargo|perfil|vacante|plaza|position|job)(?: (?:n[o.]*)? ?\d{1,2})
    """
)

TITLE = any_of(
    r"""
    (?:nombre|titulo|denominacion)(?: oficial| funcional)? (?:del?|de la)
    (?:puesto|cargo|rol|perfil|empleo|posicion|plaza|vacante)(?: (?:de trabajo|tipo))? | puesto(?:
    (?:de trabajo|tipo|solicitado|vacante|a cubrir|ofertado|funcional|nominal|que ocupa))? | cargo
    | denominacion | nombre(?: generico)?(?: del)? puesto | (?:name|title) of (?:the
    )?(?:post|position|job|role) | official title | job role | ocupacion |
    (?:job|position|post(?:ing)?|role|functional|vacancy|working|job code) title | position |
    title | titulo | post | cargo a desempenar | posicion vacante | role | rol | job | vacante |
    vacancy | posicion | plaza | nombre | (?:nombre|titulo|denominacion|designacion)(?:
    (?:oficial|funcional|generic[oa]|nominal|interno|especific[oa]))? (?:del?|de la)
    (?:puesto|cargo|rol|empleo|posicion|plaza|vacante|ocupacion|trabajo|contratacion)(?: (?:de
    trabajo|tipo|funcional|nominal|estructural|solicitado|vacante|y/o cargo))? | puesto (?:a
    ocupar|convocado|requerido|y/o cargo|estructural|de referencia|que se
    (?:convoca|solicita|ofrece)) | cargo (?:a ocupar|a
    cubrir|convocado|solicitado|requerido|estructural|funcional|nominal|vacante|que desempena|o
    puesto|o posicion) | (?:posicion|plaza|vacante|rol|empleo) (?:a cubrir|a
    ocupar|convocad[oa]|solicitad[oa]|ofertad[oa]|disponible|requerid[oa]|buscad[oa]) |
    (?:business|internal|external|payroll|current|proposed) (?:job )?title | title of (?:the
    )?(?:vacancy|posting|appointment) | (?:vacancy|job|role|position|post) name | name of (?:the
    )?vacancy | vacancy title | position available
    """
)

UNIT = any_of(
    r"""
    (?!centro de
    trabajo)(?:unidad|area|departamento|gerencia|direccion|seccion|division|capa|centro|programa|servicio|facultad|dependencia(?=
    de adscripcion))(?: (?:de
    adscripcion|administrativa|academica|organica|organizacional|organizativa|responsable|ejecutora|de
    negocio|funcional|de trabajo))* | adscrit[oa] an? | adscripcion (?:organica|del puesto) |
    organo(?: o unidad organica)? | direccion de area |
    (?:proceso|area|departamento|direccion|gerencia|unidad) (?:al?|a la) que pertenece | oficina |
    plantel | proyecto | area solicitante | dependencia ?/ ?unidad | facultad o dependencia |
    adscripcion | area o departamento | departamento ?/ ?area | area ?/ ?departamento |
    subdireccion | department(?: ?/ ?\w+)? | directorate | team | parent sector | business
    (?:unit|area) | unit | division | faculty | school | college | ministry | service(?: area)? |
    section | program(?:me)? | branch | office | organi[sz]ational unit | function | equipo |
    departamento o area | secretaria | coordinacion | (?:nombre (?:de la|del)
    )?(?:unidad|area|departamento|gerencia|direccion|subdireccion|subgerencia|seccion|division|sector|proceso|oficina|coordinacion|programa|dependencia|entidad|secretaria|equipo)
    (?:de (?:adscripcion|desempeno|destino|pertenencia|la
    empresa)|usuaria?|requirente|contratante|solicitante|responsable|asignad[oa]|correspondiente|perteneciente)(?:
    de (?:adscripcion|desempeno))? | (?:unidad|area|departamento|sector|division|seccion)
    (?:funcional|estructural|organic[oa]|organizacional|organizativ[oa]|de negocios?) | nombre
    (?:de la|del)
    (?:unidad|area|departamento|gerencia|direccion|subdireccion|division|dependencia|seccion|sector|oficina)
    | sector | proceso | (?:super)?intendencia | delegacion | jurisdiccion | establecimiento(?:
    (?:educacional|educativo|de (?:salud|desempeno|destino)))? | vicepresidencia |
    vicerrectoria | subgerencia | gerencia de area |
    direccion (?:general|corporativa|ejecutiva) de adscripcion | departamentalizacion |
    macroproceso | area de desempeno | ubicacion
    (?:organizacional|organica|administrativa|estructural|jerarquica|en (?:la estructura|el
    organigrama)) | pertenece an? | perteneciente an? | linea de negocio | unidad organizacional o
    administrativa | adscripcion (?:administrativa|presupuestal|laboral|del (?:puesto|cargo)) |
    lugar de adscripcion organica | centro (?:gestor|directivo|de gestion) | area ?[/y]
    ?(?:unidad|gerencia|direccion|seccion|division|sector|proceso) |
    (?:gerencia|direccion|unidad|departamento|division|seccion|sector|oficina|dependencia) ?/
    ?(?:area|departamento|seccion|gerencia|direccion|unidad|subgerencia|sector|proceso) |
    (?:department|division|directorate|unit|section|team|office|school|faculty|business
    unit|organi[sz]ational unit|service) name | department ?(?:/|or|and)
    ?(?:unit|division|team|section|school|office|service|college) | home department | hiring
    department | business (?:function|group|line|division) | functional area | service
    (?:line|unit|department|division) | org(?:ani[sz]ational)?\.? (?:unit|area|entity|structure
    unit) | organi[sz]ation(?:al)? unit | directorate ?(?:/|or|and) ?\w+ |
    (?:division|directorate|school|college|faculty|team|service|section|unit) ?/
    ?(?:department|division|section|unit|office|branch|team) | work ?group | cost cent(?:re|er)
    name | group ?/ ?department
    """
)
