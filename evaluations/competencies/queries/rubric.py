"""A confirmed profile with its rows, as reviews take it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from evaluations.competencies.content import Content
from evaluations.competencies.tables import ProfileState, RequirementKind
from evaluations.database import row, rows
from evaluations.errors import NotFound


@dataclass(frozen=True)
class RubricBehaviour:
    id: int
    text: str


@dataclass(frozen=True)
class RubricCompetency:
    id: int
    name: str
    definition: str
    level: str
    weight: Any
    """A Decimal; 1 where the profile gives none."""
    behaviours: tuple[RubricBehaviour, ...]
    negative: tuple[str, ...]
    """Conduct that is not wanted: shown, never rated."""

    @property
    def is_definition(self) -> bool:
        """Whether the definition itself is what is rated (RULES §1.5)."""
        return [behaviour.text for behaviour in self.behaviours] == [self.definition]


@dataclass(frozen=True)
class RubricRequirement:
    id: int
    kind: RequirementKind
    text: str


@dataclass(frozen=True)
class Rubric:
    """A confirmed profile, with the rows that a review copies when it opens."""

    profile: int
    position: int
    number: int
    """The version of the position's profile."""
    title: str
    state: ProfileState
    approved_at: datetime
    approved_by: str
    content: Content
    competencies: tuple[RubricCompetency, ...]
    requirements: tuple[RubricRequirement, ...]

    @property
    def objective(self) -> str:
        return self.content.objective


async def approved_profile_of(position_id: int) -> Rubric:
    """The profile in force; raises NotFound where the position has none yet."""
    found = await row(
        "select id from profile where position = $1 and state = 'approved'", position_id
    )
    if found is None:
        raise NotFound("Este puesto todavía no tiene un perfil confirmado.")
    return await rubric_of(found["id"])


async def rubric_of(profile_id: int) -> Rubric:
    """A confirmed version, in three statements however long it is."""
    head = await row(
        "select p.id, p.position, p.number, post.title, p.state, p.approved_at, p.content,"
        ' person.name as approved_by from profile p join "position" post on post.id = p.position'
        " join person on person.id = p.approved_by where p.id = $1 and p.state <> 'draft'",
        profile_id,
    )
    if head is None:
        raise NotFound
    return Rubric(
        profile=head["id"],
        position=head["position"],
        number=head["number"],
        title=head["title"],
        state=ProfileState(head["state"]),
        approved_at=head["approved_at"],
        approved_by=head["approved_by"],
        content=Content.model_validate_json(head["content"]),
        competencies=await competencies_of(profile_id),
        requirements=await requirements_of(profile_id),
    )


async def competencies_of(profile_id: int) -> tuple[RubricCompetency, ...]:
    found = await rows(
        "select c.id, c.name, c.definition, c.level, c.weight, b.id as behaviour, b.text,"
        " b.is_negative from competency c join behaviour b on b.competency = c.id"
        " where c.profile = $1 order by c.number, b.number",
        profile_id,
    )
    lines: dict[int, list[Any]] = {}
    for line in found:
        lines.setdefault(line["id"], []).append(line)
    return tuple(competency_from(group) for group in lines.values())


def competency_from(lines: list[Any]) -> RubricCompetency:
    first = lines[0]
    return RubricCompetency(
        first["id"],
        first["name"],
        first["definition"],
        first["level"],
        first["weight"],
        tuple(
            RubricBehaviour(line["behaviour"], line["text"])
            for line in lines
            if not line["is_negative"]
        ),
        tuple(line["text"] for line in lines if line["is_negative"]),
    )


async def requirements_of(profile_id: int) -> tuple[RubricRequirement, ...]:
    found = await rows(
        "select id, kind, text from requirement where profile = $1 order by number", profile_id
    )
    return tuple(
        RubricRequirement(line["id"], RequirementKind(line["kind"]), line["text"]) for line in found
    )
