"""The name of the post: from its label, from the document's own title, or from its first line."""

from collections.abc import Iterator

from evaluations.competencies.reading.blocks import Kind, Piece
from evaluations.competencies.reading.fields.facts import Facts
from evaluations.competencies.reading.labels.labels import topic_of
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.looks import is_loud
from evaluations.competencies.reading.outline.sections import Section, sections_of
from evaluations.competencies.reading.wording import (
    folded_label,
    is_finished,
    without_full_stop,
    word_count,
)

VAGUE = frozenset({"nombre", "title", "titulo", "role", "rol"})
"""Labels that may name something else: believed only where no other label names the post."""
LONGEST_TITLE = 16
CONTROL = frozenset({Topic.DOCUMENT_KEY, Topic.REVISION, Topic.ANNEX})


def title_of(facts: Facts) -> Piece | None:
    """The post's name as printed, without the stop a table puts after it."""
    title = next(_candidates(facts), None)
    return title.saying(without_full_stop(title.text)) if title else None


def _candidates(facts: Facts) -> Iterator[Piece]:
    labelled = facts.under(Topic.TITLE, Topic.ROLE)
    for section in sorted(labelled, key=lambda one: folded_label(one.label) in VAGUE):
        yield from _value(section)
    for section in sections_of(facts.sections, Topic.DOCUMENT_TITLE):
        yield from _value(section)
    yield from _heading_below_control(facts)
    yield from _first_lines(facts)
    yield from (piece for piece in _highest_headings(facts) if _may_be_title(piece))
    for section in sections_of(facts.furniture, Topic.DOCUMENT_TITLE, Topic.OPENING):
        yield from _value(section)


def _value(section: Section) -> Iterator[Piece]:
    """What stands on the label's own line is meant, even if it could be a label too."""
    first = section.pieces[0] if section.pieces else None
    is_beside = section.has_value or (section.heading is None and bool(section.label))
    if first and (_may_be_title(first) or (is_beside and _is_short(first))):
        yield first


def _first_lines(facts: Facts) -> Iterator[Piece]:
    """Before any label: the loudest line, else the first short one."""
    opening = [piece for piece in facts.sections[0].pieces if _may_be_title(piece)]
    yield from sorted(opening, key=_quietness)


def _highest_headings(facts: Facts) -> Iterator[Piece]:
    """Where fields stand above the document's own title."""
    headings = [one.heading for one in facts.sections if one.heading]
    return (one for one in headings if one.kind is Kind.HEADING and one.depth == 1)


def _heading_below_control(facts: Facts) -> Iterator[Piece]:
    """Below a letterhead with key and revision, the first real heading."""
    after = [one for one in facts.sections if one.topic not in {Topic.OPENING, *CONTROL}][:1]
    is_below = any(section.topic in CONTROL for section in facts.sections[1:2])
    headings = [one.heading for one in after if one.heading and is_below]
    return (one for one in headings if one.kind is Kind.HEADING and _may_be_title(one))


def _quietness(piece: Piece) -> int:
    """A real heading speaks louder than a bold letterhead above it."""
    return 0 if piece.kind is Kind.HEADING else 1 if is_loud(piece) else 2


def _may_be_title(piece: Piece) -> bool:
    return len(piece.text) > 2 and _is_short(piece) and not topic_of(piece.text)


def _is_short(piece: Piece) -> bool:
    is_sentence = is_finished(piece.text) and word_count(piece.text) > 9
    return word_count(piece.text) <= LONGEST_TITLE and not is_sentence
