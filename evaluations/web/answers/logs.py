"""A request that failed, told to whoever runs the program."""

from evaluations.logs import kinds, log, places
from evaluations.web.entry.scopes import Scope


def log_failure(scope: Scope, error: BaseException, incident: str) -> None:
    """The route by its template: an address may carry names."""
    viewer = scope.get("user")
    log(
        "failure",
        incident=incident,
        method=scope["method"],
        route=scope.get("path_template", ""),
        person=viewer.id if viewer else None,
        error=kinds(error),
        places=places(error),
    )
