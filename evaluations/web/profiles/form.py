"""The confirmation page's form: a whole profile as flat fields, and back.

Competencies and behaviours are counted in the names of their fields (`competency-0-behaviour-2`).
What cannot be read keeps its former value in the content, and what was typed in the form.
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from evaluations.competencies.content import CompetencyContent, Content, Salary
from evaluations.competencies.corrections import LISTS
from evaluations.errors import Invalid
from evaluations.web.answers.forms import Form
from evaluations.web.entry.bodies import Fields
from evaluations.web.profiles.fields import NUMBERS, Sent, whole

NOT_LINES = frozenset(
    {*LISTS, *NUMBERS, "competencies", "warnings", "settled", "places", "gross_salary"}
)
LINES = tuple(name for name in Content.model_fields if name not in NOT_LINES)


@dataclass(frozen=True)
class ProfileForm:
    """What was sent: the content it makes, what is wrong with it, and what to do with it."""

    content: Content
    form: Form[Any]
    version: int
    action: str
    position: int | None

    @property
    def is_clean(self) -> bool:
        return not self.form.errors

    def holding(self, content: Content, version: int) -> "ProfileForm":
        """The same form, filled with another content that comes after that version."""
        form = form_of(content, self.position)
        return replace(self, content=content, form=form, version=version)

    def refused(self, error: Invalid) -> "ProfileForm":
        """The same form, with what the domain says about one of its fields."""
        return replace(self, form=self.form.refused(error))


def form_of(content: Content, position: int | None) -> Form[Any]:
    """The form as the content fills it."""
    return Form(values_of(content) | {"position": str(position or "")})


def values_of(content: Content) -> dict[str, str]:
    values = {name: getattr(content, name) for name in LINES}
    values |= {name: printed(getattr(content, name)) for name in NUMBERS}
    values |= {name: "\n".join(getattr(content, name)) for name in LISTS}
    values["gross_salary"] = content.gross_salary.text if content.gross_salary else ""
    for number, competency in enumerate(content.competencies):
        values |= competency_values(f"competency-{number}", competency)
    return values


def competency_values(name: str, competency: CompetencyContent) -> dict[str, str]:
    behaviours = enumerate(competency.behaviours)
    return {
        f"{name}-name": competency.name,
        f"{name}-definition": competency.definition,
        f"{name}-level": competency.level,
        f"{name}-weight": printed(competency.weight),
        f"{name}-desirable": "" if competency.required else "true",
        f"{name}-negative": "\n".join(competency.negative_behaviours),
        **{f"{name}-behaviour-{number}": text for number, text in behaviours},
    }


def printed(number: Decimal | int | None) -> str:
    return "" if number is None else format(Decimal(number), "f")


def read_profile_form(fields: Fields, before: Content) -> ProfileForm:
    """Every mistake at once; the draft's warnings and places stay as they are."""
    sent = Sent(fields)
    content = before.model_copy(
        update={
            **{name: sent.text(name) for name in LINES},
            **{name: sent.number(name, getattr(before, name)) for name in NUMBERS},
            **{name: sent.items(name) for name in LISTS},
            "gross_salary": salary(sent.text("gross_salary"), before.gross_salary),
            "settled": sent.settled(),
            "competencies": tuple(sent.competency(number) for number in sent.competencies()),
        }
    )
    position = whole(sent.first("position"))
    return ProfileForm(
        content=content,
        form=Form({**form_of(content, position).values, **sent.unread}, sent.errors),
        version=whole(sent.first("version")) or 0,
        action=sent.first("action") or "save",
        position=position,
    )


def salary(text: str, before: Salary | None) -> Salary | None:
    """The amounts that were read belong to the words they were read from."""
    if before and before.text == text:
        return before
    return Salary(text=text) if text else None
