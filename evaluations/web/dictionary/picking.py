"""Writing a draft from the dictionary: look for competencies and behaviours, and add them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from litestar import Controller, get, post
from pydantic import Field, StringConstraints

from evaluations.competencies.actions.composing import Pick, add_from_dictionary
from evaluations.competencies.actions.drafting import Source, open_draft
from evaluations.competencies.actions.holding import IT_IS
from evaluations.competencies.content import Content
from evaluations.competencies.queries.picking import MOST, Offer, offers
from evaluations.competencies.queries.profiles import content_of, profile_seen_by
from evaluations.competencies.tables import Profile, ProfileState
from evaluations.errors import Conflict, Invalid
from evaluations.people.tables import Role
from evaluations.web.answers.forms import Form, FormModel, Line, read_form, read_query
from evaluations.web.answers.language import translate
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.answers.values import Version
from evaluations.web.entry.authorisation import role, seen

Number = Annotated[int | None, Field(ge=0, le=999)]
Code = Annotated[str, StringConstraints(pattern=r"^\d{0,9}-\d{0,9}$")]
"""The numbers of a competency and of a behaviour, one of which may be missing."""


class Looking(FormModel):
    """What is looked for, and the competency of the draft that gets it (counted from 0)."""

    q: Annotated[str, Line(200, 0)] = ""
    competency: Number = None
    picks: list[Code] = []
    version: Version = 0
    key: str = ""
    """The form's own fields: looking further is a button of the form that adds."""


class ProfileDictionaryController(Controller):
    path = "/profiles"

    @post("/from-dictionary", name="new_from_dictionary", opt=role(Role.HR))
    async def begin(self, request: Request) -> Page:
        """Without a document: a draft whose competencies are those of others."""
        draft = await open_draft(Content(), Source(), by=request.viewer)
        return see_other(request, url("profile_dictionary", profile_id=draft.id))

    @get(
        "/{profile_id:int}/dictionary",
        name="profile_dictionary",
        opt=seen("profile", to="correct"),
    )
    async def show(self, request: Request) -> Page:
        profile = found(request, Profile)
        if profile.state != ProfileState.DRAFT:
            raise Conflict(IT_IS[ProfileState(profile.state)])
        wanted = read_query(request, Looking).data or Looking()
        return await pick_page(request, Shown(profile, wanted, wanted.picks))

    @post(
        "/{profile_id:int}/dictionary",
        name="add_from_dictionary",
        opt=seen("profile", to="correct"),
    )
    async def add(self, request: Request) -> Page:
        profile, form = found(request, Profile), read_form(request, Looking)
        sent = form.data or Looking()
        picks = [pick_of(code) for code in sent.picks]
        try:
            place = await add_from_dictionary(
                profile, picks, sent.version, into=sent.competency, by=request.viewer
            )
        except Invalid as error:
            shown = Shown(profile, sent, sent.picks, form.refused(error).errors)
            return await pick_page(request, shown, 422)
        except Conflict as conflict:
            return await overtaken(request, profile, sent, conflict)
        address = url("profile", profile_id=profile.id)
        return see_other(request, f"{address}#competency-{place}")


@dataclass(frozen=True)
class Shown:
    """The draft, what is looked for, and what was ticked before."""

    profile: Profile
    wanted: Looking
    picked: Sequence[str] = ()
    errors: Any = None
    conflict: str = ""


async def overtaken(request: Request, profile: Profile, sent: Looking, conflict: Conflict) -> Page:
    """What was ticked stays ticked; sending it again adds it to what the other person saved."""
    stored = await profile_seen_by(request.viewer, profile.id)
    if stored.state != ProfileState.DRAFT:
        raise conflict
    told = translate(conflict.message, **conflict.values)
    return await pick_page(request, Shown(stored, sent, sent.picks, None, told), 409)


async def pick_page(request: Request, shown: Shown, status: int = 200) -> Page:
    content = content_of(shown.profile)
    names = named(content)
    into = shown.wanted.competency if shown.wanted.competency in names else None
    name = "" if into is None else content.competencies[into].name
    words, competencies, behaviours = await offers(shown.wanted.q, name)
    here = set(codes_of(competencies, behaviours))
    return page(
        request,
        "dictionary/pick.html",
        status=status,
        profile=shown.profile,
        title=content.title,
        into=into,
        names=names,
        form=Form({"q": words, "competency": "" if into is None else into}, shown.errors or {}),
        competencies=competencies,
        behaviours=behaviours,
        picked=frozenset(shown.picked),
        before=[code for code in dict.fromkeys(shown.picked) if code not in here],
        conflict=shown.conflict,
        most=MOST,
    )


def named(content: Content) -> dict[int, str]:
    """The draft's competencies by their places, as people call them."""
    return {
        place: part.name or translate("Competencia %(number)s", number=place + 1)
        for place, part in enumerate(content.competencies)
    }


def codes_of(competencies: Iterable[Offer], behaviours: Iterable[Offer]) -> Iterator[str]:
    """What the boxes of the page stand for."""
    for one in competencies:
        yield f"{one.id}-"
        yield from (f"{one.id}-{behaviour.id}" for behaviour in one.behaviours)
    yield from (f"-{behaviour.id}" for behaviour in behaviours)


def pick_of(code: str) -> Pick:
    competency, behaviour = (int(part) if part else None for part in code.split("-"))
    return Pick(competency, behaviour)
