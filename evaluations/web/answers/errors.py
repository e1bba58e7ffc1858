"""A page for everything that goes wrong: what happened, and how to go on."""

import secrets
from typing import Any

from litestar.types import ExceptionHandlersMap

from evaluations.errors import Refusal, TooMany
from evaluations.web.answers.addresses import url
from evaluations.web.answers.failures import status_of
from evaluations.web.answers.language import mark, translate
from evaluations.web.answers.logs import log_failure
from evaluations.web.answers.pages import HTML, Page, onwards, rendered
from evaluations.web.entry.refused import NotSignedIn, OtherPerson, StillUnderWay
from evaluations.web.entry.scopes import Scope, is_fragment

RETRY_SECONDS = 2

WORDS = {
    400: (mark("No se entiende la petición"), mark("Vuelve a la página anterior y repite.")),
    401: (mark("Entra con tu cuenta"), mark("Tu sesión terminó o todavía no has entrado.")),
    403: (mark("No tienes acceso"), mark("Abre la página desde este sitio, con tu cuenta.")),
    404: (mark("Aquí no hay nada"), mark("La dirección no existe o no te corresponde verla.")),
    405: (mark("Así no se puede abrir"), mark("Esta dirección no admite ese método.")),
    408: (mark("El envío tardó demasiado"), mark("Revisa tu conexión e intenta de nuevo.")),
    409: (mark("Algo cambió mientras tanto"), mark("Abre la página de nuevo y repite el cambio.")),
    413: (mark("Es demasiado grande"), mark("Acorta el texto o elige un archivo más pequeño.")),
    415: (mark("Ese formato no se acepta"), mark("Usa el formulario de la página.")),
    422: (mark("Hay algo que corregir"), mark("Revisa lo que escribiste.")),
    429: (mark("Demasiados intentos"), mark("Espera un momento y vuelve a intentarlo.")),
    500: (
        mark("Algo falló de nuestro lado"),
        mark("No se guardó nada. Si vuelve a pasar, avisa con el número %(incident)s."),
    ),
    503: (
        mark("El sistema no responde por ahora"),
        mark("No se guardó nada todavía. Intenta de nuevo en unos segundos."),
    ),
}
UNDER_WAY = (
    mark("Espera un momento"),
    mark("Lo que enviaste se sigue guardando. Envíalo de nuevo en unos segundos para ver cómo"
         " quedó: no se guardará dos veces."),
)  # fmt: skip


def failed(scope: Scope, error: Exception) -> Page:
    """The answer to an exception; what is our fault gets a number and a line in the log."""
    if isinstance(error, NotSignedIn) and scope["method"] == "GET" and not is_fragment(scope):
        return sign_in_first(scope)
    if isinstance(error, OtherPerson):
        return Page(b"", 409, [(b"hx-reswap", b"none"), (b"hx-trigger", b"other-person")])
    status = status_of(error)
    incident = secrets.token_hex(4) if status == 500 else ""
    if incident:
        log_failure(scope, error, incident)
    title, sentence = words_for(error, status)
    if isinstance(error, Refusal) and error.message:
        said = translate(error.message, **error.values)
    else:
        said = translate(sentence, incident=incident)
    return told(scope, status, translate(title), said, headers_of(error, status))


def words_for(error: Exception, status: int) -> tuple[str, str]:
    return UNDER_WAY if isinstance(error, StillUnderWay) else WORDS.get(status, WORDS[400])


def told(scope: Scope, status: int, title: str, sentence: str, headers: Any) -> Page:
    name = "errors/_show.html" if is_fragment(scope) else "errors/show.html"
    words = {"error_title": title, "sentence": sentence, "review_id": closed_review(scope, status)}
    try:
        return rendered(scope, name, status=status, headers=headers, **words)
    except Exception as error:  # the page about an error must not fail itself
        log_failure(scope, error, "")
        return Page(f"<!DOCTYPE html><title>{status}</title>".encode(), status, [HTML])


def closed_review(scope: Scope, status: int) -> int | None:
    """The review whose page is not for now: who is refused (403) may still read it."""
    found = scope.get("path_params", {}).get("review_id")
    return found if status == 403 and isinstance(found, int) else None


def headers_of(error: Exception, status: int) -> list[tuple[bytes, bytes]]:
    if isinstance(error, TooMany):
        return [(b"retry-after", str(error.values.get("seconds", RETRY_SECONDS)).encode())]
    if status == 503:
        return [(b"retry-after", b"%d" % RETRY_SECONDS)]
    return [(b"allow", b"GET, HEAD, POST")] if status == 405 else []


def sign_in_first(scope: Scope) -> Page:
    """Then back to the page that was asked for."""
    query = scope.get("query_string", b"").decode("latin-1")
    wanted = scope["path"] + (f"?{query}" if query else "")
    return onwards(scope, url("sign_in", next=wanted) if wanted != "/" else url("sign_in"))


def handle(request: Any, error: Exception) -> Any:
    return failed(request.scope, error)


handlers: ExceptionHandlersMap = {Exception: handle}
