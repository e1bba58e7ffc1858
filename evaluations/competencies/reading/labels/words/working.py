"""Where and when one works, and what for."""

from evaluations.competencies.reading.labels.words.phrases import any_of

PLACE_AND_HOURS = any_of(
    r"""
    (?:lugar|sede|ubicacion) y (?:horario|jornada) | (?:horario|jornada) y
    (?:lugar|sede|ubicacion)
    """
)

LOCATION = any_of(
    r"""
    lugar(?: de (?:trabajo|adscripcion(?: fisica)?|la vacante|residencia))? | adscripcion fisica |
    ubicacion(?: fisica)? | sede | centro de trabajo | domicilio(?: laboral)? | ciudad | localidad
    | localizacion | location | (?:zona|region|sitio|ambito) (?:de trabajo|geografic[oa]|de
    adscripcion) | ubicacion geografica | city | site | campus | (?:primary|main) location |
    normal place of work | lugar (?:fisico|de prestacion de servicios|donde se desempena) |
    sucursal | estado y municipio | work base | duty station | work ?place | base | based
    (?:at|in) | place of work | work location | office location | lugar (?:de|donde)
    (?:desempeno|destino|labores|las labores|ejecucion|prestacion(?: (?:del?|de los)
    servicios?)?|realizacion|desarrollo|contratacion|asignacion|se (?:desempena|prestara el
    servicio|realizara)|base)(?: .{3,30})? | lugar de trabajo(?: (?:habitual|asignado|principal|y
    adscripcion))? | lugar geografico | lugar del? (?:servicio|puesto de trabajo) | ubicacion
    (?:fisica|geografica|laboral|del centro de trabajo|de la (?:plaza|vacante|oficina|sede)) |
    (?:centro|sitio|zona|area geografica|base|planta|oficina|sede) (?:de trabajo|laboral|de
    labores|base|de servicio|de operacion)(?! social) | sede (?:de trabajo|laboral|del
    (?:puesto|cargo|empleo)|principal|territorial|de la funcion) | domicilio (?:de trabajo|del
    centro de trabajo|laboral) | direccion (?:fisica|laboral|del (?:centro|lugar) de trabajo|de la
    oficina) | municipio | comuna | provincia | distrito | region | pais | ciudad (?:de
    trabajo|base|sede) | (?:ciudad|municipio|localidad|comuna|region|distrito|provincia|pais)
    ?(?:/|y|,|o)
    ?(?:estado|pais|region|ciudad|provincia|departamento|localidad|municipio|comuna|sede) |
    entidad federativa | estado ?/ ?ciudad | residencia laboral |
    (?:post|job|position|role|work|duty|primary|main|usual|normal|reporting|geographic(?:al)?|base|principal|office|employment)[
    -](?:location|station|base|site|place|workplace)s?(?: of work)? |
    (?:location|place|country|city) of (?:work|(?:(?:the|this)
    )?(?:post|job|role|position)|assignment|posting|duty
    station|employment) | country(?: ?/ ?city| office)? | city ?(?:/|and|,|&) ?(?:state|country) |
    location ?/ ?(?:base|site|duty station) | normal (?:place|base) of work | workplace location |
    home base | where you(?:'|’)?ll (?:work|be based) | work ?site | work(?:ing)? location
    """
)

HOURS = any_of(
    r"""
    (?:horario|jornada)(?: (?:de (?:labores|trabajo|atencion)|laboral))? | jornada y horario |
    horario y jornada | horas(?: de trabajo| semanales)? | (?:working )?hours(?: of work| per
    week)? | working (?:time|pattern) | schedule | turno(?:s| y horarios?)? | horarios? y turnos?
    | dedicacion | tipo de jornada | tiempo de trabajo | hours ?/ ?week |
    (?:normal|basic|contract) hours | hours (?:of duty|and pattern.{0,20}) | dias laborables |
    esquema de trabajo | (?:jornada|carga) semanal | tiempo de dedicacion | time commitment | dias
    y horarios?(?: de trabajo)? | carga horaria | shift(?: pattern)? |
    (?:weekly|contracted|contractual) hours | modalidad(?: (?:y horario|de trabajo))? | horas por
    semana | numero de horas | work schedule | (?:jornada|horario|turno)s?(?: (?:laboral(?:es)?|de
    (?:trabajo|labores|atencion|servicio|la
    jornada)|ordinari[oa]|semanal|diari[oa]|contractual|propuesto|habitual|a
    cubrir|asignado|establecido|previst[oa]|por semana|base))+ | (?:jornada|horario) ?(?:/|y|o|,)
    ?(?:jornada|horario|turno|dias|modalidad|horas)(?: (?:de trabajo|laboral|laborables))? |
    horas?(?: (?:de )?(?:trabajo|contratadas|laborables|laborales|efectivas|hombre))?(?:
    (?:semanales|a la semana|por semana|/ ?sem(?:ana)?|semana))? | (?:horas|hs|hrs)\.?
    ?(?:/|x|por) ?sem(?:ana)?\.? | hs\.? semanales | (?:carga|intensidad|dedicacion)
    (?:horaria|laboral|semanal)(?: semanal)? | (?:numero|n[°o]\.?|no\.?|total|cantidad) (?:de
    )?horas(?: (?:de trabajo|semanales|a la semana|por semana|laborales|contratadas))* |
    (?:regimen|sistema|esquema|tipo|distribucion|duracion) (?:horario|de (?:la
    )?(?:jornada|turnos?|horario|trabajo))(?: (?:laboral|de trabajo|semanal))? | regimen horario |
    tiempo (?:de jornada|semanal) | dias (?:y horario|y horas|de trabajo|laborales)(?: .{3,20})? |
    porcentaje de jornada | modalidad (?:laboral|de jornada|de asistencia|y lugar de
    trabajo|presencial.{0,20}) | turno (?:de trabajo|laboral|y horario|asignado) |
    (?:(?:total|weekly|standard|normal|scheduled|contracted|contractual|core|basic|working|work|average|expected|minimum|regular)[
    -])*(?:working )?hours?(?: (?:of (?:work|duty|employment)|worked))?(?: ?(?:/|per|a|each)
    ?(?:week|wk))? | (?:hours|hrs)\.? ?(?:/|per|a) ?(?:week|wk)\.? | weekly (?:working
    )?(?:hours|schedule|commitment) | work(?:ing)? ?week(?: hours)? | (?:work|working|shift)
    (?:schedule|arrangements?|pattern|time|days?(?: and (?:hours|times))?|type|mode|modality) |
    days and hours(?: of work)? | hours (?:and|&) (?:days|pattern|schedule)(?: .{3,20})? |
    (?:full|part)[- ]time ?(?:/|or) ?(?:part|full)[- ]time | ft ?/ ?pt | time
    (?:type|basis|fraction) | (?:fte|full[- ]time equivalent|percent time|appointment
    percent(?:age)?|% fte)(?: ?/ ?hours)? | rota(?: pattern)? | basis of employment
    """
)

OBJECTIVE = any_of(
    r"""
    objetivo(?: (?:general|principal))? | proposito(?: (?:general|principal))? | mision | funcion
    (?:generica|principal|basica) | (?:descripcion|sintesis|resumen)(?:
    (?:breve|sintetica|ejecutivo))? del (?:puesto|cargo|rol)(?! de) |
    (?:objetivo|proposito|mision) de la (?:posicion|plaza|vacante) | (?:main |primary |general
    )?purpose(?: and scope)? (?:of (?:the )?(?:job|role|post|position)) | primary purpose |
    purpose and scope | context and purpose | basic function | role (?:profile )?summary | role in
    brief | job outline | objeto | (?:sobre|acerca de)l? (?:el )?(?:puesto|rol|cargo) | para que
    existe | (?:position|role|job|post|overall|main|general)
    (?:purpose|summary|overview|aims?|objectives?) | (?:overall|main) (?:purpose|aim|objective) of
    (?:the|this) (?:role|job|post|position) | resumen | descripcion generica | finalidad | razon
    de ser | (?:job |role |main |post |overall )?(?:purpose|summary|objective|overview) |
    (?:the|your) (?:role|job|opportunity|position|post) | tu (?:rol|puesto|mision|proposito) |
    (?:el|nuestro) proposito | para que (?:existe|sirve) (?:este|el|esta|la)
    (?:puesto|rol|cargo|posicion) | why (?:this|the) (?:role|job|post) exists |
    (?:objetivo|proposito) (?:basico|especifico|fundamental) | purpose of (?:the
    )?(?:role|job|post|position) | mission | descripcion general | que buscamos lograr |
    contribucion del puesto | proposito del? (?:la )?posicion | about the (?:role|job) | mission
    statement | aim of the (?:role|post) | (?:objetivo|proposito|mision|finalidad|objeto|razon de
    ser)(?:
    (?:general|principal|basic[oa]|fundamental|primordial|central|especifico|superior|clave))?(?:
    (?:del?|de la)
    (?:puesto|cargo|rol|empleo|posicion|plaza|vacante|trabajo|funcion|contratacion|servicio|convocatoria))?(?:
    de trabajo)? | (?:objetivo|proposito|mision|finalidad) (?:y|o|/)
    (?:objetivo|proposito|mision|alcance|finalidad)(?: (?:general|principal|del
    (?:puesto|cargo|rol)))? | (?:descripcion|funcion|definicion|resumen|sintesis)(?:
    (?:generica|general|basica|breve|sintetica|ejecutiva|sumaria))+ ?(?:del
    (?:puesto|cargo|rol|empleo))? | (?:resumen|sintesis) (?:del?|de la)
    (?:puesto|cargo|rol|empleo|posicion|vacante|funcion(?:es)?) | rol del (?:puesto|cargo) | en
    que consiste(?: (?:el|este|tu) (?:puesto|cargo|rol|trabajo))? | cual (?:es|sera) tu
    (?:mision|proposito|objetivo) | por que existe (?:el|este) (?:puesto|cargo|rol) | tu
    (?:objetivo|desafio|reto)(?: principal)? | el (?:puesto|rol|cargo|reto|desafio) |
    (?:(?:job|role|position|post|overall|main|general|primary|basic|key|principal|core|brief|broad|executive)
    )+(?:purpose|summary|overview|aims?|objectives?|function|mission|statement|definition|profile|description|scope)(?:
    of (?:the |this )?(?:job|role|post|position|appointment))? |
    (?:purpose|aim|objective|summary|mission|overview)s?(?: and
    (?:purpose|aim|objective|summary|scope|context|mission))?(?: of (?:the |this |your
    )?(?:job|role|post|position|appointment|function|assignment))? | purpose statement | statement
    of purpose | general statement(?: of duties)? | reason for the (?:role|post|job) | why (?:we
    need you|this (?:role|job|post|position) matters|the (?:role|job|post) matters) | what
    (?:this|the) (?:role|job|post) is (?:about|for) | about (?:this|the|your)
    (?:role|job|position|opportunity) | nature and (?:purpose|scope)(?: of (?:the
    )?(?:job|role|post|position))? | (?:the )?role at a glance | your
    (?:mission|purpose|challenge)
    """
)
