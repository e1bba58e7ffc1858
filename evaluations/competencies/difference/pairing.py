"""Which text of one list became which of another, and which of them moved."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")

Likeness = Callable[[T, T], float]


def paired(before: Sequence[T], after: Sequence[T], likeness: Likeness[T]) -> dict[int, int]:
    """From places after to places before: the most alike first, of those the nearest.

    A likeness of 0 never pairs.
    """
    candidates = sorted(
        (-alike, abs(there - here), there, here)
        for here, new in enumerate(after)
        for there, old in enumerate(before)
        if (alike := likeness(old, new)) > 0
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, there, here in candidates:
        if here not in pairs and there not in taken:
            pairs[here] = there
            taken.add(there)
    return pairs


def together(
    before: Sequence[T], after: Sequence[T], pairs: Mapping[int, int]
) -> Iterator[tuple[T | None, T | None, bool]]:
    """Old, new and whether it moved, in the new order; what went stands where it stood."""
    stayed = rising([pairs[here] for here in sorted(pairs)])
    places = [(here, 0, here) for here in range(len(after))]
    places += [(anchor(gone, pairs), 1, gone) for gone in {*range(len(before))} - {*pairs.values()}]
    for _, is_gone, place in sorted(places):
        if is_gone:
            yield before[place], None, False
        else:
            there = pairs.get(place)
            yield (
                None if there is None else before[there],
                after[place],
                there is not None and there not in stayed,
            )


def anchor(gone: int, pairs: Mapping[int, int]) -> int:
    """The place of what stood before it and is still there; -1 if there is none."""
    neighbours = [(there, here) for here, there in pairs.items() if there < gone]
    return max(neighbours, default=(-1, -1))[1]


def rising(numbers: Sequence[int]) -> set[int]:
    """The longest series of them that rises: whatever is not in it has moved."""
    runs: list[tuple[int, ...]] = []
    for number in numbers:
        runs.append((*longest(run for run in runs if run[-1] < number), number))
    return set(longest(runs))


def longest(runs: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    return max(runs, key=len, default=())
