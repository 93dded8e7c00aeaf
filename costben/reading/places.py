"""Where in a file, or on the command line, a path like ``drift.poster[2].beloeb`` stands."""

from collections.abc import Sequence as Seq

from costben.models.text import Text
from costben.reading.tree import Mapping, Node, Sequence

Path = tuple[str | int, ...]


def place(tree: Node, path: Path, of_key: bool = False) -> tuple[int, int]:
    """Line and column of ``path``, or of its nearest ancestor that is there.

    Args:
        of_key: of the last key itself, not of its value.
    """
    node: Node = tree
    key: Text | None = None
    for part in path:
        if isinstance(node, Mapping) and part in node.values:
            key, node = node.keys[str(part)], node.values[str(part)]
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
            key, node = None, node.items[part]
        else:
            break
    found = key if of_key and key is not None else node
    if isinstance(found, Mapping) and key is not None:
        found = key
    return found.line, found.column


def shown_path(path: Path) -> str:
    """``("drift", "poster", 2, "beloeb")`` as ``drift.poster[2].beloeb``."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}"
    return text.removeprefix(".")


def existing(tree: Node, path: Seq[str | int]) -> Path:
    """``path`` as far as the tree goes: a number without its own ``vaerdi`` ends at the number."""
    node: Node = tree
    kept: list[str | int] = []
    for part in path:
        if isinstance(node, Mapping):
            kept.append(part)
            if part not in node.values:
                break
            node = node.values[str(part)]
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
            kept.append(part)
            node = node.items[part]
        else:
            break
    return tuple(kept)
