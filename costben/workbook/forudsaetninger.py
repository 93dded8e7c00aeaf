"""Sheet Forudsætninger: every input, the only constants of the workbook."""

from __future__ import annotations

from costben.forudsaetninger import Forudsaetning
from costben.models import units
from costben.models.analyse import METODENAVNE
from costben.numbers.cell import Address, Cell
from costben.workbook.cells import Celler, input_name
from costben.workbook.grid import Book, Function, Sheet, absolute
from costben.workbook.styles import form_for, number_style

TITLE = "Forudsætninger"
METODE = "annualisering_metode"
_HEADINGS = ("Forudsætning", "Værdi", "Enhed", "Kilde", "Status", "Sti i YAML")
_VALUE = 2
_FIXED = {"poster_pr_kommune.antal_kommuner", "foelsomhed.kurve.antal_trin"}


def forudsaetninger_sheet(book: Book, celler: Celler) -> None:
    """Lay the sheet out; call it before the sheets that use its cells."""
    sheet = book.sheet(TITLE, (50, 16, 14, 46, 26, 42))
    sheet.paragraph("Forudsætninger", "titel")
    sheet.paragraph(
        "Alle tal, som analysen bygger på. De gule felter kan ændres; så regnes resten af "
        "regnearket om. En værdi uden kilde er antaget."
    )
    sheet.repeat_headings(*_HEADINGS)
    gruppe = ""
    for forudsaetning in celler.forudsaetninger.values():
        if forudsaetning.gruppe != gruppe:
            gruppe = forudsaetning.gruppe
            _group(sheet, gruppe)
        _line(sheet, forudsaetning, celler)
        if forudsaetning.sti == "diskontering.rente":
            _group(sheet, "Annualisering")
            _method(sheet, celler)
    _group(sheet, "Faste størrelser (ændres ikke)")
    for forudsaetning in celler.faste.values():
        _line(sheet, forudsaetning, celler)


def _group(sheet: Sheet, title: str) -> None:
    for column in range(1, len(_HEADINGS) + 1):
        sheet.text(column, title if column == 1 else "", "gruppe")
    sheet.next()


def _line(sheet: Sheet, forudsaetning: Forudsaetning, celler: Celler) -> None:
    path, unit = forudsaetning.sti, forudsaetning.enhed
    fixed = path in _FIXED or path in celler.faste
    style = number_style("beregnet" if fixed else "input", form_for(unit, forudsaetning.vaerdi))
    sheet.text(1, forudsaetning.navn, "ombrudt")
    sheet.number(_VALUE, celler.inputs[path], style, input_name(path))
    sheet.text(3, "" if unit == "antal" else units.shown(unit), "enhed")
    _source(sheet, forudsaetning.kilde, forudsaetning.status, forudsaetning.forklaring, path)
    if not fixed:
        address = Address(sheet.title, sheet.row, _VALUE)
        sheet.choices.append((address, _bounds(forudsaetning, celler.horisont)))
    sheet.next()


def _method(sheet: Sheet, celler: Celler) -> None:
    block = celler.analyse.annualisering
    status = block.status
    address = Address(sheet.title, sheet.row, _VALUE)
    sheet.text(1, "Metode for annualisering af etablering", "ombrudt")
    sheet.text(_VALUE, METODENAVNE[block.metode], number_style("input", "valg"))
    sheet.choices.append((address, tuple(METODENAVNE.values())))
    sheet.book.define(METODE, address)
    _source(
        sheet,
        block.kilde or "",
        status.ord.value if status else "antaget",
        status.forklaring if status else "",
        "annualisering.metode",
    )
    sheet.next()


def _source(sheet: Sheet, kilde: str, status: str, forklaring: str, path: str) -> None:
    sheet.text(4, kilde, "lille")
    sheet.text(5, f"{status} ({forklaring})" if forklaring else status, "lille")
    sheet.text(6, path, "lille")


def _bounds(forudsaetning: Forudsaetning, horisont: int) -> tuple[float, float, bool]:
    unit = forudsaetning.enhed
    if unit == "aar":
        return 1, horisont, True
    if unit == "andel":
        return 0, 1, False
    signed = forudsaetning.sti.startswith(("konsekvenser.", "arketyper."))
    return (-1e15 if signed else 0), 1e15, False


def method_flag(book: Book, label: Address, chosen: Cell) -> Function:
    """1 where the method named at ``label`` is the chosen one, else 0."""
    chosen_here = absolute(book.names[METODE])
    return Function(f"IF({chosen_here}={absolute(label)},1,0)", (), chosen.value)
