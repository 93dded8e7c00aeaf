"""Where in a file, or on the command line, a path like ``drift.poster[2].beloeb`` stands."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from costben.mistakes import Fejl
from costben.models.text import Text, ascii_key, shortened
from costben.reading.tree import Mapping, Node, Sequence

Path = tuple[str | int, ...]

_STEP = re.compile(r"([^.\[\]]+)|\[([0-9]{1,9})\]")


@dataclass(slots=True)
class Document:
    """A file that is being read, with what ``--saet`` has put into it."""

    name: str
    tree: Node
    settings: dict[Path, str] = field(default_factory=dict)

    def mistake(self, path: Path, message: str, of_key: bool = False) -> Fejl:
        """``message`` at ``path``, or at the last key of it."""
        line, column = place(self.tree, path, of_key)
        source = self.name if line else self._setting(path)
        return Fejl(source, line, column, shown_path(path), message)

    def at_reference(self, path: Path, name: Text, fejl: Fejl) -> Fejl:
        """A file that cannot be opened is a mistake in the line, at ``path``, that names it."""
        if fejl.line:
            return fejl
        besked = f'Filen "{shortened(name)}" ved siden af analysen: {fejl.besked}'
        return self.mistake(path, besked)

    def _setting(self, path: Path) -> str:
        """The setting that has most to do with ``path``."""
        return self.settings[max(self.settings, key=lambda made: _in_common(made, path))]


def place(tree: Node, path: Path, of_key: bool = False) -> tuple[int, int]:
    """Line and column of ``path``, or of its nearest ancestor that is there.

    Args:
        tree: where to look.
        path: what to look for.
        of_key: of the last key itself, not of its value.
    """
    node = tree
    key: Text | None = None
    for part in path:
        below = _child(node, part)
        if below is None:
            break
        key = node.keys[str(part)] if isinstance(node, Mapping) else None
        node = below
    found = key if key is not None and (of_key or isinstance(node, Mapping)) else node
    return found.line, found.column


def node_at(tree: Node, path: Path) -> Node | None:
    """What stands at ``path``, if anything does."""
    node: Node | None = tree
    for part in path:
        node = None if node is None else _child(node, part)
    return node


def existing(tree: Node, path: Path) -> Path:
    """``path`` as far as the tree goes: a number without its own ``vaerdi`` ends at the number."""
    node = tree
    for position, part in enumerate(path):
        if isinstance(node, Text) or (isinstance(node, Sequence) and not isinstance(part, int)):
            return path[:position]
        below = _child(node, part)
        if below is None:
            return path[: position + 1]
        node = below
    return path


def paths_by_place(tree: Node, path: Path = ()) -> dict[tuple[int, int], Path]:
    """The path of every text in ``tree``, by its line and column."""
    if isinstance(tree, Text):
        return {(tree.line, tree.column): path}
    children: Iterable[tuple[str | int, Node]]
    children = tree.values.items() if isinstance(tree, Mapping) else enumerate(tree.items)
    found: dict[tuple[int, int], Path] = {}
    for part, node in children:
        found |= paths_by_place(node, (*path, part))
    return found


def shown_path(path: Path) -> str:
    """``("drift", "poster", 2, "beloeb")`` as ``drift.poster[2].beloeb``."""
    parts = [f"[{part}]" if isinstance(part, int) else f".{shortened(part, 60)}" for part in path]
    return "".join(parts).removeprefix(".")


def path_of(sti: str) -> Path:
    """``drift.poster[2].beløb`` as ``("drift", "poster", 2, "beloeb")``."""
    return tuple(
        int(index) if index else ascii_key(key.strip()) for key, index in _STEP.findall(sti)
    )


def _child(node: Node, part: str | int) -> Node | None:
    if isinstance(node, Mapping):
        return node.values.get(str(part))
    if isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
        return node.items[part]
    return None


def _in_common(one: Path, other: Path) -> int:
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
