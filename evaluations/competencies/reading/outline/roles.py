"""The roles of one file: which posts it describes, and the part about each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from evaluations.competencies.reading.blocks import Block, Document, Kind, Piece, Row
from evaluations.competencies.reading.errors import SeveralRoles, UnreadableProfile
from evaluations.competencies.reading.fields.titles import VAGUE
from evaluations.competencies.reading.labels.labels import inner_topic_of, label_of, topic_of
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.wording import folded, folded_label, without_full_stop

NAMING = frozenset({Topic.TITLE, Topic.ROLE})
CORE = frozenset({Topic.COMPETENCIES, Topic.FUNCTIONS})
PARTS = re.compile(
    r"\b(?:competenc|conducta|comportamiento|funcion|responsabilidad|requisito|perfil|condicion|"
    r"objetivo|behaviou?r|responsibilit|dut(?:y|ies)|requirement|skill)|^(?:anexo|annex|appendix)\b"
)
"""Words of the headings inside a job description."""


@dataclass(frozen=True)
class Role:
    """A post and the blocks that describe it."""

    title: str
    blocks: tuple[Block, ...]


def chosen_role(document: Document, role: str | None) -> tuple[Document, tuple[str, ...]]:
    """The part of the document about the role asked for, and the titles if it has several.

    Raises SeveralRoles if none is asked for, UnreadableProfile if it is not among them.
    """
    roles = roles_of(document.blocks)
    titles = tuple(one.title for one in roles)
    if not roles:
        return document, ()
    if role is None:
        raise SeveralRoles(titles)
    matching = _matching(roles, role)
    if matching is None:
        raise UnreadableProfile(
            "El archivo no describe el puesto «%(role)s»; describe: %(roles)s.",
            role=role,
            roles="; ".join(titles),
        )
    return replace(document, blocks=matching.blocks), titles


def roles_of(blocks: Sequence[Block]) -> list[Role]:
    """The roles where there are several, each with what stands before the first; else none."""
    labelled = _labelled_titles(blocks)
    if len(labelled) == 1:
        return []
    return _divided(blocks, labelled) or _divided(blocks, _headed_titles(blocks))


def _divided(blocks: Sequence[Block], starts: list[tuple[int, str]]) -> list[Role]:
    """A part without functions or competencies of its own describes no role."""
    if len(starts) < 2:
        return []
    ends = [start for start, _ in starts[1:]] + [len(blocks)]
    parts = [
        (title, blocks[start:end])
        for (start, title), end in zip(starts, ends, strict=True)
        if _is_described(blocks[start:end])
    ]
    if len({folded(title) for title, _ in parts}) < 2:
        return []
    shared = tuple(blocks[: starts[0][0]])
    return [Role(title, (*shared, *part)) for title, part in parts]


def _labelled_titles(blocks: Sequence[Block]) -> list[tuple[int, str]]:
    """Where a label names a post other than the last one named."""
    starts: list[tuple[int, str]] = []
    for number, block in enumerate(blocks):
        title = _title_in(block, blocks[number + 1 : number + 2])
        if title and (not starts or folded(starts[-1][1]) != folded(title)):
            starts.append((number, title))
    return starts


def _title_in(block: Block, following: Sequence[Block]) -> str:
    if isinstance(block, Row):
        is_title = topic_of(block.text(0)) in NAMING and folded_label(block.text(0)) not in VAGUE
        return without_full_stop(block.text(1)) if is_title and len(block.filled) == 2 else ""
    label = label_of(block)
    if not label or label.topic not in NAMING or folded_label(label.words) in VAGUE:
        return ""
    after = following[0] if following else None
    beside = after.text if isinstance(after, Piece) and label_of(after) is None else ""
    return without_full_stop(label.value or beside)


def _headed_titles(blocks: Sequence[Block]) -> list[tuple[int, str]]:
    """Headings of the highest level, where no label names a post."""
    headings = [
        (number, block)
        for number, block in enumerate(blocks)
        if isinstance(block, Piece) and block.kind is Kind.HEADING and _may_name_post(block.text)
    ]
    highest = min((block.depth for _, block in headings), default=0)
    return [(number, block.text) for number, block in headings if block.depth == highest]


def _may_name_post(text: str) -> bool:
    """Not the name of a part of the document ("Matriz de competencias")."""
    is_label = topic_of(text) is not None or inner_topic_of(text) is not None
    return not (is_label or PARTS.search(folded(text)))


def _is_described(blocks: Sequence[Block]) -> bool:
    return any(_topic(block) in CORE for block in blocks)


def _topic(block: Block) -> Topic | None:
    if isinstance(block, Row):
        return topic_of(block.text(0))
    label = label_of(block)
    return label.topic if label and not block.is_item else None


def _matching(roles: Sequence[Role], wanted: str) -> Role | None:
    """The role of this title; or the only one whose title holds these words."""
    same = [one for one in roles if folded(one.title) == folded(wanted)]
    alike = [one for one in roles if folded(wanted) and folded(wanted) in folded(one.title)]
    return same[0] if same else (alike[0] if len(alike) == 1 else None)
