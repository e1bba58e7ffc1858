"""The job descriptions, as documents that the product's own reader reads."""

from hashlib import sha256
from importlib.resources import files

from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.drafting import correct_draft, start_draft
from evaluations.competencies.points import settle_all
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.reading import read_profile
from evaluations.demo.cast import POSITIONS
from evaluations.people.viewer import Viewer


async def confirm_profiles(*, by: Viewer) -> dict[str, int]:
    """Read every document and confirm what it says; gives the position of each."""
    return {name: await confirm(f"{name}.txt", by=by) for name in POSITIONS}


async def confirm(document: str, *, by: Viewer) -> int:
    source = files(__name__).joinpath(document).read_bytes()
    draft = await start_draft(
        read_profile(source, document),
        source_name=document,
        source_sha256=sha256(source).hexdigest(),
        by=by,
    )
    settled = settle_all(content_of(draft))
    kept = await correct_draft(draft, settled, draft.version, by=by)
    confirmed = await approve(kept, kept.version, by=by)
    return int(confirmed.position)
