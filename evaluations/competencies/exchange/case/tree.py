"""The items of a package as the tree that its associations make of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from evaluations.competencies.exchange.case.shapes import Association, Item, Package
from evaluations.competencies.reading.errors import UnreadableProfile

DEEPEST = 50
CHILD = "ischildof"
LAST = float("inf")


@dataclass(frozen=True)
class Branch:
    """An item with those below it, in order."""

    item: Item
    below: tuple["Branch", ...] = ()


@dataclass(frozen=True)
class Tree:
    """Those directly below the document, and what the package leaves open."""

    branches: tuple[Branch, ...]
    is_unordered: bool
    """Some have no sequence number, and stand in the order of the file."""
    size: int
    """How many items the package has; those that go in circles are in no branch."""


def tree_of(package: Package) -> Tree:
    """Each item once, below the first parent that it names."""
    items = {item.identifier: item for item in package.items}
    places = first_parents(package, items)
    below: dict[str, list[str]] = {}
    for child in ordered(items, places):
        parent = places[child].parent.identifier if child in places else package.document.identifier
        below.setdefault(parent, []).append(child)
    branches = tuple(grown(package.document.identifier, below, items))
    unordered = any(place.number is None for place in places.values())
    return Tree(branches, unordered, len(package.items))


def first_parents(package: Package, items: dict[str, Item]) -> dict[str, Association]:
    """Whom each item belongs to, inside this package."""
    parents = {*items, package.document.identifier}
    found: dict[str, Association] = {}
    for association in package.associations:
        child, parent = association.child.identifier, association.parent.identifier
        if association.kind.casefold() == CHILD and child in items and parent in parents:
            found.setdefault(child, association)
    return found


def ordered(items: dict[str, Item], places: dict[str, Association]) -> list[str]:
    """By sequence number; those without one, and equal ones, as the file has them."""

    def number(identifier: str) -> float:
        place = places.get(identifier)
        return LAST if place is None or place.number is None else place.number

    return sorted(items, key=number)


def grown(
    parent: str, below: dict[str, list[str]], items: dict[str, Item], depth: int = 0
) -> Iterator[Branch]:
    """A tree from its root: what goes in circles is never reached."""
    if depth > DEEPEST:
        raise UnreadableProfile("El paquete CASE tiene demasiados niveles para ser un perfil.")
    for child in below.get(parent, ()):
        yield Branch(items[child], tuple(grown(child, below, items, depth + 1)))


def everything(branch: Branch) -> Iterator[Branch]:
    yield branch
    for one in branch.below:
        yield from everything(one)
