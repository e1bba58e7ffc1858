"""What the buttons of a draft's page do: change its shape, keep it, keep and confirm it."""

import re

from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.drafting import correct_draft
from evaluations.competencies.content import without_blanks
from evaluations.competencies.queries.consultations import standing_of
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.queries.wordings import wording_of
from evaluations.competencies.rules import obstacles, reason_needed
from evaluations.competencies.tables import Profile
from evaluations.web.answers.pages import Page, see_other, url
from evaluations.web.answers.requests import Request
from evaluations.web.entry.bodies import Fields
from evaluations.web.profiles.draft_page import refused_page
from evaluations.web.profiles.edits import edited
from evaluations.web.profiles.fields import Sent
from evaluations.web.profiles.form import ProfileForm

SUGGESTED = re.compile(r"use-(\d{1,9})-(competency-\d{1,3}-(?:name|behaviour-\d{1,3}))")
"""The button that takes an entry of the dictionary for the words of a field."""


async def carry_out(request: Request, profile: Profile, sent: ProfileForm) -> Page:
    """What the pressed button says: change the shape, keep, or keep and confirm.

    What was typed is kept first: the page may have saved the same by itself a moment ago.
    """
    if sent.action == "approve" and not (checked := obstructed(sent)).is_clean:
        return await refused_page(request, profile, checked)
    kept = await keep(request, profile, sent)
    content = content_of(kept)
    if edit := edited(content, content_of(profile), Sent(request.fields)):
        await keep(request, kept, sent.holding(edit.content, kept.version))
        return looking_at(request, kept, edit.field, edit.done)
    tidy = sent.holding(without_blanks(content), kept.version)
    if sent.action == "approve":
        return await confirm(request, kept, tidy)
    await keep(request, kept, tidy)
    if suggested := SUGGESTED.fullmatch(sent.action):
        return looking_at(request, kept, suggested[2], "used")
    return see_other(request, url("profile", profile_id=kept.id, saved="true"))


def obstructed(sent: ProfileForm) -> ProfileForm:
    """The form with every obstacle to its being confirmed, each beside its field."""
    tidy = sent.holding(without_blanks(sent.content), sent.version)
    for obstacle in obstacles(tidy.content):
        tidy = tidy.refused(obstacle)
    return tidy


def looking_at(request: Request, profile: Profile, field: str, done: str) -> Page:
    return see_other(request, url("profile", profile_id=profile.id, at=field, done=done))


async def with_suggestion(fields: Fields) -> Fields:
    """The fields, one of which says what the dictionary says, if its button was pressed."""
    pressed = SUGGESTED.fullmatch(fields.get("action", [""])[-1])
    text = await wording_of(int(pressed[1])) if pressed else None
    return fields | {pressed[2]: [text]} if pressed and text else fields


async def keep(request: Request, profile: Profile, sent: ProfileForm) -> Profile:
    return await correct_draft(
        profile, sent.content, sent.version, position=sent.position, by=request.viewer
    )


async def confirm(request: Request, profile: Profile, sent: ProfileForm) -> Page:
    """The profile is in force; where people hold the post it goes on to its consultation."""
    kept = await keep(request, profile, sent)
    if reason_needed(await standing_of(kept)):
        return see_other(request, url("consultation", profile_id=kept.id))
    confirmed = await approve(kept, kept.version, by=request.viewer)
    return see_other(request, url("position", position_id=confirmed.position, approved="true"))
