"""Signing in and out, and the list of one's own sessions."""

from functools import lru_cache
from typing import Annotated, Any

from litestar import Controller, get, post
from pydantic import StringConstraints

from evaluations.errors import Invalid, NotFound, Refusal, TooMany
from evaluations.people import demo_accounts
from evaluations.people.sessions import Browser, Entry, end_session, sessions_of
from evaluations.people.sign_in import Visitor, sign_in
from evaluations.web.answers.addresses import safe_next, url
from evaluations.web.answers.errors import headers_of
from evaluations.web.answers.forms import Form, FormModel, Line, Says, read_form
from evaluations.web.answers.language import language
from evaluations.web.answers.pages import Page, page, rendered, see_other
from evaluations.web.answers.requests import Request
from evaluations.web.answers.values import Id
from evaluations.web.browsers import browser_name
from evaluations.web.entry.authorisation import own_transactions, public, signed_in
from evaluations.web.entry.cookies import forget_session, known_by, session_cookies, session_hash
from evaluations.web.entry.scopes import client_address, header
from evaluations.web.entry.site import Site

FORGET = (b"clear-site-data", b'"cache", "storage"')


class SignInForm(FormModel):
    email: Annotated[str, Line(254), Says("Escribe tu correo.")]
    password: Annotated[
        str, StringConstraints(min_length=1, max_length=1024), Says("Escribe tu contraseña.")
    ]
    next: Annotated[str, Line(2000, least=0)] = ""


class EndSessionForm(FormModel):
    session: Annotated[Id, Says("Elige una sesión.")]


class SessionController(Controller):
    """The one session of this browser."""

    path = "/session"

    @get(name="sign_in", opt=public())
    async def show(self, request: Request) -> Page:
        wanted = request.query_params.get("next", "")
        if request.user is not None:
            return see_other(request, safe_next(wanted))
        return blank_page(language(), wanted, demo=site_of(request).demo)

    @post(opt=public() | own_transactions())
    async def begin(self, request: Request) -> Page:
        form = read_form(request, SignInForm)
        if form.data is None:
            return sign_in_page(request, form, 422)
        try:
            entry = await sign_in(
                form.data.email,
                form.data.password,
                visitor(request),
                site_of(request).lifetime,
            )
        except (Invalid, TooMany) as error:
            return turned_away(request, form, error)
        return welcomed(request, entry, form.data.next)

    @post("/end", name="sign_out", opt=signed_in())
    async def end(self, request: Request) -> Page:
        viewer = request.viewer
        await end_session(viewer.session, of=viewer.id)
        leave = [forget_session(site_of(request)), FORGET]
        return see_other(request, url("sign_in"), headers=leave)


class SessionsController(Controller):
    """All the browsers in which a person is signed in."""

    path = "/sessions"

    @get(name="sessions", opt=signed_in())
    async def show(self, request: Request) -> Page:
        sessions = await sessions_of(request.viewer.id, site_of(request).lifetime.idle)
        return page(request, "sessions/index.html", sessions=sessions, named=browser_name)

    @post("/end", name="end_session", opt=signed_in())
    async def end(self, request: Request) -> Page:
        form = read_form(request, EndSessionForm)
        if form.data is None or not await end_session(form.data.session, of=request.viewer.id):
            raise NotFound
        return see_other(request, url("sessions"))


def site_of(request: Request) -> Site:
    site: Site = request.app.state.site
    return site


def visitor(request: Request) -> Visitor:
    site = site_of(request)
    return Visitor(
        Browser(
            client_address(request.scope, site),
            header(request.scope, b"user-agent").decode("latin-1"),
        ),
        session=session_hash(request.scope, site),
        known_by=known_by(request.scope, site),
    )


def welcomed(request: Request, entry: Entry, wanted: str) -> Page:
    """On to the page that was asked for; the dialog over a page is told whether it is its own."""
    cookies = session_cookies(entry.token, site_of(request))
    if not request.fragment:
        return see_other(request, safe_next(wanted), headers=cookies)
    if header(request.scope, b"x-viewer") in (b"", str(entry.person).encode()):
        return Page(b"", 204, cookies)
    other = [(b"hx-reswap", b"none"), (b"hx-trigger", b"other-person")]
    return Page(b"", 409, [*cookies, *other])


def turned_away(request: Request, form: Form[SignInForm], error: Refusal) -> Page:
    status = 429 if isinstance(error, TooMany) else 422
    said = Invalid(error.message, field="password", **error.values)
    return sign_in_page(request, form.refused(said), status, headers_of(error, status))


def sign_in_page(
    request: Request,
    form: Form[SignInForm],
    status: int = 200,
    headers: list[tuple[bytes, bytes]] | None = None,
) -> Page:
    kept: Form[SignInForm] = Form({**form.values, "password": ""}, form.errors)
    context = sign_in_context(kept, demo=site_of(request).demo)
    return page(request, "sessions/new.html", status=status, headers=headers or [], **context)


@lru_cache(64)
def blank_page(language: str, wanted: str, *, demo: bool) -> Page:
    """What visitors open: the same for all who speak the language, so it is made once."""
    scope = {"path": url("sign_in"), "demo": demo}
    return rendered(
        scope, "sessions/new.html", **sign_in_context(Form({"next": wanted}), demo=demo)
    )


def sign_in_context(form: Form[SignInForm], *, demo: bool) -> dict[str, Any]:
    return {
        "form": form,
        "accounts": demo_accounts.ACCOUNTS if demo else {},
        "demo_password": demo_accounts.PASSWORD,
    }
