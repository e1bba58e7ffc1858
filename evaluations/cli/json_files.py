"""JSON that people wrote, read into the shapes that the web's forms have."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from evaluations.cli.inputs import read_text
from evaluations.cli.mistakes import Mistakes
from evaluations.reviews.recompute import parsed
from evaluations.web.answers.forms import sentence

Shape = TypeVar("Shape", bound=BaseModel)

SENTENCES = {
    "missing": "Falta este dato.",
    "extra_forbidden": "Este dato no se espera aquí.",
    "string_type": "Escribe un texto.",
    "int_type": "Escribe un número entero.",
    "bool_type": "Escribe true o false.",
    "tuple_type": "Escribe una lista.",
    "dict_type": "Escribe un objeto.",
    "model_type": "Escribe un objeto.",
    "enum": "Elige entre {expected}.",
    "literal_error": "Elige entre {expected}.",
}
"""By pydantic's name of the mistake; of any other, the sentence of the web's form."""


def read_json(name: str, shape: type[Shape]) -> Shape:
    """Figures are exact, keys are not repeated; raises Told with every mistake."""
    return checked(parsed(read_text(name)), shape)


def checked(data: object, shape: type[Shape], context: Mapping[str, Any] | None = None) -> Shape:
    """Raises Told with every mistake and its place."""
    try:
        return shape.model_validate(data, context=context)
    except ValidationError as error:
        mistakes = Mistakes()
        for mistake in error.errors(include_url=False):
            mistakes.add(place(mistake["loc"]), told(shape, mistake))
        mistakes.refuse()
        raise


def place(steps: tuple[int | str, ...]) -> str:
    """ratings[2].level."""
    named = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return "".join(named).removeprefix(".")


def told(shape: type[BaseModel], mistake: Any) -> str:
    if known := SENTENCES.get(mistake["type"]):
        return known.format_map(mistake.get("ctx", {})).replace(" or ", " o ")
    field = shape.model_fields.get(str(mistake["loc"][0])) if mistake["loc"] else None
    return sentence(field, mistake)
