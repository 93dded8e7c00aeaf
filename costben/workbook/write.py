"""A result to an Excel file: laid out, rendered, finished, and moved into place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from costben.resultat import Resultat
from costben.workbook.afstemning import afstemning_sheet
from costben.workbook.arketyper import arketyper_sheet
from costben.workbook.break_even import break_even_sheets
from costben.workbook.budgetvirkning import budgetvirkning_sheet
from costben.workbook.carried import carried_sheet
from costben.workbook.cells import Celler, on_cells
from costben.workbook.effekt import effekt_sheet
from costben.workbook.effekt_resultat import effekt_results
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
from costben.workbook.save import save
from costben.workbook.tornado import tornado_sheet
from costben.workbook.udrulning import udrulning_sheet
from costben.workbook.ukendt import highest_cost_sheet

if TYPE_CHECKING:
    from costben.usikkerhedsresultat import Usikkerhedsresultat


def write(resultat: Resultat, path: Path, usikkerhed: Usikkerhedsresultat | None = None) -> None:
    """Write the workbook; ``path`` is whole at every moment.

    Args:
        resultat: what to write.
        path: where.
        usikkerhed: how sure it is, on a sheet of its own, if that is known.

    Raises:
        OSError: the file cannot be written; what was there before is untouched.
    """
    save(workbook_bytes(resultat, usikkerhed), path)


def workbook_bytes(resultat: Resultat, usikkerhed: Usikkerhedsresultat | None = None) -> bytes:
    """The workbook as bytes; the same result gives the same bytes."""
    title = resultat.analyse.indsats.navn
    footer = f"costben {resultat.version}, fingeraftryk {resultat.fingeraftryk[:12]}"
    return render(lay_out(resultat, usikkerhed), title, footer)


def lay_out(resultat: Resultat, usikkerhed: Usikkerhedsresultat | None = None) -> Book:
    """All sheets, in the workbook's order."""
    analyse = resultat.analyse
    celler = on_cells(analyse, resultat.forudsaetninger)
    book = Book()
    marks = forudsaetninger_sheet(book, celler)
    if analyse.brugte_satser:
        satser_sheet(book, celler, resultat)
    if celler.beregning.priser:
        priser_sheet(book, celler)
    if analyse.omkostning is None:
        omkostninger_sheet(book, celler)
        if analyse.foelsomhed is not None:
            foelsomhed_sheet(book, celler)
        zeros = _net_results(book, celler, resultat, usikkerhed)
    else:
        _priced(book, celler)
        zeros = highest_cost_sheet(book, celler)
    if analyse.poster_pr_kommune is not None:
        poster_sheet(book, celler, analyse.poster_pr_kommune)
    statuses = None
    if resultat.afstemning:
        statuses = afstemning_sheet(book, celler, resultat.afstemning)
    kontrol_sheet(book, celler, zeros)
    forside_sheet(book, celler, resultat, marks, statuses)
    if analyse.filer:
        carried_sheet(book, analyse.filer)
    return book


def _priced(book: Book, celler: Celler) -> None:
    """The sheets of what is priced from rates."""
    virkning = celler.inddata.virkning
    if virkning is not None and virkning.satser is not None:
        prissaetning_sheet(book, celler)
        if virkning.satser.refusion:
            refusion_sheet(book, celler)


def _net_results(
    book: Book, celler: Celler, resultat: Resultat, usikkerhed: Usikkerhedsresultat | None
) -> list[Nul]:
    """The sheets of the net results; what must be zero in them is returned."""
    zeros: list[Nul] = []
    effekt = effekt_sheet(book, celler, resultat) if celler.beregning.effekter else None
    _priced(book, celler)
    if celler.beregning.forudsat is not None:
        arketyper_sheet(book, celler, celler.beregning.forudsat)
    if effekt is not None:
        effekt_results(effekt, celler.beregning.forudsat)
    if celler.beregning.forudsat is not None:
        zeros += break_even_sheets(book, celler, resultat.break_even)
    if resultat.udsving.tornado or resultat.udsving.gitter:
        tornado_sheet(book, resultat.udsving)
    if any(konsekvens.sammenlignes_med for konsekvens in celler.analyse.konsekvenser.values()):
        sammenligning_sheet(book, celler, resultat)
    budget = celler.beregning.budgetvirkning
    if budget is not None:
        budgetvirkning_sheet(book, celler, budget, udrulning_sheet(book, celler, budget))
    if usikkerhed is not None:
        from costben.workbook.usikkerhed import usikkerhed_sheet

        usikkerhed_sheet(book, usikkerhed)
    return zeros
