"""The goals of each position, and what people reached: data."""

from dataclasses import dataclass
from decimal import Decimal

from evaluations.goals.actions.measuring import NewResult
from evaluations.goals.actions.planning import NewGoal
from evaluations.goals.tables import GoalKind


@dataclass(frozen=True)
class Planned:
    """A goal with the results that different people reach, in turn."""

    goal: NewGoal
    results: tuple[NewResult, ...]


def figures(*actuals: str) -> tuple[NewResult, ...]:
    return tuple(NewResult(actual=Decimal(actual)) for actual in actuals)


def parts(*signs: str) -> tuple[NewResult, ...]:
    """Milestones met ("x") or not ("-")."""
    return tuple(NewResult(milestones=tuple(sign == "x" for sign in one)) for one in signs)


def said(*met: bool) -> tuple[NewResult, ...]:
    return tuple(NewResult(met=one) for one in met)


THRESHOLD, RATIO, RANGE = GoalKind.THRESHOLD, GoalKind.RATIO, GoalKind.RANGE
MILESTONES, YES_NO = GoalKind.MILESTONES, GoalKind.YES_NO
D = Decimal

# fmt: off
MEDIATION = (
    Planned(NewGoal(
        "Personas que asisten a sus círculos de lectura", D(30), THRESHOLD,
        success_criteria="Personas distintas que asistieron a tres sesiones o más.",
        indicator="Asistentes constantes", unit="personas", source="Registro de asistencia",
        threshold=D(120), target=D(160), stretch=D(200)), figures("152", "168", "139", "181")),
    Planned(NewGoal(
        "Sesiones canceladas por causas propias", D(20), RATIO,
        success_criteria="A lo más cuatro en el periodo.",
        indicator="Cancelaciones", unit="sesiones", source="Calendario de la red",
        direction="down", baseline=D(12), target=D(4)), figures("5", "4", "7", "3")),
    Planned(NewGoal(
        "Duración media de las sesiones", D(15), RANGE,
        success_criteria="Entre 50 y 70 minutos, según la guía de mediación.",
        indicator="Media del periodo", unit="minutos", source="Bitácora de sesiones",
        low=D(50), high=D(70), tolerance=D(20)), figures("64", "58", "76", "69")),
    Planned(NewGoal(
        "Cuaderno de mediación para otras bibliotecas", D(20), MILESTONES,
        success_criteria="Un cuaderno que otra persona pueda usar sin ayuda.",
        source="Carpeta compartida",
        milestones=(("Índice acordado", D(20)),
                    ("Borrador revisado", D(50)),
                    ("Versión impresa", D(30)))),
        parts("xx-", "xxx", "x--", "xxx")),
    Planned(NewGoal(
        "Diplomado de mediación lectora concluido", D(15), YES_NO,
        success_criteria="Constancia entregada antes del cierre.", source="Constancia"),
        said(True, True, False, True)),
)
COORDINATION = (
    Planned(NewGoal(
        "Préstamos a domicilio de la biblioteca", D(30), THRESHOLD,
        success_criteria="Préstamos registrados, sin contar renovaciones.",
        indicator="Préstamos", unit="préstamos", source="Sistema de préstamo",
        threshold=D(2400), target=D(3000), stretch=D(3600)),
        figures("2910", "3120", "2650", "3340")),
    Planned(NewGoal(
        "Comprobaciones de gasto regresadas con observaciones", D(20), RATIO,
        indicator="Comprobaciones", unit="comprobaciones", source="Administración y Personas",
        direction="down", target=D(6)), figures("7", "6", "9", "5")),
    Planned(NewGoal(
        "Actividades del programa que se realizaron", D(20), RATIO,
        success_criteria="Realizadas en la fecha o reprogramadas dentro del mes.",
        indicator="Avance del programa", unit="%", source="Programa trimestral",
        target=D(95)), figures("92", "97", "85", "94")),
    Planned(NewGoal(
        "Comité vecinal en funciones", D(20), MILESTONES,
        source="Actas del comité",
        milestones=(("Convocatoria y asamblea", D(40)),
                    ("Reglamento aprobado", D(30)),
                    ("Tres sesiones con acuerdos", D(30)))),
        parts("xxx", "xx-", "xx-", "xxx")),
    Planned(NewGoal(
        "Inventario completo del acervo", D(10), YES_NO, source="Acta de inventario"),
        said(True, True, False, True)),
)
ASSISTANCE = (
    Planned(NewGoal(
        "Libros reparados que vuelven a préstamo", D(40), THRESHOLD,
        indicator="Ejemplares", unit="libros", source="Bitácora del taller",
        threshold=D(150), target=D(220), stretch=D(280)), figures("205", "231", "178", "262")),
    Planned(NewGoal(
        "Errores encontrados en el inventario mensual", D(30), RATIO,
        indicator="Errores por cada mil libros", unit="errores", source="Inventario mensual",
        direction="down", baseline=D(20), target=D(8)), figures("9", "8", "12", "7")),
    Planned(NewGoal(
        "Espera en el mostrador", D(30), RANGE,
        indicator="Media de la encuesta trimestral", unit="minutos", source="Encuesta en sala",
        low=D(0), high=D(5), tolerance=D(5)), figures("4", "6", "5", "7")),
)
PRESS = (
    Planned(NewGoal(
        "Personas suscritas al boletín", D(40), THRESHOLD,
        indicator="Suscripciones activas", unit="personas", source="Sistema de envíos",
        threshold=D(1800), target=D(2200), stretch=D(2600)),
        figures("2140", "2310", "1950", "2480")),
    Planned(NewGoal(
        "Campaña anual de libros", D(40), MILESTONES, source="Carpeta de campaña",
        milestones=(("Plan y aliados", D(30)),
                    ("Lanzamiento", D(40)),
                    ("Informe a donantes", D(30)))),
        parts("xx-", "xxx", "xx-", "xxx")),
    Planned(NewGoal(
        "Informe público del año", D(20), YES_NO, source="Sitio de la red"),
        said(True, True, True, False)),
)
ADMINISTRATION = (
    Planned(NewGoal(
        "Solicitudes resueltas dentro del plazo", D(50), RATIO,
        indicator="Resueltas a tiempo", unit="%", source="Registro de solicitudes",
        target=D(95)), figures("91", "96", "88", "94")),
    Planned(NewGoal(
        "Expedientes completos", D(30), MILESTONES, source="Revisión semestral",
        milestones=(("Índice único", D(30)),
                    ("Primer semestre", D(35)),
                    ("Segundo semestre", D(35)))),
        parts("xxx", "xx-", "xxx", "xx-")),
    Planned(NewGoal(
        "Auditoría externa sin observaciones mayores", D(20), YES_NO, source="Dictamen"),
        said(True, True, True, False)),
)
DIRECTION = (
    Planned(NewGoal(
        "Metas del área cumplidas", D(40), RATIO,
        indicator="Metas cumplidas", unit="%", source="Tablero trimestral", target=D(90)),
        figures("86", "93", "89", "95")),
    Planned(NewGoal(
        "Ejercicio del presupuesto", D(30), RANGE,
        success_criteria="Entre 95 y 100 % de lo autorizado.",
        indicator="Gasto entre presupuesto", unit="%", source="Cierre contable",
        low=D(95), high=D(100), tolerance=D(10)), figures("97", "93", "100", "98")),
    Planned(NewGoal(
        "Conversaciones de seguimiento con su equipo", D(30), THRESHOLD,
        indicator="Conversaciones registradas", unit="conversaciones", source="Agenda del área",
        threshold=D(24), target=D(36), stretch=D(44)), figures("33", "37", "29", "40")),
)
FIRST_MONTH = (
    Planned(NewGoal(
        "Sesiones de lectura conducidas", D(40), THRESHOLD,
        success_criteria="Con bitácora del mismo día; las conducidas en pareja cuentan.",
        indicator="Sesiones", unit="sesiones", source="Bitácora de sesiones",
        threshold=D(5), target=D(8), stretch=D(10)), figures("7", "9", "8")),
    Planned(NewGoal(
        "Guía de bienvenida de su círculo", D(35), MILESTONES,
        success_criteria="Que otra persona pueda conducir la primera sesión con ella.",
        source="Carpeta compartida",
        milestones=(("Borrador", D(60)),
                    ("Revisada por el equipo", D(40)))),
        parts("x-", "xx", "xx")),
    Planned(NewGoal(
        "Taller interno de lectura en voz alta", D(25), YES_NO,
        success_criteria="Asistencia completa y ejercicio final.", source="Lista del taller"),
        said(True, True, True)),
)
FIRST_MONTH_AT_THE_DESK = (
    Planned(NewGoal(
        "Estantes revisados y ordenados", D(50), THRESHOLD,
        indicator="Estantes", unit="estantes", source="Inventario mensual",
        threshold=D(20), target=D(30), stretch=D(36)), figures("28")),
    Planned(NewGoal(
        "Altas de personas usuarias sin errores", D(30), RATIO,
        indicator="Altas correctas", unit="%", source="Sistema de préstamo", target=D(98)),
        figures("96")),
    Planned(NewGoal(
        "Curso del sistema de préstamo", D(20), YES_NO, source="Constancia"), said(True)),
)
# fmt: on

ANNUAL = {
    "mediacion": MEDIATION,
    "coordinacion": COORDINATION,
    "asistencia": ASSISTANCE,
    "comunicacion": PRESS,
    "administracion": ADMINISTRATION,
    "direccion": DIRECTION,
}
"""By position, as `cast.Member` names it."""
OF_THE_FIRST_MONTH = {"mediacion": FIRST_MONTH, "asistencia": FIRST_MONTH_AT_THE_DESK}
