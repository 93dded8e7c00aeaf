"""A workbook to where the economist wants it, or why it cannot be there."""

from __future__ import annotations

from collections.abc import Callable
from os.path import exists, isdir, isfile  # unlike Path's, silent where nothing may be seen
from pathlib import Path

from costben.mistakes import Fejl, InddataFejl


def place(target: Path) -> None:
    """See, before anything is reckoned, that ``target`` is a place for a workbook.

    Raises:
        InddataFejl: it is not.
    """
    message = _not_a_workbook(target)
    if message is not None:
        raise InddataFejl([Fejl(str(target), 0, 0, "", message)])


def write(content: Callable[[], bytes], target: Path) -> None:
    """Write a workbook, or explain why it cannot be written.

    Args:
        content: makes the workbook; called once ``target`` is known to be a place for one.
        target: the file.

    Raises:
        InddataFejl: it cannot be written; what was there before is untouched.
    """
    from costben.disk import reason
    from costben.workbook.save import save

    place(target)
    try:
        save(content(), target)
        return
    except PermissionError:
        message = (
            "Filen kan ikke skrives; den er måske åben i Excel, eller mappen er låst.\n"
            "Luk den, eller vælg en anden med --ud. Den gamle fil er urørt."
        )
    except OSError as error:
        message = (
            f"Filen kan ikke skrives: {reason(error)}.\n"
            "Vælg en anden med --ud. Den gamle fil er urørt."
        )
    raise InddataFejl([Fejl(str(target), 0, 0, "", message)])


def _not_a_workbook(target: Path) -> str | None:
    """Why ``target`` is not a place for a workbook, if it is not."""
    from costben.formular.is_form import is_form

    if isdir(target):
        return "Det er en mappe.\nSkriv et filnavn, fx --ud resultat.xlsx."
    if target.suffix.lower() != ".xlsx":
        return "Et regneark skal ende på .xlsx.\nSkriv fx --ud resultat.xlsx."
    if not isdir(target.parent):
        return f"Mappen {target.parent} findes ikke.\nOpret den, eller vælg en anden med --ud."
    if exists(target) and not isfile(target):
        return "Det er ikke en almindelig fil.\nSkriv et andet filnavn, fx --ud resultat.xlsx."
    if exists(target) and is_form(target):
        return "Det er en formular, og den bliver ikke overskrevet.\nVælg en anden med --ud."
    return None
