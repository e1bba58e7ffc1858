"""Competencies under a heading that no lexicon knows: names of one look, conducts under each."""

import re
from collections.abc import Sequence
from itertools import groupby

from evaluations.competencies.reading.blocks import Block, Piece
from evaluations.competencies.reading.competencies.groups import is_loud, look
from evaluations.competencies.reading.competencies.naming import is_name
from evaluations.competencies.reading.labels.labels import topic_of
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.outline.sections import Section
from evaluations.competencies.reading.wording import folded

CONDUCT = re.compile(r"(?:(?:se|no|nunca|siempre) )*\w+(?:[ae]|[ae]n|s)\b(?! (?:de|del|of|in)\b)")
"""What a person does: a verb in the third person, Spanish or English."""
FEWEST = 2
MOST = 0.8
"""The share of the items that must be conducts."""


def unlabelled(sections: Sequence[Section]) -> list[Section]:
    """The run of sections that are names with conducts, where the post's functions are told."""
    if not any(one.topic is Topic.FUNCTIONS and one.blocks for one in sections):
        return []
    runs = [list(run) for shape, run in groupby(sections, _shape) if shape]
    return next((run for run in runs if len(run) >= FEWEST and _speaks_of_conduct(run)), [])


def _shape(section: Section) -> tuple[object, ...]:
    """The look of a name that heads a list; nothing for any other section."""
    name, *said = section.blocks or [Piece("", section.place)]
    if section.topic is not Topic.OTHER or not isinstance(name, Piece) or topic_of(name.text):
        return ()
    is_headed = is_loud(name) and is_name(name) and not name.is_item
    return look(name) if is_headed and any(map(_is_item, said)) else ()


def _speaks_of_conduct(run: Sequence[Section]) -> bool:
    items = [one for section in run for one in section.pieces if one.is_item]
    conducts = [one for one in items if one.text[-1] == "." and CONDUCT.match(folded(one.text))]
    return len(conducts) >= MOST * len(items)


def _is_item(block: Block) -> bool:
    return isinstance(block, Piece) and block.is_item
