"""The budget's lines summed over all years, and what payback and internal rate look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from costben.calculator.budgetvirkning import Budgetsum, Budgetvirkning
from costben.models.budgetvirkning import OMRAADENAVNE
from costben.noegletal import ALDRIG, FLERTYDIG, INGEN_RENTE, INTET, intern_rente, tilbagebetalt
from costben.numbers.cell import Cell, column_letter
from costben.workbook.budget_table import (
    FIRST,
    KR,
    KR_SUM,
    NAVNE,
    kroner_row,
    year_headings,
    year_row,
)
from costben.workbook.cells import result_name
from costben.workbook.grid import Function, Sheet
from costben.workbook.styles import number_style

_FLAG = number_style("beregnet", "aar")
_RENTE = number_style("beregnet", "procent")


@dataclass(frozen=True, slots=True)
class Vist:
    """A cell that shows a number or a text; as a number in formulas only if it is one."""

    celle: Cell
    vaerdi: float | str


@dataclass(frozen=True, slots=True)
class Opgjort:
    """The key figures of one aktør that are made with Excel's own functions."""

    tilbagebetalt: Vist
    tilbagebetalt_diskonteret: Vist
    intern_rente: Vist


@dataclass(frozen=True, slots=True)
class Summer:
    """Where the chart finds its rows, the years' headings, and the key figures pr. aktør."""

    aarsraekke: int
    akkumuleret: Mapping[str, int]
    navne: tuple[str, ...]
    opgjort: Mapping[str, Opgjort]

    @property
    def sidste_kolonne(self) -> int:
        """The last year's column."""
        return FIRST + len(self.navne) - 1

    def aarstal(self, ark: str) -> str:
        """The years' headings as a formula on another sheet refers to them."""
        row = self.aarsraekke
        return f"{ark}!${column_letter(FIRST)}${row}:${column_letter(self.sidste_kolonne)}${row}"


def sums(sheet: Sheet, effect: Budgetvirkning[Cell], years: Sequence[int]) -> Summer:
    """Lay out the sums pr. aktør and styringsområde, the proposal's, and the key figures' rows."""
    heading, akkumuleret = _by_aktoer(sheet, effect, years)
    _by_omraade(sheet, effect, years)
    _proposal(sheet, effect, years)
    sheet.breaks.append(sheet.row - 1)
    sheet.paragraph("Tilbagebetaling og intern rente", "overskrift")
    sheet.paragraph(
        "Tilbagebetalt er et år, når det akkumulerede resultat ikke er under nul ved dets udgang "
        "eller senere. Den interne rente er entydig, når der ved den rente kun er penge ude (eller "
        "kun inde) indtil det sidste år."
    )
    year_headings(sheet, "", "Resultat", years, whole=False)
    opgjort = {navn: _opgjort(sheet, navn, found) for navn, found in effect.aktoerer.items()}
    return Summer(heading, akkumuleret, tuple(map(str, years)), opgjort)


def _by_aktoer(
    sheet: Sheet, effect: Budgetvirkning[Cell], years: Sequence[int]
) -> tuple[int, dict[str, int]]:
    """Each aktør's years; the rows of the headings and of the accumulated results."""
    rows: dict[str, int] = {}
    heading = 0
    for part, accumulated in (
        ("udiskonteret", "akkumuleret"),
        ("diskonteret", "akkumuleret_diskonteret"),
    ):
        sheet.paragraph(f"Pr. aktør, {part}", "overskrift")
        row = year_headings(sheet, "Kr.", "", years)
        for navn, found in effect.aktoerer.items():
            name = result_name(f"budgetvirkning.aktoerer.{navn}.{part}")
            style = KR_SUM if navn == "i_alt" else KR
            kroner_row(sheet, NAVNE[navn], getattr(found, part), style, name)
        for navn, found in effect.aktoerer.items():
            label = f"{NAVNE[navn]}, akkumuleret"
            row_of = year_row(sheet, label, getattr(found, accumulated), KR)
            if part == "udiskonteret":
                rows[navn], heading = row_of, row
        sheet.next()
    return heading, rows


def _by_omraade(sheet: Sheet, effect: Budgetvirkning[Cell], years: Sequence[int]) -> None:
    for part in ("udiskonteret", "diskonteret"):
        sheet.paragraph(f"Pr. styringsområde, {part}", "overskrift")
        year_headings(sheet, "Kr.", "", years)
        for aktoer, omraader in effect.omraader.items():
            for omraade, found in omraader.items():
                label = f"{NAVNE[aktoer]}, {OMRAADENAVNE[omraade]}"
                kroner_row(sheet, label, getattr(found, part), KR)
        sheet.next()


def _proposal(sheet: Sheet, effect: Budgetvirkning[Cell], years: Sequence[int]) -> None:
    """The kommune's lines as an investment proposal sums them."""
    forslag = effect.forslag
    sheet.breaks.append(sheet.row - 1)
    sheet.paragraph("Investeringsforslagets linjer", "overskrift")
    year_headings(sheet, "Kr.", "", years)
    for omraade, raekke in forslag.varige.items():
        kroner_row(sheet, f"Varige ændringer, {OMRAADENAVNE[omraade]}", raekke, KR)
    kroner_row(sheet, "Samlet varig ændring", forslag.samlet_varig, KR_SUM)
    kroner_row(sheet, "Implementeringsomkostninger", forslag.implementering, KR)
    kroner_row(sheet, "Samlet økonomisk påvirkning", forslag.samlet, KR_SUM)
    kroner_row(sheet, "Heraf på servicerammen", effect.serviceramme, KR)
    sheet.next()


def _opgjort(sheet: Sheet, navn: str, found: Budgetsum[Cell]) -> Opgjort:
    return Opgjort(
        _paid_back(sheet, f"{NAVNE[navn]}: tilbagebetalt (1 = ja)", found.akkumuleret),
        _paid_back(sheet, f"{NAVNE[navn]}: diskonteret (1 = ja)", found.akkumuleret_diskonteret),
        _internal_rate(sheet, navn, found.udiskonteret.aar),
    )


def _paid_back(sheet: Sheet, label: str, akkumuleret: Sequence[Cell]) -> Vist:
    """A row of flags, from the last year back, and beside them the number of the year."""
    answer = tilbagebetalt([kr.value for kr in akkumuleret])
    flags: list[Cell] = []
    formulas: list[Function] = []
    for kr in reversed(akkumuleret):
        below = round(kr.value, 2) < 0
        flag = Cell(0.0 if below or (flags and not flags[-1].value) else 1.0)
        last = "{1}" if flags else "1"
        operands = (kr, *flags[-1:])
        formulas.append(Function(f"IF(ROUND({{0}},2)<0,0,{last})", operands, flag.value))
        flags.append(flag)
    sheet.text(1, label, "ombrudt")
    ends = (flags[-1], flags[0])
    never, nothing = f'IF(MAX({{0}}:{{1}})=0,"{ALDRIG}",', f'IF(MIN({{0}}:{{1}})=1,"{INTET}",'
    pattern = f"{never}{nothing}MATCH(1,{{0}}:{{1}},0)))"
    shown = Vist(Cell(float(answer) if isinstance(answer, int) else 0.0), _float(answer))
    sheet.number(2, shown.celle, _FLAG, own=Function(pattern, ends, shown.vaerdi))
    for column, (flag, formula) in enumerate(
        zip(reversed(flags), reversed(formulas), strict=True), FIRST
    ):
        sheet.number(column, flag, _FLAG, own=formula)
    sheet.next()
    return shown


def _internal_rate(sheet: Sheet, navn: str, stroem: Sequence[Cell]) -> Vist:
    """Excel's rate from a first guess, what is out at it, and whether it is the only one."""
    flow = [kr.value for kr in stroem]
    rate = intern_rente(flow)
    ends = (stroem[0], stroem[-1])
    guess = Cell(_guess(flow))
    sheet.text(1, f"{NAVNE[navn]}: første gæt på den interne rente")
    gained, spent = 'SUMIF({0}:{1},">0")', '-SUMIF({0}:{1},"<0")'
    pattern = f'IFERROR(({gained}/{spent})^(2/(COUNTIF({{0}}:{{1}},">0")+2))-1,0)'
    sheet.number(2, guess, _RENTE, own=Function(pattern, ends, guess.value))
    sheet.next()
    sheet.text(1, f"{NAVNE[navn]}: Excels interne rente")
    found = Vist(Cell(rate if isinstance(rate, float) else 0.0), rate)
    several = f'IF(MIN({{0}}:{{1}})*MAX({{0}}:{{1}})<0,"{FLERTYDIG}","{INGEN_RENTE}")'
    pattern = f"IFERROR(IRR({{0}}:{{1}},{{2}}),{several})"
    sheet.number(2, found.celle, _RENTE, own=Function(pattern, (*ends, guess), found.vaerdi))
    sheet.next()
    outstanding = _outstanding(sheet, navn, stroem, found)
    span = (outstanding[0], outstanding[-1])
    only = "OR(ROUND(MAX({0}:{1}),2)<=0,ROUND(MIN({0}:{1}),2)>=0)"
    pattern = f'IF(ISNUMBER({{2}}),IF({only},{{2}},"{FLERTYDIG}"),{{2}})'
    shown = Vist(Cell(found.celle.value), rate)
    sheet.text(1, f"{NAVNE[navn]}: intern rente, hvis den er entydig", "fed")
    own = Function(pattern, (*span, found.celle), rate)
    sheet.number(2, shown.celle, number_style("i_alt", "procent"), own=own)
    sheet.next()
    return shown


def _guess(flow: Sequence[float]) -> float:
    """What gains give more than costs, a year, if they came half of their years later."""
    gains = [kr for kr in flow if kr > 0]
    spent = -sum(kr for kr in flow if kr < 0)
    return (sum(gains) / spent) ** (2 / (len(gains) + 2)) - 1 if spent else 0.0


def _outstanding(sheet: Sheet, navn: str, stroem: Sequence[Cell], rate: Vist) -> list[Cell]:
    """What is out at the rate at each year's end, until the last year that anything falls in."""
    flow = [kr.value for kr in stroem]
    factor = 1 + rate.celle.value
    balances = list(accumulate(flow, lambda balance, kr: balance * factor + kr))
    cells: list[Cell] = []
    sheet.text(1, f"{NAVNE[navn]}: ude ved den interne rente", "ombrudt")
    for index, kr in enumerate(stroem):
        later = stroem[index + 1 :]
        more = any(value.value for value in later)
        known = more and isinstance(rate.vaerdi, float)
        balance = Cell(balances[index] if known else 0.0)
        if not later:
            own = Function("0*{0}", (kr,), 0.0)
        elif not cells:
            own = Function("IF(SUMSQ({1}:{2})=0,0,{0})", (kr, later[0], later[-1]), balance.value)
        else:
            pattern = "IFERROR(IF(SUMSQ({1}:{2})=0,0,{3}*(1+{4})+{0}),0)"
            operands = (kr, later[0], later[-1], cells[-1], rate.celle)
            own = Function(pattern, operands, balance.value)
        cells.append(balance)
        sheet.number(FIRST + index, balance, KR, own=own)
    sheet.next()
    return cells


def _float(answer: int | str) -> float | str:
    return float(answer) if isinstance(answer, int) else answer
