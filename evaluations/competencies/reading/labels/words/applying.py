"""How to apply, until when and where to."""

from evaluations.competencies.reading.labels.words.phrases import any_of

CLOSING_DATE = any_of(
    r"""
    (?:fecha|plazo)(?: (?:limite|de cierre|maximo|maxima|final))+(?: (?:de|para) .{3,40})? |
    (?:cierre|vigencia) (?:de )?(?:la )?(?:convocatoria|vacante) | cierre | fecha de cierre
    .{0,30} | (?:application )?(?:closing date|deadline)(?: (?:for|of) \w+)? | apply (?:by|before)
    | closes | deadline for applications | applications (?:close|by) | (?:vacancy )?closes | close
    date | closing | posting end date | last date for .{0,30} | (?:fecha (?:de
    vencimiento|tope)|vencimiento) | vence | limite de recepcion | plazo de recepcion | plazo de
    postulacion | (?:postular|recepcion de (?:cv|curriculum)) hasta | cierre de
    (?:recepcion|postulaciones).{0,30} | plazo (?:de|para)
    (?:presentacion|presentar|inscripcion|solicitud|postular).{0,40} | recepcion de
    (?:documentos|solicitudes|postulaciones) | (?:fecha|plazo|dia|hora|ultimo dia|ultima
    fecha|termino)(?: y hora)?(?: (?:limite|de cierre|cierre|maxim[oa]|final|tope|de
    vencimiento|de termino|de fin|ultim[oa]))+(?: (?:del?|para|en)(?: la| las| los)? .{3,50})? |
    (?:ultimo dia|ultima fecha|plazo)(?: (?:habil))? (?:de|para)(?: la| el)?
    (?:presentacion|presentar|inscripcion|inscribirse|solicitud|solicitar|postular|postulacion|recepcion|recibir|aplicar|registro|entrega|envio|enviar|candidaturas|admision).{0,45}
    | (?:cierre|vigencia|vencimiento|termino|fin|finalizacion|limite)(?: (?:de|del|para|en))?(?:
    la| las| los| el)?
    (?:convocatoria|vacante|oferta|publicacion|concurso|proceso|inscripcion(?:es)?|postulacion(?:es)?|recepcion|candidaturas?|solicitud(?:es)?|busqueda|anuncio|registro|plazo)(?:
    de .{3,40})? | (?:recepcion|presentacion|entrega|envio|registro|inscripcion)(?:
    (?:de|del|hasta))+ (?:la |las |los
    )?(?:cv|cvs|curriculum.{0,12}|curriculos|curriculas?|antecedentes|documentos|documentacion|hojas?
    de vida|candidaturas?|expedientes?|solicitudes|postulaciones|propuestas|ofertas)(?: .{3,40})?
    |
    (?:postula(?:r|ciones)?|inscripciones|aplicar?|abierta?|abierto|disponible|vigente|recepcion|se
    reciben .{2,30}|convocatoria abierta|oferta (?:valida|vigente)|valida?) hasta(?: el)? | fecha
    fin | fecha de fin(?:alizacion)? de .{3,30} | cierra(?: el)? |
    (?:(?:application|applications|vacancy|advert|job|posting|post|bid|submission|role|online)
    )*(?:closing|closes|deadline|expiry|expiration|due|cut[- ]?off|close)(?:
    (?:date|day|time|on|at))+(?: (?:and|&) time)?(?: (?:for|of|to) .{3,45})? | deadline(?:
    .{3,40})? | (?:applications?|vacancy|advert|posting|job) (?:due|close|closes|closing|by|open
    until|must be (?:received|submitted) by|expires|accepted until|received by)(?: on)? |
    (?:apply|submit) (?:by|before|no later than) | last (?:date|day) (?:to|for|of) .{3,40} | open
    until | date closes | closing
    """
)

APPLY_TO = any_of(
    r"""
    (?:correo|e-?mail)(?: (?:electronico|de contacto))? | contacto | enviar
    (?:cv|curriculum|solicitud) a | (?:send|submit) (?:your )?(?:applications?|cv) to | apply
    (?:to|at|here|online) | contact | postulate en | donde postular(?:se)? |
    (?:correo|e-?mail|email)(?: (?:electronico|de
    (?:contacto|postulacion|recepcion|envio)|institucional|para postular|address))* |
    (?:enviar?|envia|envie|remitir|mandar?|manda)(?: (?:tu|su|el|la|los))? (?:cv|curriculum(?:
    vitae)?|solicitud|hoja de vida|antecedentes|postulacion|candidatura|documentacion|documentos)
    an? | (?:aplica|postula|postulate|inscribete|registrate|aplicar|postular)(?: (?:en|a|aqui|a
    traves de|al correo))+ | (?:liga|enlace|link|url|pagina|portal|sitio)(?: web)? (?:de|para)(?:
    la| el| tu)?
    (?:postula\w+|registro|registrar\w*|aplicar|aplicacion|inscri\w+|convocatoria|solicitud|envio
    de .{3,20}) | (?:apply|applications?) (?:to|at|here|online|via|through|link) |
    (?:send|submit|email) (?:your )?(?:applications?|cv|resume|cover letter)(?: .{3,20})? to |
    contact(?: (?:person|email|details|name))? | how to contact us
    """
)

APPLICATION = any_of(
    r"""
    (?:procedimiento|proceso)(?: de
    (?:reclutamiento|seleccion|aplicacion|postulacion|contratacion))?(?: y
    (?:seleccion|contratacion))? | como (?:postular(?:se)?|aplicar|participar|inscribirse) |
    registro de (?:aspirantes|candidat\w+|participantes) | how to apply | applications? |
    postulacion(?:es)? | (?:application|selection|recruitment) (?:process|procedure|instructions)
    | to apply | reclutamiento(?: y seleccion)? | bases de participacion |
    (?:procedimiento|proceso)(?: de)?
    (?:reclutamiento|seleccion|aplicacion|postulacion|contratacion|inscripcion|convocatoria|candidaturas)(?:
    y (?:seleccion|contratacion|reclutamiento))? |
    (?:postulacion|candidatura|inscripcion|solicitud|aplicacion)(?:es|s)? | como
    (?:postular(?:te|se)?|aplicar|participar|inscribir(?:te|se)|solicitar(?:lo|la)?|enviar tu
    .{3,20}|presentar .{3,30}) | (?:presentacion|envio|recepcion) de
    (?:candidaturas|solicitudes|postulaciones) | interesad[oa]s | si te interesa | forma de
    (?:postulacion|participacion) | bases(?: (?:de (?:participacion|la convocatoria)))? |
    reclutamiento y seleccion | (?:calendario|cronograma|etapas)(?: (?:del?|de la)
    (?:proceso|concurso|convocatoria|seleccion))?(?: de seleccion)? | how (?:do i|you can) apply |
    (?:applying|apply now|interested|next steps|how to apply and .{3,30}) |
    (?:application|selection|recruitment|hiring)
    (?:process|procedure|instructions|details|timeline|information|requirements) | applicant
    instructions | application and selection.{0,20}
    """
)

APPLICATION_DOCUMENTS = any_of(
    r"""
    documentos?(?: (?:solicitad[oa]s|a (?:enviar|entregar|presentar)|para postular(?:se)?))? |
    documentos por entregar | documents required | adjuntar | documentacion(?: (?:a
    entregar|solicitada))? | (?:supporting |application |required )documents | (?:favor de
    )?enviar (?:(?:los|la) )?(?:siguientes?|documentos|documentacion).{0,60} | (?:please
    )?(?:send|submit|include|attach)(?: (?:the|your))? (?:following|documents).{0,60} |
    (?:documentos?|documentacion|papeleria|antecedentes|expediente|anexos|requisitos
    documentales)(?:
    (?:solicitad[oa]s?|requerid[oa]s?|necesari[oa]s?|obligatori[oa]s?|probatori[oa]s?|de
    postulacion|(?:a|por) (?:enviar|entregar|presentar|adjuntar|anexar|aportar|acompanar)|para
    (?:postular(?:se)?|la
    (?:postulacion|inscripcion|contratacion|candidatura)|participar|aplicar)|del expediente))+ |
    documentos? | que (?:enviar|entregar|presentar) |
    (?:adjuntar|anexar|presentar|acompanar|aportar)(?: (?:los|la|lo))?(?: siguientes?)?(?:
    (?:documentos|documentacion))? |
    (?:supporting|application|required|necessary|requested|additional)
    (?:documents?|materials?|documentation|attachments) |
    (?:documents?|materials?|documentation|attachments) (?:required|to
    (?:submit|send|include|attach|provide)|needed|requested) | what to (?:send|submit|include) |
    your application should include
    """
)
