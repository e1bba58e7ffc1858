"""Opening a review, by HR: of a probation with the law's clock, or of a year."""

import datetime as dt
from dataclasses import replace
from typing import Any

from evaluations import audit
from evaluations.database import row
from evaluations.errors import Invalid
from evaluations.reviews.actions.freezing import Opening, copy_wording, insert_review
from evaluations.reviews.law.cases import Probation
from evaluations.reviews.law.packs import pack
from evaluations.reviews.queries.employment_facts import employment_facts, workers
from evaluations.reviews.queries.free_plans import fitting_plan, is_free_plan
from evaluations.reviews.queries.openable import job_of
from evaluations.reviews.rules import Viewer, ensure_may_open
from evaluations.reviews.sentences import Sentence
from evaluations.reviews.states import ReviewKind


async def open_probation(
    person: int, *, by: Viewer, plan: int | None = None, scale_points: int = 5
) -> tuple[int, tuple[Sentence, ...]]:
    """Open the review of a probation, with the law's clock: its id, and what to be careful with.

    Whoever got another manager, unit or post meanwhile is reviewed by and in today's, on the dates
    that were agreed on: a probation is neither extended nor begun again (LFT 39-D). Raises Invalid,
    citing the article, for one that the law does not allow.
    """
    ensure_may_open(by)
    await row("select id from person where id = $1 for no key update", person)
    facts = await employment_facts(await job_of(person))
    law = pack(facts["country_pack"])
    warnings = law.check_probation(probation_of(facts))
    first, days = facts["probation_from"], facts["probation_days"]
    clock = {mark.key: mark.on for mark in law.clock(first, days)}
    opening = Opening(
        employment=facts["employment"],
        kind=ReviewKind.PROBATION,
        starts_on=first,
        ends_on=first + dt.timedelta(days=days - 1),
        due_on=clock["forms_due"],
        plan=plan,
        scale_points=scale_points,
    )
    review_id = await open_review(opening, by=by)
    return review_id, warnings


async def probation_warnings(person: int) -> tuple[Sentence, ...]:
    """What to be careful with before opening; raises Invalid as `open_probation` does."""
    facts = await employment_facts(await job_of(person))
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
    await lock(opening.employment)
    facts = await employment_facts(opening.employment)
    check_opening(facts)
    await check_period(opening, facts)
    if opening.kind == ReviewKind.PROBATION:
        facts["headcount"] = await workers()  # it decides on the mixed commission (LFT 153-E)
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


async def lock(employment: int) -> None:
    """Its person first, as whoever moves them does: so nobody waits for each other."""
    await row(
        "select 1 from person p join employment e on e.person = p.id where e.id = $1"
        " for no key update of p, e",
        employment,
    )


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
    """The period touches the employment, and no day of it is in another review of the kind."""
    if opening.ends_on < facts["starts_on"]:
        raise Invalid("El periodo termina antes de que la persona entrara.", field="ends_on")
    same = await row(
        "select folio, starts_on, ends_on from review where person = $1 and kind = $2"
        " and starts_on <= $4 and ends_on >= $3 and state <> 'cancelled' order by starts_on",
        facts["person"],
        opening.kind,
        opening.starts_on,
        opening.ends_on,
    )
    if same:
        raise Invalid(
            "Ya existe la evaluación %(folio)s de esta persona, del mismo tipo, del %(first)s al"
            " %(last)s: sus periodos no se enciman.",
            field="starts_on",
            folio=same["folio"],
            first=same["starts_on"],
            last=same["ends_on"],
        )


async def with_plan(opening: Opening, person: int) -> Opening:
    """Where none is named, the goals that fit the period best.

    Raises Invalid for goals that are another person's, of another time, or another review's.
    """
    period = opening.starts_on, opening.ends_on
    if opening.plan is None:
        return replace(opening, plan=await fitting_plan(person, *period, kind=opening.kind))
    if not await is_free_plan(opening.plan, person, *period):
        raise Invalid(
            "Esas metas no comparten ningún día con el periodo, son de otra persona o ya tienen"
            " evaluación."
        )
    return opening
