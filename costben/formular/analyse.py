"""A workbook to an analysis, read as a file of YAML is, with every mistake at its cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from costben.formular.analyse_folder import folder_with
from costben.formular.yaml_text import Laest, read_workbook
from costben.mistakes import Fejl, InddataFejl
from costben.models.analyse import Analyse
from costben.reading.find import scenario_name
from costben.reading.parse import parse
from costben.reading.places import Document
from costben.reading.read import read_document


def read_form(path: Path, settings: Sequence[str] = ()) -> Analyse:
    """The analysis in the workbook at ``path``, with ``settings`` made.

    Raises:
        InddataFejl: with every mistake in it, in the order of its cells.
    """
    return checked(read_workbook(path), path, settings)


def checked(laest: Laest, path: Path, settings: Sequence[str] = ()) -> Analyse:
    """The analysis that was read from the workbook at ``path``.

    Raises:
        InddataFejl: with every mistake in it, in the order of its cells.
    """
    own = str(path)
    fejl: Sequence[Fejl] = ()
    analyse = None
    with folder_with(laest.files, path.parent) as folder:
        try:
            tree, mistakes = parse(laest.text, own)
            document = Document(own, tree)
            analyse = read_document(
                document, mistakes, folder, scenario_name(path), settings, laest.text
            )
        except InddataFejl as error:
            fejl = [_carried(one, folder, path) for one in error.fejl]
    fejl = laest.steder.placed(fejl, own)
    if fejl or analyse is None:
        raise InddataFejl(fejl)
    rettelser = (*(laest.changes or ()), *analyse.rettelser)
    advarsler = (*laest.advarsler, *analyse.advarsler)
    return analyse.model_copy(update={"rettelser": rettelser, "advarsler": advarsler})


def _carried(fejl: Fejl, folder: Path, path: Path) -> Fejl:
    """A mistake in a carried file is said to be in it."""
    if folder == path.parent or not Path(fejl.fil).is_relative_to(folder):
        return fejl
    return replace(fejl, fil=f"{path} ({Path(fejl.fil).relative_to(folder)})")
