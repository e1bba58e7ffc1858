"""Merging, separating, renaming and keeping apart: what stands, and what is remembered."""

import pytest

from evaluations.competencies.actions.dictionary import (
    AlreadySaid,
    keep_apart,
    merge,
    rename,
    separate,
)
from evaluations.competencies.queries.dictionary import counts, dictionary_page, open_resemblances
from evaluations.competencies.queries.entries import merged_into, uses_of
from evaluations.competencies.queries.entry_history import history_of
from evaluations.competencies.tables import DictionaryEntry, EntryKind
from evaluations.database import rows
from evaluations.errors import Conflict, Invalid, NotAllowed, NotFound
from tests.competencies.words import (
    ASKS,
    ASKS_FIRST,
    SUMS_UP,
    chains,
    entry,
    part,
    says,
    stands_for,
    two_alike,
)
from tests.factories import a_person, hr, viewer_of

COMPETENCY, BEHAVIOUR = EntryKind.COMPETENCY, EntryKind.BEHAVIOUR


async def listed(kind: EntryKind, text: str = "") -> list[tuple[str, int, int]]:
    found = await dictionary_page(kind, text, 1)
    return [(line.text, line.positions, line.merged) for line in found]


async def test_the_same_words_in_two_positions_are_one_line() -> None:
    by = await hr()
    await says(by, "Analista", part("Escucha", ASKS))
    await says(by, "Gestora", part("escucha.", ASKS, SUMS_UP))

    assert await listed(COMPETENCY) == [("Escucha", 2, 0)]
    assert await listed(BEHAVIOUR) == [(ASKS, 2, 0), (SUMS_UP, 1, 0)]


async def test_a_replaced_version_counts_no_position() -> None:
    by = await hr()
    await says(by, "Analista", part("Escucha", ASKS))
    await says(by, "Analista", part("Orden", SUMS_UP))

    assert await listed(COMPETENCY) == [("Escucha", 0, 0), ("Orden", 1, 0)]


@pytest.mark.parametrize("words", ["REUNION", "resume reunión", "acord", "  cada  "])
async def test_words_are_found_whatever_their_accents_order_and_case(words: str) -> None:
    await says(await hr(), "Analista", part("Escucha", ASKS, SUMS_UP))

    assert [text for text, *_ in await listed(BEHAVIOUR, words)] == [SUMS_UP]
    assert (await counts(words)).behaviours == 1


async def test_what_a_person_types_is_no_pattern() -> None:
    await says(await hr(), "Analista", part("Escucha", ASKS, "Cumple el 100 % de lo que pide."))

    assert [text for text, *_ in await listed(BEHAVIOUR, "100 %")] == [
        "Cumple el 100 % de lo que pide."
    ]
    assert await listed(BEHAVIOUR, "1_0") == []


async def test_the_end_of_a_long_behaviour_is_searched_too() -> None:
    long = "Explica " + "con palabras sencillas " * 12 + "el diseño de la niñez."
    await says(await hr(), "Analista", part("Escucha", long))

    assert [text for text, *_ in await listed(BEHAVIOUR, "DISENO niñez")] == [long.strip()]


async def test_merged_entries_are_one_line_and_either_wording_finds_it() -> None:
    by = await hr()
    asks, asks_first = await two_alike(by)

    await merge(asks_first, asks, by=by)

    assert await listed(BEHAVIOUR) == [(ASKS, 2, 1)]
    assert await listed(BEHAVIOUR, "suponer cosas") == [(ASKS, 2, 1)]


async def test_approved_words_stay_when_their_entry_is_merged() -> None:
    by = await hr()
    asks, asks_first = await two_alike(by)

    await merge(asks_first, asks, by=by)

    found = await rows("select text, entry from behaviour order by id")
    assert [tuple(line) for line in found] == [(ASKS, asks), (ASKS_FIRST, asks_first)]


async def test_a_merge_takes_along_what_was_merged_before() -> None:
    by = await hr()
    asks, asks_first = await two_alike(by)
    await says(by, "Directora", part("Síntesis", SUMS_UP))
    last = (await entry(SUMS_UP)).id

    await merge(asks, asks_first, by=by)
    await merge(asks_first, last, by=by)

    assert await stands_for(asks, asks_first, last) == [last] * 3
    assert await chains() == 0


async def test_what_was_merged_already_is_merged_no_more() -> None:
    by = await hr()
    asks, asks_first = await two_alike(by)
    await merge(asks, asks_first, by=by)

    with pytest.raises(Conflict):
        await merge(asks_first, asks, by=by)
    with pytest.raises(Conflict):
        await merge(asks, asks_first, by=by)
    assert await stands_for(asks, asks_first) == [asks_first] * 2


async def test_only_two_of_a_kind_are_merged() -> None:
    by = await hr()
    asks, _ = await two_alike(by)

    for other in ((await entry("Escucha")).id, asks):
        with pytest.raises(Invalid, match="distintas"):
            await merge(asks, other, by=by)
    with pytest.raises(NotFound):
        await merge(asks, 0, by=by)


async def test_a_merge_is_undone() -> None:
    by = await hr()
    asks, asks_first = await two_alike(by)
    await merge(asks, asks_first, by=by)

    await separate(asks, by=by)

    assert await stands_for(asks, asks_first) == [asks, asks_first]
    with pytest.raises(Conflict):
        await separate(asks, by=by)


@pytest.mark.parametrize("name", ["Emilio", "Aurora"])
async def test_only_hr_changes_the_dictionary(name: str) -> None:
    asks, asks_first = await two_alike(await hr())
    by = viewer_of(await a_person(name))

    for change in (
        merge(asks, asks_first, by=by),
        separate(asks, by=by),
        keep_apart(asks, asks_first, by=by),
        rename(asks, "Otra cosa", by=by),
    ):
        with pytest.raises(NotAllowed):
            await change


async def test_a_renamed_entry_keeps_its_old_words_as_a_wording() -> None:
    by = await hr()
    await says(by, "Analista", part("Escucha", ASKS))
    before = await entry(ASKS)

    stands = await rename(before.id, "Pregunta siempre.", by=by)

    assert await listed(BEHAVIOUR) == [("Pregunta siempre.", 1, 1)]
    assert [line["text"] for line in await merged_into(await entry("Pregunta siempre."))] == [ASKS]
    assert await stands_for(before.id) == [stands]


async def test_the_old_words_approved_again_are_still_the_same_behaviour() -> None:
    by = await hr()
    await says(by, "Analista", part("Escucha", ASKS))
    await rename((await entry(ASKS)).id, "Pregunta siempre.", by=by)

    await says(by, "Gestora", part("Escucha", ASKS))

    assert await listed(BEHAVIOUR) == [("Pregunta siempre.", 2, 1)]


async def test_renamed_back_the_old_words_stand_again() -> None:
    by = await hr()
    await says(by, "Analista", part("Escucha", ASKS))
    before = await entry(ASKS)
    stands = await rename(before.id, "Pregunta siempre.", by=by)

    assert await rename(stands, ASKS, by=by) == before.id
    assert await stands_for(before.id, stands) == [before.id] * 2
    assert await chains() == 0


async def test_other_accents_and_capitals_need_no_other_entry() -> None:
    by = await hr()
    await says(by, "Analista", part("Atencion", ASKS))
    before = await entry("Atencion")

    assert await rename(before.id, "Atención", "Escuchar bien.", by=by) == before.id
    assert (await entry("Atención")).definition == "Escuchar bien."
    assert [event.action for event in await history_of(await the_entry(before.id))] == [
        "entry_renamed",
        "entry_redefined",
    ]
    assert await listed(COMPETENCY) == [("Atención", 1, 0)]


async def test_another_definition_is_told_without_another_name() -> None:
    by = await hr()
    await says(by, "Analista", part("Escucha", ASKS))
    before = await entry("Escucha")

    stands = await rename(before.id, before.text, "Atiende a quien habla.", by=by)

    assert stands == before.id
    assert [event.action for event in await history_of(await the_entry(stands))] == [
        "entry_redefined"
    ]


async def test_the_words_of_another_entry_are_refused() -> None:
    by = await hr()
    asks, _ = await two_alike(by)

    with pytest.raises(AlreadySaid):
        await rename(asks, ASKS_FIRST.upper(), by=by)


@pytest.mark.parametrize("words", ["", "  ", "x" * 2001])
async def test_an_entry_has_words_and_not_too_many(words: str) -> None:
    by = await hr()
    asks, _ = await two_alike(by)

    with pytest.raises(Invalid):
        await rename(asks, words, by=by)


async def test_near_ones_wait_to_be_settled() -> None:
    asks, asks_first = await two_alike(await hr())

    (pair,) = await open_resemblances(1)

    assert (pair["one"], pair["other"], pair["kind"]) == (asks, asks_first, "behaviour")
    assert (pair["one_positions"], pair["other_positions"]) == (1, 1)


async def test_what_was_merged_or_kept_apart_waits_no_more() -> None:
    by = await hr()
    asks, asks_first = await two_alike(by)

    await keep_apart(asks, asks_first, by=by)
    assert (await counts()).resemblances == 0

    with pytest.raises(Conflict):
        await keep_apart(asks, asks_first, by=by)


async def test_a_third_near_one_is_still_asked_about_after_a_merge() -> None:
    by = await hr()
    asks, asks_first = await two_alike(by)
    await says(by, "Directora", part("Escucha", "Pregunta antes de suponer las cosas de otros."))

    await merge(asks, asks_first, by=by)

    (pair,) = await open_resemblances(1)
    assert asks_first in (pair["one"], pair["other"])


async def test_the_history_of_an_entry_tells_what_happened_to_all_its_wordings() -> None:
    by = await hr()
    asks, asks_first = await two_alike(by)
    await merge(asks, asks_first, by=by)
    stands = await rename(asks_first, "Pregunta siempre.", by=by)
    await separate(asks, by=by)

    told = [event.action for event in await history_of(await the_entry(stands))]
    of_the_other = [event.action for event in await history_of(await the_entry(asks))]

    assert told == ["entry_joined", "entry_renamed", "entry_parted"]
    assert of_the_other == ["entry_merged", "entry_separated"]


async def the_entry(entry_id: int) -> DictionaryEntry:
    found = await DictionaryEntry.objects().get(DictionaryEntry.id == entry_id)
    assert found is not None
    return found


async def test_uses_tell_the_position_the_competency_and_earlier_versions() -> None:
    by = await hr()
    asks, asks_first = await two_alike(by)
    await says(by, "Gestora", part("Orden", SUMS_UP))
    await merge(asks_first, asks, by=by)

    uses = await uses_of(await the_entry(asks), 1)

    assert [(use["title"], use["definition"]) for use in uses.in_force] == [("Analista", "Escucha")]
    assert [(use["title"], use["text"]) for use in uses.earlier] == [("Gestora", ASKS_FIRST)]
