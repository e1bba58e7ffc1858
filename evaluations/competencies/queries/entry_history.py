"""What happened to an entry of the dictionary, and to those that it stands for."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from evaluations.competencies.tables import DictionaryEntry
from evaluations.database import rows


@dataclass(frozen=True)
class Event:
    """Something that happened to an entry or to one that it stands for."""

    at: datetime
    by: str
    action: str
    values: dict[str, Any]


async def history_of(entry: DictionaryEntry) -> list[Event]:
    """The oldest first; what the two sides of a merge both tell is told once, by this side."""
    found = await rows(
        """
        select h.at, h.actor_name, h.action, h.after from history_entry h
        where h.subject = $2 or (h.action not in ('entry_merged', 'entry_separated') and h.subject
            in (select 'dictionary_entry ' || id from dictionary_entry where merged_into = $1))
        order by h.id
        """,
        entry.id,
        f"dictionary_entry {entry.id}",
    )
    return [
        Event(line["at"], line["actor_name"], line["action"], json.loads(line["after"]))
        for line in found
    ]
