"""The consultation of a version: HR asks those who hold the post, and approves what comes of it."""

from typing import Annotated, Any

from litestar import Controller, get, post
from pydantic import Field

from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.consulting import consult, take_back
from evaluations.competencies.queries.consultations import (
    answers_about,
    holders_of,
    position_of,
    standing_of,
)
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.rules import may_manage_profiles, reason_needed
from evaluations.competencies.tables import Profile, ProfileState
from evaluations.errors import Invalid
from evaluations.web.answers.forms import Form, FormModel, Paragraphs, read_form, read_query
from evaluations.web.answers.language import translate, words
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.answers.values import Version
from evaluations.web.entry.authorisation import seen
from evaluations.web.profiles.words import ANSWERS, VERSION_STATES, VERSION_TONES


class StepForm(FormModel):
    version: Version = 0


class ApprovalForm(StepForm):
    reason: Annotated[str, Paragraphs(2000)] = ""


class PageQuery(FormModel):
    page: Annotated[int, Field(ge=1, le=10_000)] = 1


PAGE = 50
DRAFT = ProfileState.DRAFT


class ConsultationController(Controller):
    path = "/profiles/{profile_id:int}"

    @get("/consultation", name="consultation", opt=seen("profile", to="watch"))
    async def show(self, request: Request) -> Page:
        return await consultation_page(request, Form())

    @post("/consultation", opt=seen("profile", to="consult"))
    async def ask(self, request: Request) -> Page:
        profile, form = found(request, Profile), read_form(request, StepForm)
        try:
            await consult(profile, version_in(form), by=request.viewer)
        except Invalid as error:
            return await consultation_page(request, refused(form, error))
        return see_other(request, url("consultation", profile_id=profile.id))

    @post("/consultation/end", name="end_consultation", opt=seen("profile", to="consult"))
    async def end(self, request: Request) -> Page:
        profile = found(request, Profile)
        await take_back(profile, version_in(read_form(request, StepForm)), by=request.viewer)
        return see_other(request, url("profile", profile_id=profile.id))

    @post("/approval", name="approve_profile", opt=seen("profile", to="approve"))
    async def confirm(self, request: Request) -> Page:
        form = read_form(request, ApprovalForm)
        if form.data is None:
            return await consultation_page(request, form)
        try:
            approved = await approve(
                found(request, Profile),
                form.data.version,
                reason=form.data.reason,
                by=request.viewer,
            )
        except Invalid as error:
            return await consultation_page(request, refused(form, error))
        return see_other(request, url("position", position_id=approved.position, approved="true"))


def version_in(form: Form[StepForm]) -> int:
    return form.data.version if form.data else 0


def refused(form: Form[Any], error: Invalid) -> Form[Any]:
    """What is missing in the draft itself is told above: its fields are on another page."""
    on_this_page = error.field in ApprovalForm.model_fields
    return form.refused(error if on_this_page else Invalid(error.message, field="", **error.values))


async def consultation_page(request: Request, form: Form[Any]) -> Page:
    profile = found(request, Profile)
    number = (read_query(request, PageQuery).data or PageQuery()).page
    some = {"most": PAGE + 1, "skip": PAGE * (number - 1)}
    holders = await holders_of(await position_of(profile), **some)
    answers = await answers_about(profile.id, **some)
    standing = await standing_of(profile)
    why = reason_needed(standing)
    return page(
        request,
        "consultations/show.html",
        status=422 if form.errors else 200,
        profile=profile,
        title=content_of(profile).title,
        form=form,
        holders=holders[:PAGE],
        how_many=standing.holders,
        answers=[line for line in answers[:PAGE] if line["closed_at"] is None],
        earlier=[line for line in answers[:PAGE] if line["closed_at"] is not None],
        page_number=number,
        has_more=len(answers) > PAGE or (profile.state == DRAFT and len(holders) > PAGE),
        why=translate(why) if why else "",
        states=words(VERSION_STATES),
        tones=VERSION_TONES,
        answer_words=words(ANSWERS),
        may_change=may_manage_profiles(request.viewer),
    )
