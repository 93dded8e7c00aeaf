"""Sheet Udrulning: the cohorts and the lines behind the budget, step by step."""

from __future__ import annotations

from collections.abc import Sequence

from costben.budgettabel import aarstal, linjenavn
from costben.budgetvalg import budgetvalg
from costben.calculator.budgetlinjer import Budgetlinje
from costben.calculator.budgetvirkning import Budgetvirkning
from costben.calculator.udrulning import Budget
from costben.calculator.virkningsvaerdi import Aarsydelse
from costben.models.budgetvirkning import OMRAADENAVNE
from costben.numbers.cell import Cell
from costben.workbook.budget_table import (
    FIRST,
    KR,
    LABEL,
    kroner_row,
    year_headings,
    year_row,
)
from costben.workbook.budgetsummer import Summer, sums
from costben.workbook.cells import Celler
from costben.workbook.grid import Book, Sheet
from costben.workbook.styles import number_style

TITLE = "Udrulning"
_YEARS_ON_A_PAGE = 8
_BORGERE = number_style("beregnet", "decimal")
_BORGERE_SUM = number_style("i_alt", "decimal")
_FLAG = number_style("beregnet", "aar")
_FAKTOR = number_style("beregnet", "faktor")
_ANDEL = number_style("beregnet", "procent")
_PRIS = number_style("beregnet", "kr_oere")


def udrulning_sheet(book: Book, celler: Celler, effect: Budgetvirkning[Cell]) -> Summer:
    """Lay the sheet out: choices, citizens and their worth, what is paid, lines and sums.

    What stands where is returned, for the sheet Budgetvirkning.
    """
    years = aarstal(celler.analyse, len(effect.akse.aar))
    columns = max(len(years) + FIRST, len(celler.analyse.arketyper) + FIRST)
    sheet = book.sheet(TITLE, (LABEL, 24.0, *[14.0] * (columns - 3), 18.0))
    sheet.pages_wide = 2 if len(years) > _YEARS_ON_A_PAGE else 1
    budget = celler.inddata.budget
    assert budget is not None
    sheet.paragraph("Udrulning: fra borgere til budget", "titel")
    sheet.paragraph(
        "Hvert års startere er et hold. De er i forløbet fra det år, de starter, og konsekvenserne "
        "begynder året efter, at de har gennemført. Beløb er i kr.; udgifter er negative."
    )
    _choices(sheet, celler)
    sheet.breaks.append(sheet.row - 1)
    _citizens(sheet, effect, budget, years)
    if effect.vaerdi is not None:
        _with_consequences(sheet, effect, budget, years)
        sheet.breaks.append(sheet.row - 1)
        _worth(sheet, celler, effect)
    _paid(sheet, effect, years)
    sheet.breaks.append(sheet.row - 1)
    _lines(sheet, celler, effect, years)
    sheet.breaks.append(sheet.row - 1)
    return sums(sheet, effect, years)


def _choices(sheet: Sheet, celler: Celler) -> None:
    """What is chosen that is no number, with its status and source."""
    sheet.paragraph("Valgt for udrulningen", "overskrift")
    sheet.headings("Valg", "", "", "Status", "Kilde")
    for valg in budgetvalg(celler.analyse):
        status = f"{valg.status} ({valg.forklaring})" if valg.forklaring else valg.status
        for column, text in ((1, valg.navn), (2, valg.vaerdi), (4, status), (5, valg.kilde)):
            sheet.text(column, text, "ombrudt" if column == 1 else "tekst")
        sheet.next()
    sheet.next()


def _citizens(
    sheet: Sheet, effect: Budgetvirkning[Cell], budget: Budget[Cell], years: Sequence[int]
) -> None:
    rul = effect.udrulning
    sheet.paragraph("Borgere, år for år", "overskrift")
    if budget.frafald is not None:
        sheet.headings("Frafald", "Pr. år", *(f"År {n + 1}" for n in range(budget.forloeb)))
        label = "Del af holdet tilbage ved udgangen af forløbets år"
        year_row(sheet, label, rul.tilbage, _ANDEL, beside=(budget.frafald, _ANDEL))
    sheet.text(1, "Forløbet varer, budgetår")
    sheet.number(2, rul.forloebsaar, _FLAG)
    sheet.next()
    sheet.text(1, "Del af forløbet i et budgetår")
    sheet.number(2, rul.aarets_andel, _ANDEL)
    sheet.next()
    year_headings(sheet, "Borgere", "", years, whole=False)
    if budget.optrapning:
        year_row(sheet, "Optrapning", budget.optrapning, _ANDEL)
    year_row(sheet, "Starter", rul.startere, _BORGERE)
    year_row(sheet, "I forløbet", rul.deltagere, _BORGERE)
    label = "Gennemfører, ved årets udgang"
    year_row(sheet, label, rul.gennemfoerer, _BORGERE, first=FIRST + budget.forloeb - 1)
    sheet.next()


def _with_consequences(
    sheet: Sheet, effect: Budgetvirkning[Cell], budget: Budget[Cell], years: Sequence[int]
) -> None:
    """Each cohort's citizens year by year after the course, times what is left of the effect."""
    rul = effect.udrulning
    sheet.paragraph("Borgere med virkning, efter år siden forløbet", "overskrift")
    if budget.udfasningssats is not None:
        sheet.text(1, "Konsekvenserne falder pr. år med")
        sheet.number(2, budget.udfasningssats, _ANDEL)
        sheet.next()
    sheet.headings("År efter forløbet", *(str(k + 1) for k in range(len(rul.vaegte))))
    year_row(sheet, "Konsekvenserne varer (1 = ja)", rul.i_kraft, _FLAG, first=2)
    if rul.rest:
        year_row(sheet, "Del, der ikke er faset ud", rul.rest, _FAKTOR, first=2)
        year_row(sheet, "Virkning tilbage", rul.vaegte, _FAKTOR, first=2)
    sheet.next()
    year_headings(sheet, "Borgere med virkning", "Virkning tilbage", years, whole=False)
    for k, (vaegt, antal) in enumerate(zip(rul.vaegte, rul.borgeraar, strict=True)):
        first = FIRST + budget.forloeb + k
        year_row(sheet, f"{k + 1} år efter", antal, _BORGERE, first=first, beside=(vaegt, _FAKTOR))
    first = FIRST + budget.forloeb
    year_row(sheet, "Borgere med virkning", rul.med_virkning, _BORGERE_SUM, first=first)
    if any(budget.forsinkelse.values()):
        sheet.paragraph("En forsinket konsekvens kommer så mange år senere, som der er valgt.")
    sheet.next()


def _worth(sheet: Sheet, celler: Celler, effect: Budgetvirkning[Cell]) -> None:
    """The mean citizen of the mix, and a year of each consequence for him or her."""
    vaerdi = effect.vaerdi
    assert vaerdi is not None
    sheet.paragraph("Den gennemsnitlige borger", "overskrift")
    sheet.headings("Arketype", *vaerdi.andele)
    year_row(sheet, "Del af borgerne", tuple(vaerdi.andele.values()), _ANDEL, first=2)
    sheet.headings("Konsekvens", "Kr. pr. borger pr. år")
    for linje, priser in vaerdi.pr_aar.items():
        for aktoer, kr in priser.items():
            sheet.text(1, f"{aktoer.capitalize()}: {linjenavn(celler.analyse, linje)}", "ombrudt")
            sheet.number(2, kr, _PRIS)
            sheet.next()
    sheet.next()
    for linje, ydelser in vaerdi.ydelser.items():
        for aktoer, ydelse in ydelser.items():
            _benefit(sheet, f"{aktoer.capitalize()}: {linjenavn(celler.analyse, linje)}", ydelse)


def _benefit(sheet: Sheet, label: str, ydelse: Aarsydelse[Cell]) -> None:
    """A benefit whose refund changes from year to year."""
    sheet.headings(label, *ydelse.dele, "I alt", "Pr. år")
    for k, (i_alt, pr_aar) in enumerate(zip(ydelse.i_alt, ydelse.pr_aar, strict=True)):
        parts = tuple(part[k] for part in ydelse.dele.values())
        year_row(sheet, f"{k + 1} år efter", (*parts, i_alt, pr_aar), _PRIS, first=2)
    sheet.next()


def _paid(sheet: Sheet, effect: Budgetvirkning[Cell], years: Sequence[int]) -> None:
    """What is paid in each year, before it is borne by anybody."""
    sheet.paragraph("Omkostninger, år for år", "overskrift")
    for linje, omkostning in effect.omkostninger.items():
        dele = omkostning.dele
        if dele is None:
            continue
        navn = linje.replace("_", " ").capitalize()
        rest = None if dele.variabel is dele.hele_forloebet else dele.variabel
        for label, cell, style in (
            (f"{navn}: fast pr. år", dele.fast_pr_aar, KR),
            (f"{navn}: fast i et budgetår", dele.fast, KR),
            (f"{navn}: pr. borger, hele forløbet, uden sagstal", rest, _PRIS),
            (f"{navn}: pr. borger, hele forløbet", dele.hele_forloebet, _PRIS),
            (f"{navn}: pr. borger i et budgetår", dele.pr_borger, _PRIS),
        ):
            if cell is not None:
                sheet.text(1, label)
                sheet.number(2, cell, style)
                sheet.next()
    year_headings(sheet, "Betales i året", "", years, whole=False)
    for linje, omkostning in effect.omkostninger.items():
        year_row(sheet, linje.replace("_", " ").capitalize(), omkostning.aar, KR)
    sheet.next()


def _lines(
    sheet: Sheet, celler: Celler, effect: Budgetvirkning[Cell], years: Sequence[int]
) -> None:
    akse = effect.akse
    sheet.paragraph("Linje for linje, udiskonteret", "overskrift")
    year_headings(sheet, "Kr.", "", years)
    for linje in effect.linjer:
        kroner_row(sheet, label_of(celler, linje), linje.udiskonteret, KR)
    sheet.next()
    sheet.paragraph("Linje for linje, diskonteret", "overskrift")
    year_headings(sheet, "Kr. i første års værdi", "", years)
    year_row(sheet, "År efter det første", akse.aar, number_style("beregnet", "aar"))
    year_row(sheet, "Diskonteringsfaktor", akse.diskonteringsfaktor, _FAKTOR)
    if celler.inddata.ved_aarets_start:
        year_row(sheet, "Konsekvensernes faktor", akse.konsekvensfaktor, _FAKTOR)
    for linje in effect.linjer:
        kroner_row(sheet, label_of(celler, linje), linje.diskonteret, KR)
    sheet.next()


def label_of(celler: Celler, linje: Budgetlinje[Cell]) -> str:
    """Who has the line, in which styringsområde, and what it is."""
    omraade = OMRAADENAVNE[linje.styringsomraade]
    return f"{linje.aktoer.capitalize()}, {omraade}: {linjenavn(celler.analyse, linje.linje)}"
