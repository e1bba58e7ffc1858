"""A reading that cannot be what the section says is tried again, on the section seen otherwise."""

import pytest

from evaluations.competencies.reading.blocks import START, Block, Kind, Piece
from evaluations.competencies.reading.competencies.drafts import Draft
from evaluations.competencies.reading.competencies.plausibility import is_plausible, share_read
from tests.competencies.reading.sections import names_and_behaviours, read_html

TWO = {"Calma": ["Respira hondo.", "Espera su turno."], "Vista": ["Mira lejos.", "Ve de noche."]}
HEAD = "<h2>Competencias</h2>"


def piece(text: str, kind: Kind = Kind.TEXT) -> Piece:
    return Piece(text, START, kind)


def draft(name: str, *behaviours: str) -> Draft:
    return Draft(piece(name), behaviours=[piece(one) for one in behaviours])


def listed(behaviours: list[str]) -> str:
    return "<ul>" + "".join(f"<li>{one}</li>" for one in behaviours) + "</ul>"


def table(form: str) -> str:
    rows = (form.format(name=name, said=listed(said)) for name, said in TWO.items())
    return f"{HEAD}<table>{''.join(rows)}</table>"


SEEN_OTHERWISE = {
    "names that run into their definitions in a cell": table(
        "<tr><td>{name}: virtud que aquí se pide desde el primer día.</td><td>{said}</td></tr>"
    ),
    "names across a table whose conducts are counted": HEAD
    + "<table>"
    + "".join(
        f"<tr><td colspan=2>{name}</td></tr><tr><td>1</td><td>{one}</td></tr>"
        f"<tr><td>2</td><td>{other}</td></tr>"
        for name, (one, other) in TWO.items()
    )
    + "</table>",
    "names among their conducts in one list": HEAD
    + listed([part for name, said in TWO.items() for part in (name, *said)]),
}


@pytest.mark.parametrize("body", SEEN_OTHERWISE.values(), ids=SEEN_OTHERWISE)
def test_an_implausible_reading_is_tried_again(body: str) -> None:
    assert names_and_behaviours(read_html(body)["competencies"]) == TWO


def test_where_no_view_is_plausible_the_section_is_read_as_it_stands() -> None:
    names = ["Calma", "Vista larga", "Oído fino"]
    scale = "".join(f"<p>Esta casa entiende por destreza lo que se ve {one}.</p>" for one in names)

    found = read_html(HEAD + "".join(f"<h3>{one}</h3>" for one in names[:2]) + scale)

    assert [one["name"] for one in found["competencies"]] == names[:2]


BLOCKS: list[Block] = [
    piece("Calma"),
    piece("Respira hondo antes de hablar.", Kind.ITEM),
    piece("Vista"),
    piece("Mira lejos antes de zarpar.", Kind.ITEM),
]

IMPLAUSIBLE = {
    "nothing": [],
    "a label as a name": [draft("Definición", "Respira hondo antes de hablar.")],
    "a level as a name": [draft("Nivel 3", "Respira hondo antes de hablar.")],
    "a weight as a name": [draft("25 %", "Respira hondo antes de hablar.")],
    "a number as a name": [draft("2.", "Respira hondo antes de hablar.")],
    "a name with its definition": [draft("Calma: saber esperar", "Respira.")],
    "a single competency with everybody's behaviours": [draft("Calma", *map(str, range(13)))],
    "all behaviours under one of several": [draft("Calma"), draft("Vista", *"abcd")],
    "silent names, and most of the text lost": [draft("Calma"), draft("Vista")],
}


@pytest.mark.parametrize("drafts", IMPLAUSIBLE.values(), ids=IMPLAUSIBLE)
def test_implausible(drafts: list[Draft]) -> None:
    assert not is_plausible(drafts, BLOCKS)


def test_sentences_among_names_are_implausible() -> None:
    names = ["Calma", "Vista", "Respira", "Espera"]
    blocks: list[Block] = [piece(one) for one in ("Calma", "Vista", "Oído", "Tacto")]
    blocks += [piece("Respira."), piece("Espera.")]

    assert not is_plausible([draft(one) for one in [*names, "Oído", "Tacto"]], blocks)


def test_behaviours_under_each_name_are_plausible() -> None:
    drafts = [
        draft("Calma", "Respira hondo antes de hablar."),
        draft("Vista", "Mira lejos antes de zarpar."),
    ]

    assert is_plausible(drafts, BLOCKS)
    assert share_read(drafts, BLOCKS) == 1


def test_a_section_of_few_lines_may_name_nothing() -> None:
    assert is_plausible([], BLOCKS[:1])
    assert share_read([], []) == 1
