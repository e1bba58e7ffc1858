"""The forms about people and their employments, and what they become."""

from typing import Annotated, Literal

from pydantic import Field

from evaluations.errors import Invalid, NotFound
from evaluations.people.actions.hiring import Terms
from evaluations.people.actions.moving import Post
from evaluations.people.queries.employments import had_probation
from evaluations.people.queries.organization import organization
from evaluations.people.queries.persons import person_by_email
from evaluations.people.tables import ContractKind, Person, ProbationException, Role
from evaluations.reviews.law.cases import Probation
from evaluations.reviews.law.packs import pack
from evaluations.web.answers.forms import FormModel, Line, Paragraphs, Says
from evaluations.web.answers.language import mark
from evaluations.web.answers.values import Day, Id

Name = Annotated[str, Line(200), Says("Escribe el nombre completo.")]
Email = Annotated[
    str,
    Line(254),
    Field(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$"),
    Says("Escribe un correo, como nombre@ejemplo.org."),
]
Days = Annotated[int | None, Field(ge=1, le=3660), Says("Escribe un número de días.")]
ManagerEmail = Annotated[str, Line(254, least=0)]

CONTRACTS = {
    ContractKind.INDEFINITE: mark("Por tiempo indeterminado"),
    ContractKind.FIXED_TERM: mark("Por tiempo determinado"),
    ContractKind.INITIAL_TRAINING: mark("Capacitación inicial"),
}
EXCEPTIONS = {
    ProbationException.DIRECTION: mark("Puesto de dirección"),
    ProbationException.MANAGEMENT: mark("Puesto gerencial"),
    ProbationException.GENERAL_ADMINISTRATION: mark(
        "Funciones de dirección o administración de carácter general"
    ),
    ProbationException.SPECIALISED: mark("Labores técnicas o profesionales especializadas"),
}
ROLES = {
    Role.EMPLOYEE: mark("Persona colaboradora"),
    Role.HR: mark("Recursos Humanos"),
    Role.AUDITOR: mark("Auditoría (solo lectura)"),
}


class PersonForm(FormModel):
    """Who someone is."""

    name: Name
    email: Email
    role: Annotated[Role, Says("Elige qué puede hacer.")] = Role.EMPLOYEE


class PostForm(FormModel):
    """Where someone works, and for whom."""

    position: Annotated[Id, Says("Elige el puesto.")]
    unit: Annotated[Id, Says("Elige la unidad.")]
    manager: ManagerEmail = ""


class MovingForm(PostForm):
    since: Annotated[Day, Says("Escribe una fecha.")]


class DepartureForm(FormModel):
    last_day: Annotated[Day, Says("Escribe una fecha.")]


class EmploymentForm(PostForm):
    """What someone is hired for."""

    starts_on: Annotated[Day, Says("Escribe el primer día de trabajo.")]
    contract_kind: Annotated[ContractKind, Says("Elige el tipo de contrato.")] = (
        ContractKind.INDEFINITE
    )
    contract_days: Days = None
    contract_date: Annotated[Day | None, Says("Escribe la fecha de firma.")] = None
    contract_clause: Annotated[str, Line(300, least=0)] = ""
    probation_days: Annotated[int, Field(ge=0, le=180), Says("Escribe de 0 a 180 días.")] = 0
    probation_exception: Annotated[
        ProbationException | Literal[""], Says("Elige una excepción de la lista.")
    ] = ""
    probation_reason: Annotated[str, Paragraphs(1000)] = ""


class HiringForm(PersonForm, EmploymentForm):
    """Someone new: the person and the first employment at once."""


async def manager_named(email: str) -> int | None:
    """The person with that address; nobody, if it is blank."""
    if not email:
        return None
    try:
        manager: Person = await person_by_email(email)
    except NotFound as error:
        raise Invalid(error.message, field="manager", **error.values) from error
    if not manager.is_active:
        raise Invalid("%(name)s ya no trabaja aquí.", field="manager", name=manager.name)
    return int(manager.id)


async def post_from(data: PostForm) -> Post:
    return Post(data.position, data.unit, await manager_named(data.manager))


async def terms_from(data: EmploymentForm, person: Person | None = None) -> Terms:
    """The terms, once the law of the place allows the probation; raises Invalid if it does not."""
    await check_probation(data, person)
    return Terms(
        position=data.position,
        unit=data.unit,
        manager=await manager_named(data.manager),
        starts_on=data.starts_on,
        contract_kind=data.contract_kind,
        contract_days=data.contract_days,
        contract_date=data.contract_date,
        contract_clause=data.contract_clause,
        probation_days=data.probation_days,
        probation_exception=data.probation_exception or None,
        probation_reason=data.probation_reason,
    )


LAW_FIELDS = {
    "days": "probation_days",
    "exception": "probation_exception",
    "reason": "probation_reason",
    "had_probation_before": "probation_days",
}
"""Where a page shows what the law says about each of its fields."""


async def check_probation(data: EmploymentForm, person: Person | None) -> None:
    """Ask the organisation's country pack; without probation there is nothing to ask."""
    if not data.probation_days:
        return
    place = await organization()
    probation = Probation(
        days=data.probation_days,
        contract_kind=data.contract_kind.value,
        contract_days=data.contract_days,
        contract_date=data.contract_date,
        contract_clause=data.contract_clause,
        exception=data.probation_exception,
        reason=data.probation_reason,
        had_probation_before=person is not None and await had_probation(person.id),
    )
    try:
        pack(place["country_pack"] if place else "mx").check_probation(probation)
    except Invalid as error:
        field = LAW_FIELDS.get(error.field, error.field)
        raise Invalid(error.message, field=field, **error.values) from error
