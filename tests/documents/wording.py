"""Invented competencies: as many, and as long, as those of real job descriptions."""

PROBATION = {
    "Escucha y diálogo": (
        "Pregunta y confirma lo que entendió antes de dar una respuesta, también cuando la otra persona tiene prisa.",
        "Explica de palabra y por escrito los acuerdos, con un lenguaje que cada comunidad reconoce como suyo y sin tecnicismos que nadie pidió.",
    ),
    "Juicio práctico": (
        "Compara al menos dos caminos y sus costos antes de comprometer al equipo.",
        "Reconoce cuándo una decisión no le corresponde y la lleva a tiempo con quien puede tomarla, junto con la información necesaria.",
    ),
    "Colaboración": (
        "Ofrece ayuda a otras áreas sin que se la pidan y sin descuidar sus propias visitas.",
        "Da la palabra a todas las personas en las reuniones y recoge lo que dicen aunque no coincida con su propuesta inicial.",
        "Comparte lo que aprende en territorio con notas breves que otras personas pueden usar.",
    ),
    "Organización del trabajo": (
        "Avisa de un retraso o riesgo el mismo día en que lo detecta, con una propuesta para resolverlo.",
        "Prepara la semana con visitas, tiempos de traslado y materiales, y ajusta el plan cuando cambia el clima.",
    ),
    "Compromiso con los resultados": (
        "Revisa cada semana sus indicadores y explica qué los movió.",
        "Consigue que los comités cumplan lo que acordaron, sin hacer el trabajo por ellos.",
    ),
    "Flexibilidad": ("Cambia de método cuando la comunidad muestra que hay otro mejor.",),
    "Mirada de largo plazo": (
        "Relaciona las visitas del mes con las metas del programa a tres años.",
    ),
    "Cuidado de lo común": (
        "Usa el vehículo, el equipo y el dinero de la organización como si rindiera cuentas en público.",
    ),
}

_ANNUAL_NAMES = (
    "Dirección de proyectos",
    "Negociación con autoridades",
    "Desarrollo del equipo",
    "Rigor técnico",
    "Gestión de recursos",
    "Comunicación pública",
    "Igualdad y trato digno",
    "Aprendizaje y mejora",
    "Documentación",
)
_ANNUAL_SENTENCES = (
    "Define el alcance, los plazos y los recursos con las personas que harán el trabajo, y los revisa al cierre de cada etapa.",
    "Anticipa los riesgos del siguiente trimestre y acuerda de antemano qué se hará si ocurren.",
    "Sostiene una posición difícil con datos y respeto, y deja abierta la puerta para volver a conversar con la otra parte.",
    "Reparte las tareas según lo que cada persona puede aprender, no solo según lo que ya sabe hacer, y da seguimiento sin invadir.",
)  # fmt: skip
_ANNUAL_SIZES = (4, 4, 4, 4, 4, 4, 4, 3, 3)

ANNUAL = {
    name: tuple(f"{_ANNUAL_SENTENCES[i]}" for i in range(size))
    for name, size in zip(_ANNUAL_NAMES, _ANNUAL_SIZES, strict=True)
}

REQUIREMENTS = (
    (
        "education",
        "Licenciatura en ciencias sociales, ingeniería ambiental o afín, terminada o en curso.",
    ),
    ("knowledge", "Operación y mantenimiento básico de bombas y redes de agua rurales."),
    ("knowledge", "Normas sobre agua potable para uso humano."),
    ("experience", "Un año de trabajo con comités o asambleas comunitarias."),
    ("language", "Comprensión de náhuatl, deseable."),
    ("skill", "Manejo de hojas de cálculo y de aplicaciones de registro en campo."),
)
