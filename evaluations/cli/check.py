import sys

import click


@click.command()
def check() -> None:
    """Dice qué le falta a esta instalación y cómo arreglarlo."""
    from evaluations.cli.checks import problems

    found = problems()
    for problem in found:
        click.echo(f"✗ {problem}")
    if found:
        sys.exit(1)
    click.echo("✓ Todo está en orden.")
