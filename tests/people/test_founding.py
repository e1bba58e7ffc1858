import pytest

from evaluations.audit import history_of
from evaluations.errors import Conflict, Invalid, NotAllowed
from evaluations.people.actions.founding import NewOrganization, found_organization
from evaluations.people.queries.organization import organization
from evaluations.people.viewer import THE_SYSTEM
from tests.factories import a_person, viewer_of

NEW = NewOrganization(name="Red de Bibliotecas", headcount=40)


async def test_the_organisation_is_founded_once_and_the_history_tells() -> None:
    await found_organization(NEW, by=THE_SYSTEM)

    with pytest.raises(Conflict):
        await found_organization(NEW, by=THE_SYSTEM)

    assert tuple(await organization()) == ("Red de Bibliotecas", "mx", 40)
    assert [line["action"] for line in await history_of("organization 1")] == [
        "organization_founded"
    ]


async def test_it_needs_a_name_and_somebody_who_may() -> None:
    with pytest.raises(Invalid):
        await found_organization(NewOrganization(name=" "), by=THE_SYSTEM)
    with pytest.raises(NotAllowed):
        await found_organization(NEW, by=viewer_of(await a_person("Emilio")))
