"""Values by path to a tree."""

from __future__ import annotations

from itertools import pairwise

from costben.models.text import Text
from costben.reading.places import Path
from costben.reading.tree import Mapping, Node, Sequence


class Occupied(Exception):  # noqa: N818 (it is no error of the program's)
    """There is something else at the path already."""


def put(tree: Mapping, sti: Path, value: Node) -> None:
    """Put ``value`` at ``sti``; the blocks and lists on the way are made.

    Raises:
        Occupied: a value stands there, or on the way.
    """
    node: Node = tree
    for step, following in zip(sti, (*sti[1:], None), strict=True):
        node = _step(node, step, value if following is None else _empty(following))
    if node is not value and not _joined(node, value):
        raise Occupied


def replace(tree: Mapping, sti: Path, value: Node) -> None:
    """Put ``value`` in the place of what stands at ``sti``, if anything does."""
    node: Node = tree
    for step, following in pairwise(sti):
        node = _step(node, step, _empty(following))
    last = sti[-1]
    if isinstance(node, Sequence) and isinstance(last, int):
        node.items[last] = value
    elif isinstance(node, Mapping):
        node.keys.setdefault(str(last), Text(str(last)))
        node.values[str(last)] = value


def _step(node: Node, step: str | int, new: Node) -> Node:
    if isinstance(node, Sequence) and isinstance(step, int):
        if step == len(node.items):
            node.items.append(new)
        if step >= len(node.items):
            raise Occupied
        return node.items[step]
    if isinstance(node, Mapping):
        name = str(step)
        if name not in node.values:
            node.keys[name], node.values[name] = Text(name), new
        return node.values[name]
    raise Occupied


def _joined(node: Node, value: Node) -> bool:
    """Whether ``value`` could be added to the block that stands there."""
    if not isinstance(node, Mapping) or not isinstance(value, Mapping):
        return False
    if node.values.keys() & value.values.keys():
        return False
    node.keys.update(value.keys)
    node.values.update(value.values)
    return True


def _empty(following: str | int) -> Node:
    return Sequence(0, 0) if isinstance(following, int) else Mapping(0, 0)


def shortened_numbers(node: Node) -> Node:
    """``{vaerdi: 5}`` as ``5``."""
    if isinstance(node, Mapping):
        if list(node.values) == ["vaerdi"]:
            return node.values["vaerdi"]
        node.values = {key: shortened_numbers(value) for key, value in node.values.items()}
    elif isinstance(node, Sequence):
        node.items = [shortened_numbers(item) for item in node.items]
    return node
