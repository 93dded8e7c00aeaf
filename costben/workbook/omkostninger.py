"""Sheet Omkostninger: Figur 6-1 and 6-2, the cost lines, and the methods of annualisation."""

from __future__ import annotations

from costben.models.analyse import METODENAVNE
from costben.models.poster import Loebende
from costben.numbers.cell import Address, Cell
from costben.workbook.cells import Celler, result_name
from costben.workbook.forudsaetninger import method_flag
from costben.workbook.grid import Book, Sheet
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
    _methods(sheet, celler)
    _staff(sheet, celler)
    _lines(sheet, celler)
    _annuities(sheet, celler)


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


def _staff(sheet: Sheet, celler: Celler) -> None:
    """What an hour and a full-time year cost, for each category of staff."""
    loen = celler.analyse.loen
    if loen is None:
        return
    sheet.paragraph("Løn pr. medarbejdergruppe", "overskrift", last=8)
    sheet.headings(
        "Gruppe", "Årsløn", "Effektiv arbejdstid, timer", "Overhead", "Pr. årsværk", "Pr. time"
    )
    for navn, pris in celler.beregning.omkostninger.loenpriser.items():
        personale = celler.inddata.personale[navn]
        sheet.text(1, loen.personale[navn].navn, "ombrudt")
        for column, (cell, form) in enumerate(
            (
                (personale.aarsloen, "kr"),
                (personale.effektiv_arbejdstid, "antal"),
                (personale.overhead, "procent"),
                (pris.pr_aarsvaerk, "kr"),
                (pris.pr_time, "kr_oere"),
            ),
            2,
        ):
            name = f"loen_{navn}_pr_time" if cell is pris.pr_time else None
            sheet.number(column, cell, number_style("beregnet", form), name)
        sheet.next()
    sheet.next()


def _lines(sheet: Sheet, celler: Celler) -> None:
    omk, analyse = celler.beregning.omkostninger, celler.analyse
    sheet.breaks.append(sheet.row - 1)
    sheet.paragraph("Etableringsposter", "overskrift", last=_COLUMNS)
    headings = (
        "Post",
        "Beløb",
        "Levetid, år",
        "Annuitets-faktor",
        "Lineær pr. år",
        "Annuitet bagud pr. år",
        "Annuitet forud pr. år",
    )
    sheet.headings(*headings)
    for post, linje in zip(analyse.etablering.poster, omk.etableringsposter, strict=True):
        sheet.text(1, post.navn, "ombrudt")
        sheet.number(2, linje.beloeb, _KR)
        sheet.number(3, linje.levetid, number_style("beregnet", "aar"))
        sheet.number(4, linje.annuitetsfaktor, number_style("beregnet", "faktor"))
        for column, beloeb in enumerate(linje.pr_aar.values(), 5):
            sheet.number(column, beloeb, _KR)
        sheet.next()
    sheet.next()
    _running(sheet, "Driftsposter", analyse.drift.poster, omk.driftsposter)
    _running(sheet, "Sparede udgifter", analyse.sparede_udgifter.poster, omk.sparede_poster)


def _running(
    sheet: Sheet, title: str, poster: tuple[Loebende, ...], beloeb: tuple[Cell, ...]
) -> None:
    sheet.paragraph(title, "overskrift", last=_COLUMNS)
    sheet.headings("Post", "I driftsperioden")
    for post, cell in zip(poster, beloeb, strict=True):
        sheet.text(1, post.navn, "ombrudt")
        sheet.number(2, cell, _KR)
        sheet.next()
    if not poster:
        sheet.text(1, "Ingen")
        sheet.next()
    sheet.next()


def _annuities(sheet: Sheet, celler: Celler) -> None:
    """Discount factors by year, and for each line those within its lifetime."""
    omk, akse, analyse = celler.beregning.omkostninger, celler.beregning.tidsakse, celler.analyse
    if not omk.etableringsposter:
        return
    sheet.paragraph("Diskonteringsfaktorer i hver posts levetid", "overskrift", last=_COLUMNS)
    sheet.headings("År efter start", "Faktor", *(post.navn for post in analyse.etablering.poster))
    for year, (aar, faktor) in enumerate(zip(akse.aar, akse.diskonteringsfaktor, strict=True)):
        sheet.number(1, aar, number_style("aarstal", "aar"))
        sheet.number(2, faktor, number_style("beregnet", "faktor"))
        for column, linje in enumerate(omk.etableringsposter if year else (), 3):
            sheet.number(column, linje.faktorer[year - 1], number_style("beregnet", "faktor"))
        sheet.next()
    sheet.paragraph(
        "Annuitetsfaktoren er summen af faktorerne. Annuitet bagud er beløbet delt med den, og "
        f"annuitet forud er annuitet bagud delt med 1 plus renten{celler.ref('fodnote 17')}.",
        last=_COLUMNS,
    )
