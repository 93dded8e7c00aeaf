"""Which items of a changed list or table are which of the original's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Known
from difflib import SequenceMatcher
from typing import TypeVar

from costben.models.text import Text
from costben.reading.tree import Mapping, Node
from costben.reading.tree import Sequence as Items

Name = TypeVar("Name", str, int)

_SIMILAR = 0.5


def of_list(before: Sequence[Node], after: Sequence[Node]) -> list[int | None]:
    """The number in ``before`` of each item of ``after``; None for a new one."""
    old, new = [_key(node) for node in before], [_key(node) for node in after]
    found: list[int | None] = [None] * len(new)
    for same, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if same == "equal":
            found[j1:j2] = range(i1, i2)
        else:
            for i, j in _alike(before, after, range(i1, i2), range(j1, j2)):
                found[j] = i
    free = [i for i in range(len(old)) if i not in found]
    for j, item in enumerate(after):
        moved = _most_alike({i: before[i] for i in free}, item) if found[j] is None else None
        if moved is not None:
            found[j] = moved
            free.remove(moved)
    return found


def renamed(before: Mapping, after: Mapping) -> dict[str, str]:
    """The old name of each item of a table that has got a new one."""
    free = {name: item for name, item in before.values.items() if name not in after.values}
    found = {}
    for name, item in after.values.items():
        old = _most_alike(free, item) if name not in before.values else None
        if old is not None:
            found[name] = old
            del free[old]
    return found


def _most_alike(items: Known[Name, Node], item: Node) -> Name | None:
    """Which of the items ``item`` is, if it is one of them."""
    likeness = {name: alike(other, item) for name, other in items.items()}
    best = max(likeness, key=lambda name: likeness[name], default=None)
    return best if best is not None and likeness[best] >= _SIMILAR else None


def in_place(sources: Sequence[int]) -> set[int]:
    """As many of ``sources`` as can stay where they are when the others are moved."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for source in sources:
        position = bisect_left(ends, source)
        before[source] = ends[position - 1] if position else None
        ends[position : position + 1] = [source]
    last = ends[-1] if ends else None
    kept = set()
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept


def alike(one: Node, other: Node) -> float:
    """How much two items have in common, from 0 to 1."""
    name = _name(one)
    if name and name == _name(other):
        return 1.0
    left, right = set(_leaves(one)), set(_leaves(other))
    return len(left & right) / max(len(left), len(right), 1)


def _alike(
    before: Sequence[Node], after: Sequence[Node], old: range, new: range
) -> Iterator[tuple[int, int]]:
    """What is the same item in a stretch where nothing is unchanged, in order."""
    first = old.start
    for j in new:
        for i in range(first, old.stop):
            if _number(before[i]) and _number(after[j]):
                likeness = 1.0
            else:
                likeness = alike(before[i], after[j])
            if likeness >= _SIMILAR:
                yield i, j
                first = i + 1
                break


def _number(node: Node) -> bool:
    return isinstance(node, Text) or (isinstance(node, Mapping) and "vaerdi" in node.values)


def _name(node: Node) -> Node | None:
    return node.values.get("navn") if isinstance(node, Mapping) else None


def _key(node: Node) -> tuple[object, ...]:
    return tuple(sorted(_leaves(node)))


def _leaves(node: Node, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(node, Text):
        yield path.removesuffix(".vaerdi"), str(node)
    elif isinstance(node, Items):
        for number, item in enumerate(node.items):
            yield from _leaves(item, f"{path}.{number}")
    else:
        for name, value in node.values.items():
            yield from _leaves(value, f"{path}.{name}")
