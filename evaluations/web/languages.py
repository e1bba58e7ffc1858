"""Choosing the language: a person's setting, or a visitor's cookie."""

from typing import Annotated
from urllib.parse import urlsplit

from litestar import post

from evaluations.people.actions.persons import set_language
from evaluations.people.tables import Language
from evaluations.web.answers.addresses import opens, safe_next
from evaluations.web.answers.forms import FormModel, Says, read_form
from evaluations.web.answers.pages import Page, see_other
from evaluations.web.answers.requests import Request
from evaluations.web.entry.authorisation import public
from evaluations.web.entry.cookies import language_cookie
from evaluations.web.entry.refused import Refused
from evaluations.web.entry.scopes import header
from evaluations.web.entry.site import Site


class LanguageForm(FormModel):
    language: Annotated[Language, Says("Elige un idioma.")]


@post("/language", name="language", opt=public())
async def choose_language(request: Request) -> Page:
    form = read_form(request, LanguageForm)
    if form.data is None:
        raise Refused(400)
    if request.user is not None:
        await set_language(form.data.language, by=request.user)
    site: Site = request.app.state.site
    return see_other(
        request, back(request), headers=[language_cookie(form.data.language.value, site)]
    )


def back(request: Request) -> str:
    """The page that asked, on this site whatever host the header names, or the one above it.

    A form that was refused may stand at an address that takes forms only.
    """
    sent_from = urlsplit(header(request.scope, b"referer").decode("latin-1"))
    if opens(sent_from.path):
        return safe_next(sent_from.path + (f"?{sent_from.query}" if sent_from.query else ""))
    above = sent_from.path.rpartition("/")[0]
    return safe_next(above if opens(above) else "/")
