"""What each field is called in Spain, Latin America, Britain, the United States and the United Nations."""

LABELS = {
    "title": """
        Puesto | Cargo | Nombre del puesto | Denominación del empleo | Nombre del cargo | Título del puesto
        Denominación del puesto de trabajo | Puesto a cubrir | Puesto vacante | Posición | Nombre de la posición
        Cargo estructural | Nombre de la plaza | Designación del cargo | Puesto a ocupar | Job title | Post title
        Working Title | Functional title | Position title | Title of post | Name of the position | Official title
        Business title | Role title | Vacancy title | Puesto y/o cargo
        """,
    "unit": """
        Área | Área de adscripción | Área funcional | Unidad de desempeño | Unidad orgánica | Sector | Proceso
        Departamento | Gerencia | División | Dirección General de adscripción | Subdirección | Área solicitante
        Unidad administrativa | Unidad organizacional | Ubicación organizacional | Nombre del área | Nombre de la dependencia
        Área/Departamento | Departamento / Área | Gerencia/Área | Área o departamento | Área a la que pertenece
        Unidad responsable | Unidad ejecutora | Órgano o unidad orgánica | Centro directivo | Vicerrectoría | Subgerencia
        Dependencia / Unidad | Adscripción | Área usuaria | Área requirente | Línea de negocio
        Department | Directorate | Department/Unit | Division/Section | Business unit | Organizational Unit | Section
        Service area | Functional area | Home department | Department or School | Team | Department name | Org. unit
        """,
    "reports_to": """
        Jefe inmediato | Jefa inmediata | Jefe(a) inmediato(a) | Jefatura inmediata | Jefatura directa | Reporta a
        Reporta directamente a | Depende de | Depende jerárquicamente de | Cargo del jefe inmediato | Superior inmediato
        Superior jerárquico | Puesto al que reporta | Cargo al que reporta | Cargo de la jefatura directa | Jefe directo
        Puesto del jefe inmediato | Nombre del cargo del jefe directo | Dependencia jerárquica lineal | A quién reporta
        Línea de mando | Línea de reporte | Mando directo | Supervisor inmediato | Supervisado por | Responsable jerárquico
        Puesto superior | Le reporta a | Cargo superior | Líder inmediato | Jefe jerárquico | Dependencia directa
        Supervisión recibida | Reporta al cargo de | Rinde cuentas a | Cargo del superior inmediato | Jefe
        Reports to | Reporting to | Reports directly to | Line manager | Responsible to | Accountable to | Supervisor
        Immediate supervisor | Direct supervisor title | Supervisor's title | Reports to (Position) | Line Manager's title
        First reporting officer | Title of immediate supervisor | Managed by | Reporting line | Position reports to
        """,
    "direct_reports": """
        Personas a cargo | Personal a cargo | Personal a su cargo | Puestos a su cargo | Personas bajo su cargo | Le reportan
        Puestos que le reportan | Supervisa a | Supervisa | Subordinados | Puestos subordinados | Número de personas a cargo
        N.º de personas a su cargo | Personal supervisado | Colaboradores directos | Cargos que le reportan | Equipo a cargo
        Gente a cargo | Tiene personal a cargo | Supervisión ejercida | Reportes directos | Puestos que supervisa
        Dotación a cargo | Personal que le reporta | Cargos dependientes | Cantidad de personas a cargo
        Direct reports | Number of direct reports | No. of staff supervised | Supervises | Responsible for | Line reports
        Staff managed | Supervision exercised | Supervisory responsibilities | Line management of | Manages
        """,
    "location": """
        Lugar de trabajo | Sede | Ubicación | Ubicación física | Lugar de desempeño | Lugar de prestación del servicio
        Lugar de prestación de servicios | Centro de trabajo | Ciudad | Localidad | Domicilio laboral | Sede de trabajo
        Ciudad y país | Lugar de destino | Lugar de labores | Zona de trabajo | Municipio | Comuna | Ciudad / Estado
        Lugar de ejecución | Sede del cargo | Sucursal | Lugar de adscripción física | Dirección física
        Location | Work location | Duty station | Place of work | Primary location | Base | City/State | Worksite
        Normal place of work | Office location | Post location | Job location | Country of assignment
        """,
    "hours": """
        Horario | Jornada | Jornada laboral | Jornada semanal | Horario de trabajo | Horas semanales | Horas por semana
        Carga horaria | Carga horaria semanal | Intensidad horaria | Jornada de trabajo | Número de horas | Turno
        Horas a la semana | Nº de horas semanales | Jornada/Horario | Régimen horario | Dedicación horaria | Horas/semana
        Hs. semanales | Tipo de jornada | Distribución de la jornada | Jornada ordinaria | Días y horario
        Hours | Hours per week | Weekly hours | Working hours | Hours of work | Standard hours | Hours/week | Work schedule
        Scheduled Weekly Hours | Contracted hours | Shift | Working pattern | Hrs/wk | Work week | Time commitment
        Total hours per week
        """,
    "objective": """
        Objetivo | Objetivo general del cargo | Propósito principal | Propósito del puesto | Misión | Misión del cargo
        Razón de ser | Razón de ser del puesto | Objetivo del puesto de trabajo | Finalidad del puesto | Función general
        Función básica | Descripción genérica | Resumen del cargo | Propósito principal del empleo | Objeto del puesto
        Propósito general | Objetivo de la plaza | Síntesis del puesto | Misión y alcance | Objetivo y alcance
        Tu misión | Descripción general del puesto | Purpose | Job purpose | Position summary | Purpose of the post
        Role overview | Main purpose of the job | Job summary | Overall purpose | Basic function | Purpose statement
        General summary | Position objective | Primary purpose | Summary of position | Main objective of the role
        """,
    "contract_type": """
        Tipo de contrato | Modalidad de contratación | Tipo de contratación | Régimen laboral | Calidad jurídica
        Naturaleza del empleo | Tipo de vinculación | Tipo de nombramiento | Régimen de contratación | Vinculación laboral
        Relación laboral | Condición laboral | Tipo de plaza | Carácter del nombramiento | Modalidad contractual
        Tipo de relación laboral | Tipo de empleo | Tipo de puesto | Forma de contratación | Naturaleza del cargo
        Contract type | Type of contract | Employment type | Type of appointment | Employment status | Appointment type
        Nature of appointment | Position type | Job type | Type of employment | Contract status | Tenure
        """,
    "contract_term": """
        Duración | Duración del contrato | Plazo del contrato | Vigencia del contrato | Tiempo de contratación
        Duración de la contratación | Período de contratación | Duración del nombramiento | Término del contrato
        Duración prevista del contrato | Contract duration | Duration | Contract term | Length of contract
        Duration of appointment | Term of appointment | Contract length | Length of assignment | Contract period
        """,
    "probation": """
        Período de prueba | Periodo a prueba | Mes de prueba | Tiempo de prueba | Plazo de prueba | Etapa de prueba
        Duración del periodo de prueba | Contrato a prueba | Días de prueba | Probation | Probation period
        Probationary period | Trial period | Length of probation | Duration of probationary period | Introductory period
        """,
    "pay_band": """
        Nivel tabular | Nivel salarial | Nivel de tabulador | Banda salarial | Categoría salarial | Grado salarial | Tabulador
        Nivel remunerativo | Escala salarial | Nivel retributivo | Grupo profesional | Grado ocupacional | Rango tabular
        Categoría remunerativa | Grupo, grado y nivel | Banda retributiva | Nivel/Grado | Clasificación salarial | Escalafón
        Nivel jerárquico | Nivel del cargo | Código presupuestal | Grupo de cotización | Categoría profesional
        Grade | Pay grade | Band | Pay band | Salary grade | Job grade | Salary band | Salary scale | Job level | Post grade
        Pay scale | Grade of post | Level of post | Grade/Step | Position grade | Pay level | Spine points | AfC band
        """,
    "gross_salary": """
        Sueldo | Sueldo bruto | Salario | Salario bruto anual | Remuneración | Remuneración mensual | Renta bruta mensual
        Renta líquida | Asignación básica | Asignación básica mensual | Honorarios | Honorarios mensuales | Retribución
        Retribución bruta anual | Percepción mensual bruta | Rango salarial | Oferta económica | Sueldo mensual bruto
        Ingreso mensual | Compensación | Contraprestación mensual | Monto mensual | Salario base | Salario ofrecido
        Salary | Salary range | Annual salary | Pay | Starting salary | Remuneration | Pay range | Hourly rate | Wage
        Gross annual salary | Rate of pay | Hiring range | Salary per annum | Compensation | Salary and benefits
        """,
    "benefits": """
        Prestaciones | Beneficios | Prestaciones de ley | Prestaciones superiores a la ley | Qué ofrecemos | Te ofrecemos
        Beneficios adicionales | Beneficios y compensaciones | Otras prestaciones | Beneficios laborales | Beneficios sociales
        Benefits | What we offer | We offer | Benefits package | Employee benefits | Our benefits | Other benefits
        """,
    "document_key": """
        Código | Clave | Código del documento | Clave del puesto | Código del formato | Código del empleo | Código del cargo
        Folio | Referencia | Cód. | Código de puesto | Clave de la plaza | N.º de documento | No. de documento | Código interno
        Clave presupuestal | Número de plaza | Vacante No. | Convocatoria N° | Referencia del proceso | Código de registro
        Identificador | Código de la convocatoria | Document No. | Document number | Doc. No. | Ref. | Reference | Doc. ref
        Job reference | Post number | Vacancy number | Position number | Job code | Requisition ID | Document reference
        Vacancy ref | Job opening ID | Our ref | Position ID | JD reference | Form number | Document code | Document ID
        """,
    "revision": """
        Revisión | Versión | Edición | Rev. | Número de revisión | No. de revisión | N° de versión | Versión del documento
        Revisión vigente | Fecha de revisión | Última actualización | Fecha de última actualización | Fecha de emisión
        Fecha de actualización | Vigente desde | Revisión No. | Emisión | Fecha de la última revisión | Última revisión
        Revision | Version | Revision No. | Version number | Issue | Issue No. | Issue number | Last updated | Last revised
        Date of last review | Revision date | Date revised | Effective date | Last reviewed | Document version | Issue date
        """,
    "approved_by": """
        Aprobó | Aprobado por | Autorizó | Autorizado por | Visto bueno | Vo. Bo. | V.° B.° | Aprobación | Autorización
        Aprueba | Autoriza | Revisó y aprobó | Elaboró y autorizó | Revisado y aprobado por | Nombre y firma de quien autoriza
        Approved by | Authorised by | Authorized by | Approved | Approver | Approval | Signed off by | Approving officer
        """,
    "closing_date": """
        Fecha límite | Fecha de cierre | Fecha límite de postulación | Plazo de postulación | Cierre de la convocatoria
        Cierre de convocatoria | Fecha límite para enviar documentos | Último día para postular | Recepción de antecedentes
        Plazo de presentación de solicitudes | Fecha límite de recepción de documentos | Vigencia de la convocatoria
        Recepción de hojas de vida | Plazo máximo de entrega | Fecha de vencimiento | Postulaciones hasta | Fecha tope
        Presentación de candidaturas hasta | Cierre de inscripciones | Closing date | Application deadline | Deadline
        Deadline for applications | Closes | Apply by | Applications close | Closing date for applications | Vacancy closes
        Last date to apply | Closing date and time | Posting end date | Advert closing date | Application due date
        """,
    "other": """
        Código CIUO | Job family | FLSA status | Bargaining unit | Dependencia funcional | Número de vacantes | Número de cargos
        Motivo de la búsqueda | Fecha de elaboración | Fecha de ingreso | Elaboró | Revisó | Prepared by | Control de cambios
        Historial de versiones | Version history | Document control | Próxima revisión | Next review date | Start date
        Nombre del ocupante | Clientes internos | Coordinaciones externas | Coordinaciones principales | Validó
        """,
}
"""Divided by bars and lines; under the field whose value they stand beside."""


def written(phrases: str) -> list[str]:
    return [
        label.strip() for line in phrases.split("\n") for label in line.split("|") if label.strip()
    ]


PAIRS = [(label, field) for field, phrases in LABELS.items() for label in written(phrases)]
