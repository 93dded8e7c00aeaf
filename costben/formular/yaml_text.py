"""A workbook from costben as the YAML of an analysis."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from costben.editing.edited import edited
from costben.editing.emit import emit
from costben.formular.carried import RESULT
from costben.formular.navne import keys_at
from costben.formular.opened import open_workbook
from costben.formular.read import read_cells
from costben.formular.resultat import read_result
from costben.formular.som_celler import as_cells
from costben.formular.steder import Steder
from costben.formular.tree import tree_of
from costben.mistakes import InddataFejl
from costben.models.analyse import Analyse
from costben.reading.parse import parse
from costben.reading.tree import Mapping
from costben.shipped import FILE


@dataclass(frozen=True, slots=True)
class Laest:
    """An analysis as it stands in a workbook.

    Attributes:
        text: the analysis as YAML.
        steder: where in the workbook its values stand, and what cannot be used there.
        files: the files that it refers to and the workbook carries, by name.
        changes: what was changed in a result, line by line; None for a form.
        unread: the cells of a result that were changed, and are not read.
        advarsler: what in the workbook is not read, though it is no mistake.
    """

    text: str
    steder: Steder
    files: dict[str, str]
    changes: tuple[str, ...] | None = None
    unread: tuple[str, ...] = ()
    advarsler: tuple[str, ...] = ()


def read_workbook(path: Path) -> Laest:
    """The analysis in the workbook at ``path``.

    Raises:
        InddataFejl: it is not a workbook from costben, or cannot be read.
    """
    opened = open_workbook(path)
    files = {name: text for name, text in opened.files.items() if name != FILE}
    if opened.kind == RESULT:
        moede = read_result(opened, path)
        return Laest(moede.text, moede.steder, files, moede.changes, moede.unread)
    found = read_cells(opened, str(path))
    text = _filled_in(opened.files.get(FILE), tree_of(found), found.steder, path.name)
    return Laest(text, found.steder, files, advarsler=tuple(found.advarsler))


def _filled_in(written: str | None, tree: Mapping, steder: Steder, name: str) -> str:
    """What a form says, in the text that it was filled with if it was."""
    if written is None or steder.found or not _is_good(written):
        return f"# Indlæst fra {name}.\n{emit(tree, comments())}"
    return edited(written, tree, keys_at, as_cells)


def _is_good(text: str) -> bool:
    """Whether ``text`` is YAML still; somebody may have found the hidden sheet."""
    try:
        tree, fejl = parse(text, "")
    except InddataFejl:
        return False
    return isinstance(tree, Mapping) and not fejl


def comments() -> dict[str, str]:
    """What each part of an analysis is, to stand over it."""
    return {key: field.description or "" for key, field in Analyse.model_fields.items()}
