"""What is missing before a review can be decided: in itself, and by the law."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from evaluations.reviews.actions.submitting import answers_of
from evaluations.reviews.law.cases import Case, Opinion
from evaluations.reviews.law.packs import pack
from evaluations.reviews.notes import Topic, lines_in, topics
from evaluations.reviews.queries.beside import (
    NoteLine,
    RequirementLine,
    requirement_lines,
)
from evaluations.reviews.queries.decision import opinion_of
from evaluations.reviews.queries.result import Outcome
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Viewer
from evaluations.reviews.sentences import Sentence, sentence
from evaluations.reviews.states import Side
from evaluations.reviews.submission import LEAST_FACT, facts_missing_for_gaps, is_fact
from evaluations.reviews.tables import RequirementOutcome

CLOSED = "closed"
"""The outcome of an annual review: it informs, and decides nothing about the employment."""


@dataclass(frozen=True)
class Evidence:
    """All that a decision can stand on."""

    outcome: Outcome
    requirements: Sequence[RequirementLine]
    notes: Mapping[tuple[Side, str], NoteLine]
    opinion: Opinion | None

    @property
    def unmet(self) -> list[RequirementLine]:
        return [one for one in self.requirements if one.outcome == RequirementOutcome.NOT_MET]

    @property
    def dated_facts(self) -> int:
        """The manager's, on behaviours and requirements, that say when they happened."""
        answers = answers_of(self.outcome.competencies, Side.MANAGER)
        told = [(answer.fact, answer.fact_on) for answer in answers]
        told += [(line.fact, line.fact_on) for line in self.requirements]
        return sum(day is not None and is_fact(fact) for fact, day in told)


async def evidence_of(review: SeenReview, outcome: Outcome, viewer: Viewer) -> Evidence:
    """Two statements."""
    requirements = await requirement_lines(review, viewer) if review.is_probation else []
    return Evidence(outcome, requirements, outcome.notes, await opinion_of(review))


def obstacles(
    review: SeenReview, evidence: Evidence, chosen: str, day: dt.date
) -> tuple[Sentence, ...]:
    """What is missing before this can be decided, first what the review itself lacks."""
    lacking = what_is_lacking(review, evidence)
    return (*lacking, *against(review, standing(review, evidence, day), chosen))


def what_is_lacking(review: SeenReview, evidence: Evidence) -> tuple[Sentence, ...]:
    """What the review itself lacks, whatever is decided."""
    return (
        *_unfinished(review, evidence.outcome),
        *_unassessed(evidence),
        *_unwritten(topics(review.kind, Side.MANAGER), evidence.notes),
    )


def standing(review: SeenReview, evidence: Evidence, day: dt.date) -> Case:
    """What a determination would stand on, before an outcome is chosen."""
    return Case(
        outcome="",
        today=day,
        last_day=review.ends_on,
        headcount=review.headcount,
        unmet_requirements=len(evidence.unmet),
        dated_facts=evidence.dated_facts,
        opinion=evidence.opinion,
        comment_box_offered=review.both_submitted,  # her form ends with it
    )


def against(review: SeenReview, case: Case, chosen: str) -> tuple[Sentence, ...]:
    """What the law has against this outcome; an annual review has only its end."""
    if review.is_probation:
        law = pack(review.law_pack)
        return law.obstacles_to_determination(replace(case, outcome=chosen))
    return () if chosen == CLOSED else (sentence("Una evaluación anual solo se concluye."),)


def _unfinished(review: SeenReview, outcome: Outcome) -> Iterator[Sentence]:
    """Wide differences without a fact, goals without a result."""
    managers = answers_of(outcome.competencies, Side.MANAGER)
    own = {a.item: a.level for a in answers_of(outcome.competencies, Side.SELF)}
    gaps = facts_missing_for_gaps(managers, own, review.scale)
    goals = [goal for goal in outcome.goals if not goal.has_result]
    if gaps:
        yield sentence("Diferencias amplias sin un hecho: %(n)s.", n=len(gaps))
    if goals:
        yield sentence("Metas sin resultado: %(n)s.", n=len(goals))


def _unassessed(evidence: Evidence) -> Iterator[Sentence]:
    """Requirements that nobody assessed, or that are unmet without a fact (RULES §4)."""
    unknown = [one for one in evidence.requirements if one.outcome is None]
    untold = [one for one in evidence.unmet if not is_fact(one.fact)]
    if unknown:
        yield sentence("Requisitos por valorar: %(n)s.", n=len(unknown))
    if untold:
        yield sentence(
            "Requisitos no acreditados sin un hecho de %(least)s caracteres o más: %(n)s.",
            n=len(untold),
            least=LEAST_FACT,
        )


def _unwritten(
    asked: Sequence[Topic], notes: Mapping[tuple[Side, str], NoteLine]
) -> Iterator[Sentence]:
    """The manager's required texts, and those that say more than the document has room for."""
    for topic in asked:
        note = notes.get((Side.MANAGER, topic.key))
        lines = lines_in(note.text if note else "")
        if topic.required and not lines:
            yield sentence("Falta escribir: %(topic)s.", topic=Sentence(topic.label))
        if topic.most and len(lines) > topic.most:
            yield sentence(
                "%(topic)s: hasta %(most)s, una por línea; hay %(n)s.",
                topic=Sentence(topic.label),
                most=topic.most,
                n=len(lines),
            )
