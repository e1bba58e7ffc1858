"""One entry of the dictionary: who says it, how it was rated, its other words and its history."""

from typing import Annotated, Any

from litestar import Controller, get, post
from pydantic import Field

from evaluations.competencies.actions.dictionary import AlreadySaid, merge, rename, separate
from evaluations.competencies.queries.entries import (
    PAGE,
    behaviours_under,
    entry_seen_by,
    merged_into,
    standing_with_key,
    uses_of,
)
from evaluations.competencies.queries.entry_history import history_of
from evaluations.competencies.rules import may_manage_profiles
from evaluations.competencies.tables import DictionaryEntry, EntryKind
from evaluations.competencies.wording import key_of
from evaluations.errors import Invalid
from evaluations.reviews.queries.behaviour_ratings import LEAST, behaviour_ratings
from evaluations.reviews.scale import FREQUENCY_LABELS
from evaluations.web.answers.forms import (
    Form,
    FormModel,
    Line,
    Paragraphs,
    Says,
    read_form,
    read_query,
)
from evaluations.web.answers.language import mark, translate
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.answers.values import Id
from evaluations.web.dictionary.words import DONE, shown_pages, told
from evaluations.web.entry.authorisation import register, seen

register("entry", entry_seen_by, lambda viewer, entry, action: may_manage_profiles(viewer))

CHANGE = seen("entry", to="change")


class EntryQuery(FormModel):
    page: Annotated[int, Field(ge=1, le=10_000)] = 1
    done: Annotated[str, Line(20, 0)] = ""


class Words(FormModel):
    text: Annotated[str, Line(2000), Says(mark("Escribe el texto."))]
    definition: Annotated[str, Paragraphs(4000)] = ""


class Into(FormModel):
    into: Id


class DictionaryEntriesController(Controller):
    path = "/dictionary/{entry_id:int}"

    @get(name="dictionary_entry", opt=seen("entry"))
    async def show(self, request: Request) -> Page:
        entry = found(request, DictionaryEntry)
        if entry.merged_into is not None:
            return see_other(request, url("dictionary_entry", entry_id=entry.merged_into))
        return await entry_page(request, entry, form_of(entry))

    @post(name="rename_entry", opt=CHANGE)
    async def reword(self, request: Request) -> Page:
        entry, form = found(request, DictionaryEntry), read_form(request, Words)
        if form.data is None:
            return await entry_page(request, entry, form, status=422)
        words = form.data
        try:
            stands = await rename(entry.id, words.text, words.definition, by=request.viewer)
        except AlreadySaid as error:
            same = await standing_with_key(entry.kind, key_of(words.text))
            return await entry_page(request, entry, form.refused(error), same=same, status=422)
        except Invalid as error:
            return await entry_page(request, entry, form.refused(error), status=422)
        return see_other(request, url("dictionary_entry", entry_id=stands, done="renamed"))

    @post("/merge", name="merge_entry", opt=CHANGE)
    async def unite(self, request: Request) -> Page:
        entry, form = found(request, DictionaryEntry), read_form(request, Into)
        if form.data is None:
            return see_other(request, url("dictionary_entry", entry_id=entry.id))
        await merge(entry.id, form.data.into, by=request.viewer)
        return see_other(request, url("dictionary_entry", entry_id=form.data.into, done="merged"))

    @post("/separation", name="separate_entry", opt=CHANGE)
    async def part(self, request: Request) -> Page:
        entry = found(request, DictionaryEntry)
        await separate(entry.id, by=request.viewer)
        return see_other(request, url("dictionary_entry", entry_id=entry.id, done="separated"))


def form_of(entry: DictionaryEntry) -> Form[Any]:
    return Form({"text": entry.text, "definition": entry.definition})


async def entry_page(
    request: Request,
    entry: DictionaryEntry,
    form: Form[Any],
    *,
    same: Any = None,
    status: int = 200,
) -> Page:
    query = read_query(request, EntryQuery) if request.method == "GET" else None
    wanted = (query and query.data) or EntryQuery()
    is_competency = entry.kind == EntryKind.COMPETENCY
    uses = await uses_of(entry, wanted.page)
    return page(
        request,
        "dictionary/competency.html" if is_competency else "dictionary/behaviour.html",
        status=status,
        entry=entry,
        form=form,
        same=same,
        wordings=await merged_into(entry),
        uses=uses,
        pages=shown_pages(wanted.page, uses.lines, PAGE),
        under=await behaviours_under(entry) if is_competency else [],
        scales=[] if is_competency else await behaviour_ratings(entry.id),
        labels=FREQUENCY_LABELS,
        least=LEAST,
        history=[(event, told(event)) for event in await history_of(entry)],
        may_change=may_manage_profiles(request.viewer),
        flash=translate(DONE.get(wanted.done, "")),
    )
