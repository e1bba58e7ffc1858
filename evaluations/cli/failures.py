"""What the database does to a command that is nobody's fault, as the web tells it apart."""

from collections.abc import Iterator
from contextlib import contextmanager

from evaluations.cli.group import Told
from evaluations.errors import Refusal
from evaluations.web.answers.failures import status_of

SENTENCES = {
    400: "Algún dato no cabe donde se guarda: revísalo.",
    409: "Alguien más lo cambió al mismo tiempo. No se guardó nada: repite la orden.",
    503: "La base de datos está ocupada o no responde. No se guardó nada: repite la orden.",
}
"""By the status that a page would have."""


@contextmanager
def told_as_sentences() -> Iterator[None]:
    """Refusals have their own; what is the program's fault stays what it is."""
    try:
        yield
    except Refusal:
        raise
    except Exception as error:
        sentence = SENTENCES.get(status_of(error))
        if sentence is None:
            raise
        raise Told(sentence) from error
