"""Everything that differs from one installation to another, read once from the environment.

A secret may also stand in a file of the folder `EVALUATIONS_SECRETS_DIR`, named as its variable.
"""

import os
from functools import cache
from pathlib import Path

from pydantic import AliasChoices, Field
from pydantic_settings import BaseSettings, SettingsConfigDict

SERVICES = Path("/var/lib")


def default_data_dir() -> Path:
    """A person's own folder; root's would shut out PostgreSQL, which never runs as root."""
    if home := os.environ.get("XDG_DATA_HOME"):
        return Path(home) / "evaluations"
    home_share = Path.home() / ".local" / "share"
    return (SERVICES if os.geteuid() == 0 else home_share) / "evaluations"


class Settings(BaseSettings):
    """One installation; a field is the variable `EVALUATIONS_<FIELD>` unless it says otherwise."""

    model_config = SettingsConfigDict(env_prefix="EVALUATIONS_", extra="ignore", frozen=True)

    database_url: str = Field("", validation_alias=AliasChoices("DATABASE_URL", "database_url"))
    """The application's own role; empty: the embedded server."""

    database_owner_url: str = Field(
        "", validation_alias=AliasChoices("DATABASE_OWNER_URL", "database_owner_url")
    )
    """The role that owns the tables and migrates; empty: the embedded server's owner."""

    data_dir: Path = Field(default_factory=default_data_dir)
    """Where the embedded database lives."""

    base_url: str = "http://127.0.0.1:8000"
    """The address people use. Plain http is only for this machine itself."""

    allowed_hosts: tuple[str, ...] = ()
    """Further host names that are answered, besides the one of `base_url`."""

    trusted_proxies: int = 0
    """How many proxies of yours stand before the program, each adding to X-Forwarded-For."""

    timezone: str = "America/Mexico_City"
    """Where the organisation's days begin and end."""

    demo: bool = False
    """Whether this is the invented organisation; only `evaluations demo` switches it on."""

    pool_size: int = 10
    """Database connections of one web process."""

    worker_inside: bool = True
    """Whether `serve` also runs the jobs, as on a single machine."""

    session_idle_minutes: int = 60 * 8
    session_absolute_hours: int = 24 * 7


@cache
def settings() -> Settings:
    """The settings of this process."""
    return Settings(_secrets_dir=os.environ.get("EVALUATIONS_SECRETS_DIR"))
