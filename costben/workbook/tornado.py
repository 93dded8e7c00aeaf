"""Sheet Tornado: how far each uncertain number moves the result; values, with native charts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from costben.calculator.break_even import Part
from costben.models import units
from costben.numbers.cell import Cell
from costben.tornado.gitter import Gitter
from costben.tornado.samlet import Udsvingene
from costben.tornado.scenarier import Scenarier
from costben.tornado.tornado import Udsving
from costben.workbook.grid import CHART_ROWS, Book, Chart, Sheet
from costben.workbook.styles import form_for, number_style

TITLE = "Tornado"
_PARTS: dict[Part, str] = {"kommune": "kommune", "i_alt": "i alt"}
_KR, _RESULT = number_style("beregnet", "kr"), number_style("resultat", "kr")
_WORST, _BEST = 7, 8  # the columns of the chart
_HEADINGS = (
    "Tal",
    "Lav",
    "Høj",
    "Enhed",
    "Værst",
    "Bedst",
    "Værst: ændring",
    "Bedst: ændring",
)


def tornado_sheet(book: Book, udsving: Udsvingene) -> None:
    """Lay the sheet out: the three sets of numbers, a tornado on each page, then the grids."""
    sheet = book.sheet(TITLE, (46, 11, 11, 12, 14, 14, 14, 14))
    sheet.paragraph("Tornado: hvor meget hvert usikkert tal betyder", "titel")
    sheet.paragraph(
        "Ét tal ad gangen går fra lav til høj, mens de andre er, som de er. Værst og bedst er det "
        "laveste og højeste nettoresultat på vejen. Tallene er værdier, da filen blev dannet, og "
        "følger ikke med, når forudsætningerne ændres i regnearket."
    )
    sheet.next()
    if udsving.scenarier:
        _scenarios(sheet, [s for s in udsving.scenarier if s.aktoer in _PARTS])
    for swings in _groups(udsving.tornado):
        sheet.breaks.append(sheet.row - 1)
        _tornado(sheet, swings)
    shown = [g for g in udsving.gitter if g.aktoer in _PARTS]
    for index, gitter in enumerate(shown):
        if index % 3 == 0:
            sheet.breaks.append(sheet.row - 1)
        _grid(sheet, gitter)


def _groups(swings: Sequence[Udsving]) -> Iterator[list[Udsving]]:
    """Those of each archetype and shown part, in order."""
    keys = dict.fromkeys((s.arketype, s.aktoer) for s in swings if s.aktoer in _PARTS)
    for key in keys:
        yield [s for s in swings if (s.arketype, s.aktoer) == key]


def _scenarios(sheet: Sheet, rows: Sequence[Scenarier]) -> None:
    sheet.paragraph("Alle usikre tal på én gang: nettoresultat pr. borger", "overskrift")
    sheet.headings("Arketype", "Pessimistisk", "Forventet", "Optimistisk")
    for part, hvem in _PARTS.items():
        for s in rows:
            if s.aktoer == part:
                sheet.text(1, f"{s.arketype}, {hvem}")
                for column, net in enumerate((s.pessimistisk, s.forventet, s.optimistisk), 2):
                    sheet.number(column, Cell(net), _RESULT if column == 3 else _KR)
                sheet.next()
    sheet.paragraph(
        "Forventet er analysen, som den står. De to andre er det værste og det bedste, som de "
        "usikre tal kan give tilsammen, fundet ved at flytte dem et ad gangen, til intet bliver "
        "værre eller bedre."
    )
    sheet.next()


def _tornado(sheet: Sheet, swings: Sequence[Udsving]) -> None:
    first = swings[0]
    title = f"{first.arketype}, {_PARTS[first.aktoer]}"
    sheet.paragraph(f"{title}: nettoresultat pr. borger", "overskrift")
    sheet.text(1, "Nettoresultat, som analysen står", "fed")
    now = Cell(first.netto)
    sheet.number(5, now, _RESULT)
    sheet.next()
    sheet.headings(*_HEADINGS)
    top = sheet.row
    for s in swings:
        sheet.text(1, s.navn, "ombrudt")
        for column, value in ((2, s.lav), (3, s.hoej)):
            sheet.number(column, Cell(value), number_style("beregnet", form_for(s.enhed, value)))
        sheet.text(4, "" if s.enhed in units.WITHOUT_NAME else units.shown(s.enhed), "enhed")
        worst, best = Cell(s.vaerst), Cell(s.bedst)
        for column, cell in ((5, worst), (6, best), (_WORST, worst - now), (_BEST, best - now)):
            sheet.number(column, cell, _KR)
        sheet.next()
    last = sheet.row - 1
    sheet.next()
    sheet.charts.append(
        Chart(
            kind="tornado",
            title=f"{title}: ændring i nettoresultat, kr. pr. borger",
            anchor=f"A{sheet.row}",
            x_title="",
            y_title="",
            categories=(1, top, 1, last),
            series=(
                ("Værst", (_WORST, top, _WORST, last)),
                ("Bedst", (_BEST, top, _BEST, last)),
            ),
        )
    )
    sheet.next(CHART_ROWS)


def _grid(sheet: Sheet, gitter: Gitter) -> None:
    rows, columns = gitter.raekker, gitter.kolonner
    sheet.paragraph(f"To tal ad gangen: {gitter.arketype}, {_PARTS[gitter.aktoer]}", "overskrift")
    sheet.paragraph(f"Nettoresultat pr. borger. Vandret: {columns.betegnelse}.")
    sheet.text(1, f"Lodret: {rows.betegnelse}", "gruppe")
    for column, value in enumerate(columns.vaerdier, 2):
        sheet.number(column, Cell(value), number_style("resultat", form_for(columns.enhed, value)))
    sheet.next()
    for value, line in zip(rows.vaerdier, gitter.netto, strict=True):
        sheet.number(1, Cell(value), number_style("aarstal", form_for(rows.enhed, value)))
        for column, net in enumerate(line, 2):
            sheet.number(column, Cell(net), _KR)
        sheet.next()
    sheet.next()
