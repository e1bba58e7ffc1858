from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urlsplit, urlunsplit

OWNER = "evaluations_owner"
APP = "evaluations_app"
DATABASE = "evaluations"
CREATE_APP = f"create role {APP} login nosuperuser nobypassrls nocreatedb nocreaterole"
PORT = 5432
"""Only names the socket's file: the embedded server listens on no network port."""


class Urls(NamedTuple):
    """How to reach the database: as the role that migrates, and as the one that serves."""

    owner: str
    """Empty where the installation does not let the program migrate."""
    app: str


def embedded_urls(socket_folder: Path) -> Urls:
    """The URLs of the embedded server whose socket lies in the folder."""
    return Urls(_url(OWNER, socket_folder), _url(APP, socket_folder))


def in_database(url: str, name: str) -> str:
    """The same URL, of another database of the same server."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


def name_of(url: str) -> str:
    """The database that a URL names."""
    return urlsplit(url).path.removeprefix("/")


def _url(role: str, socket_folder: Path) -> str:
    host = quote(str(socket_folder), safe="")
    return f"postgresql://{role}@/{DATABASE}?host={host}&port={PORT}"
