"""How the attainment of a goal is calculated, with its numbers put in (RULES §3.5 to §3.7)."""

from evaluations.goals.attainment import GoalFigures
from evaluations.goals.figures import Range, Ratio, Threshold, result
from evaluations.goals.measures import Excluded, Milestones, YesNo
from evaluations.reviews.derivation import Section, Step, figure, put
from evaluations.reviews.sentences import Sentence, msgid, sentence

Derived = tuple[str, str]
"""A formula in words, and the same with its numbers."""


def explain_goal(goal: GoalFigures) -> Section:
    """One step: the branch that this result took, or why the goal does not count."""
    return Section(sentence("%(title)s", title=goal.title), (_step(goal),))


def _step(goal: GoalFigures) -> Step:
    if isinstance(goal.measure, Excluded):
        excluded = sentence("Excluida: %(reason)s", reason=goal.measure.reason)
        return Step(excluded, sentence("no entra en ninguna suma"), Sentence(""), Sentence(""))
    label = sentence("Cumplimiento")
    return figure(label, *_derived(goal.measure), goal.measure.index())


def _derived(measure: Threshold | Ratio | Range | Milestones | YesNo) -> Derived:
    match measure:
        case Threshold():
            return _by_threshold(measure)
        case Ratio():
            return _by_ratio(measure)
        case Range():
            return _by_range(measure)
        case Milestones():
            met = [put(milestone.weight) for milestone in measure.milestones if milestone.met]
            return msgid("Suma de pesos de los hitos cumplidos"), " + ".join(met) or "0"
    return msgid("100 si se cumplió, 0 si no"), "100" if measure.met else "0"


def _by_threshold(measure: Threshold) -> Derived:
    actual = result(measure.actual)
    x, least, target = put(actual), put(measure.threshold), put(measure.target)
    if measure.is_short(actual):
        return msgid("0 si el resultado no llega al mínimo aceptable"), "0"
    if measure.is_before_target(actual):
        return (
            msgid("80 + 20 × (resultado − mínimo) / (meta − mínimo)"),
            f"80 + 20 × ({x} − {least}) / ({target} − {least})",
        )
    if measure.stretch is None or measure.stretch == measure.target:
        return msgid("100 al llegar a la meta, sin valor sobresaliente"), "100"
    return (
        msgid("100 + 20 × (resultado − meta) / (sobresaliente − meta), hasta 120"),
        f"min(120, 100 + 20 × ({x} − {target}) / ({put(measure.stretch)} − {target}))",
    )


def _by_ratio(measure: Ratio) -> Derived:
    actual = result(measure.actual)
    x, start, target = put(actual), put(measure.start), put(measure.target)
    if measure.is_inverse and actual <= 0:
        return msgid("120 si el resultado es cero o menos"), "120"
    if measure.is_inverse:
        return msgid("100 × meta / resultado, hasta 120"), f"min(120, 100 × {target} / {x})"
    if measure.direction == "up":
        return (
            msgid("100 × (resultado − línea base) / (meta − línea base), de 0 a 120"),
            f"max(0, min(120, 100 × ({x} − {start}) / ({target} − {start})))",
        )
    return (
        msgid("100 × (línea base − resultado) / (línea base − meta), de 0 a 120"),
        f"max(0, min(120, 100 × ({start} − {x}) / ({start} − {target})))",
    )


def _by_range(measure: Range) -> Derived:
    distance = measure.distance(result(measure.actual))
    if distance == 0:
        return msgid("100 dentro del rango"), "100"
    return (
        msgid("100 × (1 − distancia al rango / tolerancia), desde 0"),
        f"100 × max(0, 1 − {put(distance)} / {put(measure.tolerance)})",
    )
