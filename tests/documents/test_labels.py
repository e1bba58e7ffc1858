"""Every code that a record can carry has words."""

from enum import StrEnum

import pytest

from evaluations.competencies.tables import ProfileState, RequirementKind
from evaluations.documents import labels
from evaluations.people.tables import ContractKind, ProbationException
from evaluations.reviews.states import ReviewKind
from evaluations.reviews.tables import NotObservedReason, OpinionSense, RequirementOutcome


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (labels.DOCUMENTS, ReviewKind),
        (labels.CONTRACTS, ContractKind),
        (labels.EXCEPTIONS, ProbationException),
        (labels.REQUIREMENTS, RequirementKind),
        (labels.OUTCOMES, RequirementOutcome),
        (labels.SENSES, OpinionSense),
        (labels.NOT_OBSERVED, NotObservedReason),
    ],
)
def test_every_code_has_words(words: dict[str, str], codes: type[StrEnum]) -> None:
    assert set(words) == {code.value for code in codes}


def test_every_version_that_is_not_in_force_has_its_mark() -> None:
    assert set(labels.MARKS) == {state.value for state in ProfileState} - {ProfileState.APPROVED}
