"""What the linters cannot see."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from jinja2 import Environment

from evaluations.documents import page
from evaluations.web.answers.templates import environments
from evaluations.web.app import create_app

ROOT = Path(__file__).parents[1]
PACKAGE, TEMPLATES = ROOT / "evaluations", ROOT / "templates"
MODULES = sorted(PACKAGE.rglob("*.py"))

MAY_WRITE = {"actions", "changes", "audit", "jobs", "demo", "migrate"}
THE_WAY_IN = {"sessions", "sign_in", "request_keys"}
"""Who is there and what was already sent: no acts of the domain."""
WRITES = {"insert", "update", "delete", "remove", "update_self", "get_or_create", "save"}
WRITING_SQL = re.compile(r"\b(insert into|update \w+\s+set|delete from|truncate) ", re.IGNORECASE)

BANNED = {
    "save": "it writes columns that somebody else may have changed",
    "gather": "one connection asks one thing at a time",
    "batch": "it leaves the transaction and swallows its errors",
    "run_sync": "it blocks the event loop",
}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nobody_calls_what_the_house_banned(path: Path) -> None:
    assert [name for name in calls(tree(path)) if name in BANNED] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_only_actions_write(path: Path) -> None:
    if (MAY_WRITE | THE_WAY_IN) & {*path.relative_to(PACKAGE).with_suffix("").parts}:
        return

    assert [*writes_of_piccolo(path), *writes_in_sql(path)] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_slow_is_imported_into_the_main_process(path: Path) -> None:
    if path.relative_to(PACKAGE).parts[0] == "documents":
        return

    assert "weasyprint" not in imported(path)


@pytest.mark.parametrize(
    "path", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: str(path.relative_to(TEMPLATES))
)
def test_templates_compile_and_escape_everything(path: Path) -> None:
    source = path.read_text()

    environment_of(path).compile(source)

    assert "|safe" not in source.replace(" ", "")
    assert "autoescape" not in source


def environment_of(template: Path) -> Environment:
    if template.parent == TEMPLATES / "pdf":
        return page.environment("es")
    return pages_environment()


@cache
def pages_environment() -> Environment:
    create_app()  # the templates' addresses are those of its routes
    return environments["es"]


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


def calls(node: ast.AST) -> Iterator[str]:
    """The names of the methods that are called anywhere in it; Piccolo's `save` takes no values."""
    for call in ast.walk(node):
        match call:
            case ast.Call(func=ast.Attribute(attr="save"), args=[_, *_]):
                pass
            case ast.Call(func=ast.Attribute(attr=name)):
                yield name


def writes_of_piccolo(path: Path) -> Iterator[str]:
    """Only what is awaited: lists and dictionaries have methods of the same names."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Await):
            yield from (name for name in calls(node) if name in WRITES)


def writes_in_sql(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from WRITING_SQL.findall(node.value)


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]
