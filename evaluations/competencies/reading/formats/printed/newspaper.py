"""Pages set in columns, as a newspaper is: each column is read down before the next begins."""

from collections.abc import Iterable, Sequence

from evaluations.competencies.reading.formats.printed.bands import Band
from evaluations.competencies.reading.formats.printed.beside import parts_beside, parts_of
from evaluations.competencies.reading.formats.printed.clear import (
    Run,
    clear_runs,
    runs_of,
    trimmed,
    widened,
)
from evaluations.competencies.reading.formats.printed.factual import stands_beside_facts
from evaluations.competencies.reading.formats.printed.paragraphs import Setting
from evaluations.competencies.reading.formats.printed.running import (
    FEWEST,
    are_set_in_columns,
    may_go_on_in_columns,
)
from evaluations.competencies.reading.formats.printed.words import PrintedLine


def column_gutters(pages: Iterable[Sequence[PrintedLine]]) -> list[float]:
    """Where the columns of any page begin."""
    found = (_best_run(lines, ()) for lines in pages)
    return sorted({run.gutter for run in found if run})


def in_reading_order(
    lines: Sequence[PrintedLine], setting: Setting, known: Sequence[float] = ()
) -> list[list[PrintedLine]]:
    """The lines of a page in parts to be read one after the other: most often one.

    `known` are the document's column gutters: there, fewer lines prove columns.
    """
    best = _best_run(lines, known)
    best = _largest_part(lines, best, setting) if best else _run_of_lists(lines, setting)
    if not best:
        return [list(lines)] if lines else []
    left, right = best.sides(lines)
    parts = (lines[: best.start], left, right, lines[best.end :])
    return [whole for part in parts if part for whole in in_reading_order(part, setting, known)]


def _best_run(lines: Sequence[PrintedLine], known: Sequence[float]) -> Run | None:
    runs = [*runs_of(lines)]
    found = [run for run in runs if _has_columns(lines[run.start : run.end], run.gutter)]
    if not found:
        runs = [run for gutter in known for run in clear_runs(lines, gutter)]
        found = [
            run for run in runs if may_go_on_in_columns(lines[run.start : run.end], run.gutter)
        ]
    best = max(found, key=_length, default=None)
    return trimmed(lines, widened(lines, best)) if best else None


def _has_columns(lines: Sequence[PrintedLine], gutter: float) -> bool:
    return are_set_in_columns(lines, gutter) or stands_beside_facts(lines, gutter)


def without_facts(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    """The lines above, in and below two columns of which one lists facts; most often one part."""
    runs = (run for run in runs_of(lines) if run.length >= FEWEST)
    found = [run for run in runs if stands_beside_facts(lines[run.start : run.end], run.gutter)]
    if not found:
        return [list(lines)] if lines else []
    best = trimmed(lines, widened(lines, max(found, key=_length)))
    parts = (lines[: best.start], *best.sides(lines), lines[best.end :])
    return [list(part) for part in parts if part]


def _largest_part(lines: Sequence[PrintedLine], run: Run, setting: Setting) -> Run:
    """The run between two headings that stand over both columns."""
    runs, start = [], run.start
    for part in parts_of(Band([*lines[run.start : run.end]], (run.gutter,)), setting):
        runs.append(Run(run.gutter, start, start + len(part.lines)))
        start += len(part.lines)
    return max((one for one in runs if all(one.sides(lines))), key=_length)


def _run_of_lists(lines: Sequence[PrintedLine], setting: Setting) -> Run | None:
    """The largest part of the page where lists or cards stand side by side."""
    parts = (
        Run(run.gutter, *part)
        for run in {widened(lines, run) for run in runs_of(lines) if all(run.sides(lines))}
        for part in parts_beside(lines, run.gutter, (run.start, run.end), setting)
    )
    return max(parts, key=_length, default=None)


def _length(run: Run) -> int:
    return run.length
