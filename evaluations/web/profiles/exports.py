"""Profiles as files to take along; all in force as one sheet."""

import asyncio
import re
from itertools import chain

from litestar import Controller, get
from litestar.params import FromPath

from evaluations.competencies.content import without_blanks
from evaluations.competencies.exchange.case.export import About
from evaluations.competencies.exchange.sheets.delimited import csv_of
from evaluations.competencies.exchange.sheets.rows import Row, rows_of
from evaluations.competencies.exchange.sheets.workbook import xlsx_of
from evaluations.competencies.queries.exchange import outward, posts_in_force
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.tables import Profile, ProfileState
from evaluations.errors import NotFound
from evaluations.people.tables import Role
from evaluations.web.answers.language import translate
from evaluations.web.answers.pages import Page, download
from evaluations.web.answers.requests import Request, found
from evaluations.web.entry.authorisation import role, seen
from evaluations.web.profiles.formats import CSV, FORMATS, XLSX, Going

STATUS = {ProfileState.APPROVED: "Adopted", ProfileState.REPLACED: "Deprecated"}
"""CASE's words; what is not yet, or never was, in force is a draft."""


class ProfileExportsController(Controller):
    @get(
        "/profiles/{profile_id:int}/exports/{name:str}", name="profile_export", opt=seen("profile")
    )
    async def one(self, request: Request, name: FromPath[str]) -> Page:
        format_ = FORMATS.get(name)
        if format_ is None:
            raise NotFound
        profile = found(request, Profile)
        going = await going_out(request, profile)
        version = translate("borrador") if profile.number is None else f"v{profile.number}"
        file_name = f"{plain(going.about.post)}-{version}{format_.ending}"
        return download(await format_.write(going), file_name, format_.kind)

    @get("/positions/exports/{name:str}", name="positions_export", opt=role(Role.HR, Role.AUDITOR))
    async def all(self, name: FromPath[str]) -> Page:
        """Every profile in force; a version that waits is not in it."""
        if name not in {"csv", "xlsx"}:
            raise NotFound
        rows = await rows_in_force()
        if name == "csv":
            return download(csv_of(rows), "Competencias.csv", CSV)
        return download(await asyncio.to_thread(xlsx_of, rows), "Competencias.xlsx", XLSX)


async def going_out(request: Request, profile: Profile) -> Going:
    content, facts = without_blanks(content_of(profile)), await outward(profile)
    about = About(
        organization=facts.organization,
        post=facts.post or content.title or translate("Perfil sin nombre"),
        changed_at=facts.changed_at,
        number=profile.number,
        status=STATUS.get(ProfileState(profile.state), "Draft"),
    )
    return Going(profile, content, about, request.viewer)


async def rows_in_force() -> list[Row]:
    posts = await posts_in_force()
    rows = (rows_of(post.title, post.content.competencies) for post in posts if post.content)
    return list(chain.from_iterable(rows))


def plain(title: str) -> str:
    """A title as part of a file's name."""
    return re.sub(r"[^\w]+", "-", title).strip("-")[:100]
