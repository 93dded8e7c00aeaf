"""Sheet Sammenligning: prices from rates beside another price, and what makes the difference."""

from __future__ import annotations

from collections.abc import Iterable

from costben.calculator.inddata import AKTOERER
from costben.danish import capitalized
from costben.models.base import Status
from costben.numbers.cell import Cell
from costben.resultat import Resultat
from costben.sammenligning import Trin, steps
from costben.workbook.cells import Celler, result_name
from costben.workbook.grid import Book, Sheet
from costben.workbook.styles import number_style

TITLE = "Sammenligning"
_KR = number_style("beregnet", "kr")
_SUM = number_style("i_alt", "kr")
_SIGNS = {"+": "lægges til", "-": "trækkes fra", "=": ""}


def sammenligning_sheet(book: Book, celler: Celler, resultat: Resultat) -> None:
    """Lay the sheet out: for each aktør the way from the one price to the other."""
    names = list(celler.beregning.arketyper)
    sheet = book.sheet(TITLE, (44, 14, *[14.0] * len(names), 2, 80))
    sheet.one_page = True
    sheet.paragraph("Satser ved siden af en anden pris", "titel")
    sheet.paragraph(
        "Nettoresultat pr. borger, nutidsværdi. Øverst det, den anden pris giver; så den anden "
        "pris, der trækkes fra, og hver linje, satserne giver i stedet. Til højre står, hvad "
        "linjen bygger på; tallene og deres kilder står på Forudsætninger og Satser."
    )
    sheet.next()
    for aktoer in AKTOERER:
        ways = [list(steps(celler.analyse, a, aktoer)) for a in celler.beregning.arketyper.values()]
        sheet.headings(aktoer.capitalize(), "", *names, "", "Bygger på")
        for line in zip(*ways, strict=True):
            bold = line[0].tegn == "="
            sheet.text(1, capitalized(line[0].navn), "fed" if bold else "ombrudt")
            sheet.text(2, _SIGNS[line[0].tegn], "tekst")
            sheet.text(len(names) + 4, _based_on(celler, line[0]), "lille")
            _cells(sheet, (trin.beloeb for trin in line), _SUM if bold else _KR)
        _printed(sheet, resultat, aktoer, names)
        sheet.next()
    sheet.headings("I alt", "", *names, "", "")
    netto = [a.sammenligning for a in celler.beregning.arketyper.values()]
    sheet.text(1, "Nettoresultat med den anden pris", "fed")
    for column, (navn, other) in enumerate(zip(names, netto, strict=True), 3):
        if other is not None:
            path = f"arketyper.{navn}.sammenligning.netto.i_alt"
            sheet.number(column, other.netto["i_alt"], _SUM, result_name(path))
    sheet.next()
    sheet.text(1, "Nettoresultat med satser", "fed")
    _cells(sheet, (a.i_alt for a in celler.beregning.arketyper.values()), _SUM)
    sheet.text(1, "Forskel", "fed")
    _cells(sheet, (other.forskel["i_alt"] for other in netto if other is not None), _SUM)
    _printed(sheet, resultat, "i_alt", names)


def _based_on(celler: Celler, trin: Trin[Cell]) -> str:
    """The inputs of a line by their status, the least certain first; of another price its source.

    An input of a consequence is named without it.
    """
    known = [found for sti in trin.stier if (found := celler.forudsaetninger.get(sti))]
    other = trin.tegn == "-"
    by_status = (
        (
            status,
            [
                (f.kilde or "uden kilde") if other else f.navn.partition(" · ")[2] or f.navn
                for f in known
                if f.status == status
            ],
        )
        for status in reversed(Status)
    )
    return "\n".join(f"{s.capitalize()}: {'; '.join(names)}" for s, names in by_status if names)


def _printed(sheet: Sheet, resultat: Resultat, aktoer: str, names: list[str]) -> None:
    """What the report prints for the same, where it does."""
    printed = {sti: line for line in resultat.afstemning for sti in line.stier}
    lines = [printed.get(f"arketyper.{navn}.{aktoer}") for navn in names]
    found = next((line for line in lines if line is not None), None)
    if found is None:
        return
    sheet.text(1, f"Trykt i rapporten: {found.tabel}", "ombrudt")
    for column, line in enumerate(lines, 3):
        if line is not None:
            sheet.number(column, Cell(line.offentliggjort), number_style("trykt", "kr"))
    sheet.next()


def _cells(sheet: Sheet, cells: Iterable[Cell], style: str) -> None:
    for column, cell in enumerate(cells, 3):
        sheet.number(column, cell, style)
    sheet.next()
