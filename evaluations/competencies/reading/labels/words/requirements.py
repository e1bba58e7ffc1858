"""What the person brings."""

from evaluations.competencies.reading.labels.words.phrases import any_of

REQUIRED_SKILLS = any_of(
    r"""
    capacidades | habilidades(?: (?:tecnicas|y destrezas|y aptitudes|y capacidades|informaticas|y
    conocimientos))? | requisitos(?: (?:del perfil|obligatorios|y habilidades))? | aptitudes |
    destrezas | (?:technical |hard |essential |key )?skills(?: (?:and
    (?:abilities|experience|knowledge)))? | knowledge,? skills,? (?:and|&) abilities |
    essential(?: criteria)? | requirements | capacidades tecnicas | herramientas informaticas |
    manejo de (?:software|paqueteria) | paqueteria | software | required skills | conocimientos y
    habilidades | skills (?:and|&) (?:abilities|experience) | actitudes | habilidades y actitudes
    | competencias tecnicas y habilidades | capacidades y aptitudes | abilities
    """
)

DESIRABLE_SKILLS = any_of(
    r"""
    (?:capacidades|habilidades|requisitos|aspectos|conocimientos|criterios)
    (?:deseables|opcionales|valorables|no indispensables|adicionales) | deseables? | preferible |
    (?:sera|se considerara) un plus | valoramos | se valorara | valorable |
    (?:desirable|preferred|nice to have|optional)(?:
    (?:criteria|skills|qualifications|requirements|experience))? | plus | ideal
    """
)

EDUCATION = any_of(
    r"""
    (?:nivel|grado)(?: (?:maximo|minimo))? (?:educativo|academico|de
    (?:estudios|escolaridad|formacion)) | escolaridad | formacion(?: (?:academica|profesional|y
    estudios))? | educacion(?: formal)? | estudios(?: (?:minimos|requeridos))? | preparacion
    academica | perfil academico | titulacion | profesion | carrera | education(?:al)?(?:
    (?:background|qualifications?|requirements?|level|and training))? | (?:academic
    )?qualifications? | titulo academico | academic background | education (?:and|&)
    qualifications | qualifications (?:and|&) training | estudios (?:realizados|formales) |
    (?:formacion|educacion|instruccion|preparacion|estudios|titulacion|nivel educacional)(?:
    (?:academic[oa]|educacional|profesional|basica|requerid[oa]s?|minim[oa]s?|formal|reglada|superior|universitari[oa]s?|necesari[oa]s?|exigid[oa]s?|escolar|tecnica|de
    base|o (?:estudios|titulacion)|y (?:titulo|titulacion|estudios)))+ | (?:nivel|grado)(?:
    (?:minimo|maximo))? (?:de
    )?(?:instruccion|formacion|estudios?|educativo|educacional|academico|escolaridad|escolar)(?:
    (?:alcanzado|requerido|minim[oa]|exigido|solicitado|academic[oa]))* | titulo(?:s)?(?:
    (?:academicos?|profesional(?:es)?|universitarios?|requeridos?|habilitante|de
    grado|exigido|minimo))+ | titulacion(?:es)?(?: .{3,25})? | (?:requisitos?|requerimientos?)(?:
    de)? (?:academicos?|formacion(?:
    academica)?|estudios?|educativos?|titulacion|escolaridad|educacion) |
    (?:estudios|escolaridad|educacion)(?: .{3,20})? (?:minim[oa]s?|requerid[oa]s?) | grado
    academico(?: y especialidad)? | area de (?:formacion|estudios?) | profesion u oficio |
    carreras?(?: (?:o especialidad|profesional(?:es)?|afines|generica|especifica))* |
    especialidad(?: requerida)? | perfil (?:academico|profesional|educativo) |
    (?:(?:minimum|required|formal|academic|relevant|professional|essential|desired|preferred)
    )*education(?:al)?(?: (?:background|qualifications?|requirements?|level|attainment|(?:and|&|/)
    (?:training|qualifications?|certifications?|licensure)|required|degree|credentials))* |
    (?:academic|educational|professional|formal|vocational)
    (?:qualifications?|background|requirements?|training|credentials) | degree(?: requirements?|
    required)? | qualifications?(?: (?:and|&|/)
    (?:training|education|certifications?|memberships?))?
    """
)

KNOWLEDGE_AREAS = any_of(
    r"""
    areas? de conocimientos?(?: especificos?)? | cursos y conocimientos |
    (?:cursos|certificaciones|capacitacion(?:es)?)(?: (?:y|o)
    (?:cursos|certificaciones|capacitacion(?:es)?|diplomados))?(?:
    (?:vigentes|requerid[oa]s?|necesari[oa]s|obligatori[oa]s|complementari[oa]s|especializad[oa]s|adicionales))+
    | conocimientos?(?:
    (?:tecnicos?|especificos?|especializados|en|de|adicionales|previos|informaticos))? |
    (?:technical |specialist )?knowledge | areas of (?:knowledge|expertise) | conocimientos y
    (?:cursos|certificaciones) | conocimientos?(?:
    (?:tecnic[oa]s?|especific[oa]s?|especializad[oa]s?|basic[oa]s?(?: o
    esenciales)?|esenciales|adicionales|previos|informatic[oa]s?|requerid[oa]s?|necesari[oa]s?|principales|generales|complementari[oa]s?|profesionales|en|de|del
    area|minimos|teoricos|practicos|para el puesto|fundamentales|exigidos))+ |
    conocimientos?(?: (?:adicionales|tecnicos|especificos|requeridos|necesarios))*
    (?:relacionados|asociados|vinculados|aplicables|requeridos|necesarios) (?:a|con|por|para|al)
    (?:(?:el|las?|los|sus) )?(?:actividades|funciones|tareas|responsabilidades|puesto|cargo)(?:
    (?:esenciales|principales|sustantivas|del puesto|del cargo))? | areas? de
    (?:conocimientos?|especialidad|dominio tecnico) | (?:conocimientos|saberes)(?: y| e)
    (?:cursos|certificaciones|idiomas|experiencias)
    """
)

EXPERIENCE = any_of(
    r"""
    (?:areas? de |anos de )?experiencia(?: (?:en|profesional|laboral|previa|minima|y
    trayectoria))* | (?:work |professional |relevant |previous )?experience | trayectoria(?:
    profesional)? | experiencia en el (?:puesto|cargo|area) | tiempo de experiencia | years of
    experience | experiencia requerida en | experiencia(?:
    (?:en|profesional|laboral|previa|minima|general|especifica|requerida|relacionada|y
    trayectoria|comprobable|acreditada|de trabajo|necesaria|exigida|deseable|docente|en (?:el
    )?(?:puesto|cargo|area|sector|campo|puestos similares)(?: similar)?|(?:en el )?sector
    publico))+ | (?:anos|tiempo|areas?|requisitos?|nivel|meses)(?: de| minimos? de)?
    experiencia(?: .{3,25})? |
    (?:(?:work|professional|relevant|previous|prior|required|minimum|job|related|essential|practical|employment)
    )+experience(?: (?:required|needed|and .{3,25}))? | years(?: of)?(?: relevant)? experience |
    experience (?:required|level|and .{3,20})
    """
)

LANGUAGES = any_of(
    r"""
    (?:dominio de |manejo de |otros? |segundo )?idiomas?(?: extranjeros?)? | otras? lenguas? |
    (?:other |second |foreign )?languages? | lenguas?(?: indigenas?| originarias?)?
    | languages?(?: (?:skills|requirements?))? | (?:idiomas?|lenguas?)(?:
    (?:extranjer[oa]s?|requerid[oa]s?|indigenas?|originari[oa]s?|adicionales|oficiales|necesarios|y
    nivel(?:es)?|exigidos|de trabajo))* | (?:dominio|conocimiento|manejo|nivel|requisitos?) de
    (?:idiomas?|lenguas?)(?: .{3,20})? | (?:language|linguistic)s?
    ?(?:skills?|requirements?|proficiency|ability|abilities|knowledge|required|competenc(?:y|ies))?
    | (?:working|required) languages? | languages (?:spoken|required)
    """
)

VALUES = any_of(
    r"""
    valores (?:(?:de|que) (?:la|el|los|las|nuestr[oa]|nos)\b.{0,30}|que compartimos) | (?:nuestros
    )?valores(?: (?:y principios|compartidos|y etica))? | principios y valores | (?:our |trust
    |core |the |company |organi[sz]ational )?values | alineacion con (?:los )?valores
    """
)
