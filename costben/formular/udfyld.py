"""The form, empty or filled with an analysis that can be read."""

from __future__ import annotations

from pathlib import Path

from costben.formular.write import form


def empty() -> bytes:
    """The form with nothing in it."""
    return form()


def filled(path_or_name: str | Path) -> bytes:
    """The form with everything that an analysis says.

    Raises:
        InddataFejl: the analysis has mistakes.
    """
    from costben.formular.kilde import source
    from costben.reading.parse import parse
    from costben.reading.read import read
    from costben.reading.tree import Mapping
    from costben.shipped import FILE

    read(path_or_name)
    text, files = source(path_or_name)
    tree, _ = parse(text, str(path_or_name))
    assert isinstance(tree, Mapping)
    return form(tree, {FILE: text, **files})
