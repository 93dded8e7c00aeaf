"""A text over several lines, after ``|`` or ``>``, changed in its own manner."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

import yaml

from costben.editing.emit import WIDTH
from costben.editing.layout import Child, Layout
from costben.editing.spans import Edit


def in_its_manner(layout: Layout, child: Child, text: str) -> list[Edit]:
    """``text`` under the sign of the old one, which stays; nothing if it cannot stand so."""
    node, core = child.node, text.removesuffix("\n")
    if not isinstance(node, yaml.ScalarNode) or node.style not in {"|", ">"} or not core:
        return []
    sign = node.start_mark.index
    start, stop = layout.next_line(sign), layout.stop(node)
    if stop <= start:  # there is no text to take the manner from
        return []
    first = layout.text[start:stop].lstrip("\r\n")
    indent = " " * (len(first) - len(first.lstrip(" ")))
    lines = core.split("\n") if node.style == "|" else list(_folded(core, WIDTH - len(indent)))
    new = layout.eol.join(indent + line if line else "" for line in lines)
    for chomping in ("", "-"):
        head = f"{layout.text[sign]}{chomping}{layout.text[sign + 1 : start]}"
        if _read(f"{indent[:-1]}x: {head}{new}\n") == text:
            return [Edit(sign + 1, sign + 1, chomping), Edit(start, stop, new)]
    return []


def _read(text: str) -> object:
    try:
        return yaml.safe_load(text)["x"]
    except yaml.YAMLError:
        return None


def _folded(text: str, width: int) -> Iterator[str]:
    """The lines, with an empty one for each line break in the text."""
    for number, paragraph in enumerate(text.split("\n")):
        if number:
            yield ""
        yield from wrap(paragraph, width, break_long_words=False, break_on_hyphens=False)
