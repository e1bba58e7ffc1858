"""What a render process may use; Linux holds it, or it does not start."""

import ctypes
import resource
import sys

MEMORY = 2**30
"""Bytes of address space."""
SECONDS = 30
"""Of processor, for one document; a long review takes about one."""

NEW_USER, NEW_NETWORK = 0x10000000, 0x40000000
OUTSIDE = frozenset(
    {
        "socket.connect",
        "socket.bind",
        "socket.getaddrinfo",
        "subprocess.Popen",
        "os.exec",
        "os.fork",
        "os.posix_spawn",
        "os.system",
    }
)


def limit_process() -> None:
    """Before anything of a document is read."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _leave_the_network()


def refuse_the_outside() -> None:
    """After the imports, for finding the system's libraries starts programs."""
    sys.addaudithook(_refuse)


def allow_one_document() -> None:
    """So much more processor time from here; past it the process dies."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(usage.ru_utime + usage.ru_stime)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (spent + SECONDS, hard))


def _leave_the_network() -> None:
    """Into a namespace without any where the kernel lets us; else the audit hook stands alone."""
    unshare = ctypes.CDLL(None).unshare
    if unshare(NEW_NETWORK) != 0:
        unshare(NEW_USER | NEW_NETWORK)


def _refuse(event: str, _: tuple[object, ...]) -> None:
    if event in OUTSIDE:
        raise PermissionError("A render process neither connects nor starts anything.")
