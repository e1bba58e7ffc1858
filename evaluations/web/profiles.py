"""From a job description's file to a confirmed profile: upload, correct, confirm."""

from litestar import Controller, get, post

from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.drafting import (
    Source,
    correct_draft,
    open_draft,
    start_next_version,
)
from evaluations.competencies.content import Content, without_blanks
from evaluations.competencies.queries.profiles import content_of, profile_seen_by
from evaluations.competencies.queries.rubric import rubric_of
from evaluations.competencies.rules import may_manage_profiles, may_see_every_profile, obstacles
from evaluations.competencies.tables import Profile, ProfileState
from evaluations.errors import Conflict, Invalid
from evaluations.people.tables import Role
from evaluations.people.viewer import Viewer
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.entry.authorisation import register, role, seen
from evaluations.web.profile_edits import edited
from evaluations.web.profile_form import ProfileForm, form_of, read_profile_form
from evaluations.web.profile_page import conflict_page, draft_page, refused_page
from evaluations.web.profile_words import about


def may(viewer: Viewer, profile: Profile, action: str) -> bool:
    return may_manage_profiles(viewer)


register("profile", profile_seen_by, may)


class ProfilesController(Controller):
    path = "/profiles"

    @post("/blank", name="blank_profile", opt=role(Role.HR))
    async def begin_blank(self, request: Request) -> Page:
        """Without a document: everything is written by hand."""
        draft = await open_draft(Content(), Source(), by=request.viewer)
        return see_other(request, url("profile", profile_id=draft.id))

    @get("/{profile_id:int}", name="profile", opt=seen("profile"))
    async def show(self, request: Request) -> Page:
        profile = found(request, Profile)
        if profile.state == ProfileState.DRAFT:
            content = content_of(profile)
            form = form_of(content, profile.position)
            return await draft_page(request, profile, content, form)
        return page(
            request,
            "profiles/show.html",
            **about(await rubric_of(profile.id), request.viewer),
            may_see_position=may_see_every_profile(request.viewer),
        )

    @post("/{profile_id:int}", name="correct_profile", opt=seen("profile", to="correct"))
    async def correct(self, request: Request) -> Page:
        profile = found(request, Profile)
        sent = read_profile_form(request.fields, content_of(profile))
        if not sent.is_clean:
            return await refused_page(request, profile, sent)
        try:
            return await carry_out(request, profile, sent)
        except Invalid as error:
            return await refused_page(request, profile, sent.refused(error))
        except Conflict as conflict:
            return await conflict_page(request, profile, sent, conflict)

    @post("/{profile_id:int}/versions", name="next_version", opt=seen("profile", to="correct"))
    async def begin_next(self, request: Request) -> Page:
        draft = await start_next_version(found(request, Profile), by=request.viewer)
        return see_other(request, url("profile", profile_id=draft.id))


async def carry_out(request: Request, profile: Profile, sent: ProfileForm) -> Page:
    """What the pressed button says: change the shape, keep, or keep and confirm."""
    address = url("profile", profile_id=profile.id)
    if reshaped := edited(sent.content, sent.action):
        content, field = reshaped
        await keep(request, profile, sent.holding(content))
        return see_other(request, f"{address}#{field}")
    tidy = sent.holding(without_blanks(sent.content))
    if sent.action == "approve":
        return await confirm(request, profile, tidy)
    await keep(request, profile, tidy)
    return see_other(request, f"{address}?saved=1")


async def keep(request: Request, profile: Profile, sent: ProfileForm) -> Profile:
    return await correct_draft(
        profile, sent.content, sent.version, position=sent.position, by=request.viewer
    )


async def confirm(request: Request, profile: Profile, sent: ProfileForm) -> Page:
    """Every obstacle at once, beside its field; without any, the profile is in force."""
    for obstacle in obstacles(sent.content):
        sent = sent.refused(obstacle)
    if not sent.is_clean:
        return await refused_page(request, profile, sent)
    kept = await keep(request, profile, sent)
    confirmed = await approve(kept, kept.version, by=request.viewer)
    return see_other(request, url("position", position_id=confirmed.position))
