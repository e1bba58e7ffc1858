"""A CASE package as a profile: ours gives back what went out, another system's what it can mean.

In a tree of unknown types, an item with items below it that have none is a competency and those are
its behaviours; items further up only group competencies, and are told of in a warning.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.exchange.bounds import check_bounds
from evaluations.competencies.exchange.case.shapes import Criterion, Item, shaped
from evaluations.competencies.exchange.case.tree import Branch, Tree, everything, tree_of
from evaluations.competencies.exchange.case.vocabulary import (
    COMPETENCIES,
    LISTS,
    ItemType,
    type_titled,
)
from evaluations.competencies.reading.errors import UnreadableProfile

Criteria = Mapping[str, Criterion]
GROUPS, UNORDERED, LEFT_OUT = "case_groups_left_out", "case_without_order", "case_items_left_out"
"""Warnings: what a person has to look at."""


def is_case(said: Any) -> bool:
    return isinstance(said, dict) and "CFDocument" in said


def content_of_package(said: Any) -> Content:
    """A draft of what the package says; raises UnreadableProfile."""
    package = shaped(said)
    tree = tree_of(package)
    criteria = {one.item.identifier: one for one in package.criteria() if one.item}
    content = Content(
        title=package.document.title,
        objective=package.document.description,
        education=", ".join(texts_of(tree, ItemType.EDUCATION)),
        competencies=tuple(competencies_in(tree.branches, criteria)),
        **{name: tuple(texts_of(tree, kind)) for name, kind in LISTS.items()},
    )
    if not content.competencies:
        raise UnreadableProfile("El paquete CASE no trae competencias: elige otro.")
    check_bounds(content)
    return content.model_copy(update={"warnings": tuple(warnings_of(tree, content))})


def texts_of(tree: Tree, kind: ItemType) -> Iterator[str]:
    """The items of one of our own types that stand beside the competencies."""
    return (one.item.full for one in tree.branches if type_titled(one.item.kind) is kind)


def competencies_in(
    branches: tuple[Branch, ...], criteria: Criteria
) -> Iterator[CompetencyContent]:
    for branch in branches:
        kind = type_titled(branch.item.kind)
        if kind is None or kind in COMPETENCIES:
            if is_competency(branch):
                yield competency_of(branch, criteria.get(branch.item.identifier, Criterion()))
            yield from competencies_in(tuple(one for one in branch.below if one.below), criteria)


def is_competency(branch: Branch) -> bool:
    """One of ours; or one that has behaviours of its own, or nothing at all below it."""
    if type_titled(branch.item.kind) in COMPETENCIES or not branch.below:
        return True
    return any(not one.below for one in branch.below)


def competency_of(branch: Branch, criterion: Criterion) -> CompetencyContent:
    item, texts = branch.item, [one.item for one in branch.below if not one.below]
    return CompetencyContent(
        name=item.short or item.full,
        definition=item.full if item.short else "",
        level=criterion.levels[0].quality if len(criterion.levels) == 1 else "",
        weight=criterion.weight,
        required=type_titled(item.kind) is not ItemType.DESIRABLE,
        behaviours=tuple(one.full for one in texts if not is_unwanted(one)),
        negative_behaviours=tuple(one.full for one in texts if is_unwanted(one)),
    )


def is_unwanted(item: Item) -> bool:
    return type_titled(item.kind) is ItemType.UNWANTED


def warnings_of(tree: Tree, content: Content) -> Iterator[str]:
    groups = sum(1 for root in tree.branches for one in everything(root) if is_group(one))
    if groups:
        yield GROUPS
    if tree.is_unordered:
        yield UNORDERED
    if tree.size > groups + taken(content) + len([*texts_of(tree, ItemType.EDUCATION)]):
        yield LEFT_OUT


def is_group(branch: Branch) -> bool:
    return (
        type_titled(branch.item.kind) is None and not is_competency(branch) and bool(branch.below)
    )


def taken(content: Content) -> int:
    """How many items are in the profile."""
    parts = content.competencies
    behaviours = sum(len(one.behaviours) + len(one.negative_behaviours) for one in parts)
    return len(parts) + behaviours + sum(len(getattr(content, name)) for name in LISTS)
