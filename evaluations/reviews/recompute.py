"""Recomputes a result from plain data, for auditors: `evaluations score FILE.json` (RULES §3)."""

import json
from decimal import Decimal, InvalidOperation

from evaluations.errors import Invalid
from evaluations.reviews.result import CompetencyResult, Result
from evaluations.reviews.rounding import index_text, mean_text, percent_text
from evaluations.reviews.score_reader import read_score_data
from evaluations.reviews.scoring import score


def recompute(data: object) -> dict[str, object]:
    """The result of `score_data.ScoreData` as displayed; raises Invalid, naming the place."""
    return printed(score(read_score_data(data)))


def recompute_text(text: str) -> str:
    """The same from JSON to JSON, also from a sealed document's attachment, which holds its data.

    Raises Invalid also where the text is not JSON.
    """
    data = parsed(text)
    if isinstance(data, dict) and "score" in data:
        data = data["score"]
    return json.dumps(recompute(data), ensure_ascii=False, indent=2)


def printed(result: Result) -> dict[str, object]:
    """The result in plain data: figures rounded for display, None where there is none."""
    return {
        "competencies": [_printed_competency(competency) for competency in result.competencies],
        "competencies_index": index_text(result.competencies_index),
        "goals": [{"title": goal.title, "index": index_text(goal.index)} for goal in result.goals],
        "goals_index": index_text(result.goals_index),
        "overall": index_text(result.overall),
        "band": result.band,
    }


def _printed_competency(competency: CompetencyResult) -> dict[str, object]:
    return {
        "name": competency.name,
        "mean": mean_text(competency.mean),
        "self_mean": mean_text(competency.self_mean),
        "n": competency.n,
        "items": competency.items,
        "coverage": percent_text(competency.coverage),
        "evaluable": competency.evaluable,
        "index": index_text(competency.index),
        "gap": mean_text(competency.gap),
        "flag": competency.flag,
    }


def parsed(text: str) -> object:
    """JSON with its figures exact; raises Invalid, saying where it is none."""
    try:
        return json.loads(
            text.removeprefix("\ufeff"),
            parse_float=_decimal,
            parse_constant=Decimal,
            object_pairs_hook=_without_repeated_keys,
        )
    except json.JSONDecodeError as error:
        raise Invalid(
            "No es JSON: revisa la línea %(line)s, columna %(column)s.",
            line=error.lineno,
            column=error.colno,
        ) from None
    except ValueError:
        raise Invalid("El JSON trae un número con demasiadas cifras.") from None
    except RecursionError:
        raise Invalid("El JSON está anidado sin fin: no es un resultado.") from None


def _decimal(number: str) -> Decimal:
    """Exact; an exponent that not even Decimal holds becomes NaN, refused later with its place."""
    try:
        return Decimal(number)
    except InvalidOperation:
        return Decimal("NaN")


def _without_repeated_keys(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Two values under one key leave open which one counted."""
    data = dict(pairs)
    if len(data) < len(pairs):
        repeated = next(key for i, (key, _) in enumerate(pairs) if key in dict(pairs[:i]))
        raise Invalid("El JSON repite la clave «%(key)s» en un mismo objeto.", key=repeated)
    return data
