from functools import partial

import click

from evaluations.cli.options import AS, FILE, email_address
from evaluations.cli.outputs import print_json

PERSON = click.argument("person", metavar="PERSON", type=email_address)


@click.group()
def person() -> None:
    """Personas: contratarlas, darles acceso y acordar sus metas."""


@person.command()
@FILE
@click.option("--new-unit", is_flag=True, help="Da de alta la unidad, si no existe.")
@AS
def hire(file: str, new_unit: bool, email: str) -> None:
    """Da de alta a una persona con su puesto.

    FILE es JSON:

    \b
    name, email, role · position, unit (por su nombre), manager (correo), starts_on
    contract_kind, contract_days, contract_date, contract_clause
    probation_days, probation_exception, probation_reason
    """
    from evaluations.cli.acting import carried_out
    from evaluations.cli.hiring import hired
    from evaluations.cli.inputs import read_text
    from evaluations.reviews.recompute import parsed

    work = partial(hired, parsed(read_text(file)), new_unit=new_unit)
    print_json(carried_out(email, lambda viewer: work(by=viewer)))


@person.command()
@PERSON
@AS
def access(person: str, email: str) -> None:
    """Da a PERSON (su correo) una contraseña nueva.

    Solo se imprime aquí, y termina todas sus sesiones.
    """
    from evaluations.cli.acting import carried_out
    from evaluations.cli.hiring import given_access

    print_json(carried_out(email, partial(given_access, person)))


@person.command()
@PERSON
@FILE
@AS
def goals(person: str, file: str, email: str) -> None:
    """Acuerda las metas de PERSON (su correo) para un periodo.

    FILE es JSON:

    \b
    title, starts_on, ends_on, goals: title, weight, kind, unit, indicator, success_criteria
      kind: threshold (threshold, target, stretch), ratio (baseline, target, direction)
      range (low, high, tolerance), milestones (milestones: title, weight), yes_no
    """
    from evaluations.cli.acting import carried_out
    from evaluations.cli.json_files import read_json
    from evaluations.cli.planning import PlanFile, planned

    print_json(carried_out(email, partial(planned, person, read_json(file, PlanFile))))
