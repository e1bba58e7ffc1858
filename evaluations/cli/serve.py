import click


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
def serve(host: str, port: int) -> None:
    """Abre el sitio (y, si hace falta, su base de datos)."""
    import uvloop

    from evaluations.cli.environment import use
    from evaluations.cli.site import listening, serve_site
    from evaluations.postgres import database
    from evaluations.settings import settings

    use(EVALUATIONS_BASE_URL=f"http://{host}:{port}")
    with listening(host, port) as door, database(settings()) as urls:
        uvloop.run(serve_site(urls, door))
