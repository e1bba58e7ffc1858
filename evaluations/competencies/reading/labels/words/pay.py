"""What the post pays."""

from evaluations.competencies.reading.labels.words.phrases import any_of

PAY_BAND = any_of(
    r"""
    nivel (?:de tabulador|tabular|salarial|administrativo|retributivo|jerarquico) | tabulador |
    (?:banda|nivel|categoria|grupo)(?: (?:salarial|profesional|retributiv[oa])) |
    (?:(?:pay|salary|job) )?(?:grade|band)(?: ?/ ?\w+)? | job level | pay (?:band|level|scale) |
    (?:grupo|nivel),?(?: grado)? y (?:nivel|grado) | codigo presupuestal | (?:salary|pay)
    (?:scale|spine) | spine point | escala salarial | grado tabular | nivel de (?:sueldo|puesto) |
    nivel (?:y rango|del cargo|en tabulador) | post grade | grade of post | level of post | spine
    points? | (?:salary|position) (?:level|grade) | grupo de cotizacion | tabulador (?:salarial|de
    sueldos) | banding | payband | codigo de nivel | grado salarial | clasificacion salarial |
    banda | nivel del puesto | rango tabular |
    (?:grado|nivel|escala|categoria|banda|clasificacion|grupo|clase|subgrupo|franja|tramo|subnivel)(?:
    (?:salarial|retributiv[oa]|remunerativ[oa]|remuneracional|remuneratorio|tabular|ocupacional|presupuestal|escalafonari[oa]|de
    (?:sueldos?|remuneracion(?:es)?|compensacion|tabulador|pago|convenio|cotizacion|clasificacion|puesto|complemento
    de destino|la escala)|profesional|eus|del? (?:puesto|cargo|empleo|convenio)|en (?:el
    )?tabulador|y (?:nivel|grado|rango|banda)|/
    ?(?:nivel|grado|banda|rango)|funcionarial|laboral))+ | (?:grado|nivel|grupo|categoria),?
    ?(?:/|y|-) ?(?:grado|nivel|subgrupo|categoria|rango|banda|codigo)(?: (?:salarial|tabular))? |
    (?:grupo|nivel), (?:grado|grupo)(?: y|,)? (?:nivel|grado) | escalafon | complemento de destino
    | tabulador (?:salarial|de (?:sueldos|puestos)|aplicable) | codigo
    (?:tabular|presupuestal|salarial|de tabulador) | nivel/codigo | eus |
    (?:(?:pay|salary|job|post|position|role|wage|remuneration|payscale|compensation|contribution|career|afc|agenda
    for change|hay|icsc|nhs|internal|advertised|evaluated)
    )+(?:grade|band|banding|level|scale|spine|group|class|step|zone|grading)(?: ?(?:/|and|or|&)
    ?(?:step|level|band|grade|scp|salary|spine point))? | (?:grade|band|level|step|scale)(?:
    ?(?:/|and|or|&|,) ?(?:step|level|band|grade|category|series|scp|spine point|scale point))+ |
    (?:grade|level|band|category) of (?:the )?(?:post|position|job|role) | grading | scp(?:
    range)? | salary (?:schedule|classification|group|grade ?/ ?step) |
    (?:category|classification) and (?:level|grade) | classification level | pay spine(?:
    points?)?
    """
)

GROSS_SALARY = any_of(
    r"""
    (?:sueldo|salario|remuneracion|percepcion|ingreso|retribucion|compensacion|honorarios)(?:
    (?:base|brut[oa]s?|net[oa]s?|mensual|anual|quincenal|semanal|diario|ordinari[oa]|integrado|ofrecido|economic[oa]|indicativ[oa]|total|de|y
    compensacion|y prestaciones|por hora))* | (?:(?:gross|base|annual|monthly|indicative)
    )*(?:salary|pay|remuneration|compensation)(?: range| package)? | rango de sueldo | oferta
    salarial | starting salary | (?:percepciones|sueldo) (?:brutas|tabular) | honorarios mensuales
    | rango salarial | salary and benefits | oferta economica |
    (?:sueldo|salario|remuneracion|renta|percepcion|ingreso|retribucion|compensacion|honorario|haber|asignacion|jornal|estipendio|emolumento|contraprestacion|monto)(?:e?s)?(?:
    (?:base|basic[oa]s?|brut[oa]s?|net[oa]s?|mensual(?:es)?|anual(?:es)?|quincenal|semanal|diari[oa]|ordinari[oa]|integrado|ofrecid[oa]s?|economic[oa]s?|indicativ[oa]|total(?:es)?|nominal(?:es)?|imponible|liquid[oa]|referencial(?:es)?|aproximad[oa]|estimad[oa]|promedio|mensualizad[oa]|tabular|fij[oa]|propuest[oa]|a
    percibir|salarial|inicial|de (?:ingreso|contratacion|mercado|los honorarios|la
    contraprestacion|honorarios|entrada|referencia)|por (?:mes|hora|dia|ano)|al mes|sba|y
    (?:compensacion|prestaciones|beneficios)|de|del contrato|fijo y variable))+ | renta(?: bruta|
    liquida)? | (?:rango|banda|oferta|propuesta|paquete|intervalo|condicion|tabla)(?:
    (?:salarial|economica|de
    (?:sueldo|salario|remuneracion|renta|compensacion|ingresos?|honorarios)))+(?:
    (?:mensual|anual|brut[oa]|ofrecid[oa]))* | asignacion (?:basica|salarial)(?: mensual)? |
    contraprestacion | monto de (?:los )?honorarios | valor (?:mensual )?del contrato | sba |
    (?:(?:gross|base|basic|annual|monthly|hourly|weekly|indicative|starting|minimum|maximum|target|advertised|expected|net|fte|full[-
    ]time|total|offered|anticipated|budgeted|estimated|proposed)
    )*(?:salary|pay|remuneration|compensation|wages?|stipend|fee)(?:
    (?:range|rate|package|details|offered|offer|per (?:annum|month|year|hour)|p\.?a|(?:and|&)
    benefits|information|structure|scale and range))* | rate of pay | (?:hourly|pay|day|daily)
    rate | hiring (?:range|salary) | consultancy fee
    """
)

BENEFITS = any_of(
    r"""
    (?:prestaciones|beneficios)(?: (?:superiores a la ley|de ley|sociales|y
    (?:beneficios|prestaciones)|adicionales))? | (?:staff |employee )?benefits | que ofrecemos |
    (?:what )?we offer | ofrecemos | lo que ofrecemos | what(?:'|’)?s in it for you |
    compensaciones y beneficios | (?:paquete de|otras) prestaciones | prestaciones de ley y
    superiores | benefits package | perks(?: and benefits)? | te ofrecemos | se ofrece |
    (?:prestaciones|beneficios|incentivos|ventajas|bonificaciones)(?: (?:superiores(?: a (?:la
    ley|las de ley))?|de (?:ley|la empresa|la
    organizacion)|sociales|corporativ[oa]s|ofrecid[oa]s|laborales|extralegales|adicionales|complementari[oa]s|otorgad[oa]s|y
    (?:beneficios|prestaciones|compensaciones|incentivos|bonos|ventajas)|del
    (?:puesto|cargo)|sobre la ley|no salariales|economic[oa]s))* | (?:lo )?que (?:te )?ofrecemos |
    te ofrecemos | (?:la empresa|la organizacion) ofrece | ofrecemos | (?:nuestra|nuestros)
    (?:oferta|beneficios) | otr[oa]s (?:beneficios|prestaciones) | paquete de
    (?:beneficios|prestaciones)(?: .{3,30})? | bienestar y beneficios | por que trabajar con
    nosotr[oa]s | (?:(?:staff|employee|key|our|other|additional|company|fringe|your|main)
    )*benefits(?: (?:package|offered|summary|include|and perks|& perks|of working .{3,30}))? |
    (?:what )?(?:we|you(?:'|’)?ll) (?:offer|get)(?: you| in return)? | what we(?:'|’)?ll offer |
    our offer | leave and benefits | rewards?(?: and benefits)?
    """
)
