import sys
from pathlib import Path

from evaluations.errors import Invalid


def read_bytes(name: str) -> bytes:
    """The content of the file, or of standard input for `-`; raises Invalid."""
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except FileNotFoundError as error:
        raise Invalid("No existe el archivo %(name)s.", name=name) from error
    except IsADirectoryError as error:
        raise Invalid("%(name)s es una carpeta: indica un archivo.", name=name) from error
    except PermissionError as error:
        raise Invalid("No tienes permiso para leer %(name)s.", name=name) from error
    except (OSError, ValueError) as error:
        raise Invalid("No se puede leer %(name)s: indica otro archivo.", name=name) from error


def read_text(name: str) -> str:
    """The same, as UTF-8 text."""
    try:
        return read_bytes(name).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Invalid(
            "%(name)s no es texto en UTF-8: indica un archivo de texto, guardado así.", name=name
        ) from error
