"""The programs that make a PDF of a document; some are not on every machine."""

import subprocess
import tempfile
from pathlib import Path

from weasyprint import HTML


def by_weasyprint(html: str) -> bytes:
    return HTML(string=html).write_pdf() or b""


def by_chromium(html: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        source, made = Path(folder) / "page.html", Path(folder) / "page.pdf"
        source.write_text(html, "utf-8")
        flags = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
        _run(
            "chromium",
            *flags,
            f"--user-data-dir={folder}/user",
            f"--print-to-pdf={made}",
            f"file://{source}",
        )
        return made.read_bytes()


def by_libreoffice(document: bytes, ending: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"page.{ending}"
        source.write_bytes(document)
        reads = ("--infilter=HTML (StarWriter)",) if ending == "html" else ()
        profile = f"-env:UserInstallation=file://{folder}/user"
        _run(
            "soffice",
            profile,
            "--headless",
            *reads,
            "--convert-to",
            "pdf:writer_pdf_Export",
            "--outdir",
            folder,
            str(source),
        )
        return source.with_suffix(".pdf").read_bytes()


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=120)
