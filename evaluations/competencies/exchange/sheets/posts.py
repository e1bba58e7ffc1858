"""Lines put together: those of a post, and in it those of a competency, wherever they stand.

An empty cell under a post or a competency goes on with the one above (RULES §1.2); the same words,
whatever their accents and case, are the same one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from evaluations.competencies.content import CompetencyContent
from evaluations.competencies.exchange.sheets.columns import Column
from evaluations.competencies.exchange.sheets.lines import Line
from evaluations.competencies.exchange.sheets.mistakes import Mistake
from evaluations.competencies.reading.wording import folded
from evaluations.errors import Invalid
from evaluations.people.names import sort_key

ONCE = (Column.DEFINITION, Column.LEVEL, Column.WEIGHT, Column.CHARACTER)
"""What is said once of a competency, in whichever of its rows."""


@dataclass
class PostPart:
    """A competency and its lines."""

    name: str
    lines: list[Line] = field(default_factory=list)

    @property
    def row(self) -> int:
        return self.lines[0].row

    def competency(self) -> CompetencyContent:
        texts = [line for line in self.lines if line[Column.BEHAVIOUR]]
        return CompetencyContent(
            name=self.name,
            definition=self.told(Column.DEFINITION)[Column.DEFINITION],
            level=self.told(Column.LEVEL)[Column.LEVEL],
            weight=self.told(Column.WEIGHT).weight,
            required=self.told(Column.CHARACTER).is_required,
            behaviours=tuple(one[Column.BEHAVIOUR] for one in texts if not one.is_unwanted),
            negative_behaviours=tuple(one[Column.BEHAVIOUR] for one in texts if one.is_unwanted),
        )

    def told(self, column: Column) -> Line:
        """The first of its lines that says so; its first line where none does."""
        return next((line for line in self.lines if line[column]), self.lines[0])

    def contradictions(self) -> Iterator[Mistake]:
        """Rows that say another thing than a row above: only one can be meant."""
        for column in ONCE:
            first = self.told(column)
            for line in self.lines:
                if line[column] and line[column] != first[column]:
                    yield contradiction(line, first, column)


def contradiction(line: Line, first: Line, column: Column) -> Mistake:
    return Mistake.at(
        line.row,
        Invalid(
            "«%(column)s» dice otra cosa que en la fila %(first)s, y es la misma competencia: deja"
            " una de las dos.",
            column=column.value,
            first=first.row,
        ),
    )


@dataclass
class Post:
    """A post and its competencies, in the order in which the sheet first names them."""

    title: str
    parts: dict[str, PostPart] = field(default_factory=dict)

    @property
    def row(self) -> int:
        return min(part.row for part in self.parts.values())


def posts_of(lines: Iterable[Line]) -> tuple[list[Post], list[Mistake]]:
    """The posts that the lines tell of, and the lines that tell of none."""
    posts: dict[str, Post] = {}
    mistakes: list[Mistake] = []
    title = name = ""
    for line in lines:
        if line[Column.POSITION] and sort_key(line[Column.POSITION]) != sort_key(title):
            title, name = line[Column.POSITION], ""
        name = line[Column.COMPETENCY] or name
        if not title or not name:
            mistakes.append(nameless(line, title))
            continue
        post = posts.setdefault(sort_key(title), Post(title))
        post.parts.setdefault(folded(name), PostPart(name)).lines.append(line)
    return list(posts.values()), mistakes


def nameless(line: Line, title: str) -> Mistake:
    if title:
        return Mistake.at(line.row, Invalid("Escribe la competencia de esta fila."))
    return Mistake.at(line.row, Invalid("Escribe el puesto de esta fila."))
