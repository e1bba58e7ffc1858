"""Lines that repeat at page starts and ends: dropped from the body, kept for what they say."""

import re
from collections import Counter
from collections.abc import Sequence

from evaluations.competencies.reading.labels.labels import inner_topic_of, topic_of
from evaluations.competencies.reading.labels.lexicon import SECTIONS, Topic
from evaluations.competencies.reading.wording import folded

EDGE = 7
"""How many lines at either end of a page may be furniture."""
REPEATS = 3
"""How often lines must repeat where no page ends are known."""
PAGE_NUMBER = re.compile(
    r"(?:(?:pagina|pag\.?|page|hoja)\s*)?#+\s*(?:(?:de|of|/|-)\s*#+)?|-\s*#+\s*-"
)
TABLE_HEAD = re.compile(
    r"(?=.*\b(?:competencias?|competenc(?:y|ies)|funcion(?:es)?|actividad(?:es)?)\b)"
    r".*\b(?:conductas?|comportamientos?|nivel|grado|definicion|indicador(?:es)?|behaviou?rs?|level|"
    r"peso|ponderacion|weight|definition|periodicidad|frecuencia)\b"
)
"""A table of competencies repeats its head on each of its pages."""
VERSIONED = re.compile(r"\b(?:rev|revision|version|clave|codigo|pag|pagina|page|hoja)\b[ .:]+#")
"""A line that ends a page may name the organisation first ("Refugio, A.C. | Rev. 2")."""
PART = re.compile(r"(?:anexo|annex|appendix|apendice|capitulo|chapter|seccion|section)\s+\d+\b")


def furniture_of(lines: Sequence[str], pages: Sequence[int]) -> set[int]:
    """The positions of furniture among the (non-blank) lines of the pages they stand on."""
    keys = [_key(line) for line in lines]
    if len(set(pages)) > 1:
        return _at_edges(keys, pages)
    return _repeated_runs(keys, lines)


def numbers_page(line: str) -> bool:
    """Whether the line only counts pages, and says nothing of the document."""
    return bool(PAGE_NUMBER.fullmatch(_key(line)))


def _key(line: str) -> str:
    """The line as it repeats: a page's number changes, that of an annex or a chapter does not."""
    key = folded(re.sub(r"</?\w[^<>]*>|\*\*|^#+ ", "", line))
    part = PART.match(key)
    start = part.end() if part else 0
    return key[:start] + re.sub(r"\d+", "#", key[start:])


def _at_edges(keys: Sequence[str], pages: Sequence[int]) -> set[int]:
    by_page: dict[int, list[int]] = {}
    for position, page in enumerate(pages):
        by_page.setdefault(page, []).append(position)
    tops = [positions[:EDGE] for positions in by_page.values()]
    ends = [positions[-EDGE:][::-1] for positions in by_page.values()]
    return _common_run(tops, keys) | _common_run(ends, keys)


def _common_run(edges: list[list[int]], keys: Sequence[str]) -> set[int]:
    """From the paper's edge inwards, as long as a line stands at that edge of other pages too."""
    counts = Counter(key for edge in edges for key in {keys[position] for position in edge})
    enough = max(2, len(edges) // 2 + 1)  # two posts in one file have half of its pages each
    found = set()
    for edge in edges:
        for position in edge:
            key = keys[position]
            if not (PAGE_NUMBER.fullmatch(key) or (counts[key] >= enough and _may_repeat(key))):
                break
            found.add(position)
    return found


def _repeated_runs(keys: Sequence[str], lines: Sequence[str]) -> set[int]:
    counts = Counter(keys)
    often = [
        counts[key] >= REPEATS and _may_repeat(key) and "\t" not in line.strip()
        for key, line in zip(keys, lines, strict=True)
    ]
    cores = _cores(_runs(often), keys)
    found = {position for position, key in enumerate(keys) if _numbers_a_page(key)}
    for core in cores:
        for start in range(len(keys) - len(core) + 1):
            if tuple(keys[start : start + len(core)]) == core:
                found.update(range(start, start + len(core)))
    return found


def _runs(often: list[bool]) -> list[range]:
    """The stretches of lines that each repeat."""
    starts = [i for i, is_often in enumerate(often) if is_often and not (i and often[i - 1])]
    ends = [i + 1 for i, is_often in enumerate(often) if is_often and not any(often[i + 1 : i + 2])]
    return [range(start, end) for start, end in zip(starts, ends, strict=True)]


def _cores(runs: list[range], keys: Sequence[str]) -> list[tuple[str, ...]]:
    """Runs that repeat whole: one line alone only if it speaks of the document, not of the post."""
    counts = Counter(tuple(keys[i] for i in run) for run in runs)
    return [
        run
        for run, count in counts.items()
        if count >= REPEATS - 1 and (len(run) > 1 or _is_document_control(run[0]))
    ]


def _numbers_a_page(key: str) -> bool:
    return bool(re.fullmatch(r"(?:pagina|pag\.?|page|hoja)\s*#+(?:\s*(?:de|of|/)\s*#+)?", key))


def _is_document_control(key: str) -> bool:
    return bool(
        re.match(
            r"(?:clave|codigo|revision|version|anexo|aprobo|elaboro|autorizo|https?:|www\.|vigencia|"
            r"fecha de (?:emision|revision)|code|approved|confidencial)\b",
            key,
        )
        or VERSIONED.search(key)
    )


def _may_repeat(key: str) -> bool:
    """Not furniture: labels that every competency or every role has ("Conductas", "Nivel: 3")."""
    label = key.split(":")[0]
    topic = topic_of(label)
    inner = inner_topic_of(label) if topic in (None, Topic.OTHER) else None
    return bool(key) and inner is None and topic not in SECTIONS and not TABLE_HEAD.match(key)
