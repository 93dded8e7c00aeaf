"""The numbers of a result by their paths."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass

from costben.numbers.cell import Cell
from costben.numbers.interval import Interval


def leaves(node: object, path: str = "") -> dict[str, object]:
    """Every number in ``node`` by its path, e.g. ``arketyper.A.kommune``."""
    if isinstance(node, Mapping):
        children = [(f".{key}", value) for key, value in node.items()]
    elif isinstance(node, tuple):
        children = [(f"[{index}]", value) for index, value in enumerate(node)]
    elif is_dataclass(node) and not isinstance(node, Cell | Interval):
        children = [(f".{f.name}", getattr(node, f.name)) for f in fields(node)]
    else:
        return {path.removeprefix("."): node} if node is not None else {}
    return {p: leaf for step, child in children for p, leaf in leaves(child, path + step).items()}
