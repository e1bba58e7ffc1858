"""Reading a form so that it can be shown again with what was typed and what is wrong with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, get_origin

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic.fields import FieldInfo

from evaluations.errors import Invalid
from evaluations.reviews.sentences import Sentence
from evaluations.web.answers.formats import said
from evaluations.web.answers.language import translate
from evaluations.web.answers.requests import Request
from evaluations.web.answers.text import Line, Paragraphs, Says
from evaluations.web.entry.bodies import Fields, urlencoded
from evaluations.web.entry.refused import Refused
from evaluations.web.entry.request_keys import FIELD as KEY

__all__ = ["Form", "FormModel", "Line", "Paragraphs", "Says", "read_form", "read_query"]


class FormModel(BaseModel):
    """The fields of a form; anything else that is sent is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Data = TypeVar("Data", bound=FormModel)


@dataclass(frozen=True)
class Form(Generic[Data]):
    """The words a person typed, what is wrong with them and, when nothing is, the clean data."""

    values: Mapping[str, Any] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    data: Data | None = None

    def __hash__(self) -> int:
        """Only where no field takes several values."""
        return hash((tuple(self.values.items()), tuple(self.errors.items())))

    def refused(self, error: Invalid) -> "Form[Data]":
        """The same words, with what the domain says about one of them."""
        told = said(Sentence(error.message, error.values))
        return Form(self.values, {**self.errors, error.field or "form": told})


def read_form(request: Request, shape: type[Data], *, suffix: str = "") -> Form[Data]:
    """The request's form; with a suffix, the fields named so: `rating-7` is read as `rating`."""
    sent = {name: values for name, values in request.fields.items() if name != KEY}
    return checked(shape, of_suffix(sent, suffix) if suffix else sent)


def read_query(request: Request, shape: type[Data]) -> Form[Data]:
    """The query of an address, as a form."""
    return checked(shape, urlencoded(request.scope["query_string"]))


def of_suffix(sent: Fields, suffix: str) -> Fields:
    return {
        name.removesuffix(suffix): values for name, values in sent.items() if name.endswith(suffix)
    }


def checked(shape: type[Data], sent: Fields) -> Form[Data]:
    """Every mistake at once. What no page of ours sends is a Refused, not a mistake."""
    values = typed(shape, sent)
    try:
        return Form(values, {}, shape.model_validate(dict(given(shape, values))))
    except ValidationError as error:
        return Form(values, sentences(shape, error))


def typed(shape: type[Data], sent: Fields) -> dict[str, Any]:
    """One value for each field, a list for those that take several."""
    fields = shape.model_fields
    if sent.keys() - fields.keys():
        raise Refused(400)
    several = {name for name in sent if takes_several(fields[name])}
    if any(len(values) > 1 for name, values in sent.items() if name not in several):
        raise Refused(400)
    return {name: values if name in several else values[0] for name, values in sent.items()}


def takes_several(field: FieldInfo) -> bool:
    return get_origin(field.annotation) in (list, tuple, set, frozenset)


def given(shape: type[Data], values: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Without the blanks of fields that are not text: those were left open."""
    for name, value in values.items():
        if value != "" or shape.model_fields[name].annotation is str:
            yield name, value


def sentences(shape: type[FormModel], error: ValidationError) -> dict[str, str]:
    """The first thing wrong with each field; a rule over several stands under `form`."""
    found: dict[str, str] = {}
    for mistake in error.errors(include_url=False):
        name = str(mistake["loc"][0]) if mistake["loc"] else "form"
        found.setdefault(name, sentence(shape.model_fields.get(name), mistake))
    return found


def sentence(field: FieldInfo | None, mistake: Any) -> str:
    """What a rule of ours says, else how to fill the field."""
    reason = mistake.get("ctx", {})
    if isinstance(reason.get("error"), ValueError):
        return translate(str(reason["error"]))
    if mistake["type"] == "string_too_long":
        return translate("Usa %(most)s caracteres o menos.", most=reason["max_length"])
    return translate(how_to_fill(field))


def how_to_fill(field: FieldInfo | None) -> str:
    said = (note.sentence for note in field.metadata if isinstance(note, Says)) if field else ()
    return next(iter(said), "Completa este dato.")
