"""A workbook to a file of YAML, and beside it the files that it refers to."""

from __future__ import annotations

from collections.abc import Iterator
from os.path import exists  # unlike Path's, silent where nothing may be seen
from pathlib import Path

from costben.commands.new_file import write_new
from costben.formular.analyse import checked
from costben.formular.resultat import SHEET
from costben.formular.yaml_text import Laest, read_workbook
from costben.mistakes import Fejl, InddataFejl
from costben.reading.source import read_text

_CHOOSE = "Vælg en anden fil med --ud."
_MOST = 10  # cells that are named
_IN_THE_WAY = (
    "Her ligger en anden fil af det navn, som {} har sin egen af.\n"
    "Opret en mappe til analysen, og skriv den dér, fx --ud {}"
)


def read_in(path: Path, target: Path) -> Iterator[str]:
    """Write the analysis in the workbook at ``path`` to ``target``; what was done, line by line.

    Raises:
        InddataFejl: it has mistakes, or there is another file in the way; nothing is written.
    """
    laest = read_workbook(path)
    checked(laest, path)
    beside = {target.parent / name: text for name, text in laest.files.items()}
    missing = {file: text for file, text in beside.items() if not exists(file)}
    others = [f for f, text in beside.items() if f not in missing and read_text(f) != text]
    if others:
        message = _IN_THE_WAY.format(path.name, Path(f"{target.stem}-mappe", target.name))
        raise InddataFejl([Fejl(str(file), 0, 0, "", message) for file in others])
    write_new(target, laest.text.encode(), _CHOOSE)
    yield f"Analysen er skrevet: {target}"
    yield from (f"Advarsel: {advarsel}" for advarsel in laest.advarsler)
    yield from _what_was_changed(laest)
    for file, text in missing.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        write_new(file, text.encode(), _CHOOSE)
        yield f"Og det, den henviser til: {file}"


def _what_was_changed(laest: Laest) -> Iterator[str]:
    """What was changed in a result, and what was changed there in vain."""
    if laest.changes is None:
        return
    yield from (f"Ændret: {change}" for change in laest.changes)
    if not laest.changes:
        yield f"Intet er ændret i Værdi, Kilde og Status på arket {SHEET}."
    for cell in laest.unread[:_MOST]:
        yield f"Ikke læst: {SHEET}, {cell}"
    if len(laest.unread) > _MOST:
        yield f"Ikke læst: {len(laest.unread) - _MOST} celler til på arket {SHEET}"
    if laest.unread:
        yield "Kun Værdi (gule felter), Kilde og Status læses. Skriv resten i YAML-filen."
    elif not laest.changes:
        yield "Andre ark læses ikke. Skal noget andet ændres, så skriv det i YAML-filen."
