"""Whoever holds a post reads what would change in its profile, and agrees or comments."""

from typing import Annotated, Any

from litestar import Controller, get, post

from evaluations.competencies.actions.consulting import answer
from evaluations.competencies.queries.consultations import Asked, consultation_seen_by
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.queries.unapproved import wording_of
from evaluations.competencies.queries.versions import version_before
from evaluations.competencies.tables import ConsultationAnswer
from evaluations.errors import Invalid
from evaluations.web.answers.forms import Form, FormModel, Paragraphs, Says, read_form
from evaluations.web.answers.language import mark, translate
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.entry.authorisation import register, seen
from evaluations.web.profiles.differences import compared
from evaluations.web.profiles.words import about

register("consulted", consultation_seen_by, lambda viewer, asked, action: True)


class AnswerForm(FormModel):
    answer: Annotated[ConsultationAnswer, Says(mark("Elige si estás de acuerdo o comentas."))]
    comment: Annotated[str, Paragraphs(4000)] = ""


class ConsultedController(Controller):
    path = "/profiles/{profile_id:int}/answer"

    @get(name="consulted", opt=seen("consulted", named="profile"))
    async def show(self, request: Request) -> Page:
        asked = found(request, Asked)
        return await answer_page(
            request, Form({"answer": asked.answer or "", "comment": asked.comment})
        )

    @post(opt=seen("consulted", to="answer", named="profile"))
    async def create(self, request: Request) -> Page:
        asked, form = found(request, Asked), read_form(request, AnswerForm)
        if form.data is None:
            return await answer_page(request, form)
        try:
            await answer(asked, form.data.answer, form.data.comment, by=request.viewer)
        except Invalid as error:
            return await answer_page(request, form.refused(error))
        return see_other(request, url("consulted", profile_id=asked.profile.id, saved=1))


async def answer_page(request: Request, form: Form[Any]) -> Page:
    """The difference to the version in force or, where there is none, all that it says."""
    asked = found(request, Asked)
    before = await version_before(asked.profile)
    saved = request.query_params.get("saved") == "1"
    content = content_of(asked.profile)
    return page(
        request,
        "consultations/answer.html",
        status=422 if form.errors else 200,
        asked=asked,
        title=content.title,
        form=form,
        before=before,
        flash=translate("Tu respuesta quedó registrada.") if saved and not form.errors else "",
        **about(wording_of(content), request.viewer),
        **(compared(before, asked.profile, request.viewer) if before else {}),
    )
