"""Sheet Afstemning: every published figure beside the computed one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import add

from costben.afstemning import UDFALD, Afstemt
from costben.models import units
from costben.numbers.cell import Address, Cell, column_letter
from costben.workbook.cells import Celler
from costben.workbook.grid import Book, Function, Sheet
from costben.workbook.styles import number_style

TITLE = "Afstemning"
_HEADINGS = (
    "Tabel",
    "Tal",
    "Offentlig-gjort",
    "Beregnet",
    "Forskel",
    "Status",
    "Forklaring",
    "Art",
    "Trykt fra",
    "Trykt til",
    "Mindst",
    "Højst",
)
_STATUS, _ART, _PRINTED = 6, 8, 7
_COLORS = {f'"{UDFALD[1]}"': "FFF2CC", f'"{UDFALD[2]}"': "FFC7CE"}


def afstemning_sheet(book: Book, celler: Celler, afstemning: Sequence[Afstemt]) -> str:
    """Lay the sheet out; the range of the status column is returned."""
    sheet = book.sheet(TITLE, (20, 40, 14, 14, 12, 17, 44, 12, 14, 14, 14, 14))
    sheet.print_columns = _PRINTED
    sheet.paragraph("Afstemning mellem rapportens tal og de beregnede", "titel", last=_PRINTED)
    sheet.paragraph(
        "Stemmer: ens, når det beregnede afrundes som det trykte. Stemmer inden for afrunding: "
        "det beregnede er mellem mindst og højst, som er, hvad det kan være, når de afrundede "
        "inddata er, hvad de kan være, og det når det trykte. Afviger: se forklaringen. Mindst og "
        "højst er regnet, da filen blev dannet. Ændres en forudsætning, svarer tallene ikke "
        "længere til rapportens.",
        last=_PRINTED,
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
    offentliggjort = Cell(line.offentliggjort)
    bounds = [Cell(v) for v in (line.trykt_fra, line.trykt_til, line.mindst, line.hoejst)]
    sheet.text(1, line.tabel, "ombrudt")
    sheet.text(2, line.felt + _unit(line), "ombrudt")
    sheet.number(3, offentliggjort, number_style("trykt", form))
    sheet.number(4, beregnet, number_style("beregnet", form))
    sheet.number(5, beregnet - offentliggjort, number_style("beregnet", form))
    stemmer, afrunding, afviger = (f"${column_letter(a.column)}${a.row}" for a in words)
    pattern = (
        f"IF(AND({{1}}<={{0}},{{0}}<{{2}}),{stemmer},"
        f"IF(AND({{3}}<={{0}},{{0}}<={{4}},{{3}}<={{2}},{{1}}<={{4}}),{afrunding},{afviger}))"
    )
    sheet.function(_STATUS, Function(pattern, (beregnet, *bounds), line.status), "status")
    sheet.text(7, line.forklaring, "lille")
    sheet.text(_ART, line.art, "lille")
    for column, cell in enumerate(bounds, _ART + 1):
        sheet.number(column, cell, number_style("trykt", form))
    sheet.next()


def _form(line: Afstemt) -> str:
    if line.enhed.startswith("kr"):
        return "kr"
    if line.enhed == "andel":
        return "procent"
    return "antal" if line.offentliggjort == line.beregnet else "decimal"


def _unit(line: Afstemt) -> str:
    """The unit, where the number format does not show it."""
    shown = line.enhed not in {"kr", "andel", "antal"} and units.shown(line.enhed) not in line.felt
    return f" ({units.shown(line.enhed)})" if shown else ""
