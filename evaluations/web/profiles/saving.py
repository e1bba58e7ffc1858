"""What a draft's page is told when it saves itself."""

from evaluations.clock import now
from evaluations.competencies.content import Content
from evaluations.competencies.queries.profiles import content_of, profile_seen_by
from evaluations.competencies.tables import Profile, ProfileState
from evaluations.errors import Conflict
from evaluations.web.answers import formats
from evaluations.web.answers.language import translate
from evaluations.web.answers.pages import Page, page
from evaluations.web.answers.requests import Request
from evaluations.web.profiles.form import ProfileForm
from evaluations.web.profiles.points import point_list, remarks_of
from evaluations.web.profiles.words import differences


def saved_answer(request: Request, before: Content, kept: Profile) -> Page:
    """When it was saved, and what is now to be settled; the shape of the page stays."""
    content = content_of(kept)
    was, now_said = remarks_of(before), remarks_of(content)
    return page(
        request,
        "profiles/_saved.html",
        version=kept.version,
        at=formats.time(now()),
        points=point_list(content),
        may_change=True,
        remarks={
            field: now_said.get(field, [])
            for field in was | now_said
            if was.get(field) != now_said.get(field)
        },
    )


def not_saved_answer(request: Request, sent: ProfileForm) -> Page:
    return page(
        request,
        "profiles/_not_saved.html",
        status=422,
        version=sent.version,
        errors=sent.form.errors,
    )


async def overtaken_answer(
    request: Request, profile: Profile, sent: ProfileForm, conflict: Conflict
) -> Page:
    """What another person saved beside what was typed here, which stays on the page."""
    stored = await profile_seen_by(request.viewer, profile.id)
    is_draft = stored.state == ProfileState.DRAFT
    return page(
        request,
        "profiles/_overtaken.html",
        status=409,
        profile=stored,
        version=sent.version,
        stored_version=stored.version,
        conflict=translate(conflict.message, **conflict.values),
        differences=differences(content_of(stored), sent.content) if is_draft else [],
        may_change=is_draft,
    )
