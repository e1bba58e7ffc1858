"""How versions come about and are put right: consultations, errata, sheets brought in."""

from enum import StrEnum

from piccolo.columns import JSONB, Serial, Text, Varchar
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from evaluations.columns import belongs_to, choice, long_text, moment
from evaluations.competencies.tables.profiles import Profile
from evaluations.people.tables import Person


class ConsultationAnswer(StrEnum):
    AGREES = "agrees"
    COMMENTS = "comments"


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
