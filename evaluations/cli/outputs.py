import json
from pathlib import Path
from typing import Any

import click

from evaluations.errors import Invalid


def print_json(data: Any) -> None:
    """Days and exact figures stand in it as text."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2, default=str))


def check_free(name: str, *, force: bool) -> None:
    """Raises Invalid where the file is there already, unless it may be overwritten."""
    if not force and Path(name).exists():
        raise Invalid("%(name)s ya existe. Indica otro archivo, o usa --force.", name=name)


def write_bytes(name: str, content: bytes, *, force: bool) -> None:
    """Raises Invalid where it cannot be written, and for a file that appeared meanwhile."""
    try:
        with Path(name).open("wb" if force else "xb") as file:
            file.write(content)
    except (OSError, ValueError) as error:
        raise Invalid("No se puede escribir %(name)s: %(why)s.", name=name, why=error) from error
