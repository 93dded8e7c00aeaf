"""Sheet Afstemning: every published figure beside the computed one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import add

from costben.afstemning import UDFALD, Afstemt
from costben.numbers.cell import Address, Cell, column_letter
from costben.workbook.cells import Celler
from costben.workbook.grid import Book, Function, Sheet
from costben.workbook.styles import number_style

TITLE = "Afstemning"
_HEADINGS = (
    "Tabel",
    "Tal",
    "Offentlig-gjort",
    "Trykt fra",
    "Trykt til",
    "Beregnet",
    "Forskel",
    "Mindst",
    "Højst",
    "Status",
    "Forklaring",
)
_STATUS = 10
_COLORS = {f'"{UDFALD[1]}"': "FFF2CC", f'"{UDFALD[2]}"': "FFC7CE"}


def afstemning_sheet(book: Book, celler: Celler, afstemning: Sequence[Afstemt]) -> str:
    """Lay the sheet out; the range of the status column is returned."""
    sheet = book.sheet(TITLE, (21, 38, 14, 14, 14, 14, 12, 14, 14, 18, 46))
    sheet.paragraph("Afstemning mellem rapportens tal og de beregnede", "titel")
    sheet.paragraph(
        "Stemmer: ens, når det beregnede afrundes som det trykte. Stemmer inden for afrunding: "
        "det beregnede kan være mellem mindst og højst, når de afrundede inddata er, hvad de kan "
        "være, og det når det trykte. Afviger: se forklaringen. Mindst og højst er regnet med "
        "intervaller, da regnearket blev dannet, og følger ikke ændringer i regnearket."
    )
    sheet.text(1, "De tre udfald", "gruppe")
    words: list[Address] = []
    for column, word in zip((2, 3, 5), UDFALD, strict=True):
        sheet.text(column, word, "gruppe")
        words.append(Address(TITLE, sheet.row, column))
    sheet.next()
    sheet.repeat_headings(*_HEADINGS)
    first = sheet.row
    for line in afstemning:
        _line(sheet, celler, line, words)
    status = column_letter(_STATUS)
    sheet.colors.append((f"{status}{first}:{status}{sheet.row - 1}", _COLORS))
    return f"{TITLE}!${status}${first}:${status}${sheet.row - 1}"


def _line(sheet: Sheet, celler: Celler, line: Afstemt, words: Sequence[Address]) -> None:
    form = _form(line)
    beregnet = reduce(add, [celler.at(sti) for sti in line.stier])
    printed = [Cell(value) for value in (line.offentliggjort, line.trykt_fra, line.trykt_til)]
    possible = [Cell(line.mindst), Cell(line.hoejst)]
    offentliggjort, fra, til = printed
    sheet.text(1, line.tabel, "ombrudt")
    sheet.text(2, line.felt, "ombrudt")
    for column, cell in enumerate(printed, 3):
        sheet.number(column, cell, number_style("trykt", form))
    sheet.number(6, beregnet, number_style("beregnet", form))
    sheet.number(7, beregnet - offentliggjort, number_style("beregnet", form))
    for column, cell in enumerate(possible, 8):
        sheet.number(column, cell, number_style("trykt", form))
    stemmer, afrunding, afviger = (f"${column_letter(a.column)}${a.row}" for a in words)
    pattern = (
        f"IF(AND({{1}}<={{0}},{{0}}<{{2}}),{stemmer},"
        f"IF(AND({{3}}<={{2}},{{4}}>={{1}}),{afrunding},{afviger}))"
    )
    operands = (beregnet, fra, til, *possible)
    sheet.function(_STATUS, Function(pattern, operands, line.status), "status")
    sheet.text(11, line.forklaring, "lille")
    sheet.next()


def _form(line: Afstemt) -> str:
    if line.enhed.startswith("kr"):
        return "kr"
    return "procent" if line.enhed == "andel" else "decimal"
