"""What the dictionary's pages say in words."""

from dataclasses import dataclass

from evaluations.competencies.queries.entry_history import Event
from evaluations.web.answers.language import mark, translate

DONE = {
    "merged": mark("Se fusionaron. Las redacciones de los perfiles no cambian."),
    "apart": mark("Quedan como entradas distintas."),
    "renamed": mark("El diccionario ya lo dice así. Las redacciones de los perfiles no cambian."),
    "separated": mark("Se separó: vuelve a ser una entrada por sí misma."),
}

EVENTS = {
    "entry_merged": mark("Se fusionó con: «%(text)s»"),
    "entry_joined": mark("Se le unió: «%(text)s»"),
    "entry_separated": mark("Se separó de: «%(text)s»"),
    "entry_parted": mark("Se separó de ella: «%(text)s»"),
    "entry_renamed": mark("Antes decía: «%(was)s». Ahora: «%(text)s»"),
    "entry_redefined": mark("Definición anterior: «%(was)s». Ahora: «%(definition)s»"),
    "entry_kept_apart": mark("Se decidió que es distinta de: «%(text)s»"),
}


def told(event: Event) -> str:
    """An event of an entry's history as a sentence."""
    return translate(EVENTS[event.action], **event.values)


@dataclass(frozen=True)
class Pages:
    """Where one is in a list that goes on."""

    page: int
    pages: int
    total: int


def shown_pages(page: int, total: int, size: int) -> Pages:
    return Pages(page, max(1, -(-total // size)), total)
