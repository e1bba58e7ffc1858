"""The record of a profile's version, as its own document prints it."""

from collections.abc import Collection

from evaluations.clock import local
from evaluations.competencies.content import Content, without_blanks
from evaluations.competencies.queries.consultations import summary_seen_by
from evaluations.competencies.queries.errata import errata_of
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.rules import fields_hidden_from
from evaluations.competencies.tables import Profile
from evaluations.database import row
from evaluations.documents import profile_record as doc
from evaluations.documents.plain import from_plain
from evaluations.people.viewer import Viewer


async def profile_record_of(profile: Profile, viewer: Viewer) -> doc.ProfileRecord:
    """What this person may see of it: two that may see the same get the same record."""
    hidden = fields_hidden_from(viewer)
    found = await row(
        "select o.name as organization, person.name as approved_by from profile p"
        " cross join organization o left join person on person.id = p.approved_by where p.id = $1",
        profile.id,
    )
    asked = await summary_seen_by(viewer, profile)
    return doc.ProfileRecord(
        state=profile.state,
        organization=found["organization"],
        content=printed(content_of(profile), hidden),
        number=profile.number,
        approval=approval_of(profile, found["approved_by"]),
        consulted=doc.Consulted(asked.asked, asked.agree, asked.comments),
        unconsulted_reason=profile.unconsulted_reason,
        errata=await errata(profile, hidden),
    )


def printed(content: Content, hidden: Collection[str]) -> doc.Content:
    said = without_blanks(content).model_dump(mode="json", exclude=set(hidden))
    return from_plain(doc.Content, said)


def approval_of(profile: Profile, name: str | None) -> doc.Approval | None:
    return doc.Approval(name, local(profile.approved_at)) if name else None


async def errata(profile: Profile, hidden: Collection[str]) -> tuple[doc.Erratum, ...]:
    return tuple(
        doc.Erratum(
            line["before"],
            line["after"],
            line["reason"],
            line["corrected_by"],
            local(line["corrected_at"]),
        )
        for line in await errata_of(profile.id, hidden)
    )
