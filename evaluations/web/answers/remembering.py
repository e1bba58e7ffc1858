"""Not making again what is made of values that have not changed.

A macro says always the same of the same values, and most of a page is as it was the last time:
lines of lists, behaviours, the steps of a form, the top of the page. They are kept by their values,
so nothing ever expires; whatever else a macro depends on (the day) must be one of its values.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

MOST = 4096
"""Of one or two KB each; what was not asked for longest makes room."""

Key = TypeVar("Key")
Value = TypeVar("Value")


class Frozen(dict[Key, Value]):
    """A dictionary that nobody changes any more: it can be one of the values."""

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(tuple(self.items()))


@lru_cache(MOST, typed=True)  # a text and a Markup of the same letters are not the same
def remembered(macro: Callable[..., str], *values: object) -> str:
    """What an imported macro makes of these values."""
    return macro(*values)
