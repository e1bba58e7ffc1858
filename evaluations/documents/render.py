"""Canonical data to PDF, off the event loop: at most two processes, started on demand, kept."""

import asyncio
import atexit
import json
from concurrent.futures import ThreadPoolExecutor
from threading import local

from evaluations.documents.frames import DONE
from evaluations.documents.process import RenderProcess
from evaluations.errors import Invalid, Unavailable

MOST_PROCESSES = 2

_threads = ThreadPoolExecutor(MOST_PROCESSES, thread_name_prefix="render")
"""Each thread waits for a process of its own."""
_own = local()
_started: set[RenderProcess] = set()


async def render_pdf(data: str, language: str = "es") -> bytes:
    """Raises Invalid where the data give no result, Unavailable where no process could finish."""
    request = json.dumps({"data": data, "language": language}).encode()
    return await asyncio.get_running_loop().run_in_executor(_threads, _render, request)


async def warm_up() -> None:
    """Starts one process, so that the first document does not wait for WeasyPrint's import."""
    await asyncio.get_running_loop().run_in_executor(_threads, _process)


def _render(request: bytes) -> bytes:
    answer = _process().ask(request)
    if answer is None:
        raise Unavailable(
            "No se pudo preparar el PDF: se pasó del tiempo o de la memoria permitidos."
            " Vuelve a intentarlo; si se repite, avisa a quien administra el sistema."
        )
    if answer.startswith(DONE):
        return answer.removeprefix(DONE)
    refusal = json.loads(answer[1:])
    message, values = refusal["message"], refusal["values"]
    raise Invalid(message, **values)


def _process() -> RenderProcess:
    """This thread's process; a new one where there is none or it died."""
    process: RenderProcess | None = getattr(_own, "process", None)
    if process is None or not process.is_alive:
        _started.difference_update({process})
        process = _own.process = RenderProcess()
        _started.add(process)
    return process


@atexit.register
def stop_rendering() -> None:
    """Ends the processes; a later document starts new ones."""
    while _started:
        _started.pop().stop()
