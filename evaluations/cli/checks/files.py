from importlib.resources import files

VENDOR = files("evaluations") / "web" / "static" / "vendor"
NEEDED = ("htmx.min.js", "atkinson.woff2", "atkinson-ext.woff2")


def missing_files() -> list[str]:
    """The files that the build hook fetches: htmx and the font."""
    return [
        f"Falta el archivo {name}. Reinstala el programa (en un clon: ./dev setup)."
        for name in NEEDED
        if not (VENDOR / name).is_file()
    ]
