"""One section of a job description read alone, and what is expected of it."""

from typing import Any

from evaluations.competencies.reading import as_json, read_profile

Competencies = list[dict[str, Any]]


def competencies_of(section: str) -> Competencies:
    text = f"Puesto: Farera\n\nCompetencias\n{section}"
    found: Competencies = as_json(read_profile(text.encode(), "puesto.txt"))["competencies"]
    return found


def read_html(body: str) -> dict[str, Any]:
    page = f"<html><h1>Farera</h1>{body}</html>"
    return as_json(read_profile(page.encode(), "puesto.html"))


def names_and_behaviours(competencies: Competencies) -> dict[str, list[str]]:
    return {one["name"]: one["behaviours"] for one in competencies}


def as_read(name: str, *behaviours: str, **said: str) -> dict[str, Any]:
    return {"name": name, "behaviours": list(behaviours), **said}
