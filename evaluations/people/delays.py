"""What attempts to sign in are counted under, so that guessing takes longer than anyone has."""

import hashlib
from datetime import timedelta
from typing import NamedTuple


class Counter(NamedTuple):
    """Attempts of one account from one place; "*" stands for all of them."""

    account: str
    place: str
    free: int
    forget_after: timedelta


def of_browser(email: str, known_by: bytes) -> list[Counter]:
    """For a browser from which this person signed in before."""
    return [Counter(hashed(email), f"browser {known_by.hex()[:32]}", 5, timedelta(days=1))]


def of_address(email: str, address: str) -> list[Counter]:
    """For any other: the account from there, all accounts from there, and everything at once."""
    place = address[:60] or "?"
    return [
        Counter(hashed(email), place, 5, timedelta(days=1)),
        Counter("*", place, 50, timedelta(hours=1)),
        Counter("*", "*", 1000, timedelta(minutes=5)),
    ]


def hashed(email: str) -> str:
    """Unknown accounts are counted as well, and nobody's address is kept."""
    return hashlib.sha256(email.encode()).hexdigest()
