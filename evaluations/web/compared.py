"""The answers as the comparison draws them: both marks of each behaviour, and the fact of a gap."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from evaluations.reviews.actions.submitting import answers_of
from evaluations.reviews.queries.answers import ComparedCompetency, ComparedItem, Given
from evaluations.reviews.queries.result import Outcome
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.result import FLAG_LABELS, CompetencyResult
from evaluations.reviews.rounding import mean_text
from evaluations.reviews.scale import NOT_OBSERVED_REASONS
from evaluations.reviews.states import Side
from evaluations.reviews.submission import facts_missing_for_gaps
from evaluations.web.answers.formats import short_date
from evaluations.web.answers.forms import Form, FormModel, Paragraphs
from evaluations.web.answers.language import translate
from evaluations.web.answers.values import Version
from evaluations.web.lines import PastDay, cautions


class GapForm(FormModel):
    fact: Annotated[str, Paragraphs(2000)] = ""
    fact_on: PastDay = None
    version: Version = 0


Sent = tuple[int, Form[GapForm]]
"""What was typed about one behaviour, and could not be saved."""


@dataclass(frozen=True)
class Mark:
    """An answer as the page draws it: a point of the scale, or NO with its reason."""

    value: int | str
    fact: str
    reason: str


@dataclass(frozen=True)
class Row:
    """A behaviour with both marks; `owes_fact` until the manager tells what is behind the gap."""

    id: int
    text: str
    self: Mark | None
    manager: Mark | None
    gap: int
    is_wide: bool
    owes_fact: bool
    form: Form[GapForm]

    @property
    def cautions(self) -> tuple[str, ...]:
        return cautions(str(self.form.values.get("fact") or ""))


@dataclass(frozen=True)
class Part:
    """A competency with both means, and what their difference may tell."""

    number: int
    name: str
    rows: tuple[Row, ...]
    self_mean: str | None
    mean: str | None
    flag: str


def parts_of(review: SeenReview, outcome: Outcome, sent: Sent | None) -> list[Part]:
    own = {answer.item: answer.level for answer in answers_of(outcome.competencies, Side.SELF)}
    managers = answers_of(outcome.competencies, Side.MANAGER)
    owed = facts_missing_for_gaps(managers, own, review.scale)
    pairs = zip(outcome.competencies, outcome.rated, strict=True)
    return [part_of(review, part, result, owed, sent) for part, result in pairs]


def part_of(
    review: SeenReview,
    part: ComparedCompetency,
    result: CompetencyResult,
    owed: Sequence[int],
    sent: Sent | None,
) -> Part:
    return Part(
        part.number,
        part.name,
        tuple(row_of(review, item, item.id in owed, sent) for item in part.items),
        mean_text(result.self_mean),
        mean_text(result.mean),
        translate(FLAG_LABELS[result.flag]) if result.flag else "",
    )


def row_of(review: SeenReview, item: ComparedItem, owes_fact: bool, sent: Sent | None) -> Row:
    return Row(
        item.id,
        item.text,
        mark_of(item.self_answer),
        mark_of(item.manager_answer),
        item.gap or 0,
        item.gap is not None and review.scale.is_wide(item.gap),
        owes_fact,
        form_of(item, sent),
    )


def form_of(item: ComparedItem, sent: Sent | None) -> Form[GapForm]:
    """The stored fact, or what was typed over it."""
    stored = item.manager_answer
    kept = {name: getattr(stored, name) for name in GapForm.model_fields} if stored else {}
    if sent is None or sent[0] != item.id:
        return Form(kept)
    return Form({**kept, **sent[1].values}, sent[1].errors)


def mark_of(given: Given | None) -> Mark | None:
    if given is None or given.is_blank:
        return None
    told_on = f" ({short_date(given.fact_on)})" if given.fact and given.fact_on else ""
    reason = translate(NOT_OBSERVED_REASONS[given.not_observed]) if given.not_observed else ""
    return Mark(given.level or "NO", given.fact + told_on, reason)
