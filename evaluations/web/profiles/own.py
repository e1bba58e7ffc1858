"""The profile of the post that one holds."""

from litestar import get

from evaluations.clock import today
from evaluations.competencies.queries.profiles import in_force_held_by
from evaluations.errors import NotFound
from evaluations.web.answers.pages import Page, see_other, url
from evaluations.web.answers.requests import Request
from evaluations.web.entry.authorisation import signed_in


@get("/own-profile", name="own_profile", opt=signed_in())
async def own_profile(request: Request) -> Page:
    profile = await in_force_held_by(request.viewer, today())
    if profile is None:
        raise NotFound("Todavía no tienes un puesto con un perfil aprobado.")
    return see_other(request, url("profile", profile_id=profile))
