"""The way through one side's form: its sections, what else it asks for, and handing it in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from evaluations import clock
from evaluations.errors import NotAllowed
from evaluations.reviews.notes import topics
from evaluations.reviews.queries.beside import Left, what_is_left
from evaluations.reviews.queries.form import Section
from evaluations.reviews.queries.seen import SeenReview, locked
from evaluations.reviews.rules import Action, may, side_of
from evaluations.reviews.states import ReviewKind, Side
from evaluations.web.answers.language import language, translate
from evaluations.web.answers.pages import Page, see_other, url
from evaluations.web.answers.remembering import MOST
from evaluations.web.answers.requests import Request, found


@dataclass(frozen=True, slots=True)
class Step:
    """A page of the form, and how much of it is done."""

    name: str
    href: str
    done: int
    total: int
    current: bool = False

    @property
    def is_open(self) -> bool:
        return self.done < self.total


@dataclass(frozen=True, slots=True)
class Way:
    """All steps; the one that is open has those before and after it."""

    steps: tuple[Step, ...]
    submission: str
    """The address of the page that comes after the last step."""

    @property
    def previous(self) -> str | None:
        """The address of the step before the open one."""
        return self.steps[self._position - 1].href if self._position else None

    @property
    def next(self) -> str:
        following = self.steps[self._position + 1 :]
        return following[0].href if following else self.submission

    @property
    def is_last(self) -> bool:
        return self.next == self.submission

    @property
    def first_open(self) -> str:
        """The address of the first step with something left to do."""
        unfinished = [step.href for step in self.steps if step.is_open]
        return unfinished[0] if unfinished else self.submission

    @property
    def _position(self) -> int:
        return next((place for place, step in enumerate(self.steps) if step.current), 0)


def own_form(request: Request) -> tuple[SeenReview, Side]:
    """The review and the side that the viewer answers on; raises NotAllowed for anyone else."""
    review = found(request, SeenReview)
    side = side_of(request.viewer, review)
    if side is None:
        raise NotAllowed("Este formulario lo ve solo quien lo responde.")
    return review, side


async def settle(request: Request, review: SeenReview) -> SeenReview:
    """Before saving, wait for a save that is under way: what is read next is what stands."""
    return await locked(review) if request.method == "POST" else review


async def go_on(
    request: Request, review: SeenReview, side: Side, sections: Sequence[Section]
) -> Page:
    """To the step after the one that was saved, or before it where the button said so."""
    left = await what_is_left(review, side)
    steps = way(review, side, sections, left, request.scope["path"])
    back = request.scope["query_string"] == b"to=previous" and steps.previous
    return see_other(request, back or steps.next)


async def form_context(
    request: Request, review: SeenReview, side: Side, sections: Sequence[Section], action: Action
) -> dict[str, Any]:
    """What every page of the form shows around its own part; `action` is what it lets one do."""
    left = await what_is_left(review, side)
    return {
        "review": review,
        "side": side.value,
        "way": way(review, side, sections, left, request.scope["path"]),
        "today": clock.today(),
        "may_change": may(request.viewer, review, action),
    }


def way(
    review: SeenReview, side: Side, sections: Sequence[Section], left: Left, here: str = ""
) -> Way:
    """`here` is the address of the page that is open."""
    return way_of(review.id, review.kind, side, tuple(sections), left, here, language())


@lru_cache(MOST)
def way_of(
    review: int,
    kind: ReviewKind,
    side: Side,
    sections: tuple[Section, ...],
    left: Left,
    here: str,
    _language: str,
) -> Way:
    steps = [*section_steps(review, sections), *other_steps(review, kind, side, left)]
    return Way(
        tuple(Step(name, href, done, total, href == here) for name, href, done, total in steps),
        url("submission", review_id=review),
    )


Plain = tuple[str, str, int, int]


def section_steps(review: int, sections: Sequence[Section]) -> Iterator[Plain]:
    for section in sections:
        address = url("section", review_id=review, number=section.number)
        yield section.name, address, section.done, section.items


def other_steps(review: int, kind: ReviewKind, side: Side, left: Left) -> Iterator[Plain]:
    """Requirements and goals only where there are any."""
    requirements = left.requirements if side == Side.MANAGER else 0
    asked = len(topics(kind, side))
    if requirements:
        name = translate("Requisitos y conocimientos")
        address = url("requirements", review_id=review)
        yield name, address, left.requirements_done, requirements
    if left.goals:
        yield translate("Metas"), url("goals", review_id=review), left.goals_done, left.goals
    yield translate("Comentarios"), url("notes", review_id=review), left.notes_done, asked
