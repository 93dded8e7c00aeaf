"""Sheet Omkostninger: Figur 6-1 and 6-2, other denominators, and the methods of annualisation."""

from __future__ import annotations

from costben.models.analyse import METODENAVNE
from costben.numbers.cell import Address
from costben.workbook.cells import Celler, result_name
from costben.workbook.forudsaetninger import method_flag
from costben.workbook.grid import Book, Sheet
from costben.workbook.omkostningsposter import cost_lines
from costben.workbook.styles import number_style

TITLE = "Omkostninger"
_COLUMNS = 7
_PARTS = (
    ("etablering", "Etablering"),
    ("drift", "Drift"),
    ("sparede_udgifter", "Sparede udgifter"),
    ("samlet", "Samlet"),
)
_KR = number_style("beregnet", "kr")


def omkostninger_sheet(book: Book, celler: Celler) -> None:
    """Lay the sheet out: the report's figure first, then how it comes about."""
    columns = max(_COLUMNS, len(celler.analyse.etablering.poster) + 2)
    sheet = book.sheet(TITLE, (44, *[14.0] * (columns - 1)))
    sheet.paragraph("Omkostningsvurdering", "titel", last=_COLUMNS)
    _assumptions(sheet, celler)
    _figure(sheet, celler)
    _denominators(sheet, celler)
    _methods(sheet, celler)
    cost_lines(sheet, celler)


def _assumptions(sheet: Sheet, celler: Celler) -> None:
    sheet.paragraph(f"Centrale antagelser{celler.ref('Figur 6-1')}", "overskrift", last=_COLUMNS)
    data = celler.inddata
    for label, cell, form in (
        ("Driftsperiode, år", data.driftsperiode, "aar"),
        ("Deltagere pr. år", data.deltagere, "decimal"),
        ("Diskonteringsrente", data.rente, "procent"),
    ):
        sheet.text(1, label)
        sheet.number(2, cell, number_style("beregnet", form))
        sheet.next()
    varighed = celler.analyse.indsats.forloebets_varighed
    if varighed:
        sheet.text(1, "Forløbets varighed")
        sheet.text(2, varighed, "hoejre")
        sheet.next()
    sheet.next()


def _figure(sheet: Sheet, celler: Celler) -> None:
    prisniveau = celler.analyse.indsats.prisniveau
    sheet.paragraph(
        f"Omkostninger i {prisniveau}-priser{celler.ref('Figur 6-2')}", "overskrift", last=_COLUMNS
    )
    sheet.headings("Omkostning", *(title for _, title in _PARTS))
    for row, label in (("i_alt", "I alt"), ("pr_aar", "Pr. år"), ("pr_borger", "Pr. borger")):
        kind = "resultat" if row == "pr_borger" else "beregnet"
        sheet.text(1, label, "fed" if row == "pr_borger" else "tekst")
        for column, (part, _) in enumerate(_PARTS, 2):
            path = f"omkostninger.{part}.{row}"
            sheet.number(column, celler.at(path), number_style(kind, "kr"), result_name(path))
        sheet.next()
    sheet.paragraph(
        "Samlet er etablering plus drift minus sparede udgifter. Etablering er fordelt på år med "
        "den metode, der er valgt nedenfor. I alt er hver engangsomkostning én gang: har en post "
        "kortere levetid end driftsperioden, skal den købes igen, og det er kun med i pr. år.",
        last=_COLUMNS,
    )
    sheet.next()


def _denominators(sheet: Sheet, celler: Celler) -> None:
    """What the whole period cost, per citizen referred, begun and completed."""
    antal, pris = celler.inddata.naevnere, celler.beregning.naevnere
    if antal is None or pris is None:
        return
    sheet.paragraph("Omkostning pr. borger, talt på tre måder", "overskrift", last=_COLUMNS)
    sheet.headings("Borgere i driftsperioden", "Antal", "Samlet i perioden", "Pr. borger")
    for label, borgere, navn in (
        ("Visiterede", antal.visiterede, "pr_visiteret"),
        ("Påbegyndte", antal.paabegyndte, "pr_paabegyndt"),
        ("Gennemførte", antal.gennemfoerte, "pr_gennemfoert"),
    ):
        path = f"naevnere.{navn}"
        sheet.text(1, label)
        sheet.number(2, borgere, number_style("beregnet", "decimal"))
        sheet.number(3, pris.i_perioden, _KR)
        sheet.number(4, celler.at(path), _KR, result_name(path))
        sheet.next()
    sheet.paragraph("Samlet i perioden er samlet pr. år gange driftsperioden.", last=_COLUMNS)
    sheet.next()


def _methods(sheet: Sheet, celler: Celler) -> None:
    sheet.paragraph("Andre måder at fordele etableringen på år", "overskrift", last=_COLUMNS)
    headings = (
        "Metode",
        "Valgt (1 = ja)",
        "Etablering pr. år",
        "Etablering pr. borger",
        "Samlet pr. år",
        "Samlet pr. borger",
    )
    sheet.headings(*headings)
    for metode, valg in celler.beregning.omkostninger.metoder.items():
        sheet.text(1, METODENAVNE[metode])
        label = Address(sheet.title, sheet.row, 1)
        flag = method_flag(sheet.book, label, valg.valgt)
        sheet.number(2, valg.valgt, number_style("beregnet", "aar"), own=flag)
        for column, field in enumerate(
            ("etablering_pr_aar", "etablering_pr_borger", "samlet_pr_aar", "samlet_pr_borger"), 3
        ):
            name = f"metode_{metode}_{field}"
            sheet.number(column, getattr(valg, field), _KR, name)
        sheet.next()
    sheet.next()
