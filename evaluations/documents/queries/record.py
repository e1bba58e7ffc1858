"""The record of a review, as its document prints it, from the rows as they stand."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from evaluations.audit import history_of
from evaluations.clock import local
from evaluations.documents import record as doc
from evaluations.documents.labels import CHANGES
from evaluations.documents.queries.last_year import last_means
from evaluations.documents.queries.parts import competency_of, contract_of, goal_of, profile_of
from evaluations.goals.queries import goals_of
from evaluations.reviews.law.packs import pack
from evaluations.reviews.notes import topics
from evaluations.reviews.queries.answers import compared
from evaluations.reviews.queries.beside import Notes, notes_of, requirement_lines
from evaluations.reviews.queries.decision import (
    acknowledgement_of,
    determination_of,
    opinion_of,
)
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.queries.supervision import supervision_of
from evaluations.reviews.rules import Viewer
from evaluations.reviews.sentences import msgid
from evaluations.reviews.states import ReviewKind, Side

CLOSED = doc.Outcome("closed", msgid("Evaluación concluida"))


async def record_of(
    review: SeenReview,
    viewer: Viewer,
    *,
    number: int = 1,
    sealed_at: dt.datetime | None = None,
) -> doc.ReviewRecord:
    """Everything the document prints, as far as the viewer may see it; a draft if not sealed."""
    facts = review.facts
    last = await last_means(review)
    notes = await notes_of(review, viewer)
    return doc.ReviewRecord(
        kind=review.kind,
        folio=review.folio,
        number=number,
        organization=facts["organization"],
        person=facts["name"],
        position=facts["position_title"],
        unit=facts["unit_name"],
        manager=facts["manager_name"],
        contract=contract_of(facts),
        profile=profile_of(facts),
        period=await period(review),
        scale=doc.Scale(review.scale_max, review.scale_expected, tuple(review.scale_labels)),
        weights=doc.Weights(Decimal(review.competencies_weight), Decimal(review.goals_weight)),
        competencies=tuple(competency_of(part, last) for part in await compared(review, viewer)),
        sealed_at=sealed_at and local(sealed_at),
        opened_on=local(review.opened_at).date(),
        objective=facts["objective"] or "",
        goals=tuple(goal_of(goal, notes) for goal in await goals_of(review.plan)),
        requirements=await requirements(review, viewer),
        notes=tuple(written(review, notes)),
        headcount=review.headcount,
        opinion=await opinion(review),
        determination=await determination(review),
        acknowledgement=await acknowledgement(review),
        formula=review.formula,
        law_pack=review.law_pack,
        privacy_notice=facts["privacy_notice"],
        changes=await changes(review),
    )


async def period(review: SeenReview) -> doc.Period:
    found = await supervision_of(review)
    return doc.Period(review.starts_on, review.ends_on, found.days, found.is_enough)


async def requirements(review: SeenReview, viewer: Viewer) -> tuple[doc.Requirement, ...]:
    return tuple(
        doc.Requirement(line.kind, line.text, line.outcome, line.fact, line.fact_on)
        for line in await requirement_lines(review, viewer)
    )


def written(review: SeenReview, notes: Notes) -> Iterator[doc.Note]:
    """What each side wrote on its topics; the evidence stands with the goals."""
    for side in Side:
        for topic in topics(review.kind, side):
            note = notes.get((side, topic.key))
            if note and note.text:
                yield doc.Note(side, topic.key, note.text)


async def opinion(review: SeenReview) -> doc.Opinion | None:
    found = await opinion_of(review)
    if found is None:
        return None
    return doc.Opinion(found.given_on, found.sense, found.members, found.text)


async def determination(review: SeenReview) -> doc.Determination | None:
    found = await determination_of(review)
    if found is None:
        return None
    return doc.Determination(
        outcome=found.outcome,
        outcomes=outcomes_of(review),
        reasons=found.reasons,
        text=found.text,
        effective_on=found.effective_on,
        by=found.by_name,
        at=local(found.at),
    )


def outcomes_of(review: SeenReview) -> tuple[doc.Outcome, ...]:
    if review.kind == ReviewKind.ANNUAL:
        return (CLOSED,)
    return tuple(doc.Outcome(o.code, o.label) for o in pack(review.law_pack).outcomes())


async def acknowledgement(review: SeenReview) -> doc.Acknowledgement | None:
    found = await acknowledgement_of(review)
    if found is None:
        return None
    return doc.Acknowledgement(
        local(found.at), found.comment, found.agrees, found.refused, found.witnesses
    )


async def changes(review: SeenReview) -> tuple[doc.Change, ...]:
    """The lines of the history that the documents have words for."""
    return tuple(
        doc.Change(local(line["at"]), line["actor_name"], line["action"])
        for line in await history_of(f"review {review.id}")
        if line["action"] in CHANGES
    )
