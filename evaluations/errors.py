"""What the domain says when it refuses: a sentence that the person can read.

The sentence is written in Spanish, which is also its key in the catalogues; what varies goes in by
name, so that the web can translate it: `NotAllowed("Faltan %(left)s respuestas.", left=3)`.
"""


def msgid(text: str) -> str:
    """Marks a text for the catalogues where it stands as plain data."""
    return text


class Refusal(Exception):
    """Something cannot be done; the message says what, and how to go on."""

    def __init__(self, message: str = "", **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.values = values

    def __str__(self) -> str:
        return self.message % self.values if self.values else self.message


class NotFound(Refusal):
    """There is no such thing, or it is not this person's to see: the answer is the same."""


class NotAllowed(Refusal):
    """This person may see the thing, but not do this to it now."""


class Conflict(Refusal):
    """Someone changed the thing in the meantime."""


class Invalid(Refusal):
    """What was sent does not make sense; `field` is the form field that it is about, if any."""

    def __init__(self, message: str, *, field: str = "", **values: object) -> None:
        super().__init__(message, **values)
        self.field = field


class Unavailable(Refusal):
    """A part that is needed (database, renderer) does not answer at the moment."""


class TooMany(Refusal):
    """Too often in a short time; `seconds` tells how long to wait."""
