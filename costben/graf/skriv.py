"""Pictures of a workbook's charts in a folder, or why they cannot be there."""

from __future__ import annotations

import logging
from pathlib import Path

from costben.graf.figurer import figurer
from costben.mistakes import Fejl, InddataFejl
from costben.workbook.grid import Book


def skriv(book: Book, mappe: Path) -> list[Path]:
    """Draw every chart of ``book`` as PNG and SVG; the files are returned.

    The folder is made if it is not there. All is drawn before anything is written. It takes
    seconds, so a bar on standard error says how far it is, if that is a terminal.

    Raises:
        InddataFejl: the folder cannot be written.
    """
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    from rich.console import Console
    from rich.progress import track

    from costben.graf.tegn import tegn

    screen = Console(stderr=True)
    drawn = {
        f"{figur.navn}.{ending}": content
        for figur in track(
            list(figurer(book)),
            "Tegner",
            console=screen,
            transient=True,
            disable=not screen.is_terminal,
        )
        for ending, content in tegn(figur).items()
    }
    try:
        mappe.mkdir(parents=True, exist_ok=True)
        for navn, content in drawn.items():
            (mappe / navn).write_bytes(content)
    except (FileExistsError, NotADirectoryError):
        message = "Der er en fil med det navn.\nVælg en mappe med --graf."
    except PermissionError:
        message = "Mappen kan ikke skrives; den er låst.\nVælg en anden med --graf."
    except OSError as error:
        message = f"Mappen kan ikke skrives ({error.strerror}).\nVælg en anden med --graf."
    else:
        return [mappe / navn for navn in drawn]
    raise InddataFejl([Fejl(str(mappe), 0, 0, "", message)])
