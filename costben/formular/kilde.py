"""The text of an analysis, and the files that it refers to."""

from __future__ import annotations

from pathlib import Path

from costben.formular.yaml_text import read_workbook
from costben.reading.filer import files_beside
from costben.reading.find import find, is_workbook
from costben.reading.parse import parse
from costben.reading.source import read_text


def source(path_or_name: str | Path) -> tuple[str, dict[str, str]]:
    """What stands in an analysis, as YAML, and in the files beside it that it names.

    Raises:
        InddataFejl: there is no such analysis, or it cannot be read.
    """
    path = find(path_or_name)
    if is_workbook(path):
        laest = read_workbook(path)
        tree, _ = parse(laest.text, str(path))
        return laest.text, files_beside(tree, path.parent) | laest.files
    text = read_text(path)
    tree, _ = parse(text, str(path))
    return text, files_beside(tree, path.parent)
