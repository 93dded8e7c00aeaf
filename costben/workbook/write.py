"""A result to an Excel file: laid out, rendered, finished, and moved into place."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from costben.resultat import Resultat
from costben.workbook.afstemning import afstemning_sheet
from costben.workbook.arketyper import arketyper_sheet
from costben.workbook.break_even import break_even_sheets
from costben.workbook.cells import on_cells
from costben.workbook.foelsomhed import foelsomhed_sheet
from costben.workbook.forside import forside_sheet
from costben.workbook.forudsaetninger import forudsaetninger_sheet
from costben.workbook.grid import Book
from costben.workbook.kontrol import kontrol_sheet
from costben.workbook.kontrol_nul import Nul
from costben.workbook.omkostninger import omkostninger_sheet
from costben.workbook.poster import poster_sheet
from costben.workbook.priser import priser_sheet
from costben.workbook.prissaetning import prissaetning_sheet
from costben.workbook.refusion import refusion_sheet
from costben.workbook.render import render
from costben.workbook.sammenligning import sammenligning_sheet
from costben.workbook.satser import satser_sheet


def write(resultat: Resultat, path: Path) -> None:
    """Write the workbook; ``path`` is whole at every moment.

    Raises:
        OSError: the file cannot be written; what was there before is untouched.
    """
    path = Path(os.path.realpath(path))  # behind a link it is the file itself that is replaced
    content = workbook_bytes(resultat)
    handle, temporary = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def workbook_bytes(resultat: Resultat) -> bytes:
    """The workbook as bytes; the same result gives the same bytes."""
    title = resultat.analyse.indsats.navn
    footer = f"costben {resultat.version}, fingeraftryk {resultat.fingeraftryk[:12]}"
    return render(lay_out(resultat), title, footer)


def lay_out(resultat: Resultat) -> Book:
    """All sheets, in the workbook's order."""
    analyse = resultat.analyse
    celler = on_cells(analyse, resultat.forudsaetninger)
    book = Book()
    zeros: list[Nul] = []
    marks = forudsaetninger_sheet(book, celler)
    if analyse.brugte_satser:
        satser_sheet(book, celler, resultat)
    if celler.beregning.priser:
        priser_sheet(book, celler)
    omkostninger_sheet(book, celler)
    if analyse.foelsomhed is not None:
        foelsomhed_sheet(book, celler)
    virkning = celler.inddata.virkning
    if virkning is not None and virkning.satser is not None:
        prissaetning_sheet(book, celler)
        if virkning.satser.refusion:
            refusion_sheet(book, celler)
    if celler.beregning.forudsat is not None:
        arketyper_sheet(book, celler, celler.beregning.forudsat)
        zeros += break_even_sheets(book, celler, resultat.break_even)
    if any(konsekvens.sammenlignes_med for konsekvens in analyse.konsekvenser.values()):
        sammenligning_sheet(book, celler, resultat)
    if analyse.poster_pr_kommune is not None:
        poster_sheet(book, celler, analyse.poster_pr_kommune)
    statuses = None
    if resultat.afstemning:
        statuses = afstemning_sheet(book, celler, resultat.afstemning)
    kontrol_sheet(book, celler, zeros)
    forside_sheet(book, celler, resultat, marks, statuses)
    return book


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
