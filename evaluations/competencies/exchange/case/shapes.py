"""What is read of a CASE package: whatever else a system adds to it is passed over."""

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from evaluations.competencies.content import Share
from evaluations.competencies.reading.errors import UnreadableProfile

MOST_PARTS = 20_000


def written(value: Any) -> Any:
    """Some systems write null for what is empty."""
    return "" if value is None else value


def listed(value: Any) -> Any:
    return () if value is None else value


Words = Annotated[str, BeforeValidator(written)]


class Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Link(Shape):
    identifier: str


class Document(Shape):
    identifier: str
    title: str
    description: Words = ""


class Item(Shape):
    identifier: str
    full: str = Field(alias="fullStatement")
    short: Words = Field("", alias="abbreviatedStatement")
    kind: Words = Field("", alias="CFItemType")


class Association(Shape):
    kind: str = Field(alias="associationType")
    child: Link = Field(alias="originNodeURI")
    parent: Link = Field(alias="destinationNodeURI")
    number: float | None = Field(None, alias="sequenceNumber")


class Level(Shape):
    quality: Words = ""


Listed = BeforeValidator(listed)
Most = Field(max_length=MOST_PARTS)


class Criterion(Shape):
    item: Link | None = Field(None, alias="CFItemURI")
    weight: Share = None
    levels: Annotated[tuple[Level, ...], Listed, Most] = Field((), alias="CFRubricCriterionLevels")


class Rubric(Shape):
    criteria: Annotated[tuple[Criterion, ...], Listed, Most] = Field((), alias="CFRubricCriteria")


class Package(Shape):
    document: Document = Field(alias="CFDocument")
    items: Annotated[tuple[Item, ...], Listed, Most] = Field((), alias="CFItems")
    associations: Annotated[tuple[Association, ...], Listed, Most] = Field(
        (), alias="CFAssociations"
    )
    rubrics: Annotated[tuple[Rubric, ...], Listed, Most] = Field((), alias="CFRubrics")

    def criteria(self) -> Iterator[Criterion]:
        for rubric in self.rubrics:
            yield from rubric.criteria


def shaped(said: Any) -> Package:
    """The package in what a file says; raises UnreadableProfile, which names the place."""
    try:
        return Package.model_validate(said)
    except ValidationError as error:
        place = "/".join(str(step) for step in error.errors()[0]["loc"])
        raise UnreadableProfile(
            "El paquete CASE no sigue el formato en «%(place)s»: expórtalo de nuevo.", place=place
        ) from error
