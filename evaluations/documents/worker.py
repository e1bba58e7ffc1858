"""A render process: `python -m evaluations.documents.worker`, canonical data in, PDFs out.

It has little memory, little time per document, no network and no secrets, for what it lays out was
written by people. It answers one kind byte and the content; who started it kills it when late.
"""

import gc
import json
import os
import sys
from collections.abc import Callable
from typing import BinaryIO

from evaluations.documents.frames import DONE, REFUSED, framed, read_frame
from evaluations.documents.limits import allow_one_document, limit_process, refuse_the_outside
from evaluations.errors import Refusal


def main() -> None:
    answers = _own_stdout()
    limit_process()
    from evaluations.documents import engine  # noqa: PLC0415 - big and slow: under the limits

    refuse_the_outside()
    engine.stylesheets()
    gc.freeze()
    gc.disable()  # a fifth of the time of a layout; collected between documents, memory stays flat
    while (request := read_frame(sys.stdin.buffer)) is not None:
        allow_one_document()
        answers.write(framed(_answer(engine.pdf, **json.loads(request))))
        answers.flush()
        gc.collect()


def _own_stdout() -> BinaryIO:
    """Answers keep the real standard output; whatever else prints goes to standard error."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return answers


def _answer(pdf: Callable[[str, str], bytes], data: str, language: str) -> bytes:
    try:
        return DONE + pdf(data, language)
    except Refusal as refusal:
        sentence = {"message": refusal.message, "values": refusal.values}
        return REFUSED + json.dumps(sentence, default=str).encode()


if __name__ == "__main__":
    main()
