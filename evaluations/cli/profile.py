from functools import partial
from pathlib import Path

import click

from evaluations.cli.inputs import read_bytes
from evaluations.cli.options import AS, FILE
from evaluations.cli.outputs import print_json

ROLE = click.option("--role", help="El puesto que se busca, si el archivo trae varios.")


@click.group()
def profile() -> None:
    """Perfiles de puesto."""


@profile.command()
@FILE
@ROLE
def read(file: str, role: str | None) -> None:
    """Lee la descripción de puesto de FILE e imprime lo leído en JSON."""
    from evaluations.competencies.reading import as_json, read_in_child

    print_json(as_json(read_in_child(read_bytes(file), Path(file).name, role=role)))


@profile.command("import")
@FILE
@ROLE
@AS
def import_(file: str, role: str | None, email: str) -> None:
    """Lee la descripción de puesto de FILE y la guarda como borrador."""
    from evaluations.cli.acting import carried_out
    from evaluations.cli.profiles import Document

    document = Document.read(Path(file).name, read_bytes(file), role)
    print_json(carried_out(email, document.drafted))


@profile.command()
@click.argument("draft", metavar="DRAFT", type=click.IntRange(1, 2**31 - 1))
@click.option("--settle-all", is_flag=True, help="Da por atendidos todos los puntos del borrador.")
@click.option("--reason", default="", help="Por qué se aprueba sin consulta o con comentarios.")
@AS
def confirm(draft: int, settle_all: bool, reason: str, email: str) -> None:
    """Pone en vigor el borrador DRAFT.

    Es la versión nueva del perfil de su puesto; un puesto que no existe se da de alta.
    """
    from evaluations.cli.acting import carried_out
    from evaluations.cli.json_files import checked
    from evaluations.cli.profiles import confirmed
    from evaluations.web.profiles.consultations import ApprovalForm

    given = checked({"reason": reason}, ApprovalForm)
    print_json(carried_out(email, partial(confirmed, draft, settle_all, given)))
