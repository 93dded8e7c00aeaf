"""Whether a file is a form, told without opening it as a workbook."""

from __future__ import annotations

from pathlib import Path
from zipfile import BadZipFile, ZipFile

from costben.formular.carried import FORM

_PARTS = ("xl/worksheets/", "xl/sharedStrings")  # texts stand in the sheets, or all in one part


def is_form(path: Path) -> bool:
    """Whether the file at ``path`` is a form, which somebody may have worked on."""
    kind = FORM.rpartition(" ")[0].encode()
    try:
        with ZipFile(path) as archive:
            parts = [name for name in archive.namelist() if name.startswith(_PARTS)]
            return any(kind in archive.read(name) for name in reversed(parts))
    except (BadZipFile, OSError, ValueError):
        return False
