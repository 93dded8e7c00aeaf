"""From what a user calls an analysis to the file it is in."""

import os
from pathlib import Path

from costben.mistakes import Fejl, InddataFejl
from costben.models.choices import nearest
from costben.models.text import shortened
from costben.shipped import FILE, shipped_scenarios

SPREADSHEETS = frozenset({".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".ods", ".fods"})


def find(path_or_name: str | Path) -> Path:
    """The file of an analysis: a path to it, the folder it is in, or a shipped name.

    Raises:
        InddataFejl: there is none.
    """
    path, name = Path(path_or_name), str(path_or_name)
    is_folder = os.path.isdir(path)  # these never raise, unlike those of Path
    if is_folder and os.path.isfile(path / FILE):
        return path / FILE
    shipped = shipped_scenarios()
    if name in shipped:
        return shipped[name]
    if os.path.exists(path) and not is_folder:
        return path
    near = nearest(name, shipped)
    hint = f'Mente du "{near}"?' if near else f"Medfølgende analyser: {', '.join(shipped)}."
    what = f"Mappen indeholder ingen {FILE}" if is_folder else "Filen findes ikke"
    message = f"{what}, og navnet er heller ikke en medfølgende analyse.\n{hint}"
    raise InddataFejl([Fejl(shortened(name, 200), 0, 0, "", message)])


def scenario_name(path: Path) -> str:
    """What the analysis in ``path`` is called: its folder's name, or the file's."""
    return path.resolve().parent.name if path.name == FILE else path.stem


def is_workbook(path: Path) -> bool:
    """Whether the file's name says that it is a spreadsheet."""
    return path.suffix.lower() in SPREADSHEETS
