"""What makes a behaviour hard to rate: remarks for a person to weigh, never a change by itself.

A behaviour is rated by how often it is seen (RULES §2): one act that another person can see.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from evaluations.competencies.reading.wording import folded


class Flaw(StrEnum):
    VAGUE = "vague"
    """A word that two people will read differently."""
    DOUBLE = "double"
    """Two acts in one: which of them is rated?"""
    TRAIT = "trait"
    """Names a quality of the person, not something that she does."""
    LONG = "long"


@dataclass(frozen=True)
class Remark:
    flaw: Flaw
    words: str
    """The words that it is about, folded; empty where it is about all of them."""


LONGEST = 45
"""Words: what is longer is not held in mind while it is rated."""
SHORTEST = 3

VAGUE = re.compile(
    r"\b(?:adecuadamente|apropiadamente|correctamente|debidamente|satisfactoriamente"
    r"|de (?:la )?(?:manera|forma) (?:adecuada|correcta|apropiada|optima|satisfactoria)"
    r"|buena (?:actitud|disposicion|presentacion)|en la medida de lo posible"
    r"|(?:cuando|segun|como) (?:corresponda|proceda|aplique|sea necesario|se requiera)|en su caso"
    r"|etcetera|etc|entre otr[oa]s|proactiv[oa]s?|dinamic[oa]s?"
    r"|appropriately|adequately|properly|as (?:needed|required|appropriate)|good attitude"
    r"|where possible|and so on|proactive|dynamic)\b"
)
JOINED = re.compile(
    r"\b(?:y|e|and)\s+(\w{4,}(?:[ae]n?|s))\s+"
    r"(?:al?|el|la|los|las|lo|un|una|unos|unas|su|sus|est[ae]s?|cada|tod[oa]s?"
    r"|the|an|their|his|her|its|every|each|all)\b"
)
NO_ACT = re.compile(
    r"\w+(?:mente|[ae]ncia|eficacia)"
    r"|contra|desde|durante|entre|hacia|hasta|mediante|sobre|conforme|frente|aparte|fuera|cerca"
    r"|donde|aunque|siempre|nunca|tambien"
)
"""What ends like a verb and is none: adverbs, prepositions, the way in which something is done."""
IN_A_WAY = re.compile(r"\b(?:maneras?|formas?|modos?)\s+\w+(?:,\s+\w+)*\s+(?:y|e)\s+\w+")
"""Two qualities: "de forma clara y oportuna la información"."""
SENTENCES = re.compile(r"(?<=[.;])\s+(?=\S)")
SPANISH_ACT = re.compile(r"(?:se )?\w{2,}[ae]n?")
ENGLISH_ACT = re.compile(r"\w{3,}s")


def remarks(text: str) -> list[Remark]:
    """Everything to be said of one behaviour."""
    return [*about_its_words(folded(text)), *about_its_acts(text), *about_its_length(text)]


def about_its_words(text: str) -> Iterator[Remark]:
    if found := VAGUE.search(text):
        yield Remark(Flaw.VAGUE, found[0])


def about_its_acts(text: str) -> Iterator[Remark]:
    """A second sentence, or a second verb with its own object, after an act."""
    whole = folded(text)
    if len(SENTENCES.split(text.strip())) > 1:
        yield Remark(Flaw.DOUBLE, "")
    elif act := second_act(whole):
        yield Remark(Flaw.DOUBLE, act)


def second_act(text: str) -> str:
    """The first verb that is joined to the act, or nothing."""
    verbs = (found[1] for found in JOINED.finditer(IN_A_WAY.sub("", text)))
    acts = (verb for verb in verbs if not NO_ACT.fullmatch(verb))
    return next((verb for verb in acts if same_form(text.split()[0], verb)), "")


def same_form(first: str, second: str) -> bool:
    """Whether the second word may be a verb in the form of the first: "escucha … y responde"."""
    if ENGLISH_ACT.fullmatch(first) and first.endswith("s"):
        return second.endswith("s")
    return bool(SPANISH_ACT.fullmatch(first)) and second[-1] in "aen"


def about_its_length(text: str) -> Iterator[Remark]:
    count = len(text.split())
    if count < SHORTEST:
        yield Remark(Flaw.TRAIT, "")
    elif count > LONGEST:
        yield Remark(Flaw.LONG, str(count))
