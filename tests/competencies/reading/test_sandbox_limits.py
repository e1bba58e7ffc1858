"""What a child process may not do: write, fork, connect."""

import os
import subprocess
import sys

import pytest


def limited(action: str) -> str:
    """What Python says of an action in a process with the child's limits."""
    program = (
        "import os, socket, tempfile\nfrom evaluations.competencies.reading import __main__ as child\n"
        f"child._limit(5, 512)\n{action}"
    )
    # As somebody who is not root, whom no limit on processes would hold.
    found = subprocess.run(
        [sys.executable, "-c", f"import os\nos.setuid({os.getuid() or 65534})\n{program}"],
        capture_output=True,
        text=True,
        check=False,
    )
    return found.stderr


@pytest.mark.parametrize(
    ("action", "error"),
    [
        ("os.fork()", "BlockingIOError"),
        ("tempfile.TemporaryFile(buffering=0).write(b'x')", "No usable temporary directory"),
        ("bytearray(600 * 1024 * 1024)", "MemoryError"),
        ("[open('/dev/null') for _ in range(99)]", "Too many open files"),
        ("socket.create_connection(('192.0.2.1', 80), 1)", "Network is unreachable"),
    ],
)
def test_a_child_starts_writes_and_reaches_nothing(action: str, error: str) -> None:
    assert error in limited(action)
