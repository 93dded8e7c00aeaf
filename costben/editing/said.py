"""What a tree says, however it is written."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from costben.models.text import Text
from costben.reading.places import Path
from costben.reading.tree import Mapping, Node, Sequence


class Keys(Enum):
    """What the keys of a block are."""

    fields = "fields"  # that the models know, in any order
    chosen = "chosen"  # by somebody, who may have changed them
    listed = "listed"  # the same, and in an order that counts


Names = Callable[[Path], Keys]


def says_something(node: Node) -> bool:
    """Whether anything stands in ``node``."""
    if isinstance(node, Text):
        return node.misread_as != "ingenting"
    if isinstance(node, Sequence):
        return bool(node.items)
    return any(says_something(value) for value in node.values.values())


def said(node: Node, names: Names, sti: Path = ()) -> object:
    """What ``node`` says, to be compared: a number alone is the same as one in a block."""
    if isinstance(node, Text):
        return str(node)
    if isinstance(node, Sequence):
        return [said(item, names, (*sti, number)) for number, item in enumerate(node.items)]
    kept = {key: value for key, value in node.values.items() if says_something(value)}
    found = {key: said(value, names, (*sti, key)) for key, value in kept.items()}
    if [*found] == ["vaerdi"]:
        return found["vaerdi"]
    return list(found.items()) if names(sti) is Keys.listed else found


def differ(one: Mapping, other: Mapping, key: str, names: Names) -> bool:
    """Whether they say different things under ``key``."""
    pair = [said(tree.values.get(key, Mapping(0, 0)), names, (key,)) for tree in (one, other)]
    return pair[0] != pair[1]
