"""What closes a section and fills no field."""

from evaluations.competencies.reading.labels.words.phrases import any_of

OTHER = any_of(
    r"""
    (?:identificacion|datos(?: generales)?|informacion general|generales)(?: (?:de
    identificacion))? | estructura organizacional.{0,40} | relaciones?
    (?:transversal|intern|extern|de trabajo|laboral|clave).{0,40} | relaciones | formacion y
    (?:conocimientos|experiencia) | perfil(?: (?:requerido|de ingreso|ideal|buscado))? |
    otr[oa]s(?: (?:requisitos|aspectos|datos|condiciones))? | condiciones(?: (?:economicas|de
    (?:trabajo|empleo|contratacion)|laborales|generales|contractuales|ambientales|fisicas|del
    puesto|particulares).{0,30})? | confidencialidad(?: de la informacion)? | anexos | lugar y
    fecha.{0,30} | clausulas.{0,30} | consideraciones(?: (?:finales|generales|adicionales))? |
    acuse(?: de recibo)?.{0,30} | historial de (?:cambios|revisiones) | control de
    (?:cambios|versiones) | disposiciones (?:finales|generales) | (?:terms and )?conditions(?: of
    .{0,30})? | comentarios(?: (?:adicionales|generales))? | referencias | glosario | general
    information | remarks | acknowledge?ment | declaracion de .{3,40} | acciones
    afirmativas.{0,90} | conflictos? de intereses | igualdad(?: de oportunidades)?.{0,30} | no
    discriminacion | firmas?(?: .{0,30})? | observaciones | notas? | nota importante | aviso de
    privacidad | elaboro | elaborado por | reviso | revisado por | prepared by | signatures? |
    about (?:us|the (?:company|organi[sz]ation)) | sobre (?:nosotros|nosotras|la organizacion) |
    quienes somos | equal opportunit(?:y|ies).{0,40} | diversity.{0,40} | safeguarding.{0,30} |
    contexto | background | toma de decisiones | autoridad | autonomia | riesgos | equipo y
    herramientas | herramientas | materiales | esfuerzo.{0,20} | ambiente(?: de trabajo)? | edad |
    sexo | genero | estado civil | key relationships | internal (?:and|&) external
    (?:contacts|relationships) | contacts | dimensions? | datos de contacto | organi[sz]ational
    (?:context|setting).{0,40} | additional information | informacion adicional | perfil del?
    (?:puesto|cargo) | descripcion(?: del (?:puesto|cargo))? | requisitos de contratacion |
    special notice | (?:united nations|no fee).{0,30} | assessment | evaluacion | fecha(?: de
    (?:elaboracion|ingreso|publicacion|inicio))? | contenidos? | indice(?: de contenidos?)? |
    tabla de contenidos? | (?:table of )?contents | percepciones | requerimientos(?: del puesto)?
    | (?:minimum|required|basic) qualifications | terms(?: (?:of
    (?:employment|service|appointment)|and benefits))? | ficha(?: tecnica)? | organigrama | datos
    del? (?:puesto|cargo|empleo) | (?:informacion|identificacion) (?:del? (?:puesto|cargo)|basica)
    | about (?:this|the) (?:post|vacancy) | (?:post|job|role) details | perfil de la persona |
    oferta(?: laboral)? | instrucciones(?: .{3,40})? | instructions(?: .{3,40})? | organi[sz]acion
    | empresa | company | organi[sz]ation | employer | institucion | start date | posting
    (?:date|period) | motivo(?: (?:de la|del|de) .{3,40})? |
    (?:numero|n[°o]\.?|no\.?|num\.?|cantidad)(?: de)?
    (?:cargos|plazas|vacantes|posiciones|puestos|ocupantes|cupos)(?: .{3,30})? | vacantes |
    (?:number|no\.?) of (?:positions|posts|vacancies|openings|incumbents) | positions available |
    (?:clientes?|usuari[oa]s|contactos|coordinaci(?:on|ones)|interlocutor[ae]s|vinculaci(?:on|ones)|comunicaci(?:on|ones))
    (?:intern[oa]s?|extern[oa]s?|principales|con .{3,40}|(?:intern[oa]s?|extern[oa]s?) (?:y|e)
    (?:intern[oa]s?|extern[oa]s?)) | coordinaciones | estamento | familia(?: (?:de
    (?:puestos|cargos|empleos)|ocupacional|profesional|laboral|funcional))? | grupo
    (?:funcional|de puestos) | job (?:family|group|function|series|category|track)(?: .{3,20})? |
    (?:codigo|clasificacion|class|occupational|soc|cno|ciuo|noc|eeo|isco)(?:
    (?:ciuo|cno|sinco|noc|soc|code|group|classification|ocupacional nacional|cuo|isco|category))+
    | flsa(?: (?:status|classification|code))? | exempt(?: status| ?/ ?non-exempt)? |
    (?:collective )?bargaining unit | union(?: (?:affiliation|status|code))? | eeo.{0,20} |
    dependencia funcional | (?:reporta|depende|reporte|linea)(?: de reporte)?
    funcional(?:mente)?(?: (?:al?|del?))? | (?:functional|dotted[- ]line|matrix|secondary)
    (?:report(?:s|ing)?(?: line| to)?|supervisor|manager) | second(?:ary| level| line)?
    (?:manager|supervisor) | (?:segundo|jefe del jefe).{0,20} | proxima revision | fecha de (?:la
    )?proxima revision | next (?:review|revision|update)(?: date| due)? | review
    (?:due|by|frequency) | (?:fecha|date)(?: (?:de|del|of|for))?
    (?:elaboracion|ingreso|publicacion|inicio|incorporacion|creacion|apertura|aprobacion|autorizacion|entrevistas?|solicitud|requerimiento|descripcion|interviews?|posted|posting|creation|approval|preparation)(?:
    .{3,30})? | interviews?(?: date.{0,10})? | (?:expected |anticipated |target |proposed
    )?start(?:ing)? date | (?:date )?(?:posted|published|opened) | opening date | fecha estimada |
    (?:elabor|prepar|redact|realiz|valid|supervis|revis|verific|recib|enter|solicit|formul)(?:o|ado
    por|ada por|ado|a) | recibi(?: de conformidad)? | conformidad |
    (?:prepared|written|reviewed|validated|drafted|completed|created|received|acknowledged|verified|checked|compiled|requested)(?:
    by)? | author | (?:employee|incumbent|manager|supervisor|postholder|hr)(?:'s|’s)? signature(?:
    .{0,20})? | firma (?:del?|de la) .{3,40} |
    (?:historial|historico|registro|tabla|bitacora|hoja) de
    (?:versiones|revisiones|cambios|modificaciones|actualizaciones|control de cambios) | control
    (?:de (?:cambios|versiones|revisiones|emision|documentos?)|documental|del documento) |
    (?:document|version|revision|change|amendment) (?:control|history|log|record|register) |
    (?:datos|informacion|control) del documento |
    (?:nombre|empleado|ocupante|titular|trabajadora?|colaboradora?|servidora? publico)(?:
    (?:del?|de la)
    (?:ocupante|titular|trabajadora?|empleado|colaboradora?|persona|emplead[oa]|candidat[oa]|servidora?
    publico|empresa|institucion|entidad|organizacion|organismo|jef[ea]))+(?: .{3,20})? |
    (?:incumbent|employee|post ?holder|staff member|jobholder)(?:'s|’s)?(?: name| number)? |
    (?:entidad|institucion|organismo|razon social|compania)(?: .{3,20})? | centro de costos?(?:
    .{3,10})? | cost cent(?:er|re) | (?:edad|sexo|genero|estado civil|nacionalidad)(?: .{3,20})? |
    recursos (?:asignados|materiales|a cargo) | (?:physical|environmental|working|work|job)
    (?:demands|requirements|environment|conditions)(?: .{3,40})? | background checks?(?: .{3,20})?
    | disclosure level
    """
)
