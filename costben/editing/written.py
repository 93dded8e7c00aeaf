"""New values as they are written into a file, in the manner of their surroundings."""

from __future__ import annotations

import yaml

from costben.editing.emit import WIDTH, emit
from costben.models.text import Text
from costben.reading.tree import Mapping, Node, Sequence

_UNBROKEN = 1_000_000


def in_block(key: Text | None, value: Node, depth: int, column: int) -> list[str]:
    """The lines of a key with its value, or of an item of a list; all but the first moved in."""
    whole = Sequence(0, 0, [value]) if key is None else _pair(key, value)
    lines = emit(whole, width=WIDTH - column, depth=depth).rstrip("\n").split("\n")
    return [lines[0], *(" " * column + line if line else "" for line in lines[1:])]


def in_braces(key: Text | None, value: Node) -> str:
    """A key with its value, or an item of a list, between braces."""
    whole = Sequence(0, 0, [value]) if key is None else _pair(key, value)
    return emit(whole, width=_UNBROKEN, on_one_line=True).rstrip("\n")[1:-1]


def in_quotes_like(old: yaml.Node, text: Text) -> str:
    """``text`` in the quotes that ``old`` stands in; nothing if it stands in none."""
    if not isinstance(old, yaml.ScalarNode) or old.style not in {'"', "'"} or text.misread_as:
        return ""
    if old.style == "'" and not {"\n", "\t"} & set(text):
        return "'" + text.replace("'", "''") + "'"
    return yaml.dump(str(text), default_style='"', allow_unicode=True, width=_UNBROKEN).rstrip()


def key_text(key: Text, in_flow: bool) -> str:
    """A key as it is written before the colon."""
    pair = in_braces(key, Text("x")) if in_flow else in_block(key, Text("x"), 1, 0)[0]
    return pair.removesuffix(": x")


def _pair(key: Text, value: Node) -> Mapping:
    return Mapping(0, 0, {"x": key}, {"x": value})
