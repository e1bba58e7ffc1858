"""Spoilt documents read by thousands: a reading or a refusal, in time, and no word invented.

    python -m tests.competencies.reading.fuzz [--cases 2000] [--seed 1] [--only pdf]

Each case is told by its number and the seed, and can be run again alone: `--from 417 --cases 1`.
"""

import argparse
import html
import logging
import re
import signal
import sys
import traceback
import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from random import Random
from typing import NamedTuple

from evaluations.competencies.reading import Reading, UnreadableProfile, as_json, read_profile
from evaluations.competencies.reading.formats.decoding import decoded
from evaluations.competencies.reading.formats.detection import WRITTEN_FORMATS, format_of
from evaluations.competencies.reading.transport import packed, unpacked
from tests.competencies.reading.corpus import Source, sources
from tests.competencies.reading.mutations import mutated
from tests.competencies.reading.strings import printed_strings

SECONDS = 20
"""Of processor time: the web waits as long for a child."""

TAGS = (r"<[^<>]*>", r"<[^>]*>", r"</?[A-Za-z][^>]*>")
"""What a page's reader may take for one, when it is spoilt."""


class Outcome(NamedTuple):
    """What came of a case: "read", "refused", "heavy", or a fault."""

    kind: str
    told: str = ""

    @property
    def is_fault(self) -> bool:
        return self.kind in {"crash", "hidden crash", "invented", "time-out"}


class TimeUp(Exception):
    """The case has had its processor time."""


def case(number: int, seed: int, among: list[Source]) -> tuple[Source, bytes]:
    """The source and what the chances of this number make of it."""
    chance = Random(f"{seed}.{number}")
    source = chance.choice(among)
    return source, mutated(source.data, source.ending, chance)


def outcome_of(data: bytes, name: str) -> Outcome:
    try:
        with _time_limit():
            reading = read_profile(data, name)
            assert unpacked(packed(reading)) == reading
    except UnreadableProfile as refusal:
        hidden = _raised_by_us(refusal.__cause__)
        return Outcome("hidden crash", hidden) if hidden else Outcome("refused", str(refusal))
    except TimeUp:
        return Outcome("time-out")
    except (MemoryError, RecursionError):
        return Outcome("heavy", traceback.format_exc(limit=-2))
    except Exception:
        return Outcome("crash", traceback.format_exc(limit=-3))
    strange = invented(reading, data, name)
    return Outcome("invented", "; ".join(strange[:3])) if strange else Outcome("read")


@contextmanager
def _time_limit() -> Iterator[None]:
    def stop(*_: object) -> None:
        raise TimeUp

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _raised_by_us(error: BaseException | None) -> str:
    """Where our own code stumbled over a file that its parser could read."""
    frames = traceback.extract_tb(error.__traceback__) if error else []
    is_parsers = type(error).__module__ != "builtins" or not isinstance(error, Exception)
    if is_parsers or not frames or "/evaluations/" not in frames[-1].filename:
        return ""
    last = frames[-1]
    return f"{last.filename.rpartition('/')[2]}:{last.lineno} {error!r}"


def invented(reading: Reading, data: bytes, name: str) -> list[str]:
    """The strings with a word that the source does not have."""
    known = [_letters(text) for text in _said_by(reading, data, name)]
    strings = list(printed_strings(as_json(reading)))
    return [one for one in strings if not _stands(one, known)]


def _said_by(reading: Reading, data: bytes, name: str) -> list[str]:
    """The source as text, its mark-up resolved or not; of binary formats what the parser gives."""
    with suppress(UnreadableProfile):
        if format_of(data, name) in WRITTEN_FORMATS:
            text = decoded(data)
            bare = [re.sub(tag, "", text) for tag in TAGS]
            return [text, *bare, *map(html.unescape, (text, *bare))]
    return ["\n".join(reading.source_text)]


def _stands(string: str, known: list[str]) -> bool:
    """Word for word: lines of furniture or of other columns may lie between two of them."""
    return all(any(_letters(word) in text for text in known) for word in string.split())


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in unicodedata.normalize("NFKD", plain) if sign.isalnum())


def main() -> int:
    logging.disable()
    order = _order()
    among = [one for one in sources() if not order.only or one.ending == order.only]
    counts: Counter[str] = Counter()
    for number in range(order.first, order.first + order.cases):
        source, data = case(number, order.seed, among)
        outcome = outcome_of(data, f"caso.{source.ending}")
        counts[outcome.kind] += 1
        if outcome.is_fault or outcome.kind == "heavy":
            _say(f"{number} {source.name}: {outcome.kind}\n  {outcome.told}")
    _say(", ".join(f"{kind} {count}" for kind, count in sorted(counts.items())))
    return int(any(Outcome(kind).is_fault for kind in counts))


def _order() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--from", type=int, default=0, dest="first")
    parser.add_argument("--only", default="")
    return parser.parse_args()


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
