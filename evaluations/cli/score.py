import click

from evaluations.cli.inputs import read_text


@click.command()
@click.argument("file", metavar="FILE")
def score(file: str) -> None:
    """Recalcula un resultado desde FILE (JSON; - es la entrada estándar)."""
    from evaluations.reviews.recompute import recompute_text

    click.echo(recompute_text(read_text(file)))
