"""Versions of the same post, to be laid beside each other."""

from evaluations.competencies.queries.consultations import position_of
from evaluations.competencies.tables import Profile
from evaluations.database import row
from evaluations.errors import NotFound


async def version_before(profile: Profile) -> Profile | None:
    """The approved version before it or, for one that is not approved yet, the one in force."""
    found = await row(
        "select id from profile where position = $1 and id <> $3"
        " and case when $2::int is null then state = 'approved' else number < $2 end"
        " order by number desc limit 1",
        await position_of(profile),
        profile.number,
        profile.id,
    )
    return await Profile.objects().get(Profile.id == found["id"]) if found else None


async def version_of_the_same_post(profile: Profile, other: int) -> Profile:
    """Raises NotFound for a profile of another post, or none."""
    found: Profile | None = await Profile.objects().get(Profile.id == other)
    post = await position_of(profile)
    if found is None or post is None or await position_of(found) != post:
        raise NotFound
    return found


def in_order(one: Profile, other: Profile) -> tuple[Profile, Profile]:
    """The older one first; what is not approved yet comes after all that is."""
    first, second = sorted((one, other), key=age)
    return first, second


def age(profile: Profile) -> tuple[bool, int, int]:
    return profile.number is None, profile.number or 0, profile.id
