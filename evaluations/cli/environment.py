import os

from evaluations.settings import settings


def use(**variables: str) -> None:
    """Give settings that the environment leaves open."""
    for name, value in variables.items():
        os.environ.setdefault(name, value)
    settings.cache_clear()


def insist(**variables: str) -> None:
    """Give settings whatever the environment says."""
    os.environ.update(variables)
    settings.cache_clear()
