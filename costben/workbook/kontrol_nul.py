"""Lines of sheet Kontrol that say: what stands in these cells is zero."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from costben.numbers.cell import Cell, column_letter, quoted
from costben.workbook.grid import Function, Sheet
from costben.workbook.styles import number_style

_FIRST_COLUMN = 2
_PROMISE = {
    True: "sat ind igen giver det nul",
    False: "nok ved grænsen, for lidt et år forbi",  # a limit in whole years never gives zero
}
Omraade = tuple[str, int, int]  # sheet, row, last column


@dataclass(frozen=True, slots=True)
class Nul:
    """Cells none of which may be above zero, and cells none of which may be below it.

    ``skala`` are cells of the size that floating point is measured by.
    """

    text: str
    over: str
    under: str
    skala: str
    stoerst: float
    mindst: float


def zero_of(text: str, areas: Sequence[Omraade], values: Sequence[Sequence[float]]) -> Nul:
    """The check of three rows (above, below, size), of which the first two have ``values``."""
    over, under, skala = (_range(*area) for area in areas)
    return Nul(text, over, under, skala, max(values[0]), min(values[1]))


def zero_line(sheet: Sheet, nul: Nul, tolerance: Cell) -> None:
    """Lay the line out: how far above and how far below zero any is, and whether none is."""
    number = number_style("beregnet", "forskel")
    largest, smallest = Cell(max(0.0, nul.stoerst)), Cell(min(0.0, nul.mindst))
    sheet.text(1, f"{nul.text}: {_PROMISE[nul.over == nul.under]}", "ombrudt")
    sheet.number(2, largest, number, own=Function(f"MAX(0,{nul.over})", (), largest.value))
    sheet.number(3, smallest, number, own=Function(f"MIN(0,{nul.under})", (), smallest.value))
    sheet.number(4, largest - smallest, number)
    ok = f"IF(MAX({{0}},-{{1}})<={{2}}*(1+SQRT(SUMSQ({nul.skala}))),1,0)"
    flag = number_style("beregnet", "flag")
    sheet.function(5, Function(ok, (largest, smallest, tolerance), 1.0), flag)
    sheet.next()


def _range(title: str, row: int, last: int) -> str:
    first = column_letter(_FIRST_COLUMN)
    return f"{quoted(title)}!${first}${row}:${column_letter(last)}${row}"
