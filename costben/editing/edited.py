"""A text of YAML changed to say something else, with as few of its lines touched as can be."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

import yaml

from costben.editing.blocks import in_a_block
from costben.editing.braces import in_braces
from costben.editing.children import Target, of_items, of_keys
from costben.editing.emit import WIDTH, emit
from costben.editing.layout import Child, Layout
from costben.editing.said import Names, differ, said, says_something
from costben.editing.spans import Edit, Uneditable, applied
from costben.editing.values import replaced
from costben.editing.written import key_text
from costben.mistakes import InddataFejl
from costben.models.text import Text, ascii_key
from costben.reading.parse import parse
from costben.reading.places import Path
from costben.reading.tree import Mapping, Node, Sequence, block_of

Reading = Callable[[Mapping], Mapping]


def edited(text: str, after: Mapping, names: Names, reading: Reading = lambda tree: tree) -> str:
    """``text`` changed to say ``after``; what cannot be done in the text is written anew.

    Args:
        text: good YAML.
        after: what it is to say.
        names: what the keys of the block at a path are.
        reading: a tree as it is to be compared with another.
    """
    tree, _ = parse(text, "")
    assert isinstance(tree, Mapping)
    before, wanted = reading(tree), reading(after)
    keys = {*before.values, *wanted.values}
    changed = {key for key in keys if differ(before, wanted, key, names)}
    if not changed:
        return text
    for anew in (frozenset[str](), changed):
        try:
            new = _edited(text, before, wanted, names, anew)
            if said(reading(_parsed(new)), names) == said(wanted, names):
                return new
        except (Uneditable, InddataFejl, yaml.YAMLError):
            continue
    return emit(after)


def _parsed(text: str) -> Mapping:
    tree, fejl = parse(text, "")
    if fejl or not isinstance(tree, Mapping):
        raise InddataFejl(fejl)
    return tree


def _edited(text: str, before: Mapping, after: Mapping, names: Names, anew: Collection[str]) -> str:
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    assert node is not None
    walk = _Walk(Layout(text), names, anew)
    return applied(text, list(walk.inside(node, before, after, ())))


class _Walk:
    """Both trees at once, and the text beside them."""

    def __init__(self, layout: Layout, names: Names, anew: Collection[str]) -> None:
        self._layout = layout
        self._names = names
        self._anew = anew

    def inside(
        self, node: yaml.Node, before: Node | None, after: Node, sti: Path
    ) -> Iterator[Edit]:
        """The changes in a collection.

        Raises:
            Uneditable: it is none, or nothing of it stays.
        """
        if not isinstance(node, yaml.CollectionNode):
            raise Uneditable
        children = self._layout.children(node)
        if isinstance(before, Sequence) and isinstance(after, Sequence):
            targets = of_items(before, after)
        elif isinstance(before, Mapping) and isinstance(after, Mapping):
            targets = of_keys(children, before, after, self._names(sti))
        else:
            raise Uneditable
        in_flow = bool(getattr(node, "flow_style", False))

        def changes(target: Target) -> list[Edit]:
            assert target.source is not None
            return list(self._child(children[target.source], target, sti, in_flow))

        write = in_braces if in_flow else in_a_block
        return write(self._layout, children, targets, changes, len(sti))

    def _child(self, child: Child, target: Target, sti: Path, in_flow: bool) -> Iterator[Edit]:
        """The changes in a child that stays."""
        before, after = target.before, target.after
        if target.key is not None:
            yield from _renamed(child, target.key, in_flow)
        if not says_something(after) and (before is None or not says_something(before)):
            return
        if isinstance(before, Mapping) and isinstance(after, Text) and "vaerdi" in before.values:
            after = block_of({"vaerdi": after})
        if (
            isinstance(before, Text)
            and isinstance(after, Mapping)
            and [*after.values] == ["vaerdi"]
        ):
            after = after.values["vaerdi"]
        if isinstance(before, Text) and before == after and says_something(before):
            return
        try:
            if not sti and target.name in self._anew:
                raise Uneditable
            edits = list(self.inside(child.node, before, after, (*sti, target.name)))
            if edits and not in_flow and self._too_wide(child, edits):
                raise Uneditable
            yield from edits
        except Uneditable:
            yield from replaced(self._layout, child, target.key, after, len(sti), in_flow)

    def _too_wide(self, child: Child, edits: list[Edit]) -> bool:
        """Whether what stands on a line between braces would be too long for it."""
        start, stop = self._layout.line(child.at), self._layout.stop(child.node)
        new = applied(self._layout.text, edits, start, stop)
        return "\n" not in new and len(new) > max(WIDTH, stop - start)


def _renamed(child: Child, key: Text, in_flow: bool) -> Iterator[Edit]:
    assert child.key is not None
    if ascii_key(child.key.value) != ascii_key(key):
        yield Edit(child.key.start_mark.index, child.key.end_mark.index, key_text(key, in_flow))
