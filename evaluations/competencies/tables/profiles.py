"""A position's job description in versions, and its words as rows."""

from decimal import Decimal
from enum import StrEnum

from piccolo.columns import JSONB, Boolean, Integer, Numeric, Serial, SmallInt, Text, Varchar
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from evaluations.columns import belongs_to, choice, long_text, moment, name_column
from evaluations.competencies.tables.dictionary import DictionaryEntry
from evaluations.people.tables import Person, Position


class ProfileState(StrEnum):
    """Named after whom a version waits for: HR, the people who hold the post, nobody."""

    DRAFT = "draft"
    CONSULTATION = "consultation"
    APPROVED = "approved"
    REPLACED = "replaced"
    DISCARDED = "discarded"


class RequirementKind(StrEnum):
    """Where in the profile a requirement stands."""

    EDUCATION = "education"
    KNOWLEDGE = "knowledge"
    EXPERIENCE = "experience"
    LANGUAGE = "language"
    SKILL = "skill"


class Profile(Table):
    """One version of a position's job description, as read from its document and confirmed.

    While it is a draft, everything stands in `content` (the reading, as corrected); when it is
    approved, its competencies, behaviours and requirements become rows that never change.
    """

    id: Serial
    position = belongs_to(Position, null=True)
    """None while the draft's title is not yet settled."""
    number = SmallInt(default=None, null=True)
    state = choice(ProfileState, default=ProfileState.DRAFT)
    content = JSONB(default="{}")
    version = Integer(default=1)
    """Counts the corrections of a draft, so that two people do not overwrite each other."""
    document_key = Varchar(length=100, default=None, null=True)
    revision = Varchar(length=100, default=None, null=True)
    source_name = Varchar(length=255, default="")
    source_sha256 = Varchar(length=64, default="")
    source_text = Text(default="")
    created_by = belongs_to(Person)
    created_at = moment(null=False)
    approved_by = belongs_to(Person, null=True)
    approved_at = moment()
    unconsulted_reason = long_text()
    """Why it was approved without asking those who hold the post, or before all had answered."""

    profile_version_once = Unique([position, number])
    known_profile_state = Check(
        "state in ('draft', 'consultation', 'approved', 'replaced', 'discarded')"
    )
    complete_once_approved = Check(
        "state not in ('approved', 'replaced') or (position is not null and number is not null"
        " and approved_by is not null and approved_at is not null)"
    )


class Competency(Table):
    """A competency of a profile, in the words of its document."""

    id: Serial
    profile = belongs_to(Profile, index=False)
    number = SmallInt(default=None)
    name = name_column(300)
    definition = Text(default="")
    level = Varchar(length=100, default="")
    weight = Numeric(default=Decimal(1))
    entry = belongs_to(DictionaryEntry)

    competency_in_order = Unique([profile, number])
    weight_is_positive = Check("weight > 0")


class Behaviour(Table):
    """One observable behaviour of a competency, word for word."""

    id: Serial
    competency = belongs_to(Competency, index=False)
    number = SmallInt(default=None)
    text = Text(default=None)
    is_negative = Boolean(default=False)
    """An indicator of what is not wanted: kept and shown, never rated."""
    entry = belongs_to(DictionaryEntry)

    behaviour_in_order = Unique([competency, number])
    has_words = Check("btrim(text) <> ''")


class Requirement(Table):
    """A requirement or piece of knowledge that the post asks for (LFT 39-A)."""

    id: Serial
    profile = belongs_to(Profile, index=False)
    number = SmallInt(default=None)
    kind = choice(RequirementKind)
    text = Text(default=None)

    known_kind = Check("kind in ('education', 'knowledge', 'experience', 'language', 'skill')")
    requirement_in_order = Unique([profile, number])
    has_words = Check("btrim(text) <> ''")
