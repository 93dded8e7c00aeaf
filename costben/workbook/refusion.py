"""Sheet Refusion: year by year the weeks that change, who pays for them, and their kroner."""

from __future__ import annotations

from costben.calculator.skift import Prissaetning
from costben.numbers.cell import Cell
from costben.workbook.cells import Celler
from costben.workbook.effekt import measured_and_whole_year
from costben.workbook.grid import Book, Sheet
from costben.workbook.styles import number_style

TITLE = "Refusion"
_KR = number_style("beregnet", "kr_streg")
_WEEKS = number_style("beregnet", "decimal_streg")
_FIRST_OVER, _FIRST_STEP, _PAID = 5, 9, 13
_COLUMNS = _PAID + 5
_ON_A_PAGE = 3
_STEPS = ("uge 1-4", "uge 5-26", "uge 27-52", "uge 53-")


def refusion_sheet(book: Book, celler: Celler) -> None:
    """Lay the sheet out: a table for each consequence of each archetype that changes a benefit."""
    sheet = book.sheet(TITLE, (12, *[11.0] * (_COLUMNS - 1)))
    sheet.paragraph("Refusion, uge for uge", "titel")
    sheet.paragraph(
        "Ugerne, der ændres i et år, er de første efter dem, der er talt før. Hver uge falder i et "
        "trin, og staten refunderer trinnets del af ydelsen; resten er kommunens. En streg er nul; "
        "arketyper uden ændring står sidst."
    )
    tables = [
        (f"Arketype {navn}: {celler.analyse.konsekvenser[key].navn}", prissat)
        for navn, arketype in celler.beregning.arketyper.items()
        for key, prissat in arketype.prissat.items()
        if prissat.refusion
    ]
    for key, konsekvens in celler.analyse.konsekvenser.items():
        others = measured_and_whole_year(celler, key)
        tables += [(f"{title}: {konsekvens.navn}", p) for title, _, p, _ in others if p.refusion]
    tables.sort(key=lambda table: not table[1].uger_pr_aar.value)  # those with weeks first
    for number, (title, prissat) in enumerate(tables):
        if number and number % _ON_A_PAGE == 0:
            sheet.breaks.append(sheet.row - 1)
        _table(sheet, celler, title, prissat)


def _table(sheet: Sheet, celler: Celler, title: str, prissat: Prissaetning[Cell]) -> None:
    """A row a year, from the year after the intervention."""
    virkning = celler.inddata.virkning
    assert virkning is not None
    assert virkning.satser is not None
    sheet.paragraph(title, "overskrift")
    sheet.headings(
        "År",
        "Uger på ydelse før",
        "Uger, der ændres",
        "Uger på ydelse efter",
        *(f"Ændret over trin {n}" for n in (1, 2, 3, 4)),
        *(f"Heraf i {step}" for step in _STEPS),
        "Staten refun-derer, uger",
        "Kommunen betaler, uger",
        "Kommune, ydelse",
        "Stat, ydelse",
        "Kommune, med skat",
        "Stat, med skat",
    )
    sheet.text(1, "Trin")
    for index, trin in enumerate(virkning.satser.refusion):
        sheet.number(_FIRST_OVER + index, trin.over, _WEEKS)
        sheet.number(_FIRST_STEP + index, trin.andel, number_style("beregnet", "procent"))
    sheet.next()
    for index, (aar, refusion) in enumerate(
        zip(celler.beregning.tidsakse.aar[1:], prissat.refusion, strict=True)
    ):
        sheet.number(1, aar, number_style("aarstal", "aar"))
        for column, uger in enumerate((refusion.uger_foer, refusion.uger, refusion.uger_efter), 2):
            sheet.number(column, uger, _WEEKS)
        for column, uger in enumerate((*refusion.over, *refusion.i_trin), _FIRST_OVER):
            sheet.number(column, uger, _WEEKS)
        sheet.number(_PAID, refusion.refunderede, _WEEKS)
        sheet.number(_PAID + 1, refusion.kommunens, _WEEKS)
        flows = (*prissat.ydelse.values(), *prissat.stroemme.values())
        for column, flow in enumerate(flows, _PAID + 2):
            if flow:
                sheet.number(column, flow[index], _KR)
        sheet.next()
    sheet.next()
