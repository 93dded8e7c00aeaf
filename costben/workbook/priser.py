"""Sheet Priser: amounts in other years' prices, brought to the analysis' by an index."""

from __future__ import annotations

from costben.models import units
from costben.numbers.cell import Cell
from costben.workbook.cells import Celler, result_name
from costben.workbook.grid import Book, Sheet
from costben.workbook.styles import form_for, number_style

TITLE = "Priser"
_FACTOR = number_style("beregnet", "faktor")


def priser_sheet(book: Book, celler: Celler) -> None:
    """Lay the sheet out: a factor for each year, then every amount; later sheets refer to it."""
    sheet = book.sheet(TITLE, (60, 16, 16, 16, 12, 18))
    level, index = celler.analyse.indsats.prisniveau, celler.analyse.prisindeks
    sheet.paragraph(f"Priser: omregnet til {level}-priser", "titel")
    sheet.paragraph(
        f"Indeks: {(index and index.navn) or ''}. Et beløb ganges med faktoren, som er indekset "
        f"for {level} delt med indekset for det år, beløbet er i priser for. Beløb, der ikke står "
        f"her, er i {level}-priser i forvejen."
    )
    _factors(sheet, celler, level)
    _amounts(sheet, celler, level)


def _factors(sheet: Sheet, celler: Celler, level: int) -> None:
    sheet.paragraph("Faktor for hvert år", "overskrift")
    sheet.headings("Omregning", "Indeks det år", f"Indeks {level}", "Faktor")
    for year, omregning in celler.beregning.priser.items():
        sheet.text(1, f"Fra {year}- til {level}-priser")
        sheet.number(2, omregning.indeks_fra, _plain(omregning.indeks_fra))
        sheet.number(3, omregning.indeks_til, _plain(omregning.indeks_til))
        sheet.number(4, omregning.faktor, _FACTOR, result_name(f"priser.{year}.faktor"))
        sheet.next()
    sheet.next()


def _amounts(sheet: Sheet, celler: Celler, level: int) -> None:
    sheet.paragraph("Beløb", "overskrift")
    sheet.repeat_headings(
        "Beløb", "Enhed", "Prisniveau", "Oprindeligt", "Faktor", f"I {level}-priser"
    )
    sheet.frozen = False  # the factors stand above
    for year, omregning in celler.beregning.priser.items():
        for sti, beloeb in omregning.beloeb.items():
            f = celler.forudsaetninger[sti]
            sheet.text(1, f"{f.gruppe}: {f.navn}", "ombrudt")
            sheet.text(2, units.shown(f.enhed), "enhed")
            sheet.text(3, f"{year}-priser", "enhed")
            sheet.number(4, beloeb.oprindeligt, _plain(beloeb.oprindeligt))
            sheet.number(5, omregning.faktor, _FACTOR)
            name = result_name(f"priser.{year}.beloeb.{sti}.omregnet")
            sheet.number(6, beloeb.omregnet, number_style("beregnet", "kr_oere"), name)
            sheet.next()


def _plain(cell: Cell) -> str:
    return number_style("beregnet", form_for("", cell.value))
