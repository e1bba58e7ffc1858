"""Freezing: what a review is about is copied into it, and stays as it was."""

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

from evaluations.audit import Actor
from evaluations.database import row
from evaluations.reviews.scale import FREQUENCY_LABELS, scale_of
from evaluations.reviews.states import ReviewKind

FORMULA = "1"
ANNUAL_WEIGHTS = (40, 60)
PROBATION_WEIGHTS = (60, 40)
WITHOUT_GOALS = (100, 0)


@dataclass(frozen=True)
class Opening:
    """What is chosen when a review opens; everything else is copied from where it stands."""

    employment: int
    kind: ReviewKind
    starts_on: dt.date
    ends_on: dt.date
    due_on: dt.date
    plan: int | None = None
    cycle: int | None = None
    scale_points: int = 5


async def insert_review(opening: Opening, facts: dict[str, Any], *, by: Actor) -> int:
    scale = scale_of(opening.scale_points)
    weights = weights_of(opening)
    review_id: int = (await row("select nextval('review_id_seq')::int as id"))["id"]
    await row(
        """
        insert into review (id, folio, kind, cycle, person, manager, employment, "position", unit,
            profile, plan, starts_on, ends_on, due_on, opened_by, scale_max, scale_expected,
            scale_labels, competencies_weight, goals_weight, formula, law_pack, headcount, facts,
            items)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
            $19, $20, $21, $22, $23, $24, (
                select count(*) from behaviour b join competency c on c.id = b.competency
                where c.profile = $10 and not b.is_negative))
        """,
        review_id,
        f"EV-{opening.starts_on.year}-{review_id:05d}",
        opening.kind,
        opening.cycle,
        facts["person"],
        facts["manager"],
        opening.employment,
        facts["position"],
        facts["unit"],
        facts["profile"],
        opening.plan,
        opening.starts_on,
        opening.ends_on,
        opening.due_on,
        by.id,
        scale.max,
        scale.expected,
        json.dumps(list(FREQUENCY_LABELS[scale.max].values()), ensure_ascii=False),
        *weights,
        FORMULA,
        facts["country_pack"],
        facts["headcount"],
        json.dumps(printed_facts(facts), ensure_ascii=False, default=str),
    )
    return review_id


def weights_of(opening: Opening) -> tuple[int, int]:
    """What competencies and goals weigh by default (RULES §3.8)."""
    if opening.plan is None:
        return WITHOUT_GOALS
    return PROBATION_WEIGHTS if opening.kind == ReviewKind.PROBATION else ANNUAL_WEIGHTS


def printed_facts(facts: dict[str, Any]) -> dict[str, Any]:
    """What the documents print of person, post and contract, as of the opening."""
    content = json.loads(facts["content"])
    names = (
        "name", "manager_name", "unit_name", "position_title", "organization", "contract_kind",
        "contract_days", "contract_date", "probation_days", "probation_exception",
        "probation_reason", "document_key", "revision", "profile_number", "privacy_notice",
    )  # fmt: skip
    kept = {name: facts[name] for name in names}
    return kept | {
        "employed_from": facts["starts_on"],
        "objective": content.get("objective"),
        "location": content.get("location"),
    }


async def copy_wording(review_id: int, profile: int) -> None:
    """The profile's words become the review's own; a blank answer waits for each side."""
    await row(
        "insert into review_competency (review, number, name, definition, weight)"
        " select $1, number, name, definition, weight from competency where profile = $2",
        review_id,
        profile,
    )
    await row(
        """
        insert into review_item (review, competency, number, text, behaviour)
        select $1, rc.id, b.number, b.text, b.id
        from behaviour b
        join competency c on c.id = b.competency
        join review_competency rc on rc.review = $1 and rc.number = c.number
        where c.profile = $2 and not b.is_negative
        order by c.number, b.number
        """,
        review_id,
        profile,
    )
    await row(
        "insert into rating (review, item, side)"
        " select $1, i.id, s.side from review_item i, (values ('self'), ('manager')) s (side)"
        " where i.review = $1 order by s.side, i.id",
        review_id,
    )
    await row(
        "insert into review_requirement (review, number, kind, text)"
        " select $1, number, kind, text from requirement where profile = $2",
        review_id,
        profile,
    )
