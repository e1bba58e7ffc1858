"""One render process, seen from the program that started it."""

import os
import subprocess
import sys
from contextlib import suppress
from threading import Timer
from typing import IO, cast

from evaluations.documents.frames import framed, read_frame
from evaluations.documents.paths import PACKAGE

SECONDS = 60
"""By the clock, from the question to the answer; the process itself has less processor time."""

FIXED = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": "0"}
"""Neither the order of a set nor the clock, which fontTools writes down, may change the bytes."""

KEPT = ("PATH", "HOME", "LANG", "TMPDIR", "XDG_CACHE_HOME")
"""All of our environment that it gets: addresses and secrets stand in the rest."""


class RenderProcess:
    def __init__(self) -> None:
        environment = {name: os.environ[name] for name in KEPT if name in os.environ}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "evaluations.documents.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=PACKAGE.parent,
            env=environment | FIXED,
            process_group=0,  # Ctrl-C is for us: we stop it ourselves, in our time
        )
        self._questions = cast(IO[bytes], self._process.stdin)
        self._answers = cast(IO[bytes], self._process.stdout)

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, request: bytes) -> bytes | None:
        """The answer; None, and the process is gone, where it died or took too long."""
        timer = Timer(SECONDS, self._process.kill)
        timer.start()
        try:
            self._questions.write(framed(request))
            self._questions.flush()
            answer = read_frame(self._answers)
        except OSError:
            answer = None
        finally:
            timer.cancel()
        if answer is None:
            self.stop()
        return answer

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()
        self._answers.close()
        with suppress(BrokenPipeError):  # what it had not read yet
            self._questions.close()
