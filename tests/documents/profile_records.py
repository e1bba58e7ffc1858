"""Profiles to be printed: real ones, and invented ones of every shape."""

import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from functools import cache
from importlib.resources import files
from pathlib import Path

from evaluations.competencies.content import Content
from evaluations.competencies.from_reading import content_from
from evaluations.competencies.reading import read_profile
from evaluations.documents import profile_record as doc
from evaluations.documents.queries.profile import printed
from tests.documents.records import HOSTILE, LONG, WORD

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
APPROVED_AT = datetime(2026, 3, 2, 10, 30, tzinfo=timezone(timedelta(hours=-6)))

THINGS = "riego,bombeo,pozo,manantial,vivero,terreno,registro,comité".split(",")
VERBS = "Revisa,Explica,Anota,Compara,Prepara,Cuida,Repara,Acuerda".split(",")


def promoter() -> doc.ProfileRecord:
    return approved(seed("000"))


def communicator() -> doc.ProfileRecord:
    return approved(seed("001"))


def mediator() -> doc.ProfileRecord:
    return approved(demonstrated("mediacion"))


def coordinator() -> doc.ProfileRecord:
    return approved(demonstrated("coordinacion"))


def rich() -> doc.ProfileRecord:
    """Everything that can be said of a competency is said, and all else that a version may have."""
    record = promoter()
    first, second, *others = record.content.competencies
    unwanted = ("Interrumpe a las demás personas.", "Oculta los errores de su equipo.")
    competencies = (
        replace(
            first, definition="Diálogo claro con todas las personas.", negative_behaviours=unwanted
        ),
        replace(second, required=False),
        *others,
        doc.CompetencyContent("Integridad", "Actúa con rectitud y rinde cuentas de lo que hace."),
    )
    weighed = (replace(one, level="Avanzado", weight=Decimal("12.5")) for one in competencies)
    content = replace(
        record.content,
        competencies=tuple(weighed),
        document_key="PFR-07",
        goals=("Llamar cada día.",),
    )
    erratum = doc.Erratum("diálgo", "diálogo", "Faltaba una letra.", "Hilda Ríos", APPROVED_AT)
    return replace(
        record, content=content, errata=(erratum,), consulted=doc.Consulted(3, 2, 1)
    )  # fmt: skip


def sixty() -> doc.ProfileRecord:
    """One competency with sixty behaviours, none of which ends in the words of another."""
    texts = tuple(
        f"{verb} el {thing} con quienes comparten la tarea y deja por escrito lo que falta, para que"
        f" la siguiente persona siga desde ahí sin preguntar de nuevo en {thing.title()}{verb.lower()}."
        for verb in VERBS
        for thing in THINGS
    )[:60]
    competency = doc.CompetencyContent("Cuidado del agua", behaviours=texts)
    return approved(doc.Content(title="Persona Encargada de Pozos", competencies=(competency,)))


def draft() -> doc.ProfileRecord:
    return replace(mediator(), state="draft", number=None, approval=None)


def hostile() -> doc.ProfileRecord:
    text = f"{HOSTILE} {WORD}"
    lines = (text, f"{HOSTILE} {LONG}", "")
    competency = doc.CompetencyContent(
        text, text, HOSTILE, Decimal("0.001"), False, lines, lines * 3
    )
    words = {name: text for name, kind in doc.Content.__annotations__.items() if kind is str}
    texts = {name: lines for name, kind in doc.Content.__annotations__.items() if kind is doc.Texts}
    content = doc.Content(**words, **texts, competencies=(competency, competency))
    erratum = doc.Erratum(text, HOSTILE, text, HOSTILE, APPROVED_AT)
    return replace(
        approved(content), organization=HOSTILE, unconsulted_reason=text, errata=(erratum,)
    )  # fmt: skip


def approved(content: doc.Content) -> doc.ProfileRecord:
    return doc.ProfileRecord(
        state="approved",
        organization="Organización Ejemplo, A.C.",
        content=content,
        number=2,
        approval=doc.Approval("Hilda Ríos", APPROVED_AT),
    )


@cache
def seed(number: str) -> doc.Content:
    """A real job description, as a careful reader takes it."""
    said = json.loads((SEEDS / f"{number}.expected.json").read_text())
    return printed(Content.model_validate(said), ())


@cache
def demonstrated(name: str) -> doc.Content:
    source = files("evaluations.demo.profiles").joinpath(f"{name}.txt").read_bytes()
    return printed(content_from(read_profile(source, f"{name}.txt")), ())
