"""What each side writes on the topics of a review, beside its ratings."""

from typing import Annotated

from litestar import Controller, get, post
from litestar.params import FromPath

from evaluations.reviews.actions.writing import write_note
from evaluations.reviews.notes import Topic, topics
from evaluations.reviews.queries.beside import NoteLine, notes_of
from evaluations.reviews.queries.form import sections_of
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Action
from evaluations.reviews.states import Side
from evaluations.web.answers.forms import Form, Paragraphs
from evaluations.web.answers.language import translate
from evaluations.web.answers.pages import Page, page
from evaluations.web.answers.requests import Request
from evaluations.web.entry.authorisation import own_key, seen
from evaluations.web.lines import LineForm, Lines, cautions, saved_time
from evaluations.web.sheets import Sheet, save_all, save_one
from evaluations.web.steps import form_context, go_on, own_form, settle

LONGEST = 4000
WRITE = seen("review", to=Action.WRITE_NOTES) | own_key()


class NoteForm(LineForm):
    text: Annotated[str, Paragraphs(LONGEST)] = ""

    def answer(self) -> str:
        return self.text

    @property
    def text_in_it(self) -> str:
        return self.text


NoteSheet = Sheet[NoteForm, NoteLine]


class NotesController(Controller):
    path = "/reviews/{review_id:int}/notes"

    @get(name="notes", opt=seen("review", to=Action.READ))
    async def show(self, request: Request) -> Page:
        review, side = own_form(request)
        sheet = await note_sheet(request, review, side)
        lines = Lines({topic: stored_form(line) for topic, line in sheet.stored.items()})
        return await notes_page(request, review, side, sheet, lines)

    @post(opt=WRITE)
    async def save(self, request: Request) -> Page:
        review, side = own_form(request)
        sheet = await note_sheet(request, review, side)
        lines = sheet.read(request)
        if lines.data is None:
            return await notes_page(request, review, side, sheet, lines, status=422)
        conflict = await save_all(request, sheet, lines)
        return conflict or await go_on(request, review, side, await sections_of(review, side))

    @post("/{topic:str}", name="note", opt=WRITE)
    async def save_line(self, request: Request, topic: FromPath[str]) -> Page:
        review, side = own_form(request)
        return await save_one(request, await note_sheet(request, review, side), topic)


async def note_sheet(request: Request, review: SeenReview, side: Side) -> NoteSheet:
    """This side's notes by topic, with an empty one where nothing was written yet."""

    async def save(line: NoteLine, sent: NoteForm) -> int:
        by, version = request.viewer, sent.version
        return await write_note(review, side, line.topic, sent.text, version=version, by=by)

    await settle(request, review)
    written = await notes_of(review, request.viewer, [side])
    names = {topic.key: topic.label for topic in topics(review.kind, side)}
    return Sheet(
        NoteForm,
        {key: written.get((side, key)) or NoteLine(side, key, "", 0, None) for key in names},
        answer_in=lambda line: line.text,
        label=lambda line: translate(names[line.topic]),
        in_words=str,
        save=save,
    )


def stored_form(line: NoteLine) -> Form[NoteForm]:
    return Form({"text": line.text, "version": line.version})


async def notes_page(
    request: Request,
    review: SeenReview,
    side: Side,
    sheet: NoteSheet,
    lines: Lines[NoteForm],
    *,
    status: int = 200,
) -> Page:
    sections = await sections_of(review, side)
    return page(
        request,
        "notes/show.html",
        status=status,
        **await form_context(request, review, side, sections, Action.WRITE_NOTES),
        notes=[as_row(topic, sheet.stored[topic.key]) for topic in topics(review.kind, side)],
        form=lines,
        longest=LONGEST,
    )


def as_row(topic: Topic, line: NoteLine) -> tuple[Topic, NoteLine, str, tuple[str, ...]]:
    """A topic with its note, when it was saved, and what is worth a second look."""
    named = Topic(topic.key, translate(topic.label), translate(topic.hint), topic.required)
    return named, line, saved_time(line.saved_at), cautions(line.text)
