"""Who may change people, and what a password and a delay must be."""

from datetime import timedelta

from evaluations.errors import Invalid, NotAllowed
from evaluations.people.viewer import THE_SYSTEM, Viewer

SHORTEST_PASSWORD = 15
"""Characters of a password that stands alone (NIST SP 800-63B-4 §3.1.1.2)."""
LONGEST_PASSWORD = 256
FEWEST_DIFFERENT = 5
LONGEST_DELAY = timedelta(minutes=15)


def may_manage_people(viewer: Viewer) -> bool:
    return viewer.is_hr or viewer == THE_SYSTEM


def may_see_people(viewer: Viewer) -> bool:
    return may_manage_people(viewer) or viewer.is_auditor


def ensure_may_manage(viewer: Viewer) -> None:
    """What every action on people asks first."""
    if not may_manage_people(viewer):
        raise NotAllowed("Solo Recursos Humanos puede hacer este cambio.")


def check_password(password: str, *, email: str, name: str) -> None:
    """Length and no more (no composition rules); raises Invalid with how to choose another."""
    if len(password) < SHORTEST_PASSWORD:
        raise Invalid(
            "Usa al menos %(least)s caracteres; varias palabras juntas son fáciles de recordar.",
            field="password",
            least=SHORTEST_PASSWORD,
        )
    if len(password) > LONGEST_PASSWORD:
        raise Invalid("Usa %(most)s caracteres o menos.", field="password", most=LONGEST_PASSWORD)
    if len(set(password)) < FEWEST_DIFFERENT or password.casefold() in guesses(email, name):
        raise Invalid("Esa contraseña es fácil de adivinar. Elige otra.", field="password")


def guesses(email: str, name: str) -> set[str]:
    """What anyone who knows the person would try first."""
    local = email.partition("@")[0]
    return {text.casefold() for text in (email, local * 2, name, name.replace(" ", ""))}


def delay_after(failures: int, free: int) -> timedelta:
    """None while attempts are free, then 2, 4, 8 … seconds, at most a quarter of an hour."""
    if failures <= free:
        return timedelta()
    return min(timedelta(seconds=2 ** min(failures - free, 12)), LONGEST_DELAY)
