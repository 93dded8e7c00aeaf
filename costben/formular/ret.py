"""Changes made in the text of an analysis itself, so that its comments and its order stay."""

from __future__ import annotations

from collections.abc import Mapping as Known
from collections.abc import Sequence
from dataclasses import dataclass, field

from costben.editing.edited import edited
from costben.formular.flet import replace
from costben.formular.navne import keys_at
from costben.models.base import BEFORE
from costben.models.text import Text
from costben.reading.parse import parse
from costben.reading.places import node_at, path_of
from costben.reading.tree import Mapping, Node, block_of


@dataclass(frozen=True, slots=True)
class Rettelse:
    """A value to put in the place of another.

    Attributes:
        sti: where.
        text: the value, as it is to stand.
        before: the value that it replaces, as people read it.
        is_number: whether it has a source and a status.
        kilde: the source that it gets.
        said: what somebody has said of it: its source, its status.
    """

    sti: str
    text: Text
    before: str
    is_number: bool
    kilde: str
    said: Known[str, Text] = field(default_factory=dict)

    def node(self, old: Node | None) -> Mapping | Text:
        """What is to stand there; a new number is no longer its source's.

        Args:
            old: what stands there now, whose price level still holds.
        """
        if not self.is_number:
            return self.text
        kilde = Text(f"{self.kilde}; {BEFORE} {self.before}")
        said: dict[str, Node] = {"vaerdi": self.text, "kilde": kilde, "status": Text("antaget")}
        said |= self.said
        level = old.values.get("prisniveau") if isinstance(old, Mapping) else None
        return block_of(said | ({"prisniveau": level} if level is not None else {}))


@dataclass(frozen=True, slots=True)
class Belaeg:
    """A source or a status to put in the place of another.

    Attributes:
        sti: the number, or the block of a choice.
        text: the number, for where none stands.
        said: its new source, its new status.
        known: the source and the status that it has with those.
    """

    sti: str
    text: Text
    said: Known[str, Text]
    known: Known[str, Text]

    def node(self, old: Node | None) -> Mapping:
        """What is to stand there.

        Args:
            old: what stands there now, of which the rest still holds.
        """
        if old is None:  # it was looked up, with its source
            return block_of({"vaerdi": self.text, **self.known})
        values = old.values if isinstance(old, Mapping) else {"vaerdi": old}
        needed = self.known if "kilde" in self.said else self.said  # no source without a status
        return block_of({**values, **needed})


def with_changes(text: str, changes: Sequence[Rettelse | Belaeg]) -> str:
    """``text``, which is good YAML, with each change made."""
    tree = _tree(text)
    for change in changes:
        sti = path_of(change.sti)
        replace(tree, sti, change.node(node_at(tree, sti)))
    return edited(text, tree, keys_at)


def with_block(text: str, part: str, block: Mapping) -> str:
    """``text`` with the block of one part of the analysis in place of the one that is there."""
    tree = _tree(text)
    replace(tree, (part,), block)
    return edited(text, tree, keys_at)


def _tree(text: str) -> Mapping:
    tree, _ = parse(text, "")
    assert isinstance(tree, Mapping)
    return tree
