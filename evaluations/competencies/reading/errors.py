"""Why a file cannot be read as a job description, said to the person who sent it."""

from collections.abc import Sequence

from evaluations.errors import Invalid, msgid

MOST_SAID = 20
"""Posts that the sentence names; `roles` has them all."""


class UnreadableProfile(Invalid):
    """The file gives no reading; the sentence says what is wrong with it and what to do."""


class SeveralRoles(UnreadableProfile):
    """The file describes several posts, and nobody said which one to read."""

    SENTENCE = msgid("El archivo describe varios puestos (%(roles)s): indica cuál leer con --role.")

    def __init__(self, roles: Sequence[str]) -> None:
        said = [*roles[:MOST_SAID], *(["…"] if len(roles) > MOST_SAID else [])]
        super().__init__(self.SENTENCE, roles="; ".join(said))
        self.roles = tuple(roles)
