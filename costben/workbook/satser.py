"""Sheet Satser: the rates used, the shipped one beside a municipality's own, and their sources."""

from __future__ import annotations

from costben.danish import iso_dato
from costben.forudsaetninger import Forudsaetning
from costben.models import units
from costben.models.satser import BrugtSats
from costben.numbers.cell import Cell
from costben.resultat import Resultat
from costben.workbook.cells import Celler
from costben.workbook.grid import Book, Sheet
from costben.workbook.styles import form_for, number_style

TITLE = "Satser"
_HEADINGS = (
    "Sats",
    "Brugt",
    "Enhed",
    "Gælder fra",
    "Hvorfra",
    "National sats",
    "Kilde",
    "Status",
    "Parameter",
)
_PRINTED = 8


def satser_sheet(book: Book, celler: Celler, resultat: Resultat) -> None:
    """Lay the sheet out: a line for each rate, then what the reader must know of them."""
    sheet = book.sheet(TITLE, (40, 13, 12, 16, 11, 13, 44, 22, 44))
    sheet.print_columns = _PRINTED
    sheet.paragraph("Satser", "titel", last=_PRINTED)
    sheet.paragraph(
        "De satser, som analysen er regnet med. De står også på Forudsætninger og ændres dér. Har "
        "kommunen sin egen sats, står den nationale ved siden af.",
        last=_PRINTED,
    )
    sheet.repeat_headings(*_HEADINGS)
    for path, brugt in resultat.analyse.brugte_satser.items():
        _line(sheet, path, brugt, celler)
    sheet.next()
    for title, texts in (("Advarsler", resultat.advarsler), ("Ikke med", resultat.udeladt)):
        if texts:
            sheet.paragraph(title, "overskrift", last=_PRINTED)
        for text in texts:
            sheet.paragraph(text, "ombrudt", last=_PRINTED)
        sheet.next()


def _line(sheet: Sheet, path: str, brugt: BrugtSats, celler: Celler) -> None:
    used = celler.forudsaetninger[path]
    sheet.text(1, brugt.titel, "ombrudt")
    sheet.number(2, celler.inputs[path], _style("fast", brugt, used.vaerdi))
    sheet.text(3, "" if brugt.enhed == "andel" else units.shown(brugt.enhed), "enhed")
    sheet.text(4, iso_dato(brugt.fra), "tekst")
    sheet.text(5, brugt.hvor, "tekst")
    if brugt.national is not None:
        sheet.number(6, Cell(brugt.national), _style("trykt", brugt, brugt.national))
    reason = f" ({used.forklaring})" if used.forklaring else ""
    sheet.text(7, _sources(used, brugt), "lille")
    sheet.text(8, used.status + reason, "lille")
    sheet.text(9, brugt.navn, "lille")
    sheet.next()


def _sources(used: Forudsaetning, brugt: BrugtSats) -> str:
    """The source of the rate used, and of the national one that it stands in place of."""
    if brugt.national is None:
        return used.kilde
    beside = f"National: {brugt.national_kilde} ({brugt.national_status})"
    return f"{used.kilde or 'Ingen kilde'}\n{beside}"


def _style(kind: str, brugt: BrugtSats, value: float) -> str:
    return number_style(kind, form_for(brugt.enhed if brugt.enhed == "andel" else "", value))
