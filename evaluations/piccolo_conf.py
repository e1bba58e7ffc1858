"""Where Piccolo finds the connection and the tables (PICCOLO_CONF)."""

from importlib.util import find_spec

from piccolo.conf.apps import AppRegistry

from evaluations.database import DB

__all__ = ["APP_REGISTRY", "DB"]

IN_THE_WHEEL, IN_A_CLONE = "evaluations._migrations", "migrations"

APP_REGISTRY = AppRegistry(
    apps=[f"{IN_THE_WHEEL if find_spec(IN_THE_WHEEL) else IN_A_CLONE}.piccolo_app"]
)
