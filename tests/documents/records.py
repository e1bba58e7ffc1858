"""Records to print: people, posts and sentences are invented."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

from evaluations.documents.record import (
    Acknowledgement,
    Answer,
    Behaviour,
    Change,
    Competency,
    Contract,
    Determination,
    Goal,
    Milestone,
    Note,
    Opinion,
    Outcome,
    Period,
    Profile,
    Requirement,
    ReviewRecord,
    Scale,
    SecondReading,
    Weights,
)
from evaluations.reviews.states import ReviewKind, Side
from tests.documents.wording import ANNUAL, PROBATION, REQUIREMENTS

MEXICO = timezone(timedelta(hours=-6))
LABELS = ("Casi nunca", "Pocas veces", "A veces", "Con frecuencia", "Casi siempre")
NO = Answer(not_observed="no_occasion")


def probation() -> ReviewRecord:
    """A month's probation as rich as a real one: 8 competencies, 14 behaviours."""
    own = (5, 4, 4, 4, 5, 4, 4, 3, 4, 4, 5, 5, 4, 5)
    manager = (4, 4, 4, 4, 4, 2, None, 4, 4, 5, 4, 4, None, 5)
    return ReviewRecord(
        kind=ReviewKind.PROBATION,
        folio="EV-2026-0412",
        number=1,
        organization="Puentes del Agua, A.C.",
        person="Emilio Santander Ruiz",
        position="Promotoría de vinculación comunitaria",
        unit="Programas en territorio",
        manager="Marta Olvera Quintana",
        contract=Contract(
            kind="indefinite",
            signed_on=date(2026, 3, 27),
            starts_on=date(2026, 4, 1),
            place="Oficina de Xalapa y visitas a comunidades",
            probation_days=30,
        ),
        profile=Profile("PVC-07", "marzo 2026", 2),
        period=Period(date(2026, 4, 1), date(2026, 4, 30), 30),
        scale=Scale(5, 4, LABELS),
        weights=Weights(Decimal(60), Decimal(40)),
        competencies=competencies(PROBATION, own, manager),
        sealed_at=datetime(2026, 4, 29, 17, 25, tzinfo=MEXICO),
        opened_on=date(2026, 4, 1),
        objective=(
            "Acompañar a los comités de agua de doce comunidades para que operen y cuiden sus"
            " sistemas por sí mismos, con cuentas claras y participación pareja de mujeres y hombres."
        ),
        goals=(
            Goal(
                title="Comités visitados en el mes",
                weight=Decimal(40),
                kind="threshold",
                indicator="Visitas con minuta firmada",
                unit="visitas",
                source="Bitácora de territorio",
                success_criteria="Cada visita deja una minuta con tres acuerdos y fechas.",
                threshold=Decimal(6),
                target=Decimal(10),
                stretch=Decimal(12),
                actual=Decimal(9),
                evidence="Nueve minutas; la de Tlachinola se reprogramó por lluvia.",
            ),
            Goal(
                title="Errores en el registro de aportaciones",
                weight=Decimal(30),
                kind="ratio",
                indicator="Registros corregidos",
                unit="registros",
                source="Sistema de aportaciones",
                success_criteria="A lo más 20 registros por corregir al cierre.",
                direction="down",
                baseline=Decimal(40),
                target=Decimal(20),
                actual=Decimal(24),
            ),
            Goal(
                title="Guía de mantenimiento de bombas",
                weight=Decimal(30),
                kind="milestones",
                source="Carpeta del programa",
                success_criteria="Borrador revisado por dos comités y versión ilustrada.",
                milestones=(
                    Milestone("Borrador revisado", Decimal(60), True),
                    Milestone("Versión ilustrada", Decimal(40), False),
                ),
            ),
        ),
        requirements=requirements(),
        notes=(
            Note(
                Side.SELF,
                "achievements",
                "Abrí la ruta de visitas y recuperé dos comités inactivos.",
            ),
            Note(
                Side.MANAGER,
                "strengths",
                "Escucha antes de proponer\nLlega con la información verificada\nAvisa a tiempo cuando algo se atora",
            ),
            Note(
                Side.MANAGER,
                "to_improve",
                "Dar la palabra en reuniones con varias áreas\nCerrar el registro el mismo día",
            ),
            Note(
                Side.MANAGER,
                "support_given",
                "Inducción de tres días (1 al 3 de abril), taller de bombas solares el 8 de abril, equipo de campo completo. Conversaciones de seguimiento los días 7 y 15.",
            ),
            Note(
                Side.MANAGER,
                "commitments",
                "Emilio: registro de aportaciones cerrado cada viernes, desde el 8 de mayo\nMarta: acompañar dos reuniones de consejo antes del 30 de junio\nEmilio: curso de facilitación, a más tardar el 15 de julio",
            ),
        ),
        headcount=84,
        opinion=Opinion(
            date(2026, 4, 27),
            "accredits",
            "Por la organización: Irene Palma, Saúl Cortés. Por las personas trabajadoras: Nadia Becerril, Hugo Ríos.",
            "La Comisión revisó el perfil, las minutas y el registro de seguimiento; opina que cuenta con los conocimientos del puesto.",
        ),
        determination=Determination(
            outcome="accredits",
            outcomes=(
                Outcome("accredits", "Acredita"),
                Outcome("does_not_accredit", "No acredita"),
            ),
            reasons="Cumple los requisitos del puesto; lo que queda en proceso tiene fecha y acompañamiento.",
            text="Con la opinión de la Comisión Mixta del 27 de abril, se determina que la persona acredita los requisitos y conocimientos del puesto. La relación de trabajo continúa por tiempo indeterminado.",
            effective_on=date(2026, 5, 1),
            by="Marta Olvera Quintana",
            at=datetime(2026, 4, 28, 13, 5, tzinfo=MEXICO),
        ),
        acknowledgement=Acknowledgement(
            at=datetime(2026, 4, 29, 17, 20, tzinfo=MEXICO),
            comment="Agradezco el acompañamiento. Me gustaría que las reuniones de consejo se avisen con una semana.",
            agrees=True,
        ),
        privacy_notice="Aviso integral en la intranet, sección «Personas».",
    )


def annual() -> ReviewRecord:
    """A year's review: 9 competencies, 34 behaviours, NO answers, one excluded goal, one not evaluable."""
    own = tuple((4, 5, 4, 3, 5, 4)[i % 6] for i in range(34))
    manager = tuple(
        None if i in (12, 25, 31, 32, 33) else (4, 4, 5, 3, 4, 2, 5)[i % 7] for i in range(34)
    )
    return replace(
        probation(),
        kind=ReviewKind.ANNUAL,
        folio="EV-2026-0731",
        person="Ximena Aldana Pérez",
        position="Coordinación de proyectos de saneamiento",
        contract=Contract(kind="indefinite", starts_on=date(2022, 2, 1), place="Oficina de Xalapa"),
        profile=Profile("CPS-03", "enero 2026", 4),
        period=Period(date(2025, 10, 1), date(2026, 9, 30), 341),
        weights=Weights(Decimal(40), Decimal(60)),
        competencies=tuple(
            replace(competency, last_mean=None if i == 4 else Decimal("3.25") + Decimal(i) / 10)
            for i, competency in enumerate(competencies(ANNUAL, own, manager))
        ),
        sealed_at=datetime(2026, 10, 23, 11, 2, tzinfo=MEXICO),
        opened_on=date(2025, 10, 6),
        goals=annual_goals(),
        requirements=requirements()[:3],
        notes=(
            Note(
                Side.SELF,
                "achievements",
                "Terminamos dos plantas con presupuesto y fechas cumplidas.\nTres comunidades ya cobran su cuota y publican sus cuentas.",
            ),
            Note(
                Side.SELF,
                "obstacles",
                "Las licencias municipales tardaron el doble de lo previsto y perdimos la temporada seca en un sitio.",
            ),
            Note(
                Side.SELF,
                "support",
                "Una persona de enlace con los municipios y tiempo protegido para documentar.",
            ),
            Note(
                Side.MANAGER,
                "narrative",
                "Ximena sostuvo el año más exigente del área. Reordenó el calendario cuando se detuvieron las licencias, negoció con tres municipios y dejó dos plantas operando. Su equipo la reconoce por explicar el porqué de cada decisión.\n\nEl reto es delegar: concentra revisiones que otras dos personas ya pueden hacer, y eso retrasa los cierres de trimestre.",
            ),
            Note(
                Side.MANAGER,
                "strengths",
                "Explica el porqué de cada decisión\nNegocia sin perder la relación\nCuida los números de cada obra",
            ),
            Note(
                Side.MANAGER,
                "to_improve",
                "Delegar revisiones técnicas\nDocumentar lecciones al cierre de cada obra",
            ),
            Note(
                Side.MANAGER,
                "recognition",
                "Reconocimiento interno por la planta de Las Vigas (12 de junio). Puede postularse a la subcoordinación que se abre en marzo.",
            ),
            Note(
                Side.MANAGER,
                "development",
                "Delegar la revisión de planos en dos personas, con acompañamiento quincenal; enero a junio\nCurso de negociación con autoridades, 24 horas; antes de mayo\nMentoría a la nueva jefatura de obra; una hora por semana",
            ),
            Note(
                Side.MANAGER,
                "commitments",
                "Revisión de planos delegada al 30 de junio\nUna lección documentada por obra\nDos plantas nuevas con licencia antes de marzo",
            ),
        ),
        opinion=None,
        determination=Determination(
            outcome="closed",
            outcomes=(Outcome("closed", "Evaluación cerrada"),),
            reasons="",
            text="Se cierra la evaluación anual con los resultados de este documento.",
            effective_on=date(2026, 10, 20),
            by="Marta Olvera Quintana",
            at=datetime(2026, 10, 20, 16, 40, tzinfo=MEXICO),
        ),
        acknowledgement=Acknowledgement(
            at=datetime(2026, 10, 22, 9, 15, tzinfo=MEXICO),
            comment="No comparto la valoración en «Documentación»: los cierres de Las Vigas sí se entregaron en junio; anexo las fechas.",
            agrees=False,
        ),
        second_reading=SecondReading(
            by="Octavio Lerma Díaz",
            at=datetime(2026, 10, 23, 10, 30, tzinfo=MEXICO),
            text="Revisé las entregas: el cierre de Las Vigas se recibió el 18 de junio, tres días después de la fecha acordada. Se conserva la valoración y se deja constancia de la entrega.",
        ),
        changes=(
            Change(
                datetime(2025, 10, 6, 9, 0, tzinfo=MEXICO), "Irene Palma", "Abrió la evaluación"
            ),
            Change(
                datetime(2026, 10, 5, 18, 31, tzinfo=MEXICO),
                "Ximena Aldana Pérez",
                "Envió su autoevaluación",
            ),
            Change(
                datetime(2026, 10, 9, 12, 12, tzinfo=MEXICO),
                "Marta Olvera Quintana",
                "Envió su evaluación",
            ),
            Change(
                datetime(2026, 10, 20, 16, 40, tzinfo=MEXICO),
                "Marta Olvera Quintana",
                "Cerró la evaluación",
            ),
            Change(
                datetime(2026, 10, 22, 9, 15, tzinfo=MEXICO),
                "Ximena Aldana Pérez",
                "Firmó de recibido, con comentarios",
            ),
        ),
    )


def minimal() -> ReviewRecord:
    """Nothing that may be missing is there; a draft."""
    return ReviewRecord(
        kind=ReviewKind.PROBATION,
        folio="EV-2026-0001",
        number=1,
        organization="Puentes del Agua, A.C.",
        person="Otto Lara",
        position="Auxiliar",
        unit="Almacén",
        manager="Marta Olvera Quintana",
        contract=Contract("fixed_term", probation_days=15),
        profile=Profile(),
        period=Period(date(2026, 6, 1), date(2026, 6, 15)),
        scale=Scale(5, 4, LABELS),
        weights=Weights(Decimal(100), Decimal(0)),
        competencies=(
            Competency("Orden", (Behaviour("Deja cada cosa en su lugar.", Answer(4), Answer(4)),)),
        ),
        headcount=12,
    )


HOSTILE = (
    "<script>alert(1)</script> <img src=file:///etc/passwd> <img src='http://198.51.100.7/x.png'>"
    " <link rel=attachment href=file:///etc/passwd> {{7*7}} {% raw %} %(name)s %s 100%"
    " <style>@import 'http://198.51.100.7/a.css'; body{background:url(file:///etc/hosts)}</style>"
    " </p></td></table> 👩🏽‍🌾 مرحبا بالعالم ‮oculto "
)  # fmt: skip
LONG = ("Una frase que sigue y sigue para llenar la página entera sin descanso alguno. " * 110)[
    :8000
]
WORD = "Pneumonoultramicroscopicosilicovolcanoconiosis" * 12


def hostile() -> ReviewRecord:
    """Whatever people may write, written everywhere."""
    answer = Answer(2, fact=f"{HOSTILE}\x07\x0b {LONG[:4000]}", fact_on=date(2026, 4, 9))
    behaviour = Behaviour(f"{HOSTILE} {WORD}", answer, replace(answer, level=5))
    record = annual()
    return replace(
        record,
        folio='EV"><b>',
        organization=HOSTILE,
        person=f"{HOSTILE}{WORD}",
        position=HOSTILE,
        unit=WORD,
        manager=HOSTILE,
        contract=replace(record.contract, kind=HOSTILE, place=HOSTILE, exception=HOSTILE),
        profile=Profile(HOSTILE, HOSTILE, 1),
        scale=replace(record.scale, labels=(HOSTILE, "", "100%", "{{7*7}}", "%(x)s")),
        competencies=(Competency(f"{HOSTILE} {WORD}", (behaviour, behaviour)),),
        objective=f"{HOSTILE} {LONG}",
        goals=tuple(_hostile(goal) for goal in record.goals),
        requirements=(Requirement(HOSTILE, f"{HOSTILE} {WORD}", "met", f"{HOSTILE} {LONG}"),),
        notes=tuple(replace(note, text=f"{HOSTILE}\n{LONG}") for note in record.notes),
        determination=replace(
            record.determination,
            text=HOSTILE,
            reasons=f"{HOSTILE} {LONG}",
            outcomes=(Outcome("closed", HOSTILE),),
        ),
        acknowledgement=replace(
            record.acknowledgement, comment=f"{HOSTILE} {LONG}", refused=True, witnesses=HOSTILE
        ),
        second_reading=replace(record.second_reading, by=HOSTILE, text=f"{HOSTILE} {LONG}"),
        privacy_notice=HOSTILE,
        changes=(Change(record.changes[0].at, HOSTILE, HOSTILE),),
    )


LONG_NAME = (
    "Instituto Descentralizado de Fomento a la Lectura y Bibliotecas Comunitarias de la Costa Sur"
)


def long_named() -> ReviewRecord:
    return replace(probation(), organization=LONG_NAME)


def refused() -> ReviewRecord:
    """She would not sign, before two witnesses."""
    record = probation()
    receipt = replace(
        record.acknowledgement, refused=True, witnesses="Ana Ruiz Pérez\nLuis Paz Soto"
    )
    return replace(record, acknowledgement=receipt)


def _hostile(goal: Goal) -> Goal:
    reason = HOSTILE if goal.excluded_reason else ""
    return replace(
        goal,
        title=HOSTILE,
        indicator=WORD,
        unit=HOSTILE,
        source=HOSTILE,
        evidence=HOSTILE,
        excluded_reason=reason,
    )


def competencies(
    wording: dict[str, tuple[str, ...]],
    own: tuple[int | None, ...],
    manager: tuple[int | None, ...],
) -> tuple[Competency, ...]:
    answers = iter(zip(own, manager, strict=True))
    return tuple(
        Competency(name, tuple(_behaviour(text, *next(answers)) for text in texts))
        for name, texts in wording.items()
    )


def _behaviour(text: str, own: int | None, manager: int | None) -> Behaviour:
    """Both sides tell what they saw where the ratings ask for it."""
    told = NO if manager is None else Answer(manager)
    if manager in (2, 5):
        fact = "En la reunión del comité del 17 de abril habló primero y explicó los acuerdos; quedaron dos pendientes sin responsable."
        told = replace(told, fact=fact, fact_on=date(2026, 4, 17))
    said = Answer(
        own, fact="Cubrí las visitas de la semana 2 y dejé las minutas." if own == 3 else ""
    )
    return Behaviour(text, said, told)


def requirements() -> tuple[Requirement, ...]:
    outcomes = ("met", "met", "in_progress", "met", "not_observed", "met")
    return tuple(
        Requirement(kind, text, outcome, "Constancia en expediente." if outcome == "met" else "")
        for (kind, text), outcome in zip(REQUIREMENTS, outcomes, strict=True)
    )


def annual_goals() -> tuple[Goal, ...]:
    return (
        Goal(
            "Plantas entregadas y operando",
            Decimal(30),
            "threshold",
            "Plantas con acta",
            "plantas",
            "Actas de entrega",
            threshold=Decimal(1),
            target=Decimal(2),
            stretch=Decimal(3),
            actual=Decimal(2),
            evidence="Las Vigas (12 de junio) y Coacoatzintla (3 de septiembre).",
        ),
        Goal(
            "Desviación del presupuesto",
            Decimal(20),
            "ratio",
            "Desviación absoluta",
            "%",
            "Contabilidad",
            direction="down",
            baseline=Decimal(12),
            target=Decimal(5),
            actual=Decimal("6.5"),
        ),
        Goal(
            "Cloro residual en la red",
            Decimal(20),
            "range",
            "Promedio mensual",
            "mg/l",
            "Laboratorio",
            low=Decimal("0.5"),
            high=Decimal("1.5"),
            tolerance=Decimal("0.5"),
            actual=Decimal("1.6"),
        ),
        Goal(
            "Manual de operación",
            Decimal(15),
            "yes_no",
            "Publicado",
            source="Repositorio",
            met=True,
        ),
        Goal(
            "Feria regional del agua",
            Decimal(15),
            "yes_no",
            source="Convocatoria",
            excluded_reason="La sede canceló la feria",
            excluded_by="Octavio Lerma Díaz",
        ),
    )


def numbered() -> ReviewRecord:
    """The annual review, each behaviour and its fact bearing the same number."""
    numbers = iter(range(100, 200))
    record = annual()
    return replace(record, competencies=tuple(_numbered(c, numbers) for c in record.competencies))


def _numbered(competency: Competency, numbers: Iterator[int]) -> Competency:
    behaviours = (
        replace(
            behaviour,
            text=f"Conducta {number}. {behaviour.text}",
            manager=replace(
                behaviour.manager, fact=f"Primer renglón. {LONG[:400]} Hecho {number}."
            ),
        )
        for behaviour, number in zip(competency.behaviours, numbers, strict=False)
    )
    return replace(competency, behaviours=tuple(behaviours))
