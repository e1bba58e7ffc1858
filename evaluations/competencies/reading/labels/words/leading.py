"""Who leads the post, and whom it leads."""

from evaluations.competencies.reading.labels.words.phrases import any_of

REPORTS_TO = any_of(
    r"""
    jef[ea](?:/[ea])? inmediat[oa] | jefatura(?: inmediata| directa)? | jef[ea] direct[oa] |
    supervisora?(?: (?:inmediat[oa]|direct[oa]))? | superior(?: (?:inmediat[oa]|jerarquic[oa]))? |
    (?:puesto|persona|cargo) (?:al?|del|a la) que (?:se )?reporta | reporta(?: directamente)?(?:
    an?| al?)?(?: la)? | le reporta a | depende(?: (?:jerarquica|directa)mente)?(?: del?)? |
    dependencia(?: (?:jerarquica|directa))? | supervision | linea de reporte | a quien reporta |
    (?:puesto|nombre) del (?:jef[ea]|superior|supervisor)(?:
    (?:inmediat[oa]|direct[oa]|jerarquic[oa]))? | (?:mando|responsable|jefatura)
    (?:superior|jerarquic[oa]|inmediat[oa]) | (?:inmediato|puesto) superior | supervisad[oa] por |
    responde (?:an?|ante) | (?:persona|cargo) a quien reporta | cargo del jefe
    (?:inmediato|directo) | jef[ea] inmediat[oa] superior | reporta jerarquicamente an? |
    reporte(?: directo)? an? | bajo la supervision de | dependencia (?:jerarquica )?lineal |
    (?:autoridad|coordinador|mando) inmediat[oa] | (?:line )?managed by | hiring manager |
    supervised by | reporting (?:manager|officer) | reports? (?:directly )?to | reporting
    (?:to|line) | line manage(?:r|ment) | supervisor title | manager | (?:direct|immediate)
    supervisor | persona supervisora | responsable directo | linea de mando | lider(?:esa)?
    (?:direct[oa]|inmediat[oa]) | jefe superior | (?:first )?reporting officer | le reporta al
    puesto | reporta al puesto de | rinde cuentas an? | accountable to | responsible to |
    jefe|jefa|jefe ?/ ?jefa | (?:cargo|puesto|nombre|titulo|rol|empleo|posicion)(?: del
    (?:cargo|puesto))?(?: y (?:nombre|cargo|puesto))? (?:de la|del)
    (?:jefatura|jef[ea]|superior|supervisora?|lider|responsable|mando)(?:
    (?:inmediat[oa]|direct[oa]|jerarquic[oa]|superior))* | jef[ea](?:tura)?
    (?:jerarquic[oa]|superior|directa? o inmediat[oa]|inmediat[oa] o direct[oa]|del
    area|administrativ[oa])(?: (?:inmediat[oa]|direct[oa]))? | jef[ea] o supervisora?
    (?:inmediat[oa]|direct[oa]) | superior(?: jerarquic[oa])? (?:inmediat[oa]|direct[oa]) |
    superior direct[oa] | superiora? jerarquic[oa] |
    (?:cargo|puesto|persona|posicion|rol|nivel|area|empleo|plaza)(?: inmediat[oa])? (?:al|a
    la|al?|del|de la|de) (?:cual|que|quien|cargo que|puesto que) (?:se
    )?(?:reporta|depende|responde|rinde cuentas)(?: (?:directa|jerarquica)mente)? |
    (?:cargo|puesto) (?:superior|jefe|supervisor)(?: (?:inmediato|directo|jerarquico))? |
    (?:cargo|puesto) inmediato superior | (?:te |le )?reporta(?:r|ra|ras|ndo)?(?:
    (?:directamente|jerarquicamente|linealmente|en linea directa))?(?: (?:an?|al|a la))?(?:
    (?:puesto|cargo|rol|posicion))?(?: de(?:l| la)?)? | reporte (?:jerarquico|inmediato|lineal) |
    reporta al area | depende (?:en linea directa|linealmente|administrativamente)(?: del?)? | de
    quien depende | a quien(?: se le)? (?:reporta|responde|rinde cuentas) | dependencia
    (?:directa|inmediata|jerarquica directa|organica|organizativa) | dependencia jerarquica(?:
    lineal)?(?: de)? | linea (?:jerarquica|de reporte|de dependencia|directa|de autoridad)(?:
    superior)? | linea de mando superior | mando (?:direct[oa]|inmediat[oa]|jerarquic[oa])(?:
    superior)? | nivel de reporte | supervisad[oa] directamente por | quien (?:lo|la|le) supervisa
    | persona (?:responsable|que (?:lo|la) supervisa) | es supervisad[oa] por | recibe supervision
    de | supervision recibida | supervision inmediata | responsable
    (?:inmediat[oa]|jerarquic[oa]|del area) | lider(?:esa)?(?: de(?: la)?)? (?:area|equipo|linea)
    | rinde cuentas (?:al?|ante)(?: la)? | trabaja(?:ras)? bajo la supervision de | coordinadora?
    inmediat[oa] | autoridad (?:superior|de quien depende|lineal) |
    (?:immediate|direct|line|reporting|functional line|first[- ]level|day[- ]to[- ]day) (?:line
    )?(?:manager|supervisor|superior|boss)(?:'s|’s)?(?: (?:title|position|job title|post))? |
    (?:line )?(?:manager|supervisor)(?:'s|’s)? (?:title|position|job title|role|post) |
    supervisor(?: position)? title | title of (?:the )?(?:immediate |direct )?(?:supervisor|line
    manager|manager) | position reports to | (?:this )?(?:post|role|job|position) reports
    (?:directly )?to | reports? (?:in ?to|directly into|to job title) | reporting
    (?:relationship|lines|responsibility|supervisor|structure|to) | who you(?:'|’)?ll report to |
    you(?:'|’)?ll report to | report to | you (?:will )?report to | people leader | responsible
    manager | supervision received | immediate superior | responsible and accountable to |
    directly (?:responsible|accountable) to | accountable (?:and responsible )?to | managed by
    """
)

DIRECT_REPORTS = any_of(
    r"""
    (?:personas?|puestos?|personal|trabajador[ae]s|colaborador[ae]s) (?:bajo|a) su (?:cargo|mando)
    | (?:personas?|puestos?|personal|equipo) (?:a cargo|subordinad[oa]s?|que (?:le
    reportan|supervisa)) | supervisa(?: a(?: los siguientes puestos)?)? | subordinados?(?:
    directos)? | le reportan | (?:no\.?|number|numero) (?:of|de) (?:direct
    reports|subordinados|personas a (?:su )?cargo) | direct reports | posts? that this job manages
    | supervises | line management responsibility | responsible for | supervisory
    responsibilit(?:y|ies) | reportes directos | people managed | gente a cargo | plazas
    subordinadas | personal bajo su responsabilidad | staff responsible for | manages | staff
    (?:managed|supervised) | team size | supervision ejercida | subaltern[oa]s | equipo a (?:su
    )?cargo | colaborador[ae]s (?:directos|a (?:su )?cargo) |
    (?:personas?|puestos?|cargos?|personal|posiciones|plazas|trabajador[ae]s|colaborador[ae]s|emplead[oa]s|servidor[ae]s|gente|equipo|dotacion|subordinad[oa]s|subaltern[oa]s)(?:
    direct[oa]s?)? (?:(?:bajo|a) su (?:cargo|mando|supervision|responsabilidad|dependencia)|a
    supervisar|a (?:su
    )?cargo|dependientes?|subordinad[oa]s?|supervisad[oa]s?|subaltern[oa]s?|(?:a l[oa]s )?que
    (?:le reportan?|(?:le )?supervisan?|dependen|reportan|tiene a cargo|coordina|dependen de(?:
    el| ella| este puesto)?)) | (?:tiene|cuenta con) (?:personal|personas|gente|equipo) a (?:su
    )?cargo | (?:numero|n[°o]\.?|no\.?|num\.?|cantidad|total) (?:de
    )?(?:(?:subordinados|subalternos|reportes|supervisados)(?:
    direct[oa]s)?|(?:personas|puestos|cargos|personal|colaboradores|trabajadores) (?:a (?:su
    )?cargo|bajo su (?:cargo|mando|supervision)|que (?:le
    )?(?:supervisa|reportan)|supervisad[oa]s?|subordinad[oa]s?)) | (?:le|te) reportan(?:
    (?:directamente|los puestos))? | reportan an? (?:el|este puesto|esta posicion) | reportes(?:
    (?:directos|indirectos|directos e indirectos))? | quien(?:es)? le reportan? | supervisa(?:
    (?:directamente|a|al?|los puestos de|a las personas))? | supervision (?:directa|a
    ejercer|sobre|de personal|que ejerce|de) | ejerce supervision(?: (?:sobre|a|directa))? |
    mando(?: directo)? sobre | puestos? (?:inferiores|dependientes|subordinados directos) | linea
    de mando inferior | subordinacion | (?:number of )?(?:direct|line)(?: and indirect)? reports |
    (?:number|no\.?) of (?:staff|people|employees|posts|positions)(?:
    (?:supervised|managed|reporting))? | (?:staff|people|employees|positions|posts|team|personnel)
    (?:supervised|managed|reporting to (?:this|the) (?:post|role|job|position)|line[- ]managed) |
    (?:supervision|supervises|manages|line manages|directly supervises|supervision exercised)(?:
    (?:of|over|given))? | supervision exercised | supervisory
    (?:responsibilit(?:y|ies)|duties|role|scope) | line management(?: of|
    responsibilit(?:y|ies)(?: for)?)? | (?:direct|line) reports? to this (?:role|post|position) |
    subordinates(?: supervised)? | responsible for (?:managing|supervising) | reportees | people
    management
    """
)
