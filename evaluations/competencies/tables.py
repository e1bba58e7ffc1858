from decimal import Decimal
from enum import StrEnum

from piccolo.columns import (
    JSONB,
    Boolean,
    Integer,
    Numeric,
    Serial,
    SmallInt,
    Text,
    Varchar,
)
from piccolo.columns.reference import LazyTableReference
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from evaluations.columns import belongs_to, choice, long_text, moment, name_column, sort_column
from evaluations.people.tables import Person, Position


class ProfileState(StrEnum):
    """Named after whom a version waits for: HR, the people who hold the post, nobody."""

    DRAFT = "draft"
    CONSULTATION = "consultation"
    APPROVED = "approved"
    REPLACED = "replaced"
    DISCARDED = "discarded"


class EntryKind(StrEnum):
    """What the dictionary holds."""

    COMPETENCY = "competency"
    BEHAVIOUR = "behaviour"


class ConsultationAnswer(StrEnum):
    AGREES = "agrees"
    COMMENTS = "comments"


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


class DictionaryEntry(Table):
    """A competency or a behaviour of the whole organisation, whichever profiles say it."""

    id: Serial
    kind = choice(EntryKind)
    text = Text(default=None)
    text_sort = sort_column()
    key = Varchar(length=64, default=None)
    """SHA-256 of the folded text, in hex: the same words are the same entry."""
    definition = Text(default="")
    merged_into = belongs_to(LazyTableReference("DictionaryEntry", module_path=__name__), null=True)
    """The entry that stands for this one since they were merged; that one stands for itself."""
    compared_at = moment()
    """When its resemblance to the others was measured."""

    known_kind = Check("kind in ('competency', 'behaviour')")
    entry_once = Unique([kind, key])
    has_words = Check("btrim(text) <> ''")
    merged_into_another = Check("merged_into <> id")


class Resemblance(Table):
    """Two entries worded almost alike, until a person merges them or keeps them apart."""

    id: Serial
    one = belongs_to(DictionaryEntry, index=False)
    other = belongs_to(DictionaryEntry)
    percent = SmallInt(default=None)
    kept_apart_by = belongs_to(Person, null=True)
    kept_apart_at = moment()

    resemblance_once = Unique([one, other])
    in_order = Check("one < other")
    known_percent = Check("percent between 0 and 100")


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


class Consultation(Table):
    """What one person who holds the post was asked about a version, and what she answered."""

    id: Serial
    profile = belongs_to(Profile, index=False)
    person = belongs_to(Person)
    asked_by = belongs_to(Person)
    asked_at = moment(null=False)
    answer = choice(ConsultationAnswer, null=True)
    comment = long_text()
    answered_at = moment()
    closed_at = moment()
    """When the version went back to being corrected; asking again makes a new row."""

    consulted_once_at_a_time = Unique([profile, person, asked_at])
    known_answer = Check("answer in ('agrees', 'comments')")
    answered_at_some_time = Check("(answer is null) = (answered_at is null)")
    comments_have_words = Check("answer <> 'comments' or btrim(comment) <> ''")


class Erratum(Table):
    """A slip of the pen in an approved version, put right for all to see; never changed."""

    id: Serial
    profile = belongs_to(Profile)
    place = Varchar(length=100, default=None)
    """A JSON pointer into the profile's content, as "/competencies/0/name"."""
    before = Text(default=None)
    after = Text(default=None)
    reason = Text(default=None)
    corrected_by = belongs_to(Person)
    corrected_at = moment(null=False)

    changes_something = Check("before <> after")
    has_a_reason = Check("btrim(reason) <> ''")
    has_words = Check("btrim(after) <> ''")


class ProfileImport(Table):
    """Profiles that came in a spreadsheet, shown to a person before anything is done with them."""

    id: Serial
    source_name = Varchar(length=255, default="")
    content = JSONB(default="[]")
    created_by = belongs_to(Person)
    created_at = moment(null=False)
    applied_at = moment()
