"""Sealing a review with its receipt, and rendering what was sealed."""

from evaluations import audit
from evaluations.clock import now
from evaluations.database import as_system, row, rows
from evaluations.documents.queries.record import record_of
from evaluations.documents.render import render_pdf
from evaluations.documents.sealing import seal
from evaluations.errors import NotFound
from evaluations.jobs import enqueue, every, works_as
from evaluations.reviews.actions import acknowledging
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Viewer

RENDER = "render_document"


async def acknowledge(review: SeenReview, comment: str, *, agrees: bool | None, by: Viewer) -> int:
    """The person's receipt seals the review; gives the document's id."""
    received = await acknowledging.acknowledge(review, comment, agrees=agrees, by=by)
    return await seal_review(received, by=by)


async def record_refusal(review: SeenReview, witnesses: list[str], *, by: Viewer) -> int:
    """The refusal to sign, before witnesses, seals the review as well."""
    received = await acknowledging.record_refusal(review, witnesses, by=by)
    return await seal_review(received, by=by)


async def seal_review(review: SeenReview, *, by: Viewer) -> int:
    """Keep the canonical data and their hash for good, and ask for the PDF."""
    record = await record_of(review, by, sealed_at=now())
    sealed = seal(record)
    document = await row(
        "insert into document (review, number, data, sha256, sealed_at)"
        " values ($1, $2, $3, $4, $5) returning id",
        review.id,
        record.number,
        sealed.data,
        sealed.sha256,
        record.sealed_at,
    )
    await audit.record(
        "review_sealed", f"review {review.id}", by=by, after={"sha256": sealed.sha256}
    )
    document_id = int(document["id"])
    await ask_for_pdf(document_id)
    return document_id


async def ask_for_pdf(document_id: int) -> None:
    """Unless it is asked for already."""
    await enqueue(RENDER, str(document_id), once=f"{RENDER} {document_id}")


@works_as(RENDER)
async def render_document(document_id: str) -> None:
    """Render and keep the PDF, with no transaction open meanwhile; twice gives the same bytes."""
    async with as_system(read_only=True):
        found = await row("select data, pdf from document where id = $1", int(document_id))
    if found is None:
        raise NotFound("Ese documento no existe.")
    if found["pdf"] is None:
        await keep_pdf(int(document_id), await render_pdf(found["data"]))


@every("*/10 * * * *")
async def ask_for_missing_pdfs() -> None:
    """A sealed document gets its PDF, whatever became of the job that it was sealed with."""
    async with as_system():
        for document in await rows("select id from document where pdf is null order by id"):
            await ask_for_pdf(document["id"])


async def keep_pdf(document_id: int, pdf: bytes) -> None:
    async with as_system():
        await row(
            "update document set pdf = $2, rendered_at = now() where id = $1", document_id, pdf
        )
