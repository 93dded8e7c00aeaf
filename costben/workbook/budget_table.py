"""Rows with a column for each budget year, as the budget's sheets have them."""

from __future__ import annotations

from collections.abc import Sequence

from costben.calculator.budgetlinjer import Raekke
from costben.numbers.cell import Cell
from costben.workbook.grid import Sheet
from costben.workbook.styles import number_style

LABEL, FIRST = 58.0, 3  # the label's width, and the first year's column
WHOLE = "Hele perioden"
NAVNE = {"kommune": "Kommune", "region": "Region", "stat": "Stat", "i_alt": "I alt"}
KR = number_style("beregnet", "antal")
KR_SUM = number_style("i_alt", "antal")


def year_headings(
    sheet: Sheet, title: str, beside: str, years: Sequence[int], *, whole: bool = True
) -> int:
    """A heading for each year, and for all of them; the row they stand in is returned."""
    row = sheet.row
    sheet.headings(title, beside, *map(str, years), *((WHOLE,) if whole else ()))
    return row


def year_row(
    sheet: Sheet,
    label: str,
    cells: Sequence[Cell],
    style: str,
    *,
    first: int = FIRST,
    beside: tuple[Cell, str] | None = None,
    name: str | None = None,
) -> int:
    """One row of numbers; its row is returned.

    Args:
        sheet: where it is to stand.
        label: what it is.
        cells: the numbers, from column ``first`` on.
        style: of the numbers.
        first: the first number's column.
        beside: a number in the column before the years, and its style.
        name: the defined name of each number, without its index.
    """
    sheet.text(1, label, "fed" if style.startswith(("i_alt", "resultat")) else "ombrudt")
    if beside is not None:
        sheet.number(2, *beside)
    for index, cell in enumerate(cells):
        sheet.number(first + index, cell, style, f"{name}_{index}" if name else None)
    row = sheet.row
    sheet.next()
    return row


def kroner_row(
    sheet: Sheet, label: str, raekke: Raekke[Cell], style: str, name: str | None = None
) -> int:
    """Kroner in each year, and in all."""
    whole = FIRST + len(raekke.aar)
    sheet.number(whole, raekke.i_alt, style, f"{name}_i_alt" if name else None)
    return year_row(sheet, label, raekke.aar, style, name=f"{name}_aar" if name else None)
