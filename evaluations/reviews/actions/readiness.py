"""What is missing before a review can be decided: in itself, and by the law."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from evaluations.reviews.actions.submitting import answers_of
from evaluations.reviews.law.cases import Case
from evaluations.reviews.law.packs import pack
from evaluations.reviews.notes import topics
from evaluations.reviews.queries.beside import notes_of, requirement_lines
from evaluations.reviews.queries.decision import dated_facts, opinion_of, unmet_requirements
from evaluations.reviews.queries.result import Outcome
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.sentences import Sentence, sentence
from evaluations.reviews.states import Side
from evaluations.reviews.submission import facts_missing_for_gaps

CLOSED = "closed"
"""The outcome of an annual review: it informs, and decides nothing about the employment."""


async def obstacles(
    review: SeenReview, outcome: Outcome, chosen: str, day: dt.date
) -> tuple[Sentence, ...]:
    """What is missing before this can be decided, first what the review itself lacks."""
    lacking = await what_is_lacking(review, outcome)
    return (*lacking, *against(review, await standing(review, day), chosen))


async def what_is_lacking(review: SeenReview, outcome: Outcome) -> tuple[Sentence, ...]:
    """What the review itself lacks, whatever is decided."""
    return (*unfinished(review, outcome), *await unwritten(review))


async def standing(review: SeenReview, day: dt.date) -> Case:
    """What a determination would stand on, before an outcome is chosen."""
    return Case(
        outcome="",
        today=day,
        last_day=review.ends_on,
        headcount=review.headcount,
        unmet_requirements=await unmet_requirements(review),
        dated_facts=await dated_facts(review),
        opinion=await opinion_of(review),
        comment_box_offered=True,
    )


def against(review: SeenReview, case: Case, chosen: str) -> tuple[Sentence, ...]:
    """What the law has against this outcome; an annual review has only its end."""
    if review.is_probation:
        law = pack(review.law_pack)
        return law.obstacles_to_determination(replace(case, outcome=chosen))
    return () if chosen == CLOSED else (sentence("Una evaluación anual solo se concluye."),)


def unfinished(review: SeenReview, outcome: Outcome) -> Sequence[Sentence]:
    """Wide differences without a fact, goals without a result."""
    managers = answers_of(outcome.competencies, Side.MANAGER)
    own = {a.item: a.level for a in answers_of(outcome.competencies, Side.SELF)}
    gaps = facts_missing_for_gaps(managers, own, review.scale)
    goals = [goal for goal in outcome.goals if not goal.has_result]
    found = []
    if gaps:
        found.append(sentence("Diferencias de 2 o más sin un hecho: %(n)s.", n=len(gaps)))
    if goals:
        found.append(sentence("Metas sin resultado: %(n)s.", n=len(goals)))
    return found


async def unwritten(review: SeenReview) -> Sequence[Sentence]:
    """Requirements that nobody assessed, and the manager's required texts."""
    found = []
    if review.is_probation:
        open_ones = [line for line in await requirement_lines(review) if line.outcome is None]
        if open_ones:
            found.append(sentence("Requisitos por valorar: %(n)s.", n=len(open_ones)))
    notes = await notes_of(review)
    for topic in topics(review.kind, Side.MANAGER):
        note = notes.get((Side.MANAGER, topic.key))
        if topic.required and not (note and note.text.strip()):
            found.append(sentence("Falta escribir: %(topic)s.", topic=Sentence(topic.label)))
    return found
