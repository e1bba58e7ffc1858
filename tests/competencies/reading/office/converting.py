"""Make `converted/`: office documents as LibreOffice saves them; run as a module where it is installed."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.competencies.reading.office.forms import FORMS
from tests.competencies.reading.office.scores import CONVERTED
from tests.competencies.reading.office.source import load

CHOSEN = {
    "biblioteca-one_table": ("docx, one table", "odt"),
    "hospital-styles": ("docx, styles", "odt"),
    "acueducto-tracked": ("docx, tracked", "odt"),
    "refugio-controls": ("docx, controls", "odt"),
    "empleo_publico-cards": ("docx, cards", "odt"),
    "tesoreria-one_table": ("docx, one table", "html"),
    "labmanager-styles": ("docx, styles", "html"),
    "fundraiser-library": ("docx, library", "html"),
    "parks-controls": ("docx, controls", "html"),
    "producto-typed": ("docx, typed", "doc"),
    "residencia-styles": ("docx, styles", "doc"),
    "logistics_un-one_table": ("docx, one table", "doc"),
    "hospital-numbered": ("docx, numbered", "doc"),
}
"""The layout each is given first, and what it is saved as ("doc": and from there as .docx)."""
FILTERS = {"html": "html:HTML (StarWriter)"}


def convert_all() -> None:
    CONVERTED.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        for name, (form, ending) in CHOSEN.items():
            made = Path(folder) / f"{name}.docx"
            made.write_bytes(FORMS[form].write(load(name.partition("-")[0])))
            if ending == "doc":
                convert(made, "doc", Path(folder))
                convert(made.with_suffix(".doc"), "docx", CONVERTED)
            else:
                convert(made, FILTERS.get(ending, ending), CONVERTED)


def convert(path: Path, kind: str, folder: Path) -> None:
    profile = f"-env:UserInstallation=file://{path.parent}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder)]
    subprocess.run([*command, str(path)], check=True, stdout=sys.stderr, timeout=120)


if __name__ == "__main__":
    convert_all()
