import asyncio

import click


@click.command()
@click.option("--organization", prompt="Nombre de la organización")
@click.option("--name", prompt="Tu nombre (Recursos Humanos)")
@click.option("--email", prompt="Tu correo")
@click.option("--headcount", type=click.IntRange(1), help="Personas trabajadoras en total.")
def found(organization: str, name: str, email: str, headcount: int | None) -> None:
    """Da de alta la organización y la primera cuenta de Recursos Humanos, una sola vez."""
    from evaluations.cli.founding import founded
    from evaluations.people.actions.founding import NewOrganization
    from evaluations.postgres import database
    from evaluations.settings import settings

    new = NewOrganization(name=organization, headcount=headcount)
    with database(settings()) as urls:
        password = asyncio.run(founded(urls, new, name, email))
    click.echo(f"Listo. Entra como {email} con esta contraseña, que no se guarda en otro lugar:")
    click.echo(password)
