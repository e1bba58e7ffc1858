"""Entering words into the dictionary: the same words are one entry, whoever says them."""

import asyncio
from collections.abc import Mapping
from typing import Any

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extract_iter

from evaluations.clock import now
from evaluations.competencies.actions.standing import one_at_a_time
from evaluations.competencies.reading.wording import folded
from evaluations.competencies.tables import EntryKind
from evaluations.competencies.wording import ALIKE, key_of
from evaluations.database import rows
from evaluations.people.names import sort_key


async def entries_of(kind: EntryKind, definitions: Mapping[str, str | None]) -> dict[str, int]:
    """The entry of each text, made where there is none; near ones are noted for a person to see."""
    await one_at_a_time()
    keys = {text: key_of(text) for text in definitions}
    await rows(
        "insert into dictionary_entry (kind, text, text_sort, key, definition)"
        " select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[])"
        " on conflict (kind, key) do nothing",
        kind,
        list(definitions),
        [sort_key(text) for text in definitions],
        list(keys.values()),
        [definition or "" for definition in definitions.values()],
    )
    found = await rows(
        "select id, key from dictionary_entry where kind = $1 and key = any($2)",
        kind,
        list(keys.values()),
    )
    by_key = {line["key"]: line["id"] for line in found}
    await note_resemblances(kind)
    return {text: by_key[key] for text, key in keys.items()}


async def note_resemblances(kind: EntryKind) -> None:
    """Compare the entries that were not compared yet with all others of their kind."""
    entries = await rows(
        "select id, text, compared_at is null as fresh from dictionary_entry"
        " where kind = $1 and merged_into is null order by id",
        kind,
    )
    fresh = [line for line in entries if line["fresh"]]
    if not fresh:
        return
    pairs = await asyncio.to_thread(alike, fresh, entries)
    await rows(
        "insert into resemblance (one, other, percent)"
        " select * from unnest($1::int[], $2::int[], $3::int[]) on conflict do nothing",
        *([pair[place] for pair in pairs] for place in range(3)),
    )
    await rows(
        "update dictionary_entry set compared_at = $1 where id = any($2)",
        now(),
        [line["id"] for line in fresh],
    )


def alike(fresh: list[Any], entries: list[Any]) -> list[tuple[int, int, int]]:
    """The pairs worth showing: the lower id, the higher id, percent."""
    texts = {line["id"]: folded(line["text"]) for line in entries}
    return [
        (min(line["id"], other), max(line["id"], other), int(percent))
        for line in fresh
        for _, percent, other in extract_iter(
            texts[line["id"]], texts, scorer=ratio, score_cutoff=ALIKE
        )
        if other != line["id"]
    ]
