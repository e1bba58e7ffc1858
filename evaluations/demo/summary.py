"""What a manager sums up, from how the competencies were rated."""

from collections.abc import Sequence
from fractions import Fraction

from evaluations.demo.writing import texts
from evaluations.reviews.result import CompetencyResult

MOST = 3
FEWEST = 2


def strengths_of(rated: Sequence[CompetencyResult]) -> str:
    """The best rated, one a line."""
    return lines("strength", by_mean(rated, best_first=True)[:MOST])


def improvements_of(rated: Sequence[CompetencyResult]) -> str:
    """The lowest rated, one a line."""
    return lines("improve", by_mean(rated, best_first=False)[:FEWEST])


def by_mean(rated: Sequence[CompetencyResult], *, best_first: bool) -> list[CompetencyResult]:
    """Those that were evaluable; equal ones as they stand in the profile."""
    evaluable = [part for part in rated if part.mean is not None]
    return sorted(evaluable, key=lambda part: part.mean or Fraction(), reverse=best_first)


def lines(key: str, parts: Sequence[CompetencyResult]) -> str:
    return "\n".join(texts("facts")[part.name][key] for part in parts)
