"""The command line. Each command imports what it needs when it runs, so that help is instant."""

from evaluations.cli.check import check
from evaluations.cli.demo import demo
from evaluations.cli.found import found
from evaluations.cli.group import Commands
from evaluations.cli.migrate import migrate
from evaluations.cli.person import person
from evaluations.cli.profile import profile
from evaluations.cli.review import review
from evaluations.cli.score import score
from evaluations.cli.serve import serve
from evaluations.cli.worker import worker

__all__ = ["main"]

main = Commands(
    name="evaluations",
    help="Evaluación del desempeño por competencias.",
    commands=[demo, found, serve, worker, migrate, check, score, profile, person, review],
)
