import sys

import click


@click.command()
@click.option("--history", is_flag=True, help="Comprueba además cada línea de la historia.")
def check(history: bool) -> None:
    """Dice qué le falta a esta instalación y cómo arreglarlo."""
    from evaluations.cli.checks import problems

    found = problems(with_history=history)
    for problem in found:
        click.echo(f"✗ {problem}")
    if found:
        sys.exit(1)
    click.echo("✓ Todo está en orden.")
