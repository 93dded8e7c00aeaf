"""Changes made in the text of an analysis itself, so that its comments and its order stay."""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

from costben.formular.emit import emit
from costben.frozen import dataclass
from costben.models.text import Text, ascii_key
from costben.reading.places import Path, path_of
from costben.reading.tree import Mapping, Node, block_of

_WIDE = re.compile(r"\A {4,}#")  # a comment that was in line with others


@dataclass(frozen=True)
class Rettelse:
    """A value to put in the place of another.

    Attributes:
        sti: where.
        text: the value, as it is to stand.
        before: the value that it replaces, as people read it.
        is_number: whether it has a source and a status.
        kilde: the source that it gets.
    """

    sti: str
    text: Text
    before: str
    is_number: bool
    kilde: str

    def node(self) -> Mapping | Text:
        """What is to stand there; a new number is no longer its source's."""
        if not self.is_number:
            return self.text
        kilde = Text(f"{self.kilde}; før {self.before}")
        said: dict[str, Node] = {"vaerdi": self.text, "kilde": kilde, "status": Text("antaget")}
        return block_of(said)


def with_changes(text: str, changes: Sequence[Rettelse]) -> str:
    """``text``, which is good YAML, with each change made."""
    for change in changes:
        text = _changed(text, path_of(change.sti), change.node())
    return text


def with_block(text: str, part: str, block: Mapping) -> str:
    """``text`` with the block of one part of the analysis in place of the one that is there."""
    return _changed(text, (part,), block)


def _changed(text: str, sti: Path, new: Mapping | Text) -> str:
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    assert node is not None
    for position, step in enumerate(sti):
        below = _below(node, step)
        if below is None:
            return _inserted(text, node, sti[position:], new)
        node = below
    return _replaced(text, node, new)


def _below(node: yaml.Node, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        return node.value[step] if step < len(node.value) else None
    if isinstance(node, yaml.MappingNode):
        return next((v for k, v in node.value if ascii_key(k.value) == str(step)), None)
    return None


def _replaced(text: str, node: yaml.Node, new: Mapping | Text) -> str:
    start, end = node.start_mark.index, _end(node)
    kept = _below(node, "prisniveau")
    if isinstance(new, Mapping) and isinstance(kept, yaml.ScalarNode):
        new.keys["prisniveau"] = Text("prisniveau")
        new.values["prisniveau"] = Text(kept.value, 0, 0, "et tal")
    if isinstance(node, yaml.MappingNode) and not node.flow_style and isinstance(new, Mapping):
        lines = emit(new, width=10_000).rstrip("\n").split("\n")
        written = ("\n" + " " * node.start_mark.column).join(lines)
    else:
        written = _on_a_line(new)
    after = _WIDE.sub("   #", text[end:]) if len(written) > end - start else text[end:]
    return text[:start] + written + after


def _end(node: yaml.Node) -> int:
    """Where the text of ``node`` ends, without the air after a block."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last)
    return int(node.end_mark.index)


def _inserted(text: str, node: yaml.Node, sti: Path, new: Mapping | Text) -> str:
    """``text`` with a key in the block ``node`` that it did not have."""
    assert isinstance(node, yaml.MappingNode)
    for step in reversed(sti[1:]):
        new = block_of({str(step): new})
    pair = f"{sti[0]}: {_on_a_line(new)}"
    start = node.start_mark.index
    if node.flow_style:
        comma = ", " if node.value else ""
        return f"{text[: start + 1]}{pair}{comma}{text[start + 1 :]}"
    return f"{text[:start]}{pair}\n{' ' * node.start_mark.column}{text[start:]}"


def _on_a_line(node: Mapping | Text) -> str:
    return emit(node, width=1_000_000, on_one_line=True).rstrip("\n")
