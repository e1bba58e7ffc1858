"""What may be wrong with an installation, each told with its remedy."""

import asyncio

from pydantic import ValidationError

from evaluations.cli.checks.address import wrong_address
from evaluations.cli.checks.files import missing_files
from evaluations.cli.checks.history import broken_history
from evaluations.cli.checks.pango import missing_pango
from evaluations.cli.checks.server import wrong_server
from evaluations.errors import Refusal
from evaluations.postgres import database
from evaluations.settings import Settings, settings


def problems(*, with_history: bool = False) -> list[str]:
    """One sentence for each thing that is wrong; empty where all is well."""
    try:
        installation = settings()
    except ValidationError as error:
        return [f"Ajuste inválido: {wrong['loc'][0]} ({wrong['msg']})." for wrong in error.errors()]
    return [
        *wrong_address(installation),
        *missing_files(),
        *missing_pango(),
        *wrong_database(installation, with_history),
    ]


def wrong_database(installation: Settings, with_history: bool) -> list[str]:
    try:
        with database(installation) as urls:
            found = asyncio.run(wrong_server(urls))
            return found + (asyncio.run(broken_history(urls)) if with_history else [])
    except Refusal as refusal:
        return [str(refusal)]
