"""Our PDFs beside raw WeasyPrint on the same HTML: the first document of a process, and later ones.

    python -m benchmarks.documents [ROUNDS]

Raw is WeasyPrint as its documentation shows it: no process of its own, nothing kept between two
documents. Quote the ratios: they come from one run, its rounds interleaved.
"""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Any

from benchmarks.processes import processor_seconds
from benchmarks.tables import beside, print_table
from evaluations.documents.canonical import canonical, sha256_of
from evaluations.documents.page import page
from evaluations.documents.paths import STATIC
from evaluations.documents.record import ReviewRecord
from evaluations.documents.render import render_pdf, stop_rendering
from evaluations.documents.style import SHEET, TOKENS
from tests.documents import records

ROUNDS = 5
HEADS = ["document", "s", "ratio", "CPU s", "ratio"]

Cost = tuple[float, float]
"""Seconds by the clock, and of the processor: the latter bear a busy machine."""

RAW = """
import json, sys
asked = json.loads(sys.stdin.readline())
print("ready", flush=True)
for _ in sys.stdin:
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration
    fonts = FontConfiguration()
    sheet = CSS(string=asked["css"], font_config=fonts)
    HTML(string=asked["html"]).write_pdf(
        stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1"
    )
    print("done", flush=True)
"""


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    print_table("raw", rounds, HEADS, list(lines(rounds)))


def lines(rounds: int) -> Iterator[list[str]]:
    for make in (records.probation, records.annual):
        record = make()
        firsts = [(first_of_ours(record), first_of_raw(record)) for _ in range(rounds)]
        yield line(f"{record.kind}, first", firsts)
        yield line(f"{record.kind}, later", later(record, rounds))


def line(name: str, pairs: list[tuple[Cost, Cost]]) -> list[str]:
    measures = ([(ours[index], raw[index]) for ours, raw in pairs] for index in (0, 1))
    return [name, *(cell for measure in measures for cell in beside(measure, 2))]


def first_of_ours(record: ReviewRecord) -> Cost:
    """From no process at all to the bytes."""
    stop_rendering()
    return one_of_ours(canonical(record))


def one_of_ours(data: str) -> Cost:
    return cost(lambda: asyncio.run(render_pdf(data)))


def first_of_raw(record: ReviewRecord) -> Cost:
    process: list[subprocess.Popen[str]] = []

    def start_and_render() -> None:
        process.append(raw_process(record))
        _say(process[0], "")

    taken = cost(start_and_render)
    process[0].communicate()
    return taken


def later(record: ReviewRecord, rounds: int) -> list[tuple[Cost, Cost]]:
    """One of ours, one of raw, in turn, both processes being warm."""
    data, process = canonical(record), raw_process(record)
    one_of_ours(data)
    _say(process, "")
    pairs = [(one_of_ours(data), cost(lambda: _say(process, ""))) for _ in range(rounds)]
    process.communicate()
    return pairs


def cost(call: Callable[[], object]) -> Cost:
    wall, processor = perf_counter(), processor_seconds(os.getpid())
    call()
    return perf_counter() - wall, processor_seconds(os.getpid()) - processor


def raw_process(record: ReviewRecord) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", RAW], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    html = page(record, sha256_of(canonical(record)), "es")
    _say(process, json.dumps({"html": html, "css": css()}))
    return process


def css() -> str:
    """Ours before it is tuned: the tokens as custom properties."""
    font = (STATIC / "vendor" / "atkinson.woff2").as_uri()
    return (TOKENS.read_text() + SHEET.read_text()).replace("asset:atkinson.woff2", font)


def _say(process: Any, text: str) -> str:
    process.stdin.write(f"{text}\n")
    process.stdin.flush()
    return str(process.stdout.readline())


if __name__ == "__main__":
    main()
