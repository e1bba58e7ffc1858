"""Each limit is tried in a process of its own, which it is meant to end or to hold."""

import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(code: str) -> subprocess.CompletedProcess[str]:
    lines = f"from evaluations.documents import limits\n{code}"
    return subprocess.run(
        [sys.executable, "-c", lines],
        check=False,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_a_render_process_has_a_gibibyte() -> None:
    ended = run("limits.limit_process()\nbytearray(2**30)")

    assert "MemoryError" in ended.stderr


def test_a_document_that_never_ends_ends_its_process() -> None:
    ended = run("limits.SECONDS = 1\nlimits.allow_one_document()\nwhile True: pass")

    assert ended.returncode == -signal.SIGXCPU


def test_a_render_process_connects_nowhere() -> None:
    ended = run(
        "import socket\nlimits.limit_process()\nlimits.refuse_the_outside()\n"
        "socket.create_connection(('127.0.0.1', 9))"
    )

    assert "PermissionError" in ended.stderr


def test_a_render_process_starts_nothing() -> None:
    ended = run("import subprocess\nlimits.refuse_the_outside()\nsubprocess.run(['true'])")

    assert "PermissionError" in ended.stderr
