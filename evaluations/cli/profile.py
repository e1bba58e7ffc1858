import json
from pathlib import Path

import click

from evaluations.cli.inputs import read_bytes


@click.group()
def profile() -> None:
    """Perfiles de puesto."""


@profile.command()
@click.argument("file", metavar="FILE")
@click.option("--role", help="El puesto que se busca, si el archivo trae varios.")
def read(file: str, role: str | None) -> None:
    """Lee la descripción de puesto de FILE e imprime lo leído en JSON."""
    from evaluations.competencies.reading import as_json, read_in_child

    content = read_bytes(file)
    reading = read_in_child(content, Path(file).name, role=role)
    click.echo(json.dumps(as_json(reading), ensure_ascii=False, indent=2))
