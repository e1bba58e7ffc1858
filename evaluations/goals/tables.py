from enum import StrEnum

from piccolo.columns import JSONB, Boolean, Date, Integer, Numeric, Serial, SmallInt, Varchar
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from evaluations.columns import belongs_to, choice, long_text, moment
from evaluations.people.tables import Person


class GoalKind(StrEnum):
    """How a goal is measured (RULES §3.5, §3.6)."""

    THRESHOLD = "threshold"
    RATIO = "ratio"
    RANGE = "range"
    MILESTONES = "milestones"
    YES_NO = "yes_no"


class GoalPlan(Table):
    """The goals of one person for one period; their weights sum to 100."""

    id: Serial
    person = belongs_to(Person)
    title = Varchar(length=200, default=None)
    starts_on = Date(default=None)
    ends_on = Date(default=None)
    agreed_on = Date(default=None, null=True)

    ends_after_start = Check("ends_on >= starts_on")


class Goal(Table):
    """What is to be reached, how it is measured, and what was reached."""

    id: Serial
    plan = belongs_to(GoalPlan, index=False)
    number = SmallInt(default=None)
    title = Varchar(length=300, default=None)
    success_criteria = long_text()
    indicator = Varchar(length=200, default="")
    unit = Varchar(length=60, default="")
    """Unit of measure, as printed beside the figures."""
    source = Varchar(length=200, default="")
    """Where the result is read from."""
    weight = Numeric(default=None)
    kind = choice(GoalKind)
    direction = Varchar(length=4, default="up")
    threshold = Numeric(default=None, null=True)
    target = Numeric(default=None, null=True)
    stretch = Numeric(default=None, null=True)
    baseline = Numeric(default=None, null=True)
    low = Numeric(default=None, null=True)
    high = Numeric(default=None, null=True)
    tolerance = Numeric(default=None, null=True)
    milestones = JSONB(default="[]")
    """[{"title": str, "weight": number, "met": bool | null}]"""
    actual = Numeric(default=None, null=True)
    met = Boolean(default=None, null=True)
    """The result of a yes/no goal."""
    excluded_reason = long_text()
    excluded_by = belongs_to(Person, null=True)
    version = Integer(default=1)
    changed_at = moment(null=False)

    goal_in_order = Unique([plan, number])
    weight_of_five_or_more = Check("weight >= 5 and weight <= 100")
    known_kind = Check("kind in ('threshold', 'ratio', 'range', 'milestones', 'yes_no')")
    known_direction = Check("direction in ('up', 'down')")
    figures_differ = Check("threshold is null or target <> threshold")
    exclusion_has_an_approver = Check("(excluded_reason = '') = (excluded_by is null)")
