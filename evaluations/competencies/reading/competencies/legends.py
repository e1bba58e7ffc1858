"""Legends: what the marks of a scale mean, which speaks of no competency."""

import re
from collections.abc import Sequence

from evaluations.competencies.reading.blocks import Block, Piece, Row, joined
from evaluations.competencies.reading.competencies.levels import (
    LEVEL_WORDS,
    is_level,
    lists_levels,
    split_level,
)
from evaluations.competencies.reading.labels.labels import inner_topic_of
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.wording import folded, folded_label, word_count

MARK = r"(?:[a-f]|[1-9]|10|i{1,3}|iv|v|vi|[nl][1-6]|[★☆●○]{1,7})"
ENTRY = re.compile(
    rf"(?<!\w)(?:(?:nivel|grado|level|grade) )?({MARK})"
    r"(?:\s?(?:=|:|[–—-]|\.(?=\s)|\))|(?<![a-z])(?=\s)|(?=\s\()|"
    r"(?<=(?:nivel|grado|level|grade) [a-f])(?=\s))"
    r"\s*(?=[\w(])"
)
"""A letter needs a sign after it, or the word before it: "a" is a word too."""
NOTE = re.compile(r"(?:notas?|note|n\.?b|aclaracion|aviso) ?: ?\S")
ASSIGNED = re.compile(rf"(?:^|[.;,)] )({MARK})\s?[=:–—]\s*(?=\w)")
EQUAL = re.compile(rf"(?<!\w)({MARK})\s?=\s?(?=\w)")
EQUATED = re.compile(r"(?<!\w)\w{1,3}\s?=\s?(?=\w)")
"""What an equals sign explains may be initials too ("B = básico")."""
SIGNED = re.compile(r"[✓✔☑xX●■★]\s?[=:]\s?(?=\w)")
HEAD = re.compile(
    r"(?:escalas?|leyendas?|simbologia|nomenclatura|convenciones|notas?|scale|legend|key)|"
    r"(?:escalas?|leyendas?|simbologia|nomenclatura|scale|legend|key) "
    r"(?:de|del|para|of|to|for)\b.{0,40}|"
    r"(?:niveles|grados|levels|grades) (?:(?:de|of) (?:dominio|desarrollo|competencias?|exigencia|"
    r"desempeno|logro|valoracion|evaluacion|proficiency|competency|mastery)|requerid|utilizad|usad)"
    r".{0,30}|"
    r"niveles|grados|levels|grades|dominio|"
    r"(?:rating|proficiency|competency|level) (?:scale|levels|key)|"
    r"(?:interpretacion|descripcion|significado|definicion|explicacion) de (?:los|las|la) "
    r"(?:niveles|grados|escalas?)\b.{0,40}"
)
LONGEST_ENTRY = 14
FEWEST = 3
"""Marks that explain themselves without a word before them."""


def without_legends(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without those that explain a scale."""
    kept: list[Block] = []
    is_open = False
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        if _explains(block):
            continue
        if _announces(block) and following and _is_entry(following):
            is_open = not (_has_level(following) and _has_no_list(kept))
        elif not (is_open and _is_entry(block)):
            is_open = False
            kept.append(block)
    return kept


def is_legend(text: str) -> bool:
    """Whether it explains the marks of a scale, two of them at least."""
    bare = folded(text)
    return bool(NOTE.match(bare)) or len(EQUATED.findall(bare)) > 1 or _explains_marks(bare)


def _is_listed_legend(text: str) -> bool:
    """Whether a bullet is one: a conduct may begin with "Nota:" or say "n = 3" (RULES §1.3)."""
    bare = folded(text)
    _, *meanings = EQUATED.split(bare)
    are_levels = any(LEVEL_WORDS.match(one.strip(" ,;")) for one in meanings)
    equates = len(meanings) > 1 and (are_levels or _in_order(EQUAL, bare, 2))
    return equates or _explains_marks(bare)


def _explains_marks(bare: str) -> bool:
    head, _, rest = bare.partition(":")
    if HEAD.fullmatch(head.strip()) and (lists_levels(rest) or _in_order(ENTRY, rest, 2)):
        return True
    if lists_levels(bare) and _in_order(ENTRY, bare, FEWEST):
        return True
    return _in_order(ASSIGNED, bare, FEWEST)


def _explains(block: Block) -> bool:
    if isinstance(block, Piece):
        return _is_listed_legend(block.text) if block.is_item else is_legend(block.text)
    cells = [joined(block.cells[number]) for number in block.filled]
    is_headed = len(cells) == 2 and bool(HEAD.fullmatch(folded_label(cells[0])))
    return all(EQUATED.match(folded(cell)) for cell in cells) or (
        is_headed and is_legend(": ".join(cells))
    )


def _announces(block: Block) -> bool:
    """A scale's heading ("Escala de dominio"), or the head of its table ("Nivel | Significado")."""
    if isinstance(block, Piece):
        return bool(HEAD.fullmatch(folded_label(block.text)))
    topics = [inner_topic_of(joined(block.cells[number])) for number in block.filled]
    return topics == [Topic.LEVEL, Topic.DEFINITION]


def _is_entry(block: Block) -> bool:
    """Whether it explains one mark of the scale that was announced above."""
    if isinstance(block, Row):
        first = block.text(0)
        is_head = inner_topic_of(first) is Topic.LEVEL
        return len(block.filled) < FEWEST and (is_head or is_level(first))
    whole = folded(f"{block.marker} {block.text}")
    is_marked = any(one.match(whole) for one in (ENTRY, EQUATED, SIGNED, LEVEL_WORDS))
    names_level = LEVEL_WORDS.match(folded(block.text))
    return word_count(block.text) <= LONGEST_ENTRY and bool(is_marked or names_level)


def _has_level(block: Block) -> bool:
    """Whether it gives a name its level ("Calma: nivel 3"), not a mark ("A: nivel alto")."""
    if isinstance(block, Row):
        return False
    name, level = split_level(block)
    return level is not None and not is_level(name.text)


def _has_no_list(blocks: Sequence[Block]) -> bool:
    """Whether no competency was listed yet, whose level could be told once more below."""
    return not any(isinstance(block, Row) or block.is_item for block in blocks)


def _in_order(entry: re.Pattern[str], bare: str, fewest: int) -> bool:
    """Whether marks are explained one after the other: 1, 2, 3 or C, B, A."""
    marks = entry.findall(bare)
    is_sorted = marks in (sorted(marks), sorted(marks, reverse=True))
    return is_sorted and len(set(marks)) == len(marks) >= fewest
