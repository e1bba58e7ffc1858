"""Who acts: the person who asks, or the program itself."""

from dataclasses import dataclass

from evaluations.database import SYSTEM
from evaluations.people.names import initials
from evaluations.people.tables import Role


@dataclass(frozen=True, slots=True)
class Viewer:
    """A signed-in person as pages and actions need them: light, for every request makes one."""

    id: int
    name: str
    email: str
    role: str
    language: str
    session: int = 0
    """The session they asked through; 0 outside the web."""

    @property
    def initials(self) -> str:
        return initials(self.name)

    @property
    def is_hr(self) -> bool:
        return self.role == Role.HR

    @property
    def is_auditor(self) -> bool:
        return self.role == Role.AUDITOR


THE_SYSTEM = Viewer(SYSTEM, "Sistema", "", "system", "es")
"""Acts in commands, jobs and the demo; row-level security lets it see everything."""
