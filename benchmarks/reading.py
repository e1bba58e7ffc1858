"""Job descriptions read in the child process that the web starts: its processor time and memory.

    python -m benchmarks.reading [ROUNDS]

The promise is less than 2 s for a PDF of 5 pages and less than 6 s for one of 20, on one core, the
start of the child included. What is printed is the worst round.
"""

import asyncio
import resource
import sys
from collections.abc import Iterator
from time import perf_counter

from benchmarks.tables import print_rows
from evaluations.competencies.reading.sandbox import read_in_child_async
from tests.competencies.reading.printing import as_word
from tests.competencies.reading.rendering import BORDERED, PAGE, pdf_of

ROUNDS = 3
MOST = {5: 2.0, 20: 6.0}
"""Seconds of the processor, by pages."""
HEADS = ["document", "pages", "kB", "s", "CPU s", "at most", "peak MB"]
PER_PAGE = 22
SENTENCE = (
    "Explica con palabras sencillas qué hará, cuándo y con quién, antes de la vuelta {n} del mes."
)


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    print_rows(HEADS, list(lines(rounds)))


def lines(rounds: int) -> Iterator[list[str]]:
    for pages, most in MOST.items():
        page = profile(pages)
        for name, data in (
            ("bordered.pdf", printed(page, BORDERED)),
            ("borderless.pdf", printed(page)),
            ("word.docx", as_word(page)),
        ):
            yield line(name, pages, data, most, rounds)


def line(name: str, pages: int, data: bytes, most: float, rounds: int) -> list[str]:
    found = [cost(data, name) for _ in range(rounds)]
    wall, processor, memory = (max(column) for column in zip(*found, strict=True))
    kept = f"{most:.1f}" if processor < most else f"{most:.1f} !"
    size = f"{len(data) / 1000:.0f}"
    return [name, str(pages), size, f"{wall:.2f}", f"{processor:.2f}", kept, f"{memory:.0f}"]


def cost(data: bytes, name: str) -> tuple[float, float, float]:
    """Seconds by the clock and of the processor; the largest child so far, in MB."""
    started, before = perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    asyncio.run(read_in_child_async(data, name, seconds=60))
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime
    return perf_counter() - started, spent, used.ru_maxrss / 1024


def printed(page: str, css: str = "") -> bytes:
    return pdf_of(f"<style>{PAGE}{css}</style><body>{page}</body>")


def profile(pages: int) -> str:
    """About so many pages: functions, then a table of competencies with their behaviours."""
    items = [SENTENCE.format(n=n) for n in range(PER_PAGE * pages)]
    half = len(items) // 2
    rows = "".join(row(n, items[half + n : half + n + 5]) for n in range(0, half, 5))
    functions = "".join(f"<li>{item}</li>" for item in items[:half])
    return (
        "<h1>Coordinación de brigadas</h1><h2>Funciones</h2>"
        f"<ul>{functions}</ul><h2>Competencias</h2>"
        f"<table><tr><th>Competencia</th><th>Conductas</th></tr>{rows}</table>"
    )


def row(number: int, items: list[str]) -> str:
    behaviours = "".join(f"<li>{item}</li>" for item in items)
    return f"<tr><td>Cuidado número {number}</td><td><ul>{behaviours}</ul></td></tr>"


if __name__ == "__main__":
    main()
