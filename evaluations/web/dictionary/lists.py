"""The dictionary: its competencies, its behaviours, and the pairs that look alike."""

from typing import Annotated, Any, Literal

from litestar import Controller, get, post
from pydantic import Field

from evaluations.competencies.actions.dictionary import keep_apart, merge
from evaluations.competencies.difference.changes import TextChange
from evaluations.competencies.difference.words import words_apart
from evaluations.competencies.queries.dictionary import (
    PAGE,
    PAIRS_PAGE,
    counts,
    dictionary_page,
    open_resemblances,
)
from evaluations.competencies.queries.entries import Pair, resemblance_seen_by
from evaluations.competencies.rules import may_manage_profiles
from evaluations.competencies.tables import EntryKind
from evaluations.competencies.wording import likeness
from evaluations.people.tables import Role
from evaluations.web.answers.forms import Form, FormModel, Line, read_form, read_query
from evaluations.web.answers.language import translate
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.dictionary.words import DONE, shown_pages
from evaluations.web.entry.authorisation import register, role, seen

register(
    "resemblance", resemblance_seen_by, lambda viewer, pair, action: may_manage_profiles(viewer)
)


class SearchQuery(FormModel):
    kind: EntryKind = EntryKind.COMPETENCY
    q: Annotated[str, Line(200, 0)] = ""
    page: Annotated[int, Field(ge=1, le=10_000)] = 1


class PairsQuery(FormModel):
    page: Annotated[int, Field(ge=1, le=10_000)] = 1
    done: Annotated[str, Line(20, 0)] = ""


class Settling(FormModel):
    """Which of the two stands for both; or that they stay apart."""

    stands: Literal["one", "other", "apart"]


class DictionaryController(Controller):
    path = "/dictionary"

    @get(name="dictionary", opt=role(Role.HR, Role.AUDITOR))
    async def index(self, request: Request) -> Page:
        form = read_query(request, SearchQuery)
        wanted = form.data or SearchQuery()
        found_counts = await counts(wanted.q)
        return page(
            request,
            "dictionary/index.html",
            form=form if form.errors else Form({"q": wanted.q, "kind": wanted.kind}),
            wanted=wanted,
            counts=found_counts,
            lines=await dictionary_page(wanted.kind, wanted.q, wanted.page),
            pages=shown_pages(wanted.page, found_counts.of(wanted.kind), PAGE),
        )

    @get("/resemblances", name="resemblances", opt=role(Role.HR, Role.AUDITOR))
    async def resemblances(self, request: Request) -> Page:
        wanted = read_query(request, PairsQuery).data or PairsQuery()
        all_counts = await counts()
        return page(
            request,
            "dictionary/resemblances.html",
            counts=all_counts,
            pairs=[compared(line) for line in await open_resemblances(wanted.page)],
            pages=shown_pages(wanted.page, all_counts.resemblances, PAIRS_PAGE),
            may_change=may_manage_profiles(request.viewer),
            flash=translate(DONE.get(wanted.done, "")),
        )

    @post(
        "/resemblances/{resemblance_id:int}",
        name="settle_resemblance",
        opt=seen("resemblance", to="settle"),
    )
    async def settle(self, request: Request) -> Page:
        pair, form = found(request, Pair), read_form(request, Settling)
        if form.data is None:
            return see_other(request, url("resemblances"))
        if form.data.stands == "apart":
            await keep_apart(pair.one, pair.other, by=request.viewer)
            return see_other(request, url("resemblances", done="apart"))
        entries = (pair.other, pair.one) if form.data.stands == "one" else (pair.one, pair.other)
        await merge(*entries, by=request.viewer)
        return see_other(request, url("resemblances", done="merged"))


def compared(line: Any) -> dict[str, Any]:
    """The second text as it differs from the first."""
    one, other = line["one_text"], line["other_text"]
    change = TextChange(words_apart(one, other))
    return {**line, "change": change, "percent": likeness(one, other)}
