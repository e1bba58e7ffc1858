"""From a job description's file to a confirmed profile: upload, correct, confirm."""

from litestar import Controller, get, post

from evaluations.competencies.actions.drafting import Source, open_draft, start_next_version
from evaluations.competencies.content import Content
from evaluations.competencies.queries.profiles import content_of, profile_seen_by
from evaluations.competencies.rules import may_manage_profiles, may_see_every_profile
from evaluations.competencies.tables import Profile, ProfileState
from evaluations.errors import Conflict, Invalid
from evaluations.people.tables import Role
from evaluations.people.viewer import Viewer
from evaluations.web.answers.pages import Page, see_other, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.entry.authorisation import own_key, register, role, seen
from evaluations.web.profiles.buttons import carry_out, keep, with_suggestion
from evaluations.web.profiles.draft_page import conflict_page, draft_page, refused_page
from evaluations.web.profiles.form import form_of, read_profile_form
from evaluations.web.profiles.saving import not_saved_answer, overtaken_answer, saved_answer
from evaluations.web.profiles.versions import version_page


def may(viewer: Viewer, profile: Profile, action: str) -> bool:
    """Auditors watch what is changed; a person only sees the profile that is hers to read."""
    return may_see_every_profile(viewer) if action == "watch" else may_manage_profiles(viewer)


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
        return await version_page(request, profile)

    @post("/{profile_id:int}", name="correct_profile", opt=seen("profile", to="correct"))
    async def correct(self, request: Request) -> Page:
        profile = found(request, Profile)
        fields = await with_suggestion(request.fields)
        sent = read_profile_form(fields, content_of(profile))
        if not sent.is_clean:
            return await refused_page(request, profile, sent)
        try:
            return await carry_out(request, profile, sent)
        except Invalid as error:
            return await refused_page(request, profile, sent.refused(error))
        except Conflict as conflict:
            return await conflict_page(request, profile, sent, conflict)

    @post(
        "/{profile_id:int}/autosave",
        name="save_profile",
        opt=seen("profile", to="correct") | own_key(),
    )
    async def save(self, request: Request) -> Page:
        """As it is typed: nothing is tidied and nothing is moved, for the page stays open."""
        profile = found(request, Profile)
        before = content_of(profile)
        sent = read_profile_form(request.fields, before)
        if not sent.is_clean:
            return not_saved_answer(request, sent)
        try:
            return saved_answer(request, before, await keep(request, profile, sent))
        except Invalid as error:
            return not_saved_answer(request, sent.refused(error))
        except Conflict as conflict:
            return await overtaken_answer(request, profile, sent, conflict)

    @post("/{profile_id:int}/versions", name="next_version", opt=seen("profile", to="correct"))
    async def begin_next(self, request: Request) -> Page:
        draft = await start_next_version(found(request, Profile), by=request.viewer)
        return see_other(request, url("profile", profile_id=draft.id))
