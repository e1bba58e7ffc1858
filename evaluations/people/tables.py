from enum import StrEnum

from piccolo.columns import UUID, Boolean, Bytea, Date, Integer, Serial, SmallInt, Text, Varchar
from piccolo.columns.reference import LazyTableReference
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from evaluations.columns import belongs_to, choice, moment, name_column, sort_column


class Role(StrEnum):
    """What a person may do beyond the own reviews; who manages whom is a relation, not a role."""

    EMPLOYEE = "employee"
    HR = "hr"
    AUDITOR = "auditor"


class Language(StrEnum):
    SPANISH = "es"
    ENGLISH = "en"


class ContractKind(StrEnum):
    INDEFINITE = "indefinite"
    FIXED_TERM = "fixed_term"
    INITIAL_TRAINING = "initial_training"


class ProbationException(StrEnum):
    """The four grounds for more than 30 days of probation (LFT 39-A §2)."""

    DIRECTION = "direction"
    MANAGEMENT = "management"
    GENERAL_ADMINISTRATION = "general_administration"
    SPECIALISED = "specialised"


class Organization(Table):
    """The one organisation of this installation."""

    id: Serial
    name = name_column()
    headcount = Integer(default=None, null=True)
    """Workers in all, where not everyone is a person here; it decides on the mixed commission."""
    country_pack = Varchar(length=20, default="mx")
    is_demo = Boolean(default=False)
    privacy_notice = Text(default="")
    """What people are told of their data, or where to find it; printed on every document."""

    only_one = Check("id = 1")
    has_a_name = Check("btrim(name) <> ''")
    headcount_is_a_count = Check("headcount > 0")


class Unit(Table):
    """A part of the organisation."""

    id: Serial
    name = Varchar(length=200, default=None, unique=True)
    name_sort = sort_column()
    parent = belongs_to(LazyTableReference("Unit", module_path=__name__), null=True)


class Position(Table):
    """A post that people hold; its profile (competencies) is kept in versions."""

    id: Serial
    title = Varchar(length=200, default=None, unique=True)
    title_sort = sort_column()


class Person(Table):
    """Someone who works or worked here, and may sign in while `is_active`."""

    id: Serial
    name = name_column()
    name_sort = sort_column()
    email = Varchar(length=254, default=None, unique=True)
    password_hash = Text(default=None, null=True, secret=True)
    role = choice(Role, default=Role.EMPLOYEE)
    language = choice(Language, length=2, default=Language.SPANISH)
    is_active = Boolean(default=True)

    known_role = Check("role in ('employee', 'hr', 'auditor')")
    known_language = Check("language in ('es', 'en')")
    email_in_lower_case = Check("email = lower(email)")


class Employment(Table):
    """The time a person holds a position in a unit under a manager, and by which contract."""

    id: Serial
    person = belongs_to(Person)
    position = belongs_to(Position)
    unit = belongs_to(Unit)
    manager = belongs_to(Person, null=True)
    starts_on = Date(default=None)
    ends_on = Date(default=None, null=True)
    contract_kind = choice(ContractKind, default=ContractKind.INDEFINITE)
    contract_days = SmallInt(default=None, null=True)
    """Length of a fixed term."""
    contract_date = Date(default=None, null=True)
    contract_clause = Text(default="")
    """Where the contract agrees on the probation (LFT 39-C)."""
    probation_days = SmallInt(default=0)
    probation_exception = choice(ProbationException, null=True)
    probation_reason = Text(default="")

    ends_after_start = Check("ends_on is null or ends_on >= starts_on")
    probation_within_the_law = Check("probation_days between 0 and 180")
    nobody_manages_themselves = Check("manager is null or manager <> person")
    known_contract = Check("contract_kind in ('indefinite', 'fixed_term', 'initial_training')")
    known_exception = Check(
        "probation_exception in"
        " ('direction', 'management', 'general_administration', 'specialised')"
    )


class Session(Table):
    """One signed-in browser. Only the SHA-256 of its token is kept."""

    id: Serial
    person = belongs_to(Person)
    token_hash = Bytea(default=None, unique=True)
    started_at = moment(null=False)
    seen_at = moment(null=False)
    expires_at = moment()
    revoked_at = moment()
    address = Varchar(length=64, default="")
    browser = Varchar(length=300, default="")


class SignInDelay(Table):
    """Failed sign-ins of one account from one address, and until when it must wait."""

    id: Serial
    account = Varchar(length=64, default=None)
    """SHA-256 of the address typed, in hex: unknown accounts are counted as well."""
    address = Varchar(length=64, default=None)
    failures = SmallInt(default=0)
    last_failure_at = moment(null=False)
    blocked_until = moment()

    delay_once_per_account_and_address = Unique([account, address])


class RequestKey(Table):
    """A request that was carried out; sent again with the same key, it changes nothing more."""

    id: Serial
    person = belongs_to(Person, index=False)
    key = UUID(default=None)
    address = Varchar(length=300, default="")
    """Where the answer sent the browser."""
    done_at = moment(null=False)

    request_once_per_key = Unique([person, key])
