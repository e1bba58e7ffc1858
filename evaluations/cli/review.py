from datetime import datetime
from functools import partial

import click

from evaluations.cli.options import AS, FILE, REVIEW, email_address
from evaluations.cli.outputs import check_free, print_json, write_bytes

DAY = click.DateTime(["%Y-%m-%d"])


@click.group()
def review() -> None:
    """Evaluaciones: abrir, responder, decidir, acusar, PDF."""


@review.command("open")
@click.option(
    "--person", type=email_address, metavar="EMAIL", required=True, help="A quién se evalúa."
)
@click.option("--kind", type=click.Choice(["probation", "annual"]), required=True)
@click.option("--starts-on", type=DAY, help="Primer día (solo la anual).")
@click.option("--ends-on", type=DAY, help="Último día (solo la anual).")
@click.option("--due-on", type=DAY, help="Cuándo entregan ambas partes (solo la anual).")
@AS
def open_(person: str, kind: str, email: str, **days: datetime | None) -> None:
    """Abre una evaluación del puesto que la persona tiene.

    Congela en ella el perfil, la escala y los pesos, y usa las metas acordadas para el periodo.
    """
    from evaluations.cli.acting import carried_out
    from evaluations.cli.reviews.opening import Asked
    from evaluations.reviews.states import ReviewKind

    dates = {name: day and day.date() for name, day in days.items()}
    print_json(carried_out(email, Asked(person, ReviewKind(kind), **dates)))


@review.command()
@REVIEW
@AS
def show(review: int, email: str) -> None:
    """Imprime lo que la cuenta puede ver y le toca responder.

    Con las respuestas escritas en su lugar, es el archivo que «answer» recibe.
    """
    from evaluations.cli.acting import carried_out
    from evaluations.cli.reviews.showing import shown

    print_json(carried_out(email, partial(shown, review), read_only=True))


@review.command()
@REVIEW
@FILE
@click.option("--submit", is_flag=True, help="Además entrega las respuestas.")
@AS
def answer(review: int, file: str, submit: bool, email: str) -> None:
    """Guarda las respuestas de FILE: todas o ninguna.

    FILE es JSON como lo imprime «show»; lo que no trae se queda como está.
    """
    from evaluations.cli.acting import carried_out
    from evaluations.cli.json_files import read_json
    from evaluations.cli.reviews.answering import Answering
    from evaluations.cli.reviews.sheet import Sheet

    print_json(carried_out(email, Answering(review, read_json(file, Sheet), submit)))


@review.command()
@REVIEW
@FILE
@AS
def opinion(review: int, file: str, email: str) -> None:
    """Registra la opinión de la Comisión Mixta.

    FILE es JSON: given_on, sense (accredits, does_not_accredit o divided), members, text.
    """
    from evaluations.cli.acting import carried_out
    from evaluations.cli.json_files import read_json
    from evaluations.cli.reviews.concluding import advised
    from evaluations.web.opinions import OpinionForm

    print_json(carried_out(email, partial(advised, review, read_json(file, OpinionForm))))


@review.command()
@REVIEW
@FILE
@AS
def decide(review: int, file: str, email: str) -> None:
    """Toma la determinación.

    FILE es JSON: outcome (accredits o does_not_accredit; closed si es anual) y reasons.
    """
    from evaluations.cli.acting import carried_out
    from evaluations.cli.json_files import read_json
    from evaluations.cli.reviews.concluding import decided
    from evaluations.web.determinations import DeterminationForm

    print_json(carried_out(email, partial(decided, review, read_json(file, DeterminationForm))))


@review.command()
@REVIEW
@click.option("--agrees", type=click.Choice(["yes", "no", "unsaid"]), default="unsaid")
@click.option("--comment", metavar="TEXT", default="", help="Se imprime en el documento.")
@AS
def acknowledge(review: int, agrees: str, comment: str, email: str) -> None:
    """Acusa de recibido el resultado y lo sella."""
    from evaluations.cli.acting import carried_out
    from evaluations.cli.json_files import checked
    from evaluations.cli.reviews.concluding import acknowledged
    from evaluations.web.acknowledgements import AcknowledgementForm

    given = checked({"agrees": agrees, "comment": comment}, AcknowledgementForm)
    print_json(carried_out(email, partial(acknowledged, review, given)))


@review.command()
@REVIEW
@click.argument("out", metavar="OUT.pdf")
@click.option("--preview", is_flag=True, help="El borrador, antes de que se selle.")
@click.option("--force", is_flag=True, help="Escribe aunque OUT.pdf ya exista.")
@AS
def pdf(review: int, out: str, preview: bool, force: bool, email: str) -> None:
    """Escribe en OUT.pdf el documento sellado."""
    from evaluations.cli.acting import carried_out
    from evaluations.cli.reviews.papers import draft_paper, sealed_paper
    from evaluations.documents.canonical import sha256_of

    check_free(out, force=force)
    work = partial(draft_paper if preview else sealed_paper, review)
    paper = carried_out(email, work, read_only=True)
    write_bytes(out, paper.rendered(), force=force)
    print_json({"review": review, "sha256": sha256_of(paper.data)})
