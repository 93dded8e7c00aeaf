"""Pictures of a workbook's charts in a folder, or why they cannot be there."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from costben.disk import reason
from costben.graf.figurer import figurer
from costben.mistakes import Fejl, InddataFejl
from costben.terminal.ventetid import ventetid
from costben.workbook.grid import Book
from costben.workbook.save import save_all

_CHOOSE = "Vælg en anden med --graf."
_A_FILE = "Der er en fil med det navn.\nVælg en mappe med --graf."
_LOCKED = f"Mappen kan ikke skrives; den er låst.\n{_CHOOSE}"


def place(mappe: Path) -> None:
    """See, before anything is reckoned or drawn, that ``mappe`` is a folder or can become one.

    Raises:
        InddataFejl: it is not, and cannot.
    """
    there = next(folder for folder in (mappe, *mappe.absolute().parents) if os.path.exists(folder))
    if not there.is_dir():
        raise _mistake(mappe, _A_FILE)
    if not os.access(there, os.W_OK | os.X_OK):
        raise _mistake(mappe, _LOCKED)


def skriv(book: Book, mappe: Path) -> list[Path]:
    """Draw every chart of ``book`` as PNG and SVG; the files are returned.

    The folder is made if it is not there. It is all or nothing: where a file cannot be written,
    those that were there before stay, and no new ones come. It takes seconds to draw, so a bar on
    standard error says how far it is, if that is a terminal.

    Raises:
        InddataFejl: the folder cannot be written.
    """
    place(mappe)
    drawn = {mappe / navn: content for navn, content in _drawn(book).items()}
    new = [folder for folder in (mappe, *mappe.parents) if not os.path.exists(folder)]
    try:
        mappe.mkdir(parents=True, exist_ok=True)
        save_all(drawn)
    except OSError as error:
        for folder in new:
            if folder.is_dir():
                folder.rmdir()
        message = f"Billederne kan ikke skrives i mappen: {reason(error)}.\n{_CHOOSE}"
        raise _mistake(mappe, message) from error
    return list(drawn)


def _drawn(book: Book) -> dict[str, bytes]:
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    drawn: dict[str, bytes] = {}
    with ventetid("Tegner") as told:
        from costben.graf.tegn import tegn

        figures = list(figurer(book))
        for count, figur in enumerate(figures, 1):
            drawn |= {f"{figur.navn}.{ending}": found for ending, found in tegn(figur).items()}
            told(count, len(figures))
    return drawn


def _mistake(mappe: Path, message: str) -> InddataFejl:
    return InddataFejl([Fejl(str(mappe), 0, 0, "", message)])
