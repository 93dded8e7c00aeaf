"""The text of an analysis and of the files beside it that it names, to be carried with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from costben.mistakes import InddataFejl
from costben.models.text import Text
from costben.reading.source import read_text
from costben.reading.tree import Mapping, Node
from costben.shipped import FILE

_LONGEST_NAME = 200


def files_of(tree: Node, text: str, changed: bool, folder: Path) -> dict[str, str]:
    """The analysis, first and by the name of ``FILE``, and the files in ``folder`` that it names.

    Args:
        tree: the analysis.
        text: the same as it was written.
        changed: whether it has been changed since; what is not changed stays as it was written.
        folder: where its file is.
    """
    if changed and isinstance(tree, Mapping):
        from costben.editing.edited import edited
        from costben.editing.said import Keys

        text = edited(text, tree, lambda _: Keys.fields)
    return {FILE: text, **files_beside(tree, folder)}


def files_beside(tree: Node, folder: Path) -> dict[str, str]:
    """The files in ``folder`` that ``tree`` names; one that cannot be read is said elsewhere."""
    found = {}
    for name in sorted(set(_names(tree))):
        file = folder / name
        if ".." not in PurePosixPath(name).parts and file.is_file():
            try:
                found[name] = read_text(file)
            except InddataFejl:
                continue
    return found


def _names(node: Node) -> Iterator[str]:
    """The texts that are names of files."""
    if isinstance(node, Text):
        if node.endswith((".yaml", ".yml")) and len(node) < _LONGEST_NAME and node[:1] != "/":
            yield str(node)
        return
    for child in node.values.values() if isinstance(node, Mapping) else node.items:
        yield from _names(child)
