"""What becomes of each key or item: kept, changed, moved, new or gone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from costben.editing.align import of_list, renamed
from costben.editing.layout import Child
from costben.editing.said import Keys, says_something
from costben.models.text import Text, ascii_key
from costben.reading.tree import Mapping, Node
from costben.reading.tree import Sequence as Items


class Target(NamedTuple):
    """A key or item as it is to be.

    Attributes:
        source: the number of the child that it is made from; None for a new one.
        key: its key; None in a list.
        before: what the child says.
        after: what it is to say.
        name: the step of its path.
    """

    source: int | None
    key: Text | None
    before: Node | None
    after: Node
    name: str | int


def of_items(before: Items, after: Items) -> list[Target]:
    """The items of a list."""
    sources = of_list(before.items, after.items)
    return [
        Target(source, None, None if source is None else before.items[source], item, number)
        for number, (source, item) in enumerate(zip(sources, after.items, strict=True))
    ]


def of_keys(
    children: Sequence[Child], before: Mapping, after: Mapping, names: Keys
) -> list[Target]:
    """The keys of a block or table.

    Args:
        children: what stands in the file.
        before: what that says.
        after: what it is to say.
        names: what its keys are.
    """
    known = {_name(child): number for number, child in enumerate(children)}
    old = renamed(before, after) if names is not Keys.fields else {}
    targets = []
    for name, value in after.values.items():
        source = old.get(name, name)
        number = known.get(source)
        if number is not None or says_something(value):
            said = before.values.get(source)
            targets.append(Target(number, after.keys[name], said, value, name))
    for name, number in known.items():
        said = before.values.get(name)
        silent = said is None or not says_something(said)
        if silent and name not in after.values and name not in old.values():
            targets.append(Target(number, None, said, said or Mapping(0, 0), name))
    return targets if names is Keys.listed else _as_in_the_file(targets)


def _as_in_the_file(targets: list[Target]) -> list[Target]:
    """What is there already in the file's order, and what is new after what it followed."""
    placed = sorted((t for t in targets if t.source is not None), key=lambda t: t.source or 0)
    for number, target in enumerate(targets):
        if target.source is None:
            above = targets[number - 1] if number else None
            position = placed.index(above) + 1 if above in placed else min(1, len(placed))
            placed.insert(position, target)
    return placed


def _name(child: Child) -> str:
    assert child.key is not None
    return ascii_key(child.key.value)
