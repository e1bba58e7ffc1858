import subprocess
import sys

RENDER = "import weasyprint; weasyprint.HTML(string='<p>á').write_pdf()"
SECONDS = 60


def missing_pango() -> list[str]:
    """Whether a page can be printed; in another process, for this one stays without WeasyPrint."""
    try:
        subprocess.run(
            [sys.executable, "-c", RENDER], check=True, capture_output=True, timeout=SECONDS
        )
    except subprocess.SubprocessError as error:
        said = getattr(error, "stderr", None) or b""
        last = said.decode(errors="replace").strip().rpartition("\n")[2] or str(error)
        return [
            "No se pueden hacer los PDF: instala Pango (en Debian: apt install libpango-1.0-0 "
            f"libpangoft2-1.0-0 libharfbuzz-subset0 fontconfig). Dijo: {last}"
        ]
    return []
