"""Opening a review, by HR: of a probation with the law's clock, or of a year."""

import datetime as dt
from dataclasses import replace
from typing import Any

from evaluations import audit
from evaluations.database import row, rows
from evaluations.errors import Invalid
from evaluations.reviews.actions.freezing import Opening, copy_wording, insert_review
from evaluations.reviews.law.cases import Probation
from evaluations.reviews.law.packs import pack
from evaluations.reviews.queries.employment_facts import employment_facts
from evaluations.reviews.rules import Viewer, ensure_may_open
from evaluations.reviews.sentences import Sentence
from evaluations.reviews.states import ReviewKind


async def open_probation(
    employment: int, *, by: Viewer, plan: int | None = None, scale_points: int = 5
) -> tuple[int, tuple[Sentence, ...]]:
    """Open the review of a probation, with the law's clock: its id, and what to be careful with.

    Raises Invalid, citing the article, for a probation that the law does not allow.
    """
    ensure_may_open(by)
    facts = await employment_facts(employment)
    law = pack(facts["country_pack"])
    warnings = law.check_probation(probation_of(facts))
    clock = {mark.key: mark.on for mark in law.clock(facts["starts_on"], facts["probation_days"])}
    opening = Opening(
        employment=employment,
        kind=ReviewKind.PROBATION,
        starts_on=facts["starts_on"],
        ends_on=facts["starts_on"] + dt.timedelta(days=facts["probation_days"] - 1),
        due_on=clock["forms_due"],
        plan=plan,
        scale_points=scale_points,
    )
    review_id = await open_review(opening, by=by)
    return review_id, warnings


async def probation_warnings(employment: int) -> tuple[Sentence, ...]:
    """What to be careful with before opening; raises Invalid as `open_probation` does."""
    facts = await employment_facts(employment)
    check_opening(facts)
    return pack(facts["country_pack"]).check_probation(probation_of(facts))


def probation_of(facts: dict[str, Any]) -> Probation:
    """The probation that an employment agrees on, as the law pack is asked about it."""
    return Probation(
        days=facts["probation_days"],
        contract_kind=facts["contract_kind"],
        contract_days=facts["contract_days"],
        contract_date=facts["contract_date"],
        contract_clause=facts["contract_clause"],
        exception=facts["probation_exception"] or "",
        reason=facts["probation_reason"],
        had_probation_before=facts["had_probation_before"],
    )


async def open_review(opening: Opening, *, by: Viewer) -> int:
    """Freeze wording, scale, weights, formula and law pack into a new review; gives its id."""
    ensure_may_open(by)
    facts = await employment_facts(opening.employment)
    await row("select id from person where id = $1 for no key update", facts["person"])
    check_opening(facts)
    await check_period(opening, facts)
    opening = await with_plan(opening, facts["person"])
    review_id = await insert_review(opening, facts, by=by)
    await copy_wording(review_id, facts["profile"])
    await audit.record(
        "review_opened",
        f"review {review_id}",
        by=by,
        after={"kind": opening.kind, "person": facts["person"], "profile": facts["profile"]},
    )
    return review_id


def check_opening(facts: dict[str, Any]) -> None:
    if not facts["is_active"]:
        raise Invalid("%(name)s ya no tiene una cuenta activa.", name=facts["name"])
    if facts["manager"] is None:
        raise Invalid("%(name)s no tiene jefatura inmediata: asígnala antes.", name=facts["name"])
    if facts["profile"] is None:
        raise Invalid(
            "El puesto «%(title)s» no tiene un perfil aprobado: impórtalo y confírmalo antes.",
            title=facts["position_title"],
        )


async def check_period(opening: Opening, facts: dict[str, Any]) -> None:
    """The period touches the employment, and nobody is reviewed twice for the same one."""
    if opening.ends_on < facts["starts_on"]:
        raise Invalid("El periodo termina antes de que la persona entrara.", field="ends_on")
    same = await row(
        "select folio from review where person = $1 and kind = $2 and starts_on = $3"
        " and state <> 'cancelled'",
        facts["person"],
        opening.kind,
        opening.starts_on,
    )
    if same:
        raise Invalid(
            "Ya existe la evaluación %(folio)s de esta persona, del mismo tipo y desde ese día.",
            field="starts_on",
            folio=same["folio"],
        )


async def with_plan(opening: Opening, person: int) -> Opening:
    """Where none is named, the latest goals agreed for the period that no review has yet.

    Raises Invalid for goals that are another person's, or another review's.
    """
    free = await free_plans(opening, person)
    if opening.plan is None:
        return replace(opening, plan=free[0]) if free else opening
    if opening.plan not in free:
        raise Invalid("Esas metas no son de esta persona y periodo, o ya tienen evaluación.")
    return opening


async def free_plans(opening: Opening, person: int) -> list[int]:
    """The person's plans for the period that no review has yet, the latest first."""
    found = await rows(
        """
        select g.id from goal_plan g
        where g.person = $1 and g.starts_on <= $3 and g.ends_on >= $2
          and not exists (select 1 from review v where v.plan = g.id and v.state <> 'cancelled')
        order by g.starts_on desc, g.id desc
        """,
        person,
        opening.starts_on,
        opening.ends_on,
    )
    return [line["id"] for line in found]
