"""Which lines of a file belong to which of its items, comments included."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from costben.editing.spans import Uneditable

_COMMENTED_OUT = re.compile(r"[ \t]*#[ \t]*(?:- )?[a-zæøå_]+:(?:\s|$)")
_DASHES = re.compile(r"(?: *- +)+")


@dataclass(frozen=True, slots=True)
class Child:
    """A key with its value, or an item of a list.

    Attributes:
        key: the key; None in a list.
        node: the value.
        at: where the key stands, or the item's dash.
        column: how far in that is.
    """

    key: yaml.ScalarNode | None
    node: yaml.Node
    at: int
    column: int

    @property
    def after_head(self) -> int:
        """Where the key ends, or the dash."""
        return self.key.end_mark.index if self.key is not None else self.at + 1


class Layout:
    """The text of a file, line by line."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.eol = "\r\n" if "\r\n" in text else "\n"

    def children(self, node: yaml.Node) -> list[Child]:
        """The keys or items of a collection."""
        if isinstance(node, yaml.MappingNode):
            found = [Child(k, v, k.start_mark.index, k.start_mark.column) for k, v in node.value]
        elif isinstance(node, yaml.SequenceNode) and node.flow_style:
            found = [Child(None, v, v.start_mark.index, v.start_mark.column) for v in node.value]
        else:
            assert isinstance(node, yaml.SequenceNode)
            column = node.start_mark.column
            found = [Child(None, v, self._dash(v, column), column) for v in node.value]
        return found

    def stop(self, node: yaml.Node) -> int:
        """Where the text of ``node`` ends, without the air after it."""
        end = int(node.end_mark.index)
        if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            return self.stop(last[1] if isinstance(last, tuple) else last)
        if isinstance(node, yaml.ScalarNode) and node.style in {"|", ">"}:
            return len(self.text[:end].rstrip())
        return end

    def colon(self, child: Child) -> int:
        """Where the value of ``child`` may begin: after the colon or the dash."""
        if child.key is None:
            return child.after_head
        between = self.text[child.after_head :]
        if not between.lstrip(" \t").startswith(":"):
            raise Uneditable
        return child.after_head + between.index(":") + 1

    def begins_line(self, child: Child) -> bool:
        """Whether nothing stands before it on its line.

        Raises:
            Uneditable: something other than dashes does.
        """
        before = self.text[self.line(child.at) : child.at]
        if before.strip() and not _DASHES.fullmatch(before):
            raise Uneditable
        return not before.strip()

    def line(self, index: int) -> int:
        """Where the line of ``index`` begins."""
        return self.text.rfind("\n", 0, index) + 1

    def next_line(self, index: int) -> int:
        """Where the next line begins."""
        end = self.text.find("\n", index)
        return end + 1 if end >= 0 else len(self.text)

    def line_end(self, index: int) -> int:
        """Where the line of ``index`` ends, without its line break."""
        end = self.next_line(index)
        return index + len(self.text[index:end].rstrip("\r\n"))

    def chunks(self, children: Sequence[Child]) -> list[tuple[int, int]]:
        """The lines of each child of a block, with the comments that are about it.

        A comment over the first is about all of them, unless the others have theirs too.
        """
        starts = [self._with_lead(child) for child in children]
        leads = [start < self.line(c.at) for start, c in zip(starts, children, strict=True)]
        if leads[0] and not any(leads[1:]):
            starts[0] = self.line(children[0].at)
        if not self.begins_line(children[0]):
            starts[0] = children[0].at
        return [(s, self._tail(c)) for s, c in zip(starts, children, strict=True)]

    def air_before(self, start: int) -> int:
        """Where the blank lines before ``start`` begin."""
        while start > 0 and self.blank_at(self.line(start - 1)):
            start = self.line(start - 1)
        return start

    def blank_at(self, line: int) -> bool:
        """Whether the line that begins at ``line`` is blank, or the text ends there."""
        return not self.text[line : self.line_end(line)].strip()

    def _dash(self, item: yaml.Node, column: int) -> int:
        line = self.line(item.start_mark.index)
        while self.text[line : line + column].strip() or self.text[line + column] != "-":
            if line == 0 or self.text[line : line + column + 1].strip(" #"):
                raise Uneditable
            line = self.line(line - 1)
        return line + column

    def _with_lead(self, child: Child) -> int:
        """Where the comment over it begins, or its own line."""
        self.begins_line(child)
        start = self.line(child.at)
        while start > 0:
            above = self.line(start - 1)
            if not self._comment(above, 0, child.column) or _COMMENTED_OUT.match(self.text, above):
                break
            start = above
        return start

    def _tail(self, child: Child) -> int:
        """Where its lines end, with the comments under it that are moved further in."""
        end = self.next_line(self.stop(child.node))
        while end < len(self.text) and self._comment(end, child.column + 1):
            end = self.next_line(end)
        return end

    def _comment(self, line: int, least: int, most: int = 10_000) -> bool:
        """Whether only a comment stands on the line, moved in by that much."""
        said = self.text[line : self.line_end(line)]
        inner = said.lstrip(" \t")
        return inner.startswith("#") and least <= len(said) - len(inner) <= most
