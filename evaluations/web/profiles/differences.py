"""Two versions of a profile beside each other, word by word."""

from typing import Any

from litestar import Controller, get

from evaluations.competencies.difference.changes import Change
from evaluations.competencies.difference.profiles import difference
from evaluations.competencies.queries.consultations import position_of
from evaluations.competencies.queries.profiles import content_of, versions_of
from evaluations.competencies.queries.versions import (
    in_order,
    version_before,
    version_of_the_same_post,
)
from evaluations.competencies.rules import fields_hidden_from
from evaluations.competencies.tables import Profile
from evaluations.people.viewer import Viewer
from evaluations.web.answers.forms import FormModel, read_query
from evaluations.web.answers.language import translate, words
from evaluations.web.answers.pages import Page, page
from evaluations.web.answers.requests import Request, found
from evaluations.web.answers.values import Id
from evaluations.web.entry.authorisation import seen
from evaluations.web.profiles.words import VERSION_STATES, label_of, version_name


class OtherVersion(FormModel):
    other: Id | None = None


class DifferencesController(Controller):
    path = "/profiles/{profile_id:int}/differences"

    @get(name="differences", opt=seen("profile", to="watch"))
    async def show(self, request: Request) -> Page:
        profile, query = found(request, Profile), read_query(request, OtherVersion)
        other = await other_version(profile, query.data.other if query.data else None)
        versions = await versions_of(await position_of(profile) or 0)
        return page(
            request,
            "differences/show.html",
            profile=profile,
            title=content_of(profile).title,
            form=query,
            other=other,
            others={
                line["id"]: f"{version_name(line)} · {translate(VERSION_STATES[line['state']])}"
                for line in versions
                if line["id"] != profile.id
            },
            **(compared(*in_order(profile, other), request.viewer) if other else {}),
        )


async def other_version(profile: Profile, chosen: int | None) -> Profile | None:
    if chosen is None:
        return await version_before(profile)
    return await version_of_the_same_post(profile, chosen)


def compared(before: Profile, after: Profile, viewer: Viewer) -> dict[str, Any]:
    """What `differences/_difference.html` shows to this person."""
    hidden = fields_hidden_from(viewer)
    found = difference(content_of(before), content_of(after), leaving_out=hidden)
    return {
        "older": before,
        "newer": after,
        "difference": found,
        "counts": {change: found.behaviour_counts[change] for change in Change},
        "label": label_of,
        "states": words(VERSION_STATES),
    }
