"""What is sealed gets its PDF, whatever became of the first attempt."""

from collections.abc import Awaitable, Callable

import pytest

from evaluations import worker
from evaluations.database import as_system, row
from evaluations.documents import actions
from evaluations.documents.actions import acknowledge, ask_for_missing_pdfs, render_document
from evaluations.errors import Unavailable
from evaluations.postgres import Urls
from evaluations.reviews.states import Side, State
from tests.factories import a_review, side_viewer
from tests.working import AT_ONCE, worked


async def a_document() -> int:
    """Sealed just now; its id."""
    review = await a_review(state=State.AWAITING_ACKNOWLEDGEMENT)
    by = await side_viewer(review, Side.SELF)
    return await acknowledge(review, "", agrees=True, by=by)


async def asked_for() -> int:
    """How many jobs wait."""
    return int((await row("select count(*) as n from pgqueuer"))["n"])


async def pdf_of(document: int) -> bytes | None:
    found: bytes | None = (await row("select pdf from document where id = $1", document))["pdf"]
    return found


def failing(times: int) -> Callable[[str], Awaitable[bytes]]:
    """A renderer that succeeds after so many failures."""
    left = [times]

    async def render_pdf(data: str) -> bytes:
        left[0] -= 1
        if left[0] >= 0:
            raise Unavailable("Se pasó del tiempo.")
        return b"%PDF"

    return render_pdf


async def test_the_pdf_comes_though_the_first_renderings_failed(
    committed: Urls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "render_pdf", failing(times=2))
    monkeypatch.setattr(worker, "JOB_AGAIN", AT_ONCE)
    async with as_system():
        document = await a_document()

    await worked()

    async with as_system():
        assert await pdf_of(document) == b"%PDF"


async def test_a_document_that_lost_its_job_gets_another_one() -> None:
    await a_document()
    await row("delete from pgqueuer")

    await ask_for_missing_pdfs()

    assert await asked_for() == 1


async def test_a_document_that_has_its_job_gets_no_other_one() -> None:
    await a_document()

    await ask_for_missing_pdfs()

    assert await asked_for() == 1


async def test_a_document_that_has_its_pdf_gets_no_job(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "render_pdf", failing(times=0))
    await render_document(str(await a_document()))
    await row("delete from pgqueuer")

    await ask_for_missing_pdfs()

    assert await asked_for() == 0
