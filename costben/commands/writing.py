"""Workbook and pictures to where the economist wants them, or why they cannot be there."""

from __future__ import annotations

from collections.abc import Callable
from os.path import exists, isdir, isfile  # unlike Path's, silent where nothing may be seen
from pathlib import Path
from typing import TYPE_CHECKING

import click

from costben.mistakes import Fejl, InddataFejl

if TYPE_CHECKING:
    from costben.resultat import Resultat
    from costben.usikkerhedsresultat import Usikkerhedsresultat

graf_option = click.option(
    "--graf",
    type=click.Path(path_type=Path),
    metavar="MAPPE",
    help="Skriv også regnearkets figurer i mappen, som PNG og SVG.",
)


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
    place(target)
    _save(content, target)


def _save(content: Callable[[], bytes], target: Path) -> None:
    from costben.disk import reason
    from costben.workbook.save import save

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


def places(ud: Path | None, graf: Path | None) -> None:
    """See, before anything is reckoned, that what is asked for can be written.

    Raises:
        InddataFejl: it cannot.
    """
    if ud is not None:
        place(ud)
    if graf is not None:
        from costben.graf.skriv import place as folder

        folder(graf)


def write_asked(
    resultat: Callable[[], Resultat],
    usikkerhed: Usikkerhedsresultat | None,
    ud: Path | None,
    graf: Path | None,
) -> list[str]:
    """Write the workbook and the pictures that are asked for, at ``places`` seen to be good.

    Returns:
        What is written, as people are told it.
    """
    if ud is None and graf is None:
        return []
    from costben.workbook.write import lay_out, workbook_bytes

    ready, said = resultat(), []
    if ud is not None:
        _save(lambda: workbook_bytes(ready, usikkerhed), ud)
        said.append(f"Regneark skrevet: {ud}")
    if graf is not None:
        from costben.graf.skriv import skriv

        pictures = skriv(lay_out(ready, usikkerhed), graf)
        said.append(f"{len(pictures)} billeder skrevet i {graf}")
    return said


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
