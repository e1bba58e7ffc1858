"""One competencies section read as it stands; where that is implausible, seen otherwise."""

from collections.abc import Sequence

from evaluations.competencies.reading.blocks import Block
from evaluations.competencies.reading.competencies.drafts import merged
from evaluations.competencies.reading.competencies.plausibility import is_plausible
from evaluations.competencies.reading.competencies.reader import CompetencyReader
from evaluations.competencies.reading.competencies.views import other_views
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.outline.sections import Section


def read_section(section: Section) -> CompetencyReader:
    """The first plausible reading; where none is, that of the section as it stands."""
    required = section.topic is not Topic.DESIRABLE_COMPETENCIES
    plain = _read(section.blocks, required=required)
    if _is_plausible(plain, section.blocks):
        return plain
    others = (_read(view, required=required) for view in other_views(section.blocks))
    return next((one for one in others if _tells(one, section.blocks)), plain)


def _read(blocks: Sequence[Block], *, required: bool) -> CompetencyReader:
    reader = CompetencyReader(required)
    reader.read(blocks)
    reader.drafts = merged(reader.drafts)
    return reader


def _is_plausible(reader: CompetencyReader, blocks: Sequence[Block]) -> bool:
    return bool(reader.values and not reader.drafts) or is_plausible(reader.drafts, blocks)


def _tells(reader: CompetencyReader, blocks: Sequence[Block]) -> bool:
    """Whether the reading is plausible, and says something of most that it names."""
    silent = [one for one in reader.drafts if not (one.behaviours or one.definition)]
    return 2 * len(silent) < len(reader.drafts) and is_plausible(reader.drafts, blocks)
