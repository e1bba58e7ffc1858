import asyncio

import click


@click.command()
def migrate() -> None:
    """Lleva la base de datos a la versión de este programa."""
    from evaluations.cli.database import migrated
    from evaluations.postgres import database
    from evaluations.settings import settings

    with database(settings()) as urls:
        ran = asyncio.run(migrated(urls))
    click.echo(f"Migraciones hechas: {', '.join(ran)}." if ran else "La base ya estaba al día.")
