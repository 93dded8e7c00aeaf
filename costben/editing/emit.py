"""A tree to YAML as an economist would write it."""

from __future__ import annotations

import re
from collections.abc import Mapping as Known
from io import StringIO

import yaml

from costben.models.text import Text
from costben.models.year import YEAR
from costben.reading.builder import misread_as
from costben.reading.tree import Mapping, Node, Sequence

WIDTH = 100
_ON_ONE_LINE = 76
_TEXT = "tag:yaml.org,2002:str"
_PART = re.compile(r"^([a-z_]+):(?=$| )", re.MULTILINE)


class _Dumper(yaml.Dumper):
    """Lists stand under their key, moved in."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, False)


def emit(
    tree: Node,
    comments: Known[str, str] | None = None,
    width: int = WIDTH,
    on_one_line: bool = False,
    depth: int = 0,
) -> str:
    """``tree`` as YAML text.

    Args:
        tree: what to write.
        comments: a line to stand over each part, by its key; the parts get air between them.
        width: where a long text goes on in the next line.
        on_one_line: whether all of it is to stand on one.
        depth: how many blocks it stands in.
    """
    stream = StringIO()
    dumper = _Dumper(stream, width=width, allow_unicode=True)
    dumper.open()
    dumper.serialize(_flow(tree) if on_one_line else _node(tree, depth, depth > 0))
    dumper.close()
    text = stream.getvalue().removesuffix("...\n")
    return text if comments is None else _PART.sub(lambda found: _under(found, comments), text)


def _under(found: re.Match[str], comments: Known[str, str]) -> str:
    comment = comments.get(found[1])
    return f"\n# {comment}\n{found[0]}" if comment else f"\n{found[0]}"


def _node(node: Node, depth: int, in_list: bool) -> yaml.Node:
    if isinstance(node, Text):
        return _scalar(node)
    if isinstance(node, Sequence):
        items = [_node(item, depth + 1, True) for item in node.items]
        return yaml.SequenceNode("tag:yaml.org,2002:seq", items, flow_style=not items)
    pairs = [(_key(node.keys[k]), _node(v, depth + 1, False)) for k, v in node.values.items()]
    short = not pairs or (depth > 1 and not in_list and _fits_on_a_line(node))
    return yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=short)


def _flow(node: Node) -> yaml.Node:
    if isinstance(node, Text):
        scalar = _scalar(node)
        scalar.style = '"' if "\n" in node else None
        return scalar
    if isinstance(node, Sequence):
        items = [_flow(item) for item in node.items]
        return yaml.SequenceNode("tag:yaml.org,2002:seq", items, flow_style=True)
    pairs = [(_key(node.keys[key]), _flow(value)) for key, value in node.values.items()]
    return yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=True)


def _key(text: Text) -> yaml.ScalarNode:
    """A year is the same key with and without quotes."""
    return _scalar(Text(text, 0, 0, misread_as(text) if YEAR.fullmatch(text) else text.misread_as))


def _scalar(text: Text) -> yaml.ScalarNode:
    """Quoted where YAML would take it for something else and it is not meant to."""
    tag = _TEXT
    if text.misread_as:
        tag = yaml.resolver.Resolver().resolve(yaml.ScalarNode, str(text), (True, False))  # type: ignore[no-untyped-call]
    return yaml.ScalarNode(tag, str(text))


def _fits_on_a_line(node: Mapping) -> bool:
    values = list(node.values.values())
    if any(not isinstance(value, Text) or re.search("[,:#{}]", value) for value in values):
        return False
    return sum(len(key) + len(str(value)) + 4 for key, value in node.values.items()) < _ON_ONE_LINE
