"""Positions, their profile in force and its versions; drafts that wait stand above the list."""

from litestar import Controller, get

from evaluations.competencies.queries.profiles import (
    PositionPage,
    draft_list,
    position_with_profiles,
    positions_list,
)
from evaluations.competencies.rules import may_manage_profiles, may_see_every_profile
from evaluations.errors import NotFound
from evaluations.people.tables import Role
from evaluations.people.viewer import Viewer
from evaluations.web.answers.forms import FormModel, read_query
from evaluations.web.answers.language import words
from evaluations.web.answers.pages import Page, page
from evaluations.web.answers.requests import Request, found
from evaluations.web.entry.authorisation import register, role, seen
from evaluations.web.profiles.words import VERSION_STATES, VERSION_TONES, about


async def position_seen_by(viewer: Viewer, position_id: int) -> PositionPage:
    if not may_see_every_profile(viewer):
        raise NotFound
    return await position_with_profiles(position_id)


register("position", position_seen_by, lambda viewer, position, action: False)


class PositionQuery(FormModel):
    approved: bool = False
    """Whether its profile was approved a moment ago."""


class PositionsController(Controller):
    path = "/positions"

    @get(name="positions", opt=role(Role.HR, Role.AUDITOR))
    async def index(self, request: Request) -> Page:
        return page(
            request,
            "positions/index.html",
            positions=await positions_list(),
            drafts=await draft_list(),
            may_change=may_manage_profiles(request.viewer),
        )

    @get("/{position_id:int}", name="position", opt=seen("position"))
    async def show(self, request: Request) -> Page:
        position = found(request, PositionPage)
        asked = read_query(request, PositionQuery).data or PositionQuery()
        context = about(position.rubric, request.viewer)
        return page(
            request,
            "positions/show.html",
            position=position,
            is_new=asked.approved,
            states=words(VERSION_STATES),
            tones=VERSION_TONES,
            **context,
        )
