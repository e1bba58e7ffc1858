"""A profile as a file: the document, the own JSON, a sheet, CASE, an offer of work."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

from evaluations.competencies.content import Content
from evaluations.competencies.exchange.case.export import About, case_json
from evaluations.competencies.exchange.job_posting import job_posting_json
from evaluations.competencies.exchange.profile_json import profile_json
from evaluations.competencies.exchange.sheets.delimited import csv_of
from evaluations.competencies.exchange.sheets.rows import Row, rows_of
from evaluations.competencies.exchange.sheets.workbook import xlsx_of
from evaluations.competencies.rules import may_see_every_profile
from evaluations.competencies.tables import Profile
from evaluations.documents.canonical import canonical_profile
from evaluations.documents.queries.profile import profile_record_of
from evaluations.errors import NotAllowed
from evaluations.people.viewer import Viewer
from evaluations.web.pdfs import PDF, pdf_of

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"


@dataclass(frozen=True)
class Going:
    """A profile on its way out."""

    profile: Profile
    content: Content
    about: About
    viewer: Viewer

    @property
    def with_pay(self) -> bool:
        """Whether who asks may see pay."""
        return may_see_every_profile(self.viewer)

    def rows(self) -> Iterable[Row]:
        return rows_of(self.about.post, self.content.competencies)


async def as_pdf(going: Going) -> bytes:
    return await pdf_of(canonical_profile(await profile_record_of(going.profile, going.viewer)))


async def as_json(going: Going) -> bytes:
    """Everything or nothing: without a part it would no longer be the source of truth."""
    if not going.with_pay:
        raise NotAllowed("Este formato lleva el sueldo: solo lo descarga Recursos Humanos.")
    return profile_json(going.content)


async def as_csv(going: Going) -> bytes:
    return csv_of(going.rows())


async def as_xlsx(going: Going) -> bytes:
    return await asyncio.to_thread(xlsx_of, going.rows())


async def as_case(going: Going) -> bytes:
    return case_json(going.content, going.about)


async def as_job_posting(going: Going) -> bytes:
    organization = going.about.organization
    return job_posting_json(going.content, organization, with_pay=going.with_pay)


@dataclass(frozen=True)
class Format:
    """How a profile is written, what the file is called, and what it is."""

    write: Callable[[Going], Awaitable[bytes]]
    ending: str
    kind: str


FORMATS = {
    "pdf": Format(as_pdf, ".pdf", PDF),
    "json": Format(as_json, ".json", "application/json"),
    "xlsx": Format(as_xlsx, ".xlsx", XLSX),
    "csv": Format(as_csv, ".csv", CSV),
    "case": Format(as_case, "-CASE.json", "application/json"),
    "job-posting": Format(as_job_posting, ".jsonld", "application/ld+json"),
}
