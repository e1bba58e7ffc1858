"""A draft's page: the source beside what was read, every field of which can be corrected."""

from typing import Any

from evaluations.competencies.content import Content
from evaluations.competencies.queries.profiles import content_of, profile_seen_by
from evaluations.competencies.rules import may_manage_profiles
from evaluations.competencies.tables import Profile, ProfileState
from evaluations.errors import Conflict
from evaluations.people.queries.organization import position_choices
from evaluations.web.answers.forms import Form
from evaluations.web.answers.language import translate
from evaluations.web.answers.pages import Page, page
from evaluations.web.answers.requests import Request
from evaluations.web.profile_form import ProfileForm
from evaluations.web.profile_warnings import explained
from evaluations.web.profile_words import differences, label_of


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
        "lines": numbered(profile.source_text),
        "warnings": [explained(code) for code in content.warnings],
        "label": label_of,
        "lines_of": lambda name: lines_of(content, name),
        "behaviour_count": sum(len(part.behaviours) for part in content.competencies),
        "may_change": may_manage_profiles(request.viewer),
        "version": profile.version,
        "conflict": None,
        "differences": [],
        "flash": translate("El borrador está guardado.") if said_saved(request) else "",
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


def lines_of(content: Content, name: str) -> list[int]:
    """The lines of the source that the items of a list were read from."""
    return sorted(
        {content.places[item] for item in getattr(content, name) if item in content.places}
    )


def said_saved(request: Request) -> bool:
    return request.query_params.get("saved") == "1"


def numbered(text: str) -> list[tuple[int, str]]:
    """The lines that say something, with their numbers."""
    lines = enumerate(text.split("\n"), 1)
    return [(number, line.strip()) for number, line in lines if line.strip()]
