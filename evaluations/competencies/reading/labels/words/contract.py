"""What the contract offers."""

from evaluations.competencies.reading.labels.words.phrases import any_of

CONTRACT_TYPE = any_of(
    r"""
    (?:tipo|modalidad|forma|regimen|esquema) de contrat(?:o|acion) | contrato | contratacion |
    (?:contract|appointment|employment|job) (?:type|status) | type of (?:contract|appointment) |
    contract | tipo de (?:nombramiento|plaza|relacion laboral|vinculacion) | relacion laboral |
    contractual status |
    (?:tipo|modalidad|forma|regimen|esquema|clase|naturaleza|condicion|caracter|situacion|calidad|figura)(?:
    (?:de|del|de la)
    (?:contrat(?:o|acion)|vinculacion|nombramiento|vinculo|empleo|plaza|puesto|cargo|personal|relacion(?:
    laboral)?|ingreso|designacion|posicion|vacante)| laboral| contractual| juridica)+(?: laboral)?
    | calidad juridica | regimen (?:laboral|contractual|de personal|de vinculacion) |
    (?:vinculacion|vinculo|relacion|situacion|condicion) (?:laboral|contractual|juridica) |
    vinculacion | naturaleza | contrato (?:laboral|de trabajo|ofrecido) | contratacion ofrecida |
    estatus (?:laboral|contractual|del (?:puesto|empleo|contrato)) | tipo de contrato y
    (?:duracion|jornada) |
    (?:contract|appointment|employment|job|position|post|worker|employee|vacancy|staff|engagement|assignment)
    (?:type|status|basis|category|class|modality|details|arrangements?|nature) |
    (?:type|basis|nature|form|category) of (?:the
    )?(?:contract|appointment|employment|position|post|job|vacancy|engagement|assignment) |
    contract(?:ual)? (?:arrangement|status|basis) | tenure | appointment | employment
    (?:agreement|terms?) | permanent ?/ ?(?:temporary|fixed[- ]term)
    """
)

CONTRACT_TERM = any_of(
    r"""
    (?:duracion|vigencia|plazo|temporalidad)(?: del? (?:contrato|la contratacion|nombramiento))? |
    (?:contract )?(?:duration|term|length) | length of contract | duration of contract |
    (?:duracion|vigencia|plazo|temporalidad|termino|tiempo|periodo)(?:
    (?:prevista?|estimad[oa]|inicial|total|maxim[oa]))? (?:del?|de la)
    (?:contrato|contratacion|nombramiento|vinculacion|relacion
    laboral|designacion|servicio|proyecto|consultoria|encargo|vacante|empleo)(?:
    (?:inicial|prevista?|estimad[oa]))? | duracion(?: (?:prevista|estimada|inicial|total|y
    vigencia))+ | fecha (?:de )?(?:termino|fin|finalizacion)(?: (?:del|de) contrato)? | fin
    (?:del|de) contrato |
    (?:(?:contract|appointment|assignment|initial|employment|project|fixed|engagement)
    )+(?:duration|term|length|period|end date) | (?:length|duration|term|period) of (?:the
    )?(?:contract|appointment|assignment|employment|post|engagement|consultancy) | duration(?: and
    end date)? | contract end(?:s| date)? | end (?:date|of contract)
    """
)

PROBATION = any_of(
    r"""
    (?:duracion del )?(?:mes|periodo|plazo|periodo inicial) (?:de|a) prueba | duracion de la
    prueba | length of probation | tiempo de prueba | (?:contrato a )?prueba |
    probation(?:ary)?(?: period)? | trial period | (?:duracion|tiempo|extension)(?: del?)?(?:
    (?:periodo|contrato|mes))? (?:de|a) prueba |
    (?:mes|meses|dias|semanas|periodo|plazo|etapa|fase|tiempo|contrato|lapso|termino)(?: inicial)?
    (?:de|a) (?:prueba|evaluacion inicial)(?: (?:aplicable|establecid[oa]|legal|pactad[oa]))? |
    contrato (?:inicial )?a prueba | periodo probatorio | induccion y (?:periodo de )?prueba |
    (?:length|duration|term) of (?:the )?(?:probation(?:ary)?|trial)(?: period)? |
    probation(?:ary)? (?:length|term|status|duration|requirements?|period length) |
    (?:introductory|trial(?: service)?|qualifying|evaluation) period
    """
)

TRAVEL = any_of(
    r"""
    disponibilidad (?:para|de) (?:viajar|viajes?) | viajes | (?:business )?travel(?:
    requirements?)? | (?:willingness|ability) to travel | requiere viajar | frecuencia de viajes |
    necesidad de viajar | movilidad geografica | desplazamientos |
    (?:disponibilidad|necesidad|requerimiento|posibilidad|frecuencia)(?: (?:para|de|por))?
    (?:viajar|viajes?|viaje|desplazamientos?|traslado)(?: .{3,25})? | requiere
    (?:viajar|viajes|desplazamientos?)(?: .{3,20})? | viajes (?:requeridos|de trabajo|laborales|al
    interior .{3,20}) | movilidad | comisiones de servicio | (?:required|expected|estimated)
    travel | travel (?:required|expectations?|percentage|time|needed|commitment) | (?:% of
    )?travel(?:l?ing)?(?: required)? | overnight travel
    """
)
