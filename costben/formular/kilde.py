"""The text of an analysis, and the files that it refers to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from costben.formular.yaml_text import read_workbook
from costben.models.text import Text
from costben.reading.find import find, is_workbook
from costben.reading.parse import parse
from costben.reading.source import read_text
from costben.reading.tree import Mapping, Node, Sequence


def source(path_or_name: str | Path) -> tuple[str, dict[str, str]]:
    """What stands in an analysis, as YAML, and in the files beside it that it names.

    Raises:
        InddataFejl: there is no such analysis, or it cannot be read.
    """
    path = find(path_or_name)
    if is_workbook(path):
        laest = read_workbook(path)
        text, known = laest.text, laest.files
    else:
        text, known = read_text(path), {}
    tree, _ = parse(text, str(path))
    named = {name for name in _names(tree) if _is_beside(path.parent / name, name)}
    return text, {name: read_text(path.parent / name) for name in sorted(named)} | known


def _is_beside(file: Path, name: str) -> bool:
    return ".." not in PurePosixPath(name).parts and file.is_file()


def _names(node: Node) -> Iterator[str]:
    """The texts that are names of files."""
    if isinstance(node, Text):
        if node.endswith((".yaml", ".yml")) and len(node) < 200 and not node.startswith("/"):
            yield str(node)
        return
    children = node.values.values() if isinstance(node, Mapping) else node.items
    assert isinstance(node, Mapping | Sequence)
    for child in children:
        yield from _names(child)
