"""The numbers of a result by their paths."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass

from costben.numbers.cell import Cell
from costben.numbers.interval import Interval


def leaves(node: object) -> dict[str, object]:
    """Every number in ``node`` by its path, e.g. ``arketyper.A.kommune``."""
    found: dict[str, object] = {}
    _gather(node, "", found)
    return found


def _gather(node: object, path: str, found: dict[str, object]) -> None:
    if isinstance(node, float):
        found[path.removeprefix(".")] = node
    elif isinstance(node, Mapping):
        for key, value in node.items():
            _gather(value, f"{path}.{key}", found)
    elif isinstance(node, tuple):
        for index, value in enumerate(node):
            _gather(value, f"{path}[{index}]", found)
    elif is_dataclass(node) and not isinstance(node, Cell | Interval):
        for name in node.__dataclass_fields__:
            _gather(getattr(node, name), f"{path}.{name}", found)
    elif node is not None:
        found[path.removeprefix(".")] = node
