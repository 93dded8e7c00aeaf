"""A value in the place of another, in a block or between braces."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from costben.editing.block_text import in_its_manner
from costben.editing.layout import Child, Layout
from costben.editing.spans import Edit
from costben.editing.written import in_block, in_braces, in_quotes_like
from costben.models.text import Text
from costben.reading.tree import Node

_IN_LINE = re.compile(r"( {2,})#")  # a comment that stands in line with others
_HEADER = re.compile(r"[|>][-+0-9]*[ \t]+(#[^\r\n]*)")


def replaced(
    layout: Layout, child: Child, key: Text | None, new: Node, depth: int, in_flow: bool
) -> Iterator[Edit]:
    """``new`` in the place of the value of ``child``; the comments around it stay."""
    if in_flow:
        start, end = child.node.start_mark.index, child.node.end_mark.index
        space = " " if start == end else ""
        yield Edit(start, end, space + (_quoted(child, new) or in_braces(None, new)))
        return
    kept = in_its_manner(layout, child, new) if isinstance(new, Text) else []
    if kept:
        yield from kept
        return
    lines = in_block(key, new, depth, child.column)
    head = lines[0] if key is None else lines[0][_after_key(lines[0]) :]
    first = head[1:] if key is None else head
    quoted = _quoted(child, new)
    lines = [f" {quoted}"] if quoted else [first, *lines[1:]]
    colon = layout.colon(child)
    text_for_text = isinstance(new, Text) and isinstance(child.node, yaml.ScalarNode)
    if text_for_text or layout.line(child.node.start_mark.index) == layout.line(colon):
        yield from _on_the_line(layout, child, colon, lines)
    else:
        yield from _below_the_line(layout, child, colon, lines)


def _on_the_line(layout: Layout, child: Child, colon: int, lines: list[str]) -> Iterator[Edit]:
    """The old value begins beside its key."""
    text, start, stop = layout.text, child.node.start_mark.index, layout.stop(child.node)
    header = _HEADER.match(text, start)
    comment = f"  {header[1]}" if header and _is_block_text(child) else ""
    if not lines[0].strip():
        end = layout.line_end(stop)
        comment = comment or text[stop:end].rstrip()
        yield Edit(colon, end, layout.eol.join([comment, *lines[1:]]))
        return
    space = text[colon:start] or " "
    new = layout.eol.join([space + lines[0].lstrip(" "), *lines[1:]])
    if len(lines) > 1 and child.key is None and not comment and "\n" not in text[start:stop]:
        end = layout.line_end(stop)  # a block beside its dash: the comment stays on the first line
        beside = text[stop:end].rstrip()
        yield Edit(colon, end, layout.eol.join([space + lines[0].lstrip(" ") + beside, *lines[1:]]))
        return
    aligned = _IN_LINE.match(text, stop)
    if aligned and "\n" not in text[start:stop] and len(lines) == 1:
        spaces = max(2, stop - colon + len(aligned[1]) - len(new))
        yield Edit(colon, stop + len(aligned[1]), new + " " * spaces)
    else:
        yield Edit(colon, stop, new + comment)


def _below_the_line(layout: Layout, child: Child, colon: int, lines: list[str]) -> Iterator[Edit]:
    """The old value begins under its key."""
    children = layout.children(child.node) if _is_block(child) else []
    if children:
        chunks = layout.chunks(children)
        start, end = chunks[0][0], chunks[-1][1]
    else:
        start = layout.line(child.node.start_mark.index)
        end = layout.next_line(layout.stop(child.node))
    if lines[0].strip():
        yield Edit(colon, colon, lines[0])
    written = "".join(line + layout.eol for line in lines[1:])
    yield Edit(start, end, written)


def _is_block(child: Child) -> bool:
    node = child.node
    return isinstance(node, yaml.CollectionNode) and not node.flow_style


def _is_block_text(child: Child) -> bool:
    return isinstance(child.node, yaml.ScalarNode) and child.node.style in {"|", ">"}


def _quoted(child: Child, new: Node) -> str:
    return in_quotes_like(child.node, new) if isinstance(new, Text) else ""


def _after_key(line: str) -> int:
    """Where a key's colon ends; a key in quotes may have another in it."""
    found = re.match(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'', line)
    return line.index(":", found.end() if found else 0) + 1
