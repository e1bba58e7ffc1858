"""The errata of a version: HR chooses a text, puts its slip right and says why."""

from typing import Annotated, Any

from litestar import Controller, get, post

from evaluations.competencies.actions.errata import correct_slip
from evaluations.competencies.places import texts_of
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.tables import Profile, ProfileState
from evaluations.errors import Conflict, Invalid, NotFound
from evaluations.web.answers.forms import (
    Form,
    FormModel,
    Line,
    Paragraphs,
    Says,
    read_form,
    read_query,
)
from evaluations.web.answers.language import mark
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.entry.authorisation import seen
from evaluations.web.profiles.places import label_of_place


class PlaceQuery(FormModel):
    place: Annotated[str, Line(100)] = ""


class ErratumForm(FormModel):
    place: Annotated[str, Line(100)] = ""
    before: Annotated[str, Paragraphs(20_000)] = ""
    after: Annotated[str, Paragraphs(20_000, least=1), Says(mark("Escribe el texto corregido."))]
    reason: Annotated[str, Paragraphs(1000, least=1), Says(mark("Escribe el motivo."))]


class ErrataController(Controller):
    path = "/profiles/{profile_id:int}/errata"

    @get(name="errata", opt=seen("profile", to="correct"))
    async def show(self, request: Request) -> Page:
        query = read_query(request, PlaceQuery).data
        place = query.place if query else ""
        if not place:
            return choice_page(request)
        text = texts_in(found(request, Profile)).get(place)
        if text is None:
            raise NotFound
        return slip_page(request, Form({"place": place, "before": text, "after": text}))

    @post(opt=seen("profile", to="correct"))
    async def create(self, request: Request) -> Page:
        profile, form = found(request, Profile), read_form(request, ErratumForm)
        if form.data is None:
            return slip_page(request, form)
        sent = form.data
        try:
            await correct_slip(
                profile, sent.place, sent.before, sent.after, sent.reason, by=request.viewer
            )
        except Invalid as error:
            return slip_page(request, form.refused(error))
        return see_other(request, url("profile", profile_id=profile.id) + "#errata")


def texts_in(profile: Profile) -> dict[str, str]:
    """Raises Conflict for a version that is not in force."""
    if profile.state != ProfileState.APPROVED:
        raise Conflict("La fe de erratas es solo para la versión vigente.")
    return texts_of(content_of(profile))


def choice_page(request: Request, *, status: int = 200) -> Page:
    profile = found(request, Profile)
    content = content_of(profile)
    texts = [
        (place, label_of_place(place, content), text) for place, text in texts_in(profile).items()
    ]
    return page(
        request,
        "errata/index.html",
        status=status,
        profile=profile,
        title=content.title,
        texts=texts,
    )


def slip_page(request: Request, form: Form[Any]) -> Page:
    """With what was typed; a place that the version does not have is to be chosen again."""
    profile = found(request, Profile)
    content, place = content_of(profile), form.values.get("place", "")
    if place not in texts_in(profile):
        return choice_page(request, status=422)
    return page(
        request,
        "errata/new.html",
        status=422 if form.errors else 200,
        profile=profile,
        title=content.title,
        label=label_of_place(place, content),
        before=form.values.get("before", ""),
        form=form,
    )
