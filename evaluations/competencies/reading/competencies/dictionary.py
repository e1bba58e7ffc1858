"""A dictionary after the profile: what was only named is described there, under the same name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from evaluations.competencies.reading.blocks import Block, Piece, Row
from evaluations.competencies.reading.competencies.drafts import Draft, merged
from evaluations.competencies.reading.competencies.naming import named, split_name
from evaluations.competencies.reading.competencies.reader import CompetencyReader
from evaluations.competencies.reading.labels.labels import topic_of
from evaluations.competencies.reading.labels.lexicon import COMPETENCIES, Topic
from evaluations.competencies.reading.outline.sections import Section
from evaluations.competencies.reading.wording import folded

CALLED = re.compile(
    r"(?:anexo|annex|appendix|apendice|diccionario|catalogo|glosario|dictionary|glossary|catalogue|"
    r"detalle|descripcion|definicion(?:es)?|desarrollo|desglose|descriptions?|definitions?|details?)\b"
)
OPEN = frozenset({Topic.OTHER, Topic.ANNEX, Topic.DOCUMENT_TITLE, *COMPETENCIES})
"""The sections in which an annex may be found, as nothing else claims it."""


def dictionaries(about: Sequence[Section]) -> list[Section]:
    """The sections that describe what another names, and may describe more than the post needs."""
    called = [one for one in about if CALLED.match(folded(one.label))]
    if not called:
        return []
    named_before = (one for section in about if section not in called for one in _drafts(section))
    known = _Dictionary(frozenset(draft.key for draft in named_before))
    return [one for one in called if known.blocks_of([one])]


def _drafts(section: Section) -> list[Draft]:
    reader = CompetencyReader()
    reader.read(section.blocks)
    return reader.drafts


def described(drafts: Sequence[Draft], sections: Sequence[Section]) -> None:
    """Complete those without behaviours by what stands under their names further down."""
    known = {draft.key: draft for draft in drafts}
    if all(draft.behaviours for draft in drafts):
        return
    blocks = _Dictionary(frozenset(known)).blocks_of(_after(sections))
    reader = CompetencyReader()
    reader.read(blocks)
    for found in merged(reader.drafts):
        if found.key in known and not known[found.key].behaviours:
            known[found.key].absorb(found)


def _after(sections: Sequence[Section]) -> Sequence[Section]:
    """The sections after the first that is about competencies."""
    about = [number for number, one in enumerate(sections) if one.topic in COMPETENCIES]
    return sections[about[0] + 1 :] if about else ()


@dataclass(frozen=True, slots=True)
class _Dictionary:
    known: frozenset[str]

    def blocks_of(self, sections: Sequence[Section]) -> list[Block]:
        """From the first known name on, until a section about something else."""
        blocks: list[Block] = []
        for section in sections:
            own = [part for block in _blocks(section) for part in self._parts(block)]
            first = next((at for at, block in enumerate(own) if self._names(block)), None)
            if first is not None and (section.topic in OPEN or first == 0):
                blocks += own if blocks else own[first:]
            elif blocks and self._goes_on(section):
                blocks += own
            elif blocks:
                break
        return blocks

    def _goes_on(self, section: Section) -> bool:
        """Whether no label of the lexicon heads it."""
        is_known = topic_of(section.label) is not None and section.topic not in COMPETENCIES
        return section.topic in OPEN and not is_known

    def _names(self, block: Block) -> bool:
        if isinstance(block, Row):
            return bool(block.cells[0]) and self._is_known(block.cells[0][0])
        return self._is_known(block)

    def _parts(self, block: Block) -> list[Block]:
        """The name that a paragraph begins with, and the rest of it ("Calma. Saber esperar.")."""
        head, stop, rest = block.text.partition(". ") if isinstance(block, Piece) else ("", "", "")
        if isinstance(block, Row) or not stop or folded(head) not in self.known:
            return [block]
        return [block.saying(head), block.saying(rest)]

    def _is_known(self, piece: Piece) -> bool:
        split = split_name(piece)
        keys = [folded(named(piece).name.text), folded(split.name.text) if split else ""]
        return any(key in self.known for key in keys)


def _blocks(section: Section) -> list[Block]:
    """The section with its heading, as they stand in the document."""
    heading = section.heading
    is_apart = heading is not None and heading not in section.blocks
    return [heading, *section.blocks] if heading and is_apart else [*section.blocks]
