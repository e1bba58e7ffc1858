"""What the document says of itself."""

from evaluations.competencies.reading.labels.words.phrases import any_of

DOCUMENT_TITLE = any_of(
    r"""
    (?:descripcion|perfil|cedula|descriptivo|ficha|manual|profesiograma|analisis|especificacion)(?:
    (?:y|e) (?:descripcion|perfil|analisis|especificacion))?(?: del?(?: el| los)?
    (?:puestos?|cargo|rol|empleo))(?: de trabajo)? | job
    (?:description|profile|specification|posting) | role (?:profile|description) |
    (?:position|post) (?:description|profile) | descripcion de funciones | terminos de referencia
    | manual (?:especifico )?de (?:funciones|puestos|organizacion)\b.{0,60} | convocatoria |
    vacancy (?:announcement|notice) | person specification | terms of reference | job
    (?:description )?and person specification
    """
)

DOCUMENT_KEY = any_of(
    r"""
    clave(?: (?:del? (?:la )?(?:documento|formato|puesto|plaza|vacante)|presupuestal))? |
    codigo(?: (?:del? (?:documento|formato|puesto|maestro|cargo)))? | (?:document|post|job(?:
    opening)?|vacancy(?: (?:notice|announcement))?|notice|reference)
    (?:number|code|ref(?:erence)?|id|no) |
    (?:vacante|vacancy|folio|referencia|post|ref(?:erence)?) ?(?:n[o°]\.?|#|num\.?|number) | folio
    | cod | identificador | id(?: del puesto)? | (?:num|no)\.? de
    (?:documento|control|plaza|puesto) | doc(?:ument)?\.? (?:no|id|number) | identificador del
    documento | form (?:no|number) | (?:codigo|clave|numero) (?:interno|interna|de
    (?:puesto|identificacion|documento|control|perfil|plaza)) |
    (?:position|role|requisition|job|jd) (?:number|code|id|ref(?:erence)?|no) | ref(?:erence)? |
    referencia | (?:numero|no\.) de (?:vacante|plaza|documento|convocatoria) | code | job ref |
    (?:codigo|cod\.?|clave|folio|numero|num\.?|n[°o]\.?|no\.?|identificador|id|referencia|ref\.?|registro)(?:
    (?:interno|interna|unico))? (?:del?|de la)
    (?:documento|formato|perfil|descriptivo|descripcion|registro|ficha|cedula|manual|procedimiento|referencia|control|plantilla|oferta|convocatoria|proceso|concurso|vacante|plaza|puesto|cargo|empleo|posicion|rol|identificacion|expediente|requisicion|anuncio|seleccion|maestro)(?:
    (?:de trabajo|maestro|tipo|presupuestal))? |
    (?:(?:aviso|anuncio) de
    vacante|convocatoria|concurso|proceso|oferta|expediente|requisicion|documento|formato|registro|plaza|puesto|vacante)
    (?:n[°o]\.?|no\.?|num\.?|numero|#) | (?:ref|doc|cod|id|clave|codigo)\.?
    ?(?:doc|documento|formato|interna|interno|perfil|puesto|vacante|cargo|no|n[°o])\.? | su
    referencia | nuestra referencia |
    (?:(?:our|your|internal|external|advert|campaign|recruitment)
    )?(?:document|doc|form|file|policy|template|job|position|post|posting|vacancy|role|requisition|req|advert|announcement|recruitment|jd|tor|reference|ref|record|control|position
    control|job opening|job description|position description|pd)\.?
    ?(?:(?:control|reference|ref|id|identification)
    )?(?:number|no|code|ref(?:erence)?|id|key|identifier|#|num|n[°o])\.? | job id | job opening(?:
    id)? | (?:our|your|internal|external) ref(?:erence)?
    """
)

REVISION = any_of(
    r"""
    revision | (?:numero|no\.?|fecha)(?: de)?(?: ultima)? (?:revision|version|actualizacion) |
    version | (?:ultima )?actualizacion | rev | (?:date of )?(?:last
    )?(?:review|revised|revision|version)(?: (?:date|number|no))? | vigencia del documento |
    (?:num|no)\.? de (?:revision|version) | ultima (?:revision|version) | date (?:last
    )?(?:reviewed|revised|updated) | effective (?:date|from) | date (?:of|prepared) | (?:last
    )?(?:reviewed|updated)(?: on)? | version (?:del documento|vigente) | nivel de revision | fecha
    de emision | issue(?: (?:no|number))? | edicion | vigente desde |
    (?:numero|num\.?|n[°o]\.?|no\.?|nivel|indice|fecha|estado)(?: de)?(?: la)?(?: ultima)?
    (?:revision|version|edicion|actualizacion|emision|modificacion|vigencia) |
    (?:revision|version|edicion|emision|actualizacion|rev\.?|ver\.?|v)(?: (?:del
    documento|vigente|actual|numero|num\.?|n[°o]\.?|no\.?|#|y fecha|del perfil|del formato))+ |
    (?:ultima|ultimo) (?:revision|version|actualizacion|modificacion|edicion|cambio) | emision |
    fecha de entrada en vigor | entrada en vigor | vigente (?:desde|a partir de) | en vigor desde
    | (?:(?:current|document|last|latest|date|form)
    )*(?:revision|version|issue|edition|rev|ver|review|update|revised|updated|modified|amended|issued)(?:
    (?:number|no|date|level|status|control|on|#|n[°o]))*\.? | date (?:of )?(?:the )?(?:last
    )?(?:issue|issued|revision|revised|review|reviewed|version|update|updated|preparation) |
    effective (?:date|from|as of) | jd (?:date|version|updated)
    """
)

ANNEX = any_of(
    r"""
    anexo | annex | appendix | apendice
    """
)

APPROVED_BY = any_of(
    r"""
    aprobo | aprobado(?: por)? | autorizo | autorizado(?: por)? | approved(?: by)? | authori[sz]ed
    by | aprueba | autoriza | visto bueno | vo\.? ?bo | nombre y firma de quien
    (?:aprueba|autoriza) | (?:aprob|autoriz|sancion)(?:o|ado|ada|ados|adas|a|acion|aciones)(?:
    (?:por|y (?:autorizo|aprobo|aprobado|autorizado)(?: por)?|final|del documento|del perfil|de la
    descripcion))* | (?:reviso|revisado|valido|validado|elaboro|elaborado) y
    (?:aprobo|aprobado|autorizo|autorizado)(?: por)? | (?:nombre|nombre y firma|nombre, cargo y
    firma|firma|nombre y cargo|responsable)(?: del?)? (?:de |por )?(?:quien
    (?:aprueba|autoriza)|aprobador|aprobacion|autorizacion|la autorizacion|la aprobacion) |
    (?:quien )?(?:aprueba|autoriza) | aprobador | v[°o]?\.? ?[°o]?\.? ?b[°o]?\.? ?[°o]?\.? | visto
    bueno de | vobo | approv(?:ed|er|al|als|ing (?:manager|officer|authority))(?: (?:by|name|and
    signed by|signature))? | authori[sz](?:ed|ing)(?:
    (?:by|officer|signatory|signature|manager|person))? | signed off by | sign[- ]off by |
    (?:prepared|reviewed) and approved by | agreed by | approved and authori[sz]ed by
    """
)
