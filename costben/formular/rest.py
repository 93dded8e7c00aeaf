"""A tree that is taken apart, so that what the form has no cell for is seen and carried."""

from __future__ import annotations

from collections.abc import Iterator

from costben.formular.notes import write_note
from costben.models.text import Text
from costben.reading.places import Path, node_at
from costben.reading.tree import Mapping, Node, Sequence


class Rest:
    """What is left of a tree when its values have been taken, one at a time."""

    def __init__(self, tree: Mapping) -> None:
        self._whole = tree
        self._left = _copy(tree)

    def take(self, sti: Path) -> Text | None:
        """The text at ``sti``, which is then gone; None if there is none, or a block."""
        owner, found = node_at(self._left, sti[:-1]), node_at(self._left, sti)
        if not isinstance(found, Text) or not isinstance(owner, Mapping):
            return None
        del owner.values[str(sti[-1])]
        return None if found.misread_as == "ingenting" else found

    def take_number(self, sti: Path) -> Text | None:
        """The number at ``sti``, whether it stands alone or in a block."""
        owner, found = node_at(self._left, sti[:-1]), node_at(self._left, sti)
        if isinstance(owner, Sequence) and isinstance(found, Text) and isinstance(sti[-1], int):
            owner.items[sti[-1]] = Mapping(0, 0)
            return found
        return self.take((*sti, "vaerdi")) if isinstance(found, Mapping) else self.take(sti)

    def take_note(self, sti: Path) -> str:
        """What is left of a number's block, as YAML, which is then gone."""
        found = node_at(self._left, sti)
        if not isinstance(found, Mapping) or not found.values:
            return ""
        text = write_note(found)
        found.values.clear()
        return text

    def names(self, sti: Path) -> list[str | int]:
        """What the items of the list or table at ``sti`` are called, or their numbers."""
        found = node_at(self._whole, sti)
        if isinstance(found, Sequence):
            return list(range(len(found.items)))
        return list(found.values) if isinstance(found, Mapping) else []

    def left(self) -> Iterator[tuple[Path, Node]]:
        """What has not been taken, in as few pieces as possible."""
        yield from _left(self._left, self._whole, ())


def _left(node: Node, whole: Node, sti: Path) -> Iterator[tuple[Path, Node]]:
    if isinstance(node, Text):
        if node.misread_as != "ingenting":
            yield sti, node
    elif sti and node == whole:
        if not _only_empty_lists(node):  # they are made anew
            yield sti, node
    elif isinstance(node, Mapping) and isinstance(whole, Mapping):
        for key, value in node.values.items():
            yield from _left(value, whole.values[key], (*sti, key))
    elif isinstance(node, Sequence) and isinstance(whole, Sequence):
        for index, (item, original) in enumerate(zip(node.items, whole.items, strict=True)):
            yield from _left(item, original, (*sti, index))


def _only_empty_lists(node: Node) -> bool:
    if isinstance(node, Mapping):
        return bool(node.values) and all(map(_only_empty_lists, node.values.values()))
    return isinstance(node, Sequence) and not node.items


def _copy(node: Node) -> Node:
    if isinstance(node, Mapping):
        values = {key: _copy(value) for key, value in node.values.items()}
        return Mapping(node.line, node.column, node.keys, values)
    if isinstance(node, Sequence):
        return Sequence(node.line, node.column, [_copy(item) for item in node.items])
    return node
