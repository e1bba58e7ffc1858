"""The places of a profile's texts as people call them."""

from evaluations.competencies.content import Content
from evaluations.web.answers.language import mark, translate
from evaluations.web.profiles.words import label_of

PARTS = {
    "name": mark("nombre"),
    "definition": mark("definición"),
    "behaviours": mark("conducta"),
    "negative_behaviours": mark("conducta no deseada"),
}


def label_of_place(place: str, content: Content) -> str:
    """ "/competencies/0/behaviours/1" is "Escucha: conducta 2"; "/functions/3", "Funciones 4"."""
    field, *way = place.split("/")[1:]
    if field != "competencies":
        return label_of(field) + order(way)
    number, part, *item = way
    return f"{content.competencies[int(number)].name}: {translate(PARTS[part])}{order(item)}"


def order(way: list[str]) -> str:
    return f" {int(way[0]) + 1}" if way else ""
