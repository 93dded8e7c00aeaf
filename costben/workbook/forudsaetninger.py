"""Sheet Forudsætninger: every input, the only constants of the workbook."""

from __future__ import annotations

from costben.forudsaetninger import Forudsaetning, Valg, valg
from costben.models import units
from costben.models.analyse import METODENAVNE
from costben.numbers.cell import Address, Cell, column_letter
from costben.workbook.cells import Celler, input_name
from costben.workbook.grid import Book, Function, Sheet, absolute
from costben.workbook.styles import form_for, number_style

TITLE = "Forudsætninger"
METODE = "annualisering_metode"
_HEADINGS = (
    "Forudsætning",
    "Værdi",
    "Enhed",
    "Kilde",
    "Status",
    "Sti i YAML",
    "Da filen blev dannet",
    "Ændret?",
)
_PRINTED = 5
_VALUE, _ORIGINAL, _CHANGED = 2, 7, 8
_ABOVE_ZERO = 1e-6
_FIXED = {"poster_pr_kommune.antal_kommuner", "foelsomhed.kurve.antal_trin"}


def forudsaetninger_sheet(book: Book, celler: Celler) -> str:
    """Lay the sheet out, before the sheets that use its cells; the range of marks is returned."""
    sheet = book.sheet(TITLE, (50, 14, 13, 44, 26, 42, 14, 10))
    sheet.print_columns = _PRINTED
    sheet.paragraph("Forudsætninger", "titel", last=_PRINTED)
    sheet.paragraph(
        "Alle tal, som analysen bygger på. De gule felter kan ændres; så regnes resten af "
        "regnearket om. En værdi uden kilde er antaget. Kilde og status gælder værdien, da filen "
        "blev dannet; til højre står den, og om den er ændret. Ændringer af værdi, kilde og status "
        "kan læses ind igen med costben indlaes.",
        last=_PRINTED,
    )
    sheet.repeat_headings(*_HEADINGS)
    (metode,) = (v for v in valg(celler.analyse) if v.sti == "annualisering.metode")
    first = sheet.row
    last_rate = [sti for sti in celler.forudsaetninger if sti.startswith("diskontering.")][-1]
    gruppe = ""
    for forudsaetning in celler.forudsaetninger.values():
        if forudsaetning.gruppe != gruppe:
            gruppe = forudsaetning.gruppe
            _group(sheet, gruppe)
        _line(sheet, forudsaetning, celler)
        if forudsaetning.sti == last_rate:
            _group(sheet, "Annualisering")
            _method(sheet, celler, metode)
    marks = f"{column_letter(_CHANGED)}{first}:{column_letter(_CHANGED)}{sheet.row - 1}"
    sheet.colors.append((marks, {"1": "FFE699"}))
    _group(sheet, "Faste størrelser (ændres ikke)")
    for forudsaetning in celler.faste.values():
        _line(sheet, forudsaetning, celler)
    return marks


def _group(sheet: Sheet, title: str) -> None:
    for column in range(1, len(_HEADINGS) + 1):
        sheet.text(column, title if column == 1 else "", "gruppe")
    sheet.next()


def _line(sheet: Sheet, forudsaetning: Forudsaetning, celler: Celler) -> None:
    path, unit = forudsaetning.sti, forudsaetning.enhed
    fixed = path in _FIXED or path in celler.faste
    cell = celler.inputs[path]
    form = form_for("" if unit.startswith("kr") else unit, forudsaetning.vaerdi)
    style = number_style("fast" if fixed else "input", form)
    sheet.text(1, forudsaetning.navn, "ombrudt")
    sheet.number(_VALUE, cell, style, input_name(path))
    _unit(sheet, forudsaetning, celler.analyse.indsats.prisniveau)
    _source(sheet, forudsaetning.kilde, forudsaetning.status, forudsaetning.forklaring, path)
    if not fixed:
        address = Address(sheet.title, sheet.row, _VALUE)
        sheet.choices.append((address, _bounds(forudsaetning, celler.horisont)))
        sheet.number(_ORIGINAL, Cell(cell.value), number_style("graa", form))
        _mark(sheet)
    sheet.next()


def _unit(sheet: Sheet, forudsaetning: Forudsaetning, prisniveau: int) -> None:
    """The unit, and the price level of an amount that is not in the analysis' own."""
    unit, year = forudsaetning.enhed, forudsaetning.prisniveau
    text = "" if unit in {"antal", "andel"} else units.shown(unit)
    if year is not None and year != prisniveau:
        text += f" ({year}-priser)"
        sheet.widths[2] = max(sheet.widths[2], len(text) * 1.1 + 2)
    sheet.text(3, text, "enhed")


def _mark(sheet: Sheet) -> None:
    """1 if the value of this row is no longer the one that the file was made with."""
    value, original = (f"{column_letter(c)}{sheet.row}" for c in (_VALUE, _ORIGINAL))
    mark = Function(f"IF({value}={original},0,1)", (), 0.0)
    sheet.function(_CHANGED, mark, number_style("graa", "aendret"))


def _method(sheet: Sheet, celler: Celler, valg: Valg) -> None:
    metode = METODENAVNE[celler.analyse.annualisering.metode]
    address = Address(sheet.title, sheet.row, _VALUE)
    sheet.text(1, valg.navn, "ombrudt")
    sheet.text(_VALUE, metode, number_style("input", "valg"))
    sheet.choices.append((address, tuple(METODENAVNE.values())))
    sheet.book.define(METODE, address)
    sheet.text(_ORIGINAL, metode, number_style("graa", "valg"))
    _mark(sheet)
    _source(sheet, valg.kilde, valg.status, valg.forklaring, valg.sti)
    sheet.next()


def _source(sheet: Sheet, kilde: str, status: str, forklaring: str, path: str) -> None:
    sheet.text(4, kilde, "lille")
    sheet.text(5, f"{status} ({forklaring})" if forklaring else status, "lille")
    sheet.text(6, path, "lille")


def _bounds(forudsaetning: Forudsaetning, horisont: int) -> tuple[float, float, bool]:
    """What the cell takes: what the field takes, and no year that the sheets do not reach."""
    if forudsaetning.enhed == "aar" and forudsaetning.helt:
        return 1, horisont, True
    low = _ABOVE_ZERO if forudsaetning.over_nul else forudsaetning.mindst
    return low, forudsaetning.hoejst, False


def method_flag(book: Book, label: Address, chosen: Cell) -> Function:
    """1 where the method named at ``label`` is the chosen one, else 0."""
    chosen_here = absolute(book.names[METODE])
    return Function(f"IF({chosen_here}={absolute(label)},1,0)", (), chosen.value)
