"""Discarding a draft: a page of its own that says what becomes of it."""

from litestar import Controller, get, post

from evaluations.competencies.actions.discarding import discard
from evaluations.competencies.actions.holding import IT_IS
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.tables import Profile, ProfileState
from evaluations.errors import Conflict
from evaluations.web.answers.forms import read_form
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.entry.authorisation import seen
from evaluations.web.profiles.consultations import StepForm, version_in


class DiscardingController(Controller):
    path = "/profiles/{profile_id:int}/discarding"

    @get(name="discarding", opt=seen("profile", to="discard"))
    async def show(self, request: Request) -> Page:
        profile = found(request, Profile)
        if profile.state != ProfileState.DRAFT:
            raise Conflict(IT_IS[ProfileState(profile.state)])
        title = content_of(profile).title
        return page(request, "profiles/discarding.html", profile=profile, title=title)

    @post(opt=seen("profile", to="discard"))
    async def create(self, request: Request) -> Page:
        form = read_form(request, StepForm)
        await discard(found(request, Profile), version_in(form), by=request.viewer)
        return see_other(request, url("positions"))
