"""What several commands ask for, in the same words."""

import click

from evaluations.errors import Invalid


def email_address(value: str) -> str:
    """What may be one: letters that can be printed, and so looked up; raises Invalid."""
    if not value.isprintable():
        raise Invalid("Escribe un correo, como nombre@ejemplo.org.")
    return value


AS = click.option(
    "--as",
    "email",
    type=email_address,
    metavar="EMAIL",
    required=True,
    help="La cuenta que actúa. Su contraseña: en EVALUATIONS_PASSWORD, o se pregunta.",
)
REVIEW = click.argument("review", metavar="REVIEW", type=click.IntRange(1, 2**31 - 1))
FILE = click.argument("file", metavar="FILE")
