"""Why a request does not reach its page."""


class Refused(Exception):
    """Turned away at the gate with a status."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class NotSignedIn(Exception):
    """The route is for somebody, and nobody is signed in."""


class OtherPerson(Exception):
    """The page was made for another person than the one who is signed in now."""


class StillUnderWay(Exception):
    """The same request came before, and is not done yet."""
