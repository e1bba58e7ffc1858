from decimal import Decimal
from enum import StrEnum

from piccolo.columns import (
    JSONB,
    UUID,
    BigSerial,
    Boolean,
    Date,
    Integer,
    Numeric,
    Serial,
    SmallInt,
    Text,
    Varchar,
)
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from evaluations.columns import belongs_to, choice, long_text, moment, name_column
from evaluations.competencies.tables import Behaviour, Profile
from evaluations.goals.tables import GoalPlan
from evaluations.people.tables import Employment, Person, Position, Unit
from evaluations.reviews.states import ReviewKind, Side, State


class RequirementOutcome(StrEnum):
    """Whether a requirement of the post is met (RULES §4); it is never averaged."""

    MET = "met"
    IN_PROGRESS = "in_progress"
    NOT_MET = "not_met"
    NOT_OBSERVED = "not_observed"


class NotObservedReason(StrEnum):
    NO_OCCASION = "no_occasion"
    NOT_WITNESSED = "not_witnessed"


class OpinionSense(StrEnum):
    """The sense of the mixed commission's opinion (LFT 39-A)."""

    ACCREDITS = "accredits"
    DOES_NOT_ACCREDIT = "does_not_accredit"
    DIVIDED = "divided"


class Cycle(Table):
    """A round of annual reviews."""

    id: Serial
    name = Varchar(length=120, default=None, unique=True)
    starts_on = Date(default=None)
    ends_on = Date(default=None)
    self_due_on = Date(default=None)
    manager_due_on = Date(default=None)
    closes_on = Date(default=None)
    created_by = belongs_to(Person)
    created_at = moment(null=False)
    opening_by = belongs_to(Person, null=True)
    """Who had it opened, as long as its reviews are still being opened."""

    cycle_dates_in_order = Check(
        "starts_on <= ends_on and starts_on <= self_due_on and self_due_on <= manager_due_on"
        " and ends_on <= closes_on and manager_due_on <= closes_on"
    )


class Review(Table):
    """One evaluation of one person, with everything that was frozen when it opened."""

    id: Serial
    folio = Varchar(length=20, default=None, unique=True)
    kind = choice(ReviewKind)
    cycle = belongs_to(Cycle, null=True)
    person = belongs_to(Person)
    manager = belongs_to(Person)
    employment = belongs_to(Employment)
    position = belongs_to(Position)
    unit = belongs_to(Unit)
    profile = belongs_to(Profile)
    plan = belongs_to(GoalPlan, null=True)
    state = choice(State, default=State.AWAITING_BOTH)
    starts_on = Date(default=None)
    ends_on = Date(default=None)
    """The last day of the period; in probation the last day to decide."""
    due_on = Date(default=None)
    """When both forms are due."""
    opened_by = belongs_to(Person)
    opened_at = moment(null=False)

    scale_max = SmallInt(default=5)
    scale_expected = SmallInt(default=4)
    scale_labels = JSONB(default="[]")
    competencies_weight = SmallInt(default=60)
    goals_weight = SmallInt(default=40)
    formula = Varchar(length=20, default="1")
    law_pack = Varchar(length=20, default="mx")
    headcount = Integer(default=0)
    facts = JSONB(default="{}")
    """Names, contract, profile key, objective …: what the documents print, as of the opening."""

    items = SmallInt(default=0)
    self_done = SmallInt(default=0)
    manager_done = SmallInt(default=0)
    self_submitted_at = moment()
    manager_submitted_at = moment()
    decided_at = moment()
    acknowledged_at = moment()
    cancelled_reason = long_text()
    overall = Numeric(default=None, null=True)
    """The overall index as displayed (one decimal); only once it is decided."""
    band = Varchar(length=10, default=None, null=True)

    known_state = Check(
        "state in ('awaiting_both', 'awaiting_self', 'awaiting_manager', 'awaiting_decision',"
        " 'awaiting_acknowledgement', 'sealed', 'cancelled')"
    )
    known_kind = Check("kind in ('probation', 'annual')")
    ends_after_start = Check("ends_on >= starts_on")
    nobody_reviews_themselves = Check("person <> manager")
    weights_sum_to_100 = Check(
        "competencies_weight >= 0 and goals_weight >= 0"
        " and competencies_weight + goals_weight = 100"
    )
    known_scale = Check("(scale_max, scale_expected) in ((4, 3), (5, 4), (7, 5))")
    known_band = Check("band in ('exceeds', 'meets', 'partial', 'below')")
    cancelled_for_a_reason = Check("(state = 'cancelled') = (cancelled_reason <> '')")
    counts_stay_within_the_items = Check(
        "self_done between 0 and items and manager_done between 0 and items"
    )


class ReviewCompetency(Table):
    """A competency as it stood in the profile when the review opened; it never changes."""

    id: Serial
    review = belongs_to(Review, index=False)
    number = SmallInt(default=None)
    name = name_column(300)
    definition = Text(default="")
    weight = Numeric(default=Decimal(1))

    review_competency_in_order = Unique([review, number])


class ReviewItem(Table):
    """A behaviour to rate, worded as when the review opened; it never changes."""

    id = BigSerial(primary_key=True)
    review = belongs_to(Review)
    competency = belongs_to(ReviewCompetency, index=False)
    number = SmallInt(default=None)
    text = Text(default=None)
    weight = Numeric(default=Decimal(1))
    behaviour = belongs_to(Behaviour)
    """Where its words were copied from."""

    review_item_in_order = Unique([competency, number])


class Rating(Table):
    """One side's answer on one behaviour: blank, a level, or not observed (NO)."""

    id = BigSerial(primary_key=True)
    review = belongs_to(Review)
    item = belongs_to(ReviewItem, index=False)
    side = choice(Side, length=10)
    level = SmallInt(default=None, null=True)
    not_observed = choice(NotObservedReason, null=True)
    fact = long_text()
    fact_on = Date(default=None, null=True)
    """The day the fact happened."""
    version = Integer(default=0)
    last_key = UUID(default=None, null=True)
    """The key of the request that saved this version: the same one again changes nothing."""
    saved_at = moment()

    rating_once_per_side = Unique([item, side])
    level_or_not_observed = Check("level is null or not_observed is null")
    level_on_the_scale = Check("level between 1 and 7")
    known_side = Check("side in ('self', 'manager')")
    known_reason = Check("not_observed in ('no_occasion', 'not_witnessed')")
    fact_of_bounded_length = Check("length(fact) <= 4000")


class ReviewRequirement(Table):
    """A requirement of the post, and what the manager found; never averaged (RULES §4)."""

    id: Serial
    review = belongs_to(Review, index=False)
    number = SmallInt(default=None)
    kind = Varchar(length=30, default=None)
    text = Text(default=None)
    outcome = choice(RequirementOutcome, null=True)
    fact = long_text()
    fact_on = Date(default=None, null=True)
    version = Integer(default=0)
    saved_at = moment()

    review_requirement_in_order = Unique([review, number])
    known_outcome = Check("outcome in ('met', 'in_progress', 'not_met', 'not_observed')")
    fact_of_bounded_length = Check("length(fact) <= 4000")


class Note(Table):
    """What one side writes on one topic of a review (see `reviews.notes`)."""

    id: Serial
    review = belongs_to(Review, index=False)
    side = choice(Side, length=10)
    topic = Varchar(length=30, default=None)
    text = long_text()
    version = Integer(default=0)
    saved_at = moment()

    note_once_per_topic = Unique([review, side, topic])
    known_side = Check("side in ('self', 'manager')")
    note_of_bounded_length = Check("length(text) <= 8000")


class Opinion(Table):
    """The opinion of the mixed commission, before a probation is decided (LFT 39-A)."""

    id: Serial
    review = belongs_to(Review, index=False)
    given_on = Date(default=None)
    sense = choice(OpinionSense)
    members = Text(default=None)
    text = long_text()
    recorded_by = belongs_to(Person)
    recorded_at = moment(null=False)

    opinion_once_per_review = Unique([review])
    known_sense = Check("sense in ('accredits', 'does_not_accredit', 'divided')")


class Determination(Table):
    """What a person decided, and why; chosen by a person, never by the figures."""

    id: Serial
    review = belongs_to(Review, index=False)
    outcome = Varchar(length=30, default=None)
    """One of the law pack's outcomes; `closed` in an annual review."""
    reasons = long_text()
    text = long_text()
    """The wording that is printed, as drafted by the law pack."""
    effective_on = Date(default=None)
    decided_by = belongs_to(Person)
    decided_at = moment(null=False)

    determination_once_per_review = Unique([review])


class Acknowledgement(Table):
    """Receipt, which is not agreement; or the refusal to sign, with two witnesses."""

    id: Serial
    review = belongs_to(Review, index=False)
    comment = long_text()
    agrees = Boolean(default=None, null=True)
    refused = Boolean(default=False)
    witnesses = Text(default="")
    recorded_by = belongs_to(Person)
    recorded_at = moment(null=False)

    acknowledgement_once_per_review = Unique([review])
    comment_of_bounded_length = Check("length(comment) <= 8000")
    refusal_has_witnesses = Check("not refused or btrim(witnesses) <> ''")
