"""Founding: the organisation and the account that gives access to all others."""

from evaluations.cli.database import connected_pool, migrated
from evaluations.database import as_system
from evaluations.people.actions.access import give_access
from evaluations.people.actions.founding import NewOrganization, found_organization
from evaluations.people.actions.persons import add_person
from evaluations.people.tables import Role
from evaluations.people.viewer import THE_SYSTEM
from evaluations.postgres import Urls


async def founded(urls: Urls, new: NewOrganization, name: str, email: str) -> str:
    """HR's first password; raises Conflict where there is an organisation already."""
    await migrated(urls)
    async with connected_pool(urls), as_system():
        await found_organization(new, by=THE_SYSTEM)
        person = await add_person(name, email, role=Role.HR, by=THE_SYSTEM)
        return await give_access(person, by=THE_SYSTEM)
