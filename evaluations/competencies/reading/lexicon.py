"""The labels job descriptions use, in Spanish and English, as patterns over folded text.

Labels are matched whole, after accents, case, numbering, parentheses and gender endings are taken
off (`wording.folded_label`); a qualifier of `QUALIFIER` may follow any of them.
"""

from enum import StrEnum


class Topic(StrEnum):
    """What a label speaks of."""

    OPENING = "opening"
    TITLE = "title"
    DOCUMENT_TITLE = "document_title"
    ROLE = "role"
    UNIT = "unit"
    REPORTS_TO = "reports_to"
    DIRECT_REPORTS = "direct_reports"
    PLACE_AND_HOURS = "place_and_hours"
    LOCATION = "location"
    HOURS = "hours"
    OBJECTIVE = "objective"
    FUNCTIONS = "functions"
    COMPETENCIES = "competencies"
    DESIRABLE_COMPETENCIES = "desirable_competencies"
    VALUES = "values"
    REQUIRED_SKILLS = "required_skills"
    DESIRABLE_SKILLS = "desirable_skills"
    EDUCATION = "education"
    KNOWLEDGE_AREAS = "knowledge_areas"
    EXPERIENCE = "experience"
    LANGUAGES = "languages"
    TRAVEL = "travel"
    CONTRACT_TYPE = "contract_type"
    CONTRACT_TERM = "contract_term"
    PROBATION = "probation"
    PAY_BAND = "pay_band"
    GROSS_SALARY = "gross_salary"
    BENEFITS = "benefits"
    DOCUMENT_KEY = "document_key"
    REVISION = "revision"
    ANNEX = "annex"
    APPROVED_BY = "approved_by"
    CLOSING_DATE = "closing_date"
    APPLY_TO = "apply_to"
    APPLICATION = "application"
    APPLICATION_DOCUMENTS = "application_documents"
    GOALS = "goals"
    OTHER = "other"
    NAME = "name"
    BEHAVIOURS = "behaviours"
    DEFINITION = "definition"
    LEVEL = "level"
    WEIGHT = "weight"
    NEGATIVE = "negative"
    SELECTED = "selected"
    REQUIRED = "required"
    GROUP = "group"


IN_COMPETENCY = frozenset(
    {
        Topic.NAME,
        Topic.BEHAVIOURS,
        Topic.DEFINITION,
        Topic.LEVEL,
        Topic.WEIGHT,
        Topic.NEGATIVE,
        Topic.SELECTED,
        Topic.REQUIRED,
        Topic.GROUP,
    }
)
"""What is said about one competency, inside a competencies section."""

COMPETENCIES = frozenset({Topic.COMPETENCIES, Topic.DESIRABLE_COMPETENCIES})

SECTIONS = frozenset(
    {
        Topic.OBJECTIVE,
        Topic.FUNCTIONS,
        Topic.COMPETENCIES,
        Topic.DESIRABLE_COMPETENCIES,
        Topic.VALUES,
        Topic.REQUIRED_SKILLS,
        Topic.DESIRABLE_SKILLS,
        Topic.EDUCATION,
        Topic.KNOWLEDGE_AREAS,
        Topic.EXPERIENCE,
        Topic.LANGUAGES,
        Topic.GOALS,
    }
)
"""What a document has one section for (per role)."""

LISTS = SECTIONS - {Topic.OBJECTIVE, Topic.EDUCATION} | {Topic.APPLICATION_DOCUMENTS}

QUALIFIER = (
    r"(?:requerid[oa]s?|necesari[oa]s?|principal(?:es)?|esencial(?:es)?|general(?:es)?|"
    r"especific[oa]s?|indispensables?|minim[oa]s?|basic[oa]s?|critic[oa]s?|claves?|sustantiv[oa]s|"
    r"profesional(?:es)?|laboral(?:es)?|previ[oa]s?|solicitad[oa]s?|excluyentes?|no excluyentes?|"
    r"organizacional(?:es)?|institucional(?:es)?|del? (?:puesto|cargo|rol|perfil|trabajo|empleo)|"
    r"(?:para|de) el (?:puesto|cargo|rol)|of the (?:role|post|job|position)|required|needed|"
    r"para (?:ocupar )?el (?:puesto|cargo|rol)|(?:for|of) (?:this|the) (?:role|post|job|position))"
)

_COMPETENCY_KIND = (
    r"(?:generic[oa]s?|tecnic[oa]s?|transversal(?:es)?|cardinal(?:es)?|gerencial(?:es)?|"
    r"conductual(?:es)?|comportamental(?:es)?|actitudinal(?:es)?|laboral(?:es)?|personal(?:es)?|blandas|directiv[oa]s?|core|managerial|"
    r"functional|behaviou?ral|leadership|technical|key|interpersonal(?:es)?|socioemocionales|"
    r"universal(?:es)?|funcional(?:es)?|profesional(?:es)?|critic[oa]s|clave|sociales|digital(?:es)?)"
)

LABELS: dict[Topic, str] = {
    Topic.TITLE: (
        r"(?:nombre|titulo|denominacion)(?: oficial| funcional)? (?:del?|de la) "
        r"(?:puesto|cargo|rol|perfil|empleo|posicion|plaza|vacante)(?: (?:de trabajo|tipo))?|"
        r"puesto(?: (?:de trabajo|tipo|solicitado|vacante|a cubrir|ofertado|funcional|nominal|que ocupa))?|cargo|denominacion|"
        r"nombre(?: generico)?(?: del)? puesto|(?:name|title) of (?:the )?(?:post|position|job|role)|official title|job role|ocupacion|"
        r"(?:job|position|post(?:ing)?|role|functional|vacancy|working|job code) title|position|title|titulo|post|"
        r"cargo a desempenar|posicion vacante|role|rol|job|vacante|vacancy|posicion|plaza|nombre"
    ),
    Topic.ROLE: r"(?:puesto|rol|role|cargo|perfil|vacante|plaza|position|job)(?: (?:n[o.]*)? ?\d{1,2})",
    Topic.DOCUMENT_TITLE: (
        r"(?:descripcion|perfil|cedula|descriptivo|ficha|manual|profesiograma|analisis|especificacion)"
        r"(?: (?:y|e) (?:descripcion|perfil|analisis|especificacion))?"
        r"(?: del?(?: el| los)? (?:puestos?|cargo|rol|empleo))(?: de trabajo)?|"
        r"job (?:description|profile|specification|posting)|role (?:profile|description)|"
        r"(?:position|post) (?:description|profile)|descripcion de funciones|terminos de referencia|"
        r"manual (?:especifico )?de (?:funciones|puestos|organizacion)\b.{0,60}|convocatoria|vacancy (?:announcement|notice)|person specification|terms of reference|"
        r"job (?:description )?and person specification"
    ),
    Topic.UNIT: (
        r"(?!centro de trabajo)(?:unidad|area|departamento|gerencia|direccion|seccion|division|capa|centro|"
        r"programa|servicio|facultad|dependencia(?= de adscripcion))"
        r"(?: (?:de adscripcion|administrativa|academica|organica|organizacional|organizativa|responsable|"
        r"ejecutora|de negocio|funcional|de trabajo))?|adscrit[oa] an?|adscripcion (?:organica|del puesto)|organo(?: o unidad organica)?|direccion de area|"
        r"(?:proceso|area|departamento|direccion|gerencia|unidad) (?:al?|a la) que pertenece|oficina|plantel|proyecto|"
        r"area solicitante|dependencia ?/ ?unidad|facultad o dependencia|"
        r"adscripcion|area o departamento|departamento ?/ ?area|area ?/ ?departamento|subdireccion|"
        r"department(?: ?/ ?\w+)?|directorate|team|parent sector|business (?:unit|area)|unit|division|"
        r"faculty|school|college|ministry|service(?: area)?|section|program(?:me)?|branch|office|"
        r"organi[sz]ational unit|function|equipo|departamento o area|secretaria|coordinacion"
    ),
    Topic.REPORTS_TO: (
        r"jef[ea](?:/[ea])? inmediat[oa]|jefatura(?: inmediata| directa)?|jef[ea] direct[oa]|"
        r"supervisora?(?: (?:inmediat[oa]|direct[oa]))?|superior(?: (?:inmediat[oa]|jerarquic[oa]))?|"
        r"(?:puesto|persona|cargo) (?:al?|del|a la) que (?:se )?reporta|reporta(?: directamente)?"
        r"(?: an?| al?)?(?: la)?|le reporta a|depende(?: (?:jerarquica|directa)mente)?(?: del?)?|"
        r"dependencia(?: (?:jerarquica|directa))?|supervision|linea de reporte|a quien reporta|"
        r"(?:puesto|nombre) del (?:jef[ea]|superior|supervisor)(?: (?:inmediat[oa]|direct[oa]|jerarquic[oa]))?|"
        r"(?:mando|responsable|jefatura) (?:superior|jerarquic[oa]|inmediat[oa])|(?:inmediato|puesto) superior|"
        r"supervisad[oa] por|responde (?:an?|ante)|(?:persona|cargo) a quien reporta|cargo del jefe (?:inmediato|directo)|jef[ea] inmediat[oa] superior|"
        r"reporta jerarquicamente an?|reporte(?: directo)? an?|bajo la supervision de|dependencia (?:jerarquica )?lineal|"
        r"(?:autoridad|coordinador|mando) inmediat[oa]|(?:line )?managed by|hiring manager|"
        r"supervised by|reporting (?:manager|officer)|reports? (?:directly )?to|reporting (?:to|line)|line manage(?:r|ment)|supervisor title|"
        r"manager|(?:direct|immediate) supervisor|persona supervisora|responsable directo|"
        r"linea de mando|lider(?:esa)? (?:direct[oa]|inmediat[oa])|jefe superior|(?:first )?reporting officer|le reporta al puesto|reporta al puesto de|rinde cuentas an?|accountable to|responsible to"
    ),
    Topic.DIRECT_REPORTS: (
        r"(?:personas?|puestos?|personal|trabajador[ae]s|colaborador[ae]s) (?:bajo|a) su (?:cargo|mando)|"
        r"(?:personas?|puestos?|personal|equipo) (?:a cargo|subordinad[oa]s?|que (?:le reportan|supervisa))|"
        r"supervisa(?: a(?: los siguientes puestos)?)?|subordinados?(?: directos)?|le reportan|"
        r"(?:no\.?|number|numero) (?:of|de) (?:direct reports|subordinados|personas a (?:su )?cargo)|"
        r"direct reports|posts? that this job manages|supervises|line management responsibility|"
        r"responsible for|supervisory responsibilit(?:y|ies)|reportes directos|people managed|"
        r"gente a cargo|plazas subordinadas|personal bajo su responsabilidad|staff responsible for|manages|staff (?:managed|supervised)|team size|supervision ejercida|subaltern[oa]s|equipo a (?:su )?cargo|colaborador[ae]s (?:directos|a (?:su )?cargo)"
    ),
    Topic.PLACE_AND_HOURS: (
        r"(?:lugar|sede|ubicacion) y (?:horario|jornada)|(?:horario|jornada) y (?:lugar|sede|ubicacion)"
    ),
    Topic.LOCATION: (
        r"lugar(?: de (?:trabajo|adscripcion(?: fisica)?|la vacante|residencia))?|adscripcion fisica|ubicacion(?: fisica)?|sede|"
        r"centro de trabajo|domicilio(?: laboral)?|ciudad|localidad|localizacion|location|"
        r"(?:zona|region|sitio|ambito) (?:de trabajo|geografic[oa]|de adscripcion)|ubicacion geografica|"
        r"city|site|campus|(?:primary|main) location|normal place of work|"
        r"lugar (?:fisico|de prestacion de servicios|donde se desempena)|sucursal|estado y municipio|work base|duty station|work ?place|base|based (?:at|in)|place of work|work location|office location"
    ),
    Topic.HOURS: (
        r"(?:horario|jornada)(?: (?:de (?:labores|trabajo|atencion)|laboral))?|jornada y horario|horario y jornada|horas(?: de trabajo| semanales)?|"
        r"(?:working )?hours(?: of work| per week)?|working (?:time|pattern)|schedule|"
        r"turno(?:s| y horarios?)?|horarios? y turnos?|dedicacion|tipo de jornada|tiempo de trabajo|hours ?/ ?week|(?:normal|basic|contract) hours|hours (?:of duty|and pattern.{0,20})|"
        r"dias laborables|esquema de trabajo|(?:jornada|carga) semanal|tiempo de dedicacion|time commitment|dias y horarios?(?: de trabajo)?|carga horaria|shift(?: pattern)?|"
        r"(?:weekly|contracted|contractual) hours|"
        r"modalidad(?: (?:y horario|de trabajo))?|horas por semana|numero de horas|work schedule"
    ),
    Topic.OBJECTIVE: (
        r"objetivo(?: (?:general|principal))?|proposito(?: (?:general|principal))?|mision|"
        r"funcion (?:generica|principal|basica)|(?:descripcion|sintesis|resumen)(?: (?:breve|sintetica|ejecutivo))? del (?:puesto|cargo|rol)(?! de)|"
        r"(?:objetivo|proposito|mision) de la (?:posicion|plaza|vacante)|(?:main |primary |general )?purpose(?: and scope)? (?:of (?:the )?(?:job|role|post|position))|"
        r"primary purpose|purpose and scope|context and purpose|basic function|role (?:profile )?summary|role in brief|job outline|"
        r"objeto|(?:sobre|acerca de)l? (?:el )?(?:puesto|rol|cargo)|para que existe|"
        r"(?:position|role|job|post|overall|main|general) (?:purpose|summary|overview|aims?|objectives?)|"
        r"(?:overall|main) (?:purpose|aim|objective) of (?:the|this) (?:role|job|post|position)|"
        r"resumen|descripcion generica|finalidad|razon de ser|"
        r"(?:job |role |main |post |overall )?(?:purpose|summary|objective|overview)|"
        r"(?:the|your) (?:role|job|opportunity|position|post)|tu (?:rol|puesto|mision|proposito)|(?:el|nuestro) proposito|"
        r"para que (?:existe|sirve) (?:este|el|esta|la) (?:puesto|rol|cargo|posicion)|why (?:this|the) (?:role|job|post) exists|"
        r"(?:objetivo|proposito) (?:basico|especifico|fundamental)|"
        r"purpose of (?:the )?(?:role|job|post|position)|mission|descripcion general|"
        r"que buscamos lograr|contribucion del puesto|proposito del? (?:la )?posicion|about the (?:role|job)|mission statement|aim of the (?:role|post)"
    ),
    Topic.FUNCTIONS: (
        r"(?:funciones|actividades|responsabilidades|tareas|deberes|atribuciones)"
        r"(?: (?:y|e|o) (?:funciones|actividades|responsabilidades|tareas|obligaciones|entregables))?"
        r"(?: a (?:realizar|desempenar|desarrollar))?|"
        r"(?:descripcion|detalle|listado) de (?:(?:las|sus) )?(?:funciones|actividades|tareas|responsabilidades)|"
        r"principales (?:funciones|actividades|responsabilidades|tareas)|tus responsabilidades|alcance de (?:las )?funciones|(?:main )?areas of responsibility|scope of work|"
        r"roles? and responsibilities|day to day|(?:lo )?que haras|(?:lo )?que vas a hacer|obligaciones|"
        r"(?:(?:main|key|principal|core|primary|major|essential|specific) )?"
        r"(?:(?:job|role) )?(?:accountabilities|responsibilities|duties|tasks|functions)"
        r"(?: and (?:duties|responsibilities|tasks|accountabilities|deliverables))?|you will|"
        r"what you(?:'|’)?ll (?:do|be doing)|(?:your|main|key|core) (?:responsibilities|activities|tasks|duties)|"
        r"what you will do|overview of the functions|tus (?:funciones|retos)|"
        r"relacion de (?:las )?funciones|functions ?/ ?key results(?: expected)?|key result areas|areas de responsabilidad|duties and responsibilities"
    ),
    Topic.COMPETENCIES: (
        rf"(?:perfil de |principales |catalogo de |las )?competencias?(?: {_COMPETENCY_KIND})*"
        r"(?: (?:y|o|e|/) (?:conductas(?: (?:observables|esperadas))?|comportamientos(?: \w+)?|"
        rf"habilidades(?: {_COMPETENCY_KIND})?|competencias|indicadores(?: \w+)?|cualidades|actitudes|valores))?"
        rf"(?: {_COMPETENCY_KIND})*|"
        r"cualidades(?: (?:personales|y actitudes))?|"
        rf"(?:(?:core|key|required) )?(?:{_COMPETENCY_KIND} )?(?:competenc(?:ies|es|y)|behaviou?rs)"
        r"(?: (?:and|&) (?:behaviou?rs|behaviou?ral indicators|observable behaviou?rs|values|skills))?"
        r"(?: framework| profile)?|competency profile|perfil (?:por competencias|competencial)|behaviou?ral (?:indicators|framework)|"
        r"(?:habilidades|valores) y competencias|values (?:and|&) behaviou?rs|our behaviou?rs|competencias corporativas|(?:core|staff) values|competencias y nivel(?:es)? de dominio|behaviou?rs and competenc(?:ies|es)|marco de competencias|habilidades gerenciales|"
        r"(?:habilidades|skills) (?:conductuales|blandas|socioemocionales)|soft skills|"
        r"personal (?:qualities|attributes)|capacidades gerenciales|capacidades profesionales|"
        r"(?:matriz|modelo|cuadro|tabla|mapa|diccionario|listado|relacion|descripcion|detalle) (?:de|por) (?:las )?competencias(?: .{3,40})?|"
        r"(?:nuestras|tus|estas|sus|principales) competencias(?: .{3,40})?|competencias (?:que|con|asociadas|a evaluar|evaluables|necesarias|"
        r"del (?:personal|equipo|area|nivel)|organizacionales|para) .{3,40}|competencias y (?:niveles?|grados?)(?: .{3,30})?|"
        r"(?:capacidades|habilidades|cualidades)(?: \w+)? (?:y|con) (?:sus )?(?:conductas|comportamientos)(?: \w+)?|"
        r"(?:conductas|comportamientos)(?: observables)? por competencia|"
        r"competencias (?:y|con) (?:sus|los|las) (?:\w+ )?(?:indicadores|conductas|comportamientos|niveles)(?: \w+)?|"
        r"competencias (?:asociadas|evaluables|a evaluar|a demostrar|necesarias|esperadas|humanas|de comportamiento|por puesto)|"
        r"(?:our|your|these|the) (?:\w+ )?(?:competenc(?:ies|es)|behaviou?rs)(?: .{3,40})?|competency (?:matrix|model|requirements|table)|"
        r"(?:competenc(?:ies|es)|behaviou?rs) (?:we|you|required|needed|expected|for|at) .{0,40}"
    ),
    Topic.DESIRABLE_COMPETENCIES: (
        r"competencias (?:deseables|opcionales|no indispensables|complementarias|adicionales)|"
        r"(?:desirable|optional|additional) competenc(?:ies|es)"
    ),
    Topic.VALUES: (
        r"valores (?:(?:de|que) (?:la|el|los|las|nuestr[oa]|nos)\b.{0,30}|que compartimos)|"
        r""
        r"(?:nuestros )?valores(?: (?:y principios|compartidos|y etica))?|principios y valores|"
        r"(?:our |trust |core |the |company |organi[sz]ational )?values|"
        r"alineacion con (?:los )?valores"
    ),
    Topic.REQUIRED_SKILLS: (
        r"capacidades|habilidades(?: (?:tecnicas|y destrezas|y aptitudes|y capacidades|informaticas|"
        r"y conocimientos))?|requisitos(?: (?:del perfil|obligatorios|y habilidades))?|aptitudes|"
        r"destrezas|(?:technical |hard |essential |key )?skills(?: (?:and (?:abilities|experience|knowledge)))?|"
        r"knowledge,? skills,? (?:and|&) abilities|essential(?: criteria)?|requirements|"
        r"capacidades tecnicas|herramientas informaticas|manejo de (?:software|paqueteria)|paqueteria|software|required skills|conocimientos y habilidades|skills (?:and|&) (?:abilities|experience)|actitudes|"
        r"habilidades y actitudes|competencias tecnicas y habilidades|capacidades y aptitudes|abilities"
    ),
    Topic.DESIRABLE_SKILLS: (
        r"(?:capacidades|habilidades|requisitos|aspectos|conocimientos|criterios) "
        r"(?:deseables|opcionales|valorables|no indispensables|adicionales)|deseables?|"
        r"preferible|(?:sera|se considerara) un plus|valoramos|se valorara|valorable|(?:desirable|preferred|nice to have|optional)"
        r"(?: (?:criteria|skills|qualifications|requirements|experience))?|plus|ideal"
    ),
    Topic.EDUCATION: (
        r"(?:nivel|grado)(?: (?:maximo|minimo))? (?:educativo|academico|de (?:estudios|escolaridad|"
        r"formacion))|escolaridad|formacion(?: (?:academica|profesional|y estudios))?|educacion(?: formal)?|"
        r"estudios(?: (?:minimos|requeridos))?|preparacion academica|perfil academico|titulacion|"
        r"profesion|carrera|education(?:al)?(?: (?:background|qualifications?|requirements?|level|and training))?|"
        r"(?:academic )?qualifications?|titulo academico|academic background|"
        r"education (?:and|&) qualifications|qualifications (?:and|&) training|estudios (?:realizados|formales)"
    ),
    Topic.KNOWLEDGE_AREAS: (
        r"areas? de conocimientos?(?: especificos?)?|cursos y conocimientos|conocimientos?(?: (?:tecnicos?|especificos?|"
        r"especializados|en|de|adicionales|previos|informaticos))?|(?:technical |specialist )?knowledge|"
        r"areas of (?:knowledge|expertise)|conocimientos y (?:cursos|certificaciones)"
    ),
    Topic.EXPERIENCE: (
        r"(?:areas? de |anos de )?experiencia(?: (?:en|profesional|laboral|previa|minima|y trayectoria))*|"
        r"(?:work |professional |relevant |previous )?experience|trayectoria(?: profesional)?|"
        r"experiencia en el (?:puesto|cargo|area)|tiempo de experiencia|years of experience|experiencia requerida en"
    ),
    Topic.LANGUAGES: r"(?:dominio de |manejo de )?idiomas?(?: extranjeros?)?|lenguas?(?: indigenas?| originarias?)?|languages?(?: (?:skills|requirements?))?",
    Topic.TRAVEL: (
        r"disponibilidad (?:para|de) (?:viajar|viajes?)|viajes|(?:business )?travel(?: requirements?)?|"
        r"(?:willingness|ability) to travel|requiere viajar|frecuencia de viajes|necesidad de viajar|movilidad geografica|"
        r"desplazamientos"
    ),
    Topic.CONTRACT_TYPE: (
        r"(?:tipo|modalidad|forma|regimen|esquema) de contrat(?:o|acion)|contrato|contratacion|"
        r"(?:contract|appointment|employment|job) (?:type|status)|type of (?:contract|appointment)|contract|"
        r"tipo de (?:nombramiento|plaza|relacion laboral|vinculacion)|relacion laboral|contractual status"
    ),
    Topic.CONTRACT_TERM: (
        r"(?:duracion|vigencia|plazo|temporalidad)(?: del? (?:contrato|la contratacion|nombramiento))?|"
        r"(?:contract )?(?:duration|term|length)|length of contract|duration of contract"
    ),
    Topic.PROBATION: (
        r"(?:duracion del )?(?:mes|periodo|plazo|periodo inicial) (?:de|a) prueba|duracion de la prueba|length of probation|tiempo de prueba|(?:contrato a )?prueba|"
        r"probation(?:ary)?(?: period)?|trial period"
    ),
    Topic.PAY_BAND: (
        r"nivel (?:de tabulador|tabular|salarial|administrativo|retributivo|jerarquico)|tabulador|"
        r"(?:banda|nivel|categoria|grupo)(?: (?:salarial|profesional|retributiv[oa]))|"
        r"(?:(?:pay|salary|job) )?(?:grade|band)(?: ?/ ?\w+)?|job level|pay (?:band|level|scale)|"
        r"(?:grupo|nivel),?(?: grado)? y (?:nivel|grado)|codigo presupuestal|(?:salary|pay) (?:scale|spine)|spine point|escala salarial|grado tabular|nivel de (?:sueldo|puesto)|"
        r"nivel (?:y rango|del cargo|en tabulador)|post grade|grade of post|level of post|spine points?|"
        r"(?:salary|position) (?:level|grade)|grupo de cotizacion|tabulador (?:salarial|de sueldos)|banding|payband|"
        r"codigo de nivel|grado salarial|clasificacion salarial|banda|nivel del puesto"
    ),
    Topic.GROSS_SALARY: (
        r"(?:sueldo|salario|remuneracion|percepcion|ingreso|retribucion|compensacion|honorarios)"
        r"(?: (?:base|brut[oa]s?|net[oa]s?|mensual|anual|quincenal|semanal|diario|ordinari[oa]|integrado|"
        r"ofrecido|economic[oa]|indicativ[oa]|total|de|y compensacion|y prestaciones|por hora))*|"
        r"(?:(?:gross|base|annual|monthly|indicative) )*(?:salary|pay|remuneration|compensation)"
        r"(?: range| package)?|rango de sueldo|oferta salarial|starting salary|(?:percepciones|sueldo) (?:brutas|tabular)|honorarios mensuales|rango salarial|salary and benefits|oferta economica"
    ),
    Topic.BENEFITS: (
        r"(?:prestaciones|beneficios)(?: (?:superiores a la ley|de ley|sociales|y (?:beneficios|prestaciones)|"
        r"adicionales))?|(?:staff |employee )?benefits|que ofrecemos|(?:what )?we offer|ofrecemos|lo que ofrecemos|"
        r"what(?:'|’)?s in it for you|compensaciones y beneficios|(?:paquete de|otras) prestaciones|prestaciones de ley y superiores|benefits package|perks(?: and benefits)?|te ofrecemos|se ofrece"
    ),
    Topic.DOCUMENT_KEY: (
        r"clave(?: (?:del? (?:la )?(?:documento|formato|puesto|plaza|vacante)|presupuestal))?|codigo(?: (?:del? (?:documento|"
        r"formato|puesto|maestro|cargo)))?|(?:document|post|job(?: opening)?|vacancy|reference) (?:number|code|ref(?:erence)?|id|no)|"
        r"(?:vacante|vacancy|folio|referencia|post|ref(?:erence)?) ?(?:n[o°]\.?|#|num\.?|number)|folio|"
        r"cod|identificador|id(?: del puesto)?|(?:num|no)\.? de (?:documento|control|plaza|puesto)|doc(?:ument)?\.? (?:no|id|number)|identificador del documento|form (?:no|number)|"
        r"(?:codigo|clave|numero) (?:interno|interna|de (?:puesto|identificacion|documento|control|perfil|plaza))|"
        r"(?:position|role|requisition|job|jd) (?:number|code|id|ref(?:erence)?|no)|"
        r"ref(?:erence)?|referencia|(?:numero|no\.) de (?:vacante|plaza|documento|convocatoria)|code|job ref"
    ),
    Topic.REVISION: (
        r"revision|(?:numero|no\.?|fecha)(?: de)?(?: ultima)? (?:revision|version|actualizacion)|version|"
        r"(?:ultima )?actualizacion|rev|(?:date of )?(?:last )?(?:review|revised|revision|version)"
        r"(?: (?:date|number|no))?|vigencia del documento|(?:num|no)\.? de (?:revision|version)|ultima (?:revision|version)|date (?:last )?(?:reviewed|revised|updated)|effective (?:date|from)|date (?:of|prepared)|"
        r"(?:last )?(?:reviewed|updated)(?: on)?|version (?:del documento|vigente)|nivel de revision|fecha de emision|issue(?: (?:no|number))?|edicion|vigente desde"
    ),
    Topic.ANNEX: r"anexo|annex|appendix|apendice",
    Topic.APPROVED_BY: (
        r"aprobo|aprobado(?: por)?|autorizo|autorizado(?: por)?|approved(?: by)?|authori[sz]ed by|"
        r"aprueba|autoriza|visto bueno|vo\.? ?bo|nombre y firma de quien (?:aprueba|autoriza)"
    ),
    Topic.CLOSING_DATE: (
        r"(?:fecha|plazo)(?: (?:limite|de cierre|maximo|maxima|final))+(?: (?:de|para) .{3,40})?|"
        r"(?:cierre|vigencia) (?:de )?(?:la )?(?:convocatoria|vacante)|cierre|fecha de cierre .{0,30}|"
        r"(?:application )?(?:closing date|deadline)(?: (?:for|of) \w+)?|apply (?:by|before)|closes|"
        r"deadline for applications|applications (?:close|by)|(?:vacancy )?closes|close date|closing|posting end date|last date for .{0,30}|"
        r"(?:fecha (?:de vencimiento|tope)|vencimiento)|vence|limite de recepcion|plazo de recepcion|plazo de postulacion|(?:postular|recepcion de (?:cv|curriculum)) hasta|cierre de (?:recepcion|postulaciones).{0,30}|"
        r"plazo (?:de|para) (?:presentacion|presentar|inscripcion|solicitud|postular).{0,40}|recepcion de (?:documentos|solicitudes|postulaciones)"
    ),
    Topic.APPLY_TO: (
        r"(?:correo|e-?mail)(?: (?:electronico|de contacto))?|contacto|enviar (?:cv|curriculum|solicitud) a|"
        r"(?:send|submit) (?:your )?(?:applications?|cv) to|apply (?:to|at|here|online)|contact|"
        r"postulate en|donde postular(?:se)?"
    ),
    Topic.APPLICATION: (
        r"(?:procedimiento|proceso)(?: de (?:reclutamiento|seleccion|aplicacion|postulacion|contratacion))?"
        r"(?: y (?:seleccion|contratacion))?|como (?:postular(?:se)?|aplicar|participar|inscribirse)|registro de (?:aspirantes|candidat\w+|participantes)|how to apply|applications?|postulacion(?:es)?|"
        r"(?:application|selection|recruitment) (?:process|procedure|instructions)|to apply|"
        r"reclutamiento(?: y seleccion)?|bases de participacion"
    ),
    Topic.APPLICATION_DOCUMENTS: (
        r"documentos?(?: (?:solicitad[oa]s|a (?:enviar|entregar|presentar)|para postular(?:se)?))?|"
        r"documentos por entregar|documents required|adjuntar|documentacion(?: (?:a entregar|solicitada))?|(?:supporting |application |required )documents|"
        r"(?:favor de )?enviar (?:(?:los|la) )?(?:siguientes?|documentos|documentacion).{0,60}|"
        r"(?:please )?(?:send|submit|include|attach)(?: (?:the|your))? (?:following|documents).{0,60}"
    ),
    Topic.GOALS: (
        r"metas(?: (?:(?:del?|para el) (?:primer |proximo )?(?:mes|ano|semestre|trimestre|periodo)(?: de prueba)?|anuales|e indicadores|individuales|y objetivos))?|"
        r"objetivos(?: (?:individuales|anuales|especificos del periodo|del (?:primer )?(?:mes|ano)|del periodo de prueba|y metas|smart))?|"
        r"(?:(?:key )?performance )?(?:goals|indicators|targets)|kpis?|"
        r"indicadores (?:clave )?de (?:desempeno|exito|gestion|resultados?)|indicadores clave|resultados (?:esperados|clave)|"
        r"(?:expected|key) results|criterios de exito"
    ),
    Topic.NAME: r"compete(?:nce|ncy area)|area of competence|(?:competency )?name|(?:nombre de la )?competenc(?:ia|y)|competency name|competencia(?: laboral)?|name|nombre",
    Topic.BEHAVIOURS: (
        r"descriptor(?:es|s)?(?: (?:conductuales|de (?:conducta|comportamiento)))?|criterios de desempeno|"
        r"(?:conductas?|comportamientos?) (?:indicador[ae]s|evaluables?|a observar|clave|que (?:se (?:esperan?|observan?)|l[ao]s? \w+))|"
        r"evidencias? de comportamiento|manifestaciones conductuales|indicadores de desempeno|que se espera|"
        r"(?:key|performance|observable) indicators?|key behaviou?rs|(?:what (?:this|it)|how it) looks like|in practice|"
        r"como se (?:demuestra|ve|observa)|se (?:observa|manifiesta) (?:cuando|en)|lo que esperamos ver|acciones clave|manifestaciones|descripcion de la conducta|ejemplos? de (?:conductas?|comportamientos?)|(?:conductas|comportamientos) (?:positiv[oa]s|por observar)|demonstrated by|evidence|behaviou?r statements|examples of behaviou?rs?|typical behaviou?rs|"
        r"(?:lo que )?se espera(?: que.{0,20}| de la persona)?|conductas?(?: (?:observables?|esperadas?|asociadas?|deseadas?|efectivas?|que queremos ver))?|"
        r"comportamientos?(?: (?:observables?|esperados?|asociados?|deseados?|efectivos?))?|"
        r"indicador(?:es)?(?: (?:conductual(?:es)?|de (?:conducta|comportamiento)|observables|positivos))?|"
        r"(?:(?:observable|expected|effective|positive|associated) )?behaviou?rs?(?:al indicators?)?|"
        r"indicators?|positive indicators?|conductas? y comportamientos?|"
        r"evidencias?(?: (?:de conducta|observables))?|(?:que )?queremos ver|se demuestra cuando|what (?:good|success) looks like|what we (?:want|expect) to see"
    ),
    Topic.DEFINITION: (
        r"(?:definicion|descripcion|significado|concepto)(?: de (?:la )?competencia)?|"
        r"(?:competency )?(?:definition|description)|que es|what (?:it|this) means|definicion conceptual|meaning|que significa"
    ),
    Topic.LEVEL: (
        r"(?:nivel|grado)(?: (?:esperado|de (?:dominio|competencia|desarrollo|exigencia)|requerido|exigido|desead[oa]|deseable|objetivo|minimo))?|target level|dominio|"
        r"(?:proficiency |required |expected )?level|proficiency"
    ),
    Topic.WEIGHT: r"peso (?:relativo|especifico|asignado|en %)|valor %|% de ponderacion|(?:factor de )?ponderacion(?: %)?|importancia|relative weight|pond|peso|ponderacion|porcentaje|valor|%|weight(?:ing)?|peso (?:%|porcentual)",
    Topic.NEGATIVE: (
        r"(?:lo que )?no se espera(?: que.{0,20}| de la persona)?|not expected|(?:conductas?|comportamientos?|indicadores?) (?:no desead[oa]s?|negativ[oa]s?|inefectiv[oa]s?|"
        r"no esperad[oa]s?|a evitar|inadecuad[oa]s?|ineficaces|inaceptables?|contrari[oa]s?|que no queremos(?: ver)?)|"
        r"(?:lo que )?no queremos ver|que evitar|lo que queremos evitar|warning signs|behaviou?rs to avoid|what we do not expect to see|unacceptable behaviou?rs|"
        r"(?:negative|ineffective|undesired|unwanted|contra|poor) (?:behaviou?rs?|indicators?)(?:al indicators)?|"
        r"contraindicadores|red flags|conductas (?:que restan|limitantes|no aceptables)|undesirable behaviou?rs|se aleja de la competencia cuando|contra-?indicators|what we (?:do not|don'?t) want to see|se debe evitar|senales de alerta"
    ),
    Topic.SELECTED: r"aplica(?: al puesto)?|si ?/ ?no|marca|selecciona(?:da|r)?|requiere|se requiere|marque|marcar|applies|selected|x|✓",
    Topic.REQUIRED: r"indispensable (?:/|o) deseable|caracter|indispensable ?/ ?deseable|requerida ?/ ?deseable|tipo|obligatori(?:a|edad)|essential ?/ ?desirable|requirement",
    Topic.GROUP: (
        rf"(?:competencias?|habilidades) {_COMPETENCY_KIND}|{_COMPETENCY_KIND} competencies|"
        rf"(?!leadership){_COMPETENCY_KIND}"
    ),
    Topic.OTHER: (
        r"(?:identificacion|datos(?: generales)?|informacion general|generales)(?: (?:de identificacion))?|"
        r"estructura organizacional.{0,40}|relaciones? (?:transversal|intern|extern|de trabajo|laboral|clave).{0,40}|"
        r"relaciones|formacion y (?:conocimientos|experiencia)|perfil(?: (?:requerido|de ingreso|ideal|buscado))?|"
        r"otr[oa]s(?: (?:requisitos|aspectos|datos|condiciones))?|condiciones(?: (?:economicas|de (?:trabajo|empleo|"
        r"contratacion)|laborales|generales|contractuales|ambientales|fisicas|del puesto|particulares).{0,30})?|"
        r"confidencialidad(?: de la informacion)?|anexos|lugar y fecha.{0,30}|clausulas.{0,30}|"
        r"consideraciones(?: (?:finales|generales|adicionales))?|acuse(?: de recibo)?.{0,30}|historial de (?:cambios|revisiones)|"
        r"control de (?:cambios|versiones)|disposiciones (?:finales|generales)|(?:terms and )?conditions(?: of .{0,30})?|"
        r"comentarios(?: (?:adicionales|generales))?|referencias|glosario|general information|remarks|acknowledge?ment|declaracion de .{3,40}|acciones afirmativas.{0,90}|"
        r"conflictos? de intereses|igualdad(?: de oportunidades)?.{0,30}|no discriminacion|firmas?(?: .{0,30})?|"
        r"observaciones|notas?|nota importante|aviso de privacidad|elaboro|elaborado por|reviso|revisado por|"
        r"prepared by|signatures?|about (?:us|the (?:company|organi[sz]ation))|sobre (?:nosotros|nosotras|la organizacion)|"
        r"quienes somos|equal opportunit(?:y|ies).{0,40}|diversity.{0,40}|safeguarding.{0,30}|contexto|background|"
        r"toma de decisiones|autoridad|autonomia|riesgos|equipo y herramientas|herramientas|materiales|"
        r"esfuerzo.{0,20}|ambiente(?: de trabajo)?|edad|sexo|genero|estado civil|key relationships|"
        r"internal (?:and|&) external (?:contacts|relationships)|contacts|dimensions?|datos de contacto|"
        r"organi[sz]ational (?:context|setting).{0,40}|additional information|informacion adicional|"
        r"perfil del? (?:puesto|cargo)|descripcion(?: del (?:puesto|cargo))?|requisitos de contratacion|"
        r"special notice|(?:united nations|no fee).{0,30}|assessment|evaluacion|fecha(?: de (?:elaboracion|ingreso|publicacion|inicio))?|"
        r"contenidos?|indice(?: de contenidos?)?|tabla de contenidos?|(?:table of )?contents|"
        r"percepciones|requerimientos(?: del puesto)?|(?:minimum|required|basic) qualifications|"
        r"terms(?: (?:of (?:employment|service|appointment)|and benefits))?|ficha(?: tecnica)?|organigrama|"
        r"datos del? (?:puesto|cargo|empleo)|(?:informacion|identificacion) (?:del? (?:puesto|cargo)|basica)|"
        r"about (?:this|the) (?:post|vacancy)|(?:post|job|role) details|perfil de la persona|"
        r"oferta(?: laboral)?|instrucciones(?: .{3,40})?|instructions(?: .{3,40})?|"
        r"organi[sz]acion|empresa|company|organi[sz]ation|employer|institucion|start date|posting (?:date|period)"
    ),
}

WEAK = frozenset(
    "supervision direccion area seccion division capa centro equipo team unit function role rol post"
    " job position title titulo nombre servicio resultados valor manager base mision proposito plus"
    " ideal essential resumen contacto contact cierre banda contrato prueba codigo clave rev closes"
    " actitudes aptitudes destrezas habilidades responsabilidades valores values behaviours x"
    " autoridad autonomia evaluacion assessment notas herramientas perfil descripcion relaciones"
    " conocimiento conocimientos coordinacion secretaria actividades mission purpose summary"
    " horas vision plazo vigencia tipo programa servicio facultad faculty school service section"
    " programme program branch turno shift city site campus objeto obligaciones issue edicion"
    " manages terms ficha desplazamientos"
    " organo oficina proyecto plantel college ministry program office dedicacion id cod ocupacion"
    " evidence importancia vencimiento closing".split()
)
"""Labels that are also ordinary words: labels only with a colon, or alone on their line."""

NAMES_TOO = (
    r"supervision|direccion|coordinacion|autonomia|evaluacion|servicio|resultados|autoridad|team|"
    r"function|role|base|manager|plus|ideal|mision|vision|actitudes|equipo(?: de trabajo)?|relaciones|"
    r"organi[sz]acion(?: y metodo)?|organi[sz]ation|empresa|riesgos|contexto|institucion|background|"
    r"toma de decisiones|relaciones (?:laborales|de trabajo)|conocimiento|ambiente(?: de trabajo)?|"
    r"igualdad.{0,50}|no discriminacion|diversity.{0,40}|safeguarding.{0,30}|conflictos? de intereses|"
    r"programa|facultad|service|terms|proyecto|dedicacion|"
    r"herramientas|equipo y herramientas|esfuerzo.{0,20}|assessment|resultados clave|"
    r"key results|confidencialidad(?: de la informacion)?"
)
"""Labels that are also names of competencies: inside that section they close it only by their look."""

_BEFORE = r"(?!(?:manual|ficha|formato|cedula|descriptivo|catalogo)\b)(?:[\w,/]+ ){0,4}"

CHIEF_WORDS: dict[Topic, str] = {
    Topic.COMPETENCIES: rf"{_BEFORE}(?:competencias|competenc(?:ies|y))(?: (?!(?:y|and) ).*)?",
    Topic.FUNCTIONS: (
        rf"{_BEFORE}(?:funciones|responsabilidades|tareas|actividades|accountabilities|duties|"
        r"responsibilities)(?: .*)?"
    ),
    Topic.OBJECTIVE: (
        r"(?:proposito|objetivo|mision|finalidad|purpose|aim) (?:principal |general |y .{3,20} )?"
        r"(?:del?|de la|of) .{3,40}"
    ),
    Topic.KNOWLEDGE_AREAS: rf"{_BEFORE}(?:conocimientos|knowledge)(?: .*)?",
    Topic.OTHER: (
        rf"{_BEFORE}(?:requisitos|requerimientos|requirements|qualifications|percepciones|condiciones|conditions|identificacion|datos|"
        r"relaciones|informacion|information)(?: .*)?"
    ),
}
"""What tells a heading's subject where the whole of it is no known label, tried in this order."""

BARE_BANDS = r"(?:sub)?nivel|grado|categoria|grupo|level|clasificacion|scale|puntos"
"""Words that name a pay band where nothing else does: a label only with a short value beside it."""
