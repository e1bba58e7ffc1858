from evaluations.audit import broken_links
from evaluations.cli.database import connected_pool
from evaluations.database import as_system, row
from evaluations.postgres import Urls


async def broken_history(urls: Urls) -> list[str]:
    """Where a line of the history was changed or taken away behind the program's back."""
    async with connected_pool(urls), as_system(read_only=True):
        await row("set local statement_timeout = 0")  # every line is hashed again
        found = await broken_links()
    if not found:
        return []
    return [
        f"La historia no cuadra en {len(found)} de sus líneas (la primera, {found[0]}): alguien la"
        " cambió por fuera del programa. Compárala con un respaldo."
    ]
