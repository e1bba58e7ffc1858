"""Forms made of like lines: each line is saved by itself as one types, or all of them at once.

The fields of a line end in its key (`rating-7`, `fact-7`), so that the same form works both ways.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, lru_cache
from typing import Annotated, Any, Generic, Literal, TypeVar
from uuid import UUID

from pydantic import AfterValidator, Field

from evaluations import clock
from evaluations.reviews.sensitive import SENSITIVE_WARNING, sensitive_words
from evaluations.web.answers import formats
from evaluations.web.answers.forms import Form, FormModel, Says, read_form
from evaluations.web.answers.language import mark, translate
from evaluations.web.answers.requests import Request
from evaluations.web.answers.values import OLDEST, Version
from evaluations.web.entry.refused import Refused
from evaluations.web.entry.scopes import header

Key = int | str


def not_in_the_future(day: date) -> date:
    if day > clock.today():
        raise ValueError(mark("La fecha del hecho no puede ser posterior a hoy."))
    return day


PastDay = Annotated[
    Annotated[date, Field(ge=OLDEST), AfterValidator(not_in_the_future)] | None,
    Says(mark("Escribe la fecha del hecho con día, mes y año.")),
]  # fmt: skip


class LineForm(FormModel):
    """What every line has besides its answer."""

    version: Version = 0
    keep: Literal["mine", "stored"] = "mine"
    """Whose answer stays, once somebody else has saved another one."""

    def answer(self) -> Any:
        """What is to be saved, comparable with what is stored."""
        raise NotImplementedError

    @property
    def text_in_it(self) -> str:
        """What a person wrote freely."""
        raise NotImplementedError


Shape = TypeVar("Shape", bound=LineForm)


@dataclass(frozen=True)
class Lines(Generic[Shape]):
    """A form by key; read by templates as one form with the names that the page has."""

    forms: Mapping[Key, Form[Shape]]

    def __hash__(self) -> int:
        return hash(tuple(self.forms.items()))

    @cached_property
    def values(self) -> dict[str, Any]:
        return joined({key: form.values for key, form in self.forms.items()})

    @cached_property
    def errors(self) -> dict[str, str]:
        return joined({key: form.errors for key, form in self.forms.items()})

    def pairs(self) -> Iterator[tuple[str, Any]]:
        """Each field with each of its values, as a browser sends them."""
        for name, value in self.values.items():
            for each in value if isinstance(value, list) else [value]:
                yield name, each

    @property
    def data(self) -> dict[Key, Shape] | None:
        """The clean lines, or None while any of them has something to correct."""
        clean = {key: form.data for key, form in self.forms.items() if form.data}
        return clean if len(clean) == len(self.forms) and not self.errors else None


def joined(lines: Mapping[Key, Mapping[str, Any]]) -> dict[str, Any]:
    return {f"{name}-{key}": value for key, line in lines.items() for name, value in line.items()}


def read_lines(request: Request, shape: type[Shape], keys: Iterable[Key]) -> Lines[Shape]:
    """Raises Refused for a field that belongs to none of these lines."""
    lines = Lines({key: read_form(request, shape, suffix=f"-{key}") for key in keys})
    if request.fields.keys() - lines.values.keys():
        raise Refused(400)
    return lines


def sent_key(request: Request) -> UUID | None:
    """The key under which the page sends the same content again."""
    given = header(request.scope, b"idempotency-key").decode("latin-1")
    try:
        return UUID(given) if given else None
    except ValueError as error:
        raise Refused(400) from error


def cautions(text: str) -> tuple[str, ...]:
    """A soft warning where words hint at data that a review must not hold (RULES §4)."""
    words = sensitive_words(text)
    if not words:
        return ()
    return (f"{translate(SENSITIVE_WARNING.message)} («{'», «'.join(words)}»)",)


def saved_time(at: datetime | None) -> str:
    """10:32 if it was today; an hour of another day would mislead."""
    return time_on(clock.today(), at) if at else ""


@lru_cache(4096)
def time_on(day: date, at: datetime) -> str:
    return formats.time(at) if formats.local_day(at) == day else ""
