import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from evaluations.errors import Refusal
from evaluations.reviews.sentences import Sentence

ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""How a command is told to stop: Ctrl-C, a service manager, a terminal that closes."""

NOTHING_HERE = "Aquí no hay nada, o no es para ti."


class Told(click.ClickException):
    """Ends the command with one sentence on standard error."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        click.echo(" ".join(self.message.split()), err=True)


class Commands(click.Group):
    """Commands whose refusals are one sentence, and that close what they opened when stopped."""

    def invoke(self, ctx: click.Context) -> Any:
        with endings_as_exits():
            try:
                return super().invoke(ctx)
            except Refusal as refusal:
                raise Told(said(refusal)) from refusal


def said(refusal: Refusal) -> str:
    """What may not be seen is refused without a word of its own."""
    return str(Sentence(refusal.message, refusal.values)) or NOTHING_HERE


@contextmanager
def endings_as_exits() -> Iterator[None]:
    """Stop by an exception, which passes through all that is to be closed."""
    before = {
        ending: signal.signal(ending, lambda number, _: sys.exit(128 + number))
        for ending in ENDINGS
    }
    try:
        yield
    finally:
        for ending, handler in before.items():
            signal.signal(ending, handler)
