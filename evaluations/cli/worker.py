import click


@click.command()
def worker() -> None:
    """Atiende los trabajos en segundo plano (documentos PDF)."""
    import uvloop

    from evaluations.cli.site import work
    from evaluations.postgres import database
    from evaluations.settings import settings

    with database(settings()) as urls:
        uvloop.run(work(urls))
