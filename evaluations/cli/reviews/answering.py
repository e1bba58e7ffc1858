"""Keeping a sheet: all of it in one transaction, or every mistake in it and nothing kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from evaluations.cli.mistakes import Mistakes
from evaluations.cli.reviews.sheet import Line, Sheet
from evaluations.cli.reviews.standing import Form, Standing, Standings
from evaluations.errors import Conflict, Invalid, NotAllowed
from evaluations.people.viewer import Viewer
from evaluations.reviews.actions.holding import CHANGED
from evaluations.reviews.actions.submitting import check_answers, submit
from evaluations.reviews.queries.seen import locked, review_seen_by
from evaluations.reviews.rules import side_of
from evaluations.web.lines import cautions

PARTS = ("ratings", "requirements", "goals", "notes")


@dataclass(frozen=True)
class Answering:
    """A review, what is answered in it, and whether it is handed in then."""

    review: int
    sheet: Sheet
    submits: bool = False

    async def __call__(self, viewer: Viewer) -> dict[str, Any]:
        """How many lines were other than before, and what is worth a second look."""
        review = await review_seen_by(viewer, self.review)
        side = side_of(viewer, review)
        if side is None:
            raise NotAllowed("Este formulario lo ve solo quien lo responde.")
        review = await locked(review)
        saved = await self.keep(await Form(review, side, viewer).standings())
        check = await check_answers(review, side, by=viewer)
        state = await submit(review, by=viewer) if self.submits else review.state
        warnings = [str(warning.sentence) for warning in check.warnings]
        return {
            "review": review.id,
            "state": state,
            "saved": saved,
            "warnings": [*warnings, *self.cautions()],
        }

    async def keep(self, standings: Standings) -> int:
        """Raises Told with every mistake of the sheet."""
        mistakes = Mistakes()
        with mistakes.at("about.review"):
            self.check_review()
        saved = 0
        for name, lines in standings.items():
            saved += await keep_part(name, lines, getattr(self.sheet, name), mistakes)
        mistakes.refuse()
        return saved

    def cautions(self) -> list[str]:
        """Where words hint at data that a review must not hold (RULES §4)."""
        return [
            f"{name}[{number}]: {caution}"
            for name in PARTS
            for number, line in enumerate(getattr(self.sheet, name))
            for caution in cautions(line.words)
        ]

    def check_review(self) -> None:
        of = self.sheet.about.get("review", self.review)
        if of != self.review:
            raise Invalid("El archivo es de la evaluación %(of)s.", of=of)


async def keep_part(
    name: str, standings: dict[int | str, Standing], lines: Iterable[Line], mistakes: Mistakes
) -> int:
    left, saved = dict(standings), 0
    for number, line in enumerate(lines):
        with mistakes.at(f"{name}[{number}]"):
            saved += await keep_line(left.pop(line.key, None), line)
    return saved


async def keep_line(stands: Standing | None, line: Line) -> bool:
    """Whether it says something else than what stood there."""
    if stands is None:
        raise Invalid(
            "%(key)s no está entre lo que respondes en esta evaluación, o viene dos veces.",
            key=line.key,
        )
    if line.wording not in ("", stands.line.wording):
        raise Invalid(
            "%(key)s es otra cosa: «%(wording)s».", key=line.key, wording=stands.line.wording
        )
    if line.answer() == stands.line.answer():
        return False
    version = stands.line.version or 0
    if line.version not in (None, version):
        raise Conflict(CHANGED)
    await stands.keep(line.answer(), version)
    return True
