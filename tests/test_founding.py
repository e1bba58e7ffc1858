"""A real installation begins with one command, and only once."""

import asyncio
import os
import sys

from click.testing import CliRunner

from evaluations.cli import main
from evaluations.postgres import Urls

ASKED = [
    "--organization",
    "Red de Bibliotecas",
    "--name",
    "Hilda Ríos",
    "--email",
    "hilda@ejemplo.mx",
]


async def test_the_first_account_is_made_and_its_password_shown_once(committed: Urls) -> None:
    environment = {
        **os.environ, "DATABASE_URL": committed.app, "DATABASE_OWNER_URL": committed.owner
    }  # fmt: skip

    first, again = [await found(environment) for _ in range(2)]

    assert first[0] == 0
    assert len(first[1].split()[-1]) == len("abcde-abcde-abcde-abcde")
    assert (again[0], again[2].strip()) == (2, "La organización ya está dada de alta.")


async def found(environment: dict[str, str]) -> tuple[int | None, str, str]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", "from evaluations.cli import main; main()", "found", *ASKED),
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await process.communicate()
    return process.returncode, out.decode(), err.decode()


def test_it_asks_for_what_it_needs() -> None:
    result = CliRunner().invoke(main, ["found"], input="\n")

    assert "Nombre de la organización" in result.output
