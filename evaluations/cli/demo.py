import click


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
@click.option("--fresh", is_flag=True, help="Vuelve a empezar con la organización recién hecha.")
def demo(host: str, port: int, fresh: bool) -> None:
    """Abre una organización inventada, con datos para recorrerlo todo."""
    import uvloop

    from evaluations.cli.environment import insist, use
    from evaluations.cli.invented import ensure_invented
    from evaluations.cli.site import listening, serve_site
    from evaluations.postgres import database
    from evaluations.settings import settings

    use(EVALUATIONS_BASE_URL=f"http://{host}:{port}")
    insist(EVALUATIONS_DEMO="1", EVALUATIONS_DATA_DIR=str(settings().data_dir / "demo"))
    with listening(host, port) as door, database(settings()) as urls:
        uvloop.run(ensure_invented(urls, fresh=fresh))
        click.echo(greeting(settings().base_url))
        uvloop.run(serve_site(urls, door))


def greeting(address: str) -> str:
    """What to do now: where to go, and as whom."""
    from evaluations.people.demo_accounts import ACCOUNTS, PASSWORD

    accounts = [f"  {email:<22} {who}" for email, who in ACCOUNTS.items()]
    return "\n".join(
        [f"\nAbre {address}", f"Contraseña de las cuatro cuentas: {PASSWORD}", *accounts, ""]
    )
