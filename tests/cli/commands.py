"""People at the command line: what they run, and what they write into files."""

import json
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from evaluations.cli import main
from evaluations.clock import today

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
FACT = "El 12 de marzo explicó el proceso a dos personas nuevas y resolvieron solas."


def run(*arguments: object, password: str | None = None) -> Result:
    return CliRunner().invoke(
        main,
        [str(argument) for argument in arguments],
        env={"EVALUATIONS_PASSWORD": password},
        prog_name="evaluations",
    )


def refused(result: Result) -> str:
    """The one sentence, where the command ended as a refusal does."""
    assert (result.exit_code, result.stdout) == (2, ""), result.output
    assert result.stderr.count("\n") == 1
    return result.stderr.strip()


@dataclass(frozen=True)
class Account:
    """Somebody who signs in with each command."""

    email: str
    password: str

    def tries(self, *arguments: object) -> Result:
        return run(*arguments, "--as", self.email, password=self.password)

    def runs(self, *arguments: object) -> Any:
        """What a command prints that is not refused."""
        result = self.tries(*arguments)
        assert result.exit_code == 0, result.stderr or result.exception
        return json.loads(result.stdout)

    def is_refused(self, *arguments: object) -> str:
        return refused(self.tries(*arguments))


def founded() -> Account:
    """Hilda, who has just founded the organisation."""
    asked = ("--organization", "Red de prueba", "--name", "Hilda Ríos", "--email", "hilda@x.mx")
    result = run("found", *asked, "--headcount", 60)
    assert result.exit_code == 0, result.output
    return Account("hilda@x.mx", result.stdout.split()[-1])


@dataclass(frozen=True)
class Office:
    """Hilda is HR, Marta manages, Emilio is on probation."""

    hr: Account
    marta: Account
    emilio: Account
    title: str
    """Of the position that the document describes, and that both hold."""
    folder: Path

    @classmethod
    def staffed(cls, hr: Account, document: Path, folder: Path) -> "Office":
        draft = hr.runs("profile", "import", document)
        hr.runs("profile", "confirm", draft["draft"], "--settle-all")
        marta = hired(hr, folder, name="Marta Gil", email="marta@x.mx", position=draft["title"])
        emilio = hired(
            hr,
            folder,
            name="Emilio Paz",
            email="emilio@x.mx",
            position=draft["title"],
            manager="marta@x.mx",
            contract_date=str(today() - timedelta(days=21)),
            contract_clause="Cláusula cuarta.",
            probation_days=30,
        )
        return cls(hr, marta, emilio, draft["title"], folder)

    def opened(self) -> int:
        """The probation review of Emilio."""
        opening = ("review", "open", "--person", self.emilio.email, "--kind", "probation")
        return int(self.hr.runs(*opening)["review"])

    def shown(self, who: Account, review: int = 1) -> Any:
        return who.runs("review", "show", review)

    def answered(self, who: Account, review: int, level: int, fact: str = "") -> Any:
        """Hands in the whole form."""
        sheet = filled_in(self.shown(who, review), level, fact)
        return who.runs("review", "answer", review, self.file(sheet), "--submit")

    def file(self, data: object) -> Path:
        return written(self.folder, data)


def hired(hr: Account, folder: Path, **data: Any) -> Account:
    data = {"unit": "Dirección", "starts_on": str(today() - timedelta(days=20))} | data
    hr.runs("person", "hire", written(folder, data), "--new-unit")
    return Account(data["email"], hr.runs("person", "access", data["email"])["password"])


def written(folder: Path, data: object) -> Path:
    file = folder / "data.json"
    file.write_text(data if isinstance(data, str) else json.dumps(data, ensure_ascii=False))
    return file


def filled_in(sheet: dict[str, Any], level: int, fact: str = "") -> dict[str, Any]:
    """A sheet as `review show` prints it, with an answer on every line."""
    answers: dict[str, dict[str, Any]] = {
        "ratings": {"level": level, "fact": fact},
        "requirements": {"outcome": "met"},
        "goals": {"actual": "38", "evidence": "Reporte mensual."},
        "notes": {"text": "Con acompañamiento semanal."},
    }
    filled = {name: [line | answers[name] for line in sheet.get(name, [])] for name in answers}
    return sheet | filled
