"""Answering: a page, a part of one, a way to another page, a file."""

from typing import Any
from urllib.parse import quote

from evaluations.web.answers import language
from evaluations.web.answers.addresses import url
from evaluations.web.answers.navigation import navigation
from evaluations.web.answers.templates import template
from evaluations.web.entry.scopes import Scope, is_fragment

__all__ = ["Page", "download", "page", "rendered", "see_other", "url"]

HTML = (b"content-type", b"text/html; charset=utf-8")


class Page:
    """An answer made of ready bytes, which needs nothing more than to be sent."""

    def __init__(self, body: bytes = b"", status: int = 200, headers: Any = ()) -> None:
        self.body = body
        self.status = status
        self.headers = [*headers, (b"content-length", b"%d" % len(body))]

    def to_asgi_response(self, *args: Any, **kwargs: Any) -> "Page":
        """Litestar asks it of what an exception handler returns."""
        return self

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": self.status, "headers": self.headers})
        await send({"type": "http.response.body", "body": self.body})


def page(request: Any, name: str, *, status: int = 200, headers: Any = (), **context: Any) -> Page:
    """The template as an answer; one whose name begins with _ is a part of a page."""
    return rendered(request.scope, name, status=status, headers=headers, **context)


def rendered(
    scope: Scope, name: str, *, status: int = 200, headers: Any = (), **context: Any
) -> Page:
    viewer = scope.get("user")
    code = language.language()
    text = template(name, code).render(
        viewer=viewer,
        language=code,
        demo=scope.get("demo", False),
        path=scope["path"],
        nav=navigation(viewer, scope["path"]),
        **context,
    )
    return Page(text.encode(), status, [HTML, *headers])


def see_other(request: Any, address: str, *, headers: Any = ()) -> Page:
    """Send the browser on to another page after a change (post, redirect, get)."""
    return onwards(request.scope, address, headers)


def onwards(scope: Scope, address: str, headers: Any = ()) -> Page:
    """A fetch would follow a 303 unseen, so htmx is told to move the whole page."""
    location = quote(address, safe="/?&=%-_.~:@!$'()*+,;#").encode()
    if is_fragment(scope):
        return Page(b"", 204, [(b"hx-redirect", location), *headers])
    return Page(b"", 303, [(b"location", location), *headers])


def download(content: bytes, name: str, kind: str) -> Page:
    """A file that the browser saves, never shows in the site's name."""
    plain = name.encode("ascii", "replace").decode().replace('"', "'")
    disposition = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
    return Page(
        content,
        200,
        [
            (b"content-type", kind.encode()),
            (b"content-disposition", disposition.encode()),
        ],
    )
