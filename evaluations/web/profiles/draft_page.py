"""A draft's page: the source beside what was read, every field of which can be corrected."""

from dataclasses import dataclass
from typing import Annotated, Any

from evaluations.competencies.content import Content
from evaluations.competencies.difference.changes import TextChange
from evaluations.competencies.difference.words import words_apart
from evaluations.competencies.queries.profiles import content_of, profile_seen_by
from evaluations.competencies.queries.wordings import Known, familiar_wordings
from evaluations.competencies.rules import may_manage_profiles
from evaluations.competencies.tables import Profile, ProfileState
from evaluations.errors import Conflict
from evaluations.people.queries.organization import position_choices
from evaluations.web.answers.forms import Form, FormModel, Line, read_query
from evaluations.web.answers.language import mark, translate
from evaluations.web.answers.pages import Page, page
from evaluations.web.answers.requests import Request
from evaluations.web.profiles.form import ProfileForm, values_of
from evaluations.web.profiles.points import point_list, remarks_of
from evaluations.web.profiles.source import lines_of, source_of
from evaluations.web.profiles.words import differences, label_of

DONE = {
    "split": mark("Se dividió: revisa cada parte."),
    "merged": mark("Se unió con la anterior."),
    "moved": mark("Cambió de lugar."),
    "removed": mark("Se quitó lo que estaba aquí."),
    "value": mark("Ahora está entre los valores."),
    "settled": mark("Todos los puntos quedaron atendidos."),
    "used": mark("Ahora dice lo mismo que el diccionario."),
}


class Looking(FormModel):
    """The query of a draft's page."""

    at: Annotated[str, Line(60, 0)] = ""
    done: Annotated[str, Line(20, 0)] = ""
    saved: bool = False


async def draft_page(
    request: Request,
    profile: Profile,
    content: Content,
    form: Form[Any],
    *,
    status: int = 200,
    **context: Any,
) -> Page:
    shown = {
        "profile": profile,
        "content": content,
        "form": form,
        "positions": await position_choices(),
        "source": source_of(profile.source_text, content),
        "points": point_list(content),
        "remarks": remarks_of(content),
        "familiar": await familiar_shown(content, profile.position),
        "competency_names": names_of(content),
        "label": label_of,
        "lines_of": lambda name: lines_of(content, name),
        "behaviour_count": sum(len(part.behaviours) for part in content.competencies),
        "may_change": may_manage_profiles(request.viewer),
        "version": profile.version,
        "conflict": None,
        "differences": [],
        **looked_at(request),
    }
    return page(request, "profiles/draft.html", status=status, **(shown | context))


async def refused_page(request: Request, profile: Profile, sent: ProfileForm) -> Page:
    """What was typed, with what is wrong beside it; still of the version that was opened."""
    return await draft_page(
        request, profile, sent.content, sent.form, status=422, version=sent.version
    )


async def conflict_page(
    request: Request, profile: Profile, sent: ProfileForm, conflict: Conflict
) -> Page:
    """What was typed, with what the other person saved beside it; sending again overwrites that."""
    stored = await profile_seen_by(request.viewer, profile.id)
    is_draft = stored.state == ProfileState.DRAFT
    return await draft_page(
        request,
        stored,
        sent.content,
        sent.form,
        status=409,
        conflict=translate(conflict.message, **conflict.values),
        differences=differences(content_of(stored), sent.content) if is_draft else [],
        may_change=is_draft and may_manage_profiles(request.viewer),
    )


@dataclass(frozen=True)
class Suggestion:
    """What the dictionary knows of a field's words, with the change that it would make."""

    same: Known | None
    near: Known | None
    change: TextChange


async def familiar_shown(content: Content, position: int | None) -> dict[str, Suggestion]:
    typed = values_of(content)
    return {
        field: Suggestion(
            found.same,
            found.near,
            TextChange(words_apart(typed[field], found.near.text) if found.near else ()),
        )
        for field, found in (await familiar_wordings(content, position)).items()
    }


def names_of(content: Content) -> list[str]:
    """The competencies as the page calls them, those without a name too."""
    return [
        part.name or translate("Competencia %(number)s", number=number)
        for number, part in enumerate(content.competencies, 1)
    ]


def looked_at(request: Request) -> dict[str, Any]:
    """After a button: the field to look at, and what was done there."""
    asked = read_query(request, Looking).data or Looking()
    return {
        "at": asked.at,
        "done": translate(DONE[asked.done]) if asked.done in DONE else "",
        "flash": translate("El borrador está guardado.") if asked.saved else "",
    }
