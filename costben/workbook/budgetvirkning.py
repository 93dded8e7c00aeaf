"""Sheet Budgetvirkning: what a committee asks of each budget year, and when it is paid back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from costben.budgettabel import aarstal, p_l
from costben.calculator.budgetlinjer import Raekke
from costben.calculator.budgetvirkning import BUDGETAAR, Budgetvirkning
from costben.models.budgetvirkning import OMRAADENAVNE
from costben.noegletal import INGEN_BROEK
from costben.numbers.cell import Cell, reference
from costben.workbook import udrulning
from costben.workbook.budget_table import FIRST, LABEL, NAVNE, WHOLE
from costben.workbook.budgetsummer import Summer, Vist
from costben.workbook.cells import Celler, result_name
from costben.workbook.grid import CHART_ROWS, Book, Chart, Function, Sheet
from costben.workbook.styles import number_style

TITLE = "Budgetvirkning"
_TUSIND = number_style("beregnet", "tusind")
_SUM = number_style("i_alt", "tusind")
_RESULTAT = number_style("resultat", "tusind")

Row = tuple[str, Raekke[Cell], str]


def budgetvirkning_sheet(
    book: Book, celler: Celler, effect: Budgetvirkning[Cell], summer: Summer
) -> None:
    """Lay the sheet out: the proposal's block, key figures, chart, then the tables.

    It stands before the sheet Udrulning, whose numbers it shows.
    """
    sheet = book.sheet(TITLE, (LABEL, *[22.0] * (BUDGETAAR + 1)))
    sheet.paragraph("Budgetvirkning", "titel")
    sheet.paragraph(
        f"Alle beløb er i {p_l(celler.analyse)}, hvor ikke andet står. En udgift er negativ, en "
        "gevinst positiv. Alle år står på fanen Udrulning, hvor det er regnet trin for trin."
    )
    _proposal(sheet, celler, effect, summer)
    _key_figures(sheet, celler, effect, summer)
    _chart(sheet, summer)
    sheet.breaks.append(sheet.row - 1)
    _tables(sheet, celler, effect)
    book.sheets[-2:] = reversed(book.sheets[-2:])


def _proposal(sheet: Sheet, celler: Celler, effect: Budgetvirkning[Cell], summer: Summer) -> None:
    forslag = effect.forslag
    varige = forslag.varige.items()
    rows: list[Row] = [
        *((f"Varige ændringer, {OMRAADENAVNE[o]}", raekke, _TUSIND) for o, raekke in varige),
        ("Samlet varig ændring", forslag.samlet_varig, _SUM),
        ("Implementeringsomkostninger", forslag.implementering, _TUSIND),
        ("Samlet økonomisk påvirkning", forslag.samlet, _RESULTAT),
        ("Heraf på servicerammen", effect.serviceramme, _TUSIND),
    ]
    _table(sheet, celler, "Investeringsforslag for kommunen", rows)
    sheet.row -= 1
    sheet.text(1, "Tilbagebetalingstid, år", "fed")
    _show(sheet, 2, summer.opgjort["kommune"].tilbagebetalt, number_style("resultat", "aar"))
    sheet.next(2)


def _tables(sheet: Sheet, celler: Celler, effect: Budgetvirkning[Cell]) -> None:
    for title, part in (("", "udiskonteret"), (", diskonteret", "diskonteret")):
        rows = [
            (NAVNE[navn], getattr(found, part), _SUM if navn == "i_alt" else _TUSIND)
            for navn, found in effect.aktoerer.items()
        ]
        _table(sheet, celler, f"Pr. aktør{title}", rows)
        rows = [
            (f"{NAVNE[aktoer]}, {OMRAADENAVNE[omraade]}", getattr(found, part), _TUSIND)
            for aktoer, omraader in effect.omraader.items()
            for omraade, found in omraader.items()
        ]
        if part == "udiskonteret":
            rows.append(("Servicerammen: kommunens service", effect.serviceramme, _SUM))
        _table(sheet, celler, f"Pr. styringsområde{title}", rows)
        sheet.breaks.append(sheet.row - 1)
    for title, part in (("", "udiskonteret"), (", diskonteret", "diskonteret")):
        rows = [
            (udrulning.label_of(celler, linje), getattr(linje, part), _TUSIND)
            for linje in effect.linjer
        ]
        _table(sheet, celler, f"Linje for linje{title}", rows)


def _table(sheet: Sheet, celler: Celler, title: str, rows: Iterable[Row]) -> None:
    """The budget year, three overslagsår, and all years together."""
    years = aarstal(celler.analyse, BUDGETAAR)
    sheet.paragraph(title, "overskrift")
    sheet.headings(p_l(celler.analyse), *map(str, years), WHOLE)
    for label, raekke, style in rows:
        sheet.text(1, label, "ombrudt" if style == _TUSIND else "fed")
        for column, cell in enumerate((*raekke.aar[:BUDGETAAR], raekke.i_alt), 2):
            sheet.number(column, cell, style)
        sheet.next()
    sheet.next()


def _key_figures(
    sheet: Sheet, celler: Celler, effect: Budgetvirkning[Cell], summer: Summer
) -> None:
    sheet.paragraph("Nøgletal for hele perioden", "overskrift")
    sheet.headings("", *(NAVNE[navn] for navn in effect.aktoerer))
    sheet.text(1, f"Nutidsværdi, {p_l(celler.analyse)}", "fed")
    for column, navn in enumerate(effect.aktoerer, 2):
        _present_value(sheet, column, celler, effect, navn)
    sheet.next()
    for label, part in (("Heraf gevinster", "gevinster"), ("Heraf omkostninger", "omkostninger")):
        sheet.text(1, label)
        for column, found in enumerate(effect.aktoerer.values(), 2):
            sheet.number(column, getattr(found, part), _TUSIND)
        sheet.next()
    sheet.text(1, "Gevinst pr. omkostningskrone")
    for column, (navn, found) in enumerate(effect.aktoerer.items(), 2):
        cost = -found.omkostninger.value
        paid = round(cost, 2) > 0
        value = found.gevinster.value / cost if paid else INGEN_BROEK
        pattern = f'IF(ROUND({{1}},2)<0,-{{0}}/{{1}},"{INGEN_BROEK}")'
        own = Function(pattern, (found.gevinster, found.omkostninger), value)
        name = result_name(f"budget.{navn}.cost_benefit")
        sheet.function(column, own, number_style("beregnet", "forskel"), name)
    sheet.next()
    _paid_back(sheet, summer)
    sheet.text(1, "Intern rente, pr. år")
    for column, (navn, opgjort) in enumerate(summer.opgjort.items(), 2):
        name = result_name(f"budget.{navn}.intern_rente")
        _show(sheet, column, opgjort.intern_rente, number_style("beregnet", "procent"), name)
    sheet.next(2)


def _paid_back(sheet: Sheet, summer: Summer) -> None:
    """The year and the number of years, undiscounted and discounted."""
    headings = summer.aarstal(udrulning.TITLE)
    for felt, label, time in (
        ("tilbagebetalt", "Tilbagebetalt ved udgangen af", "Tilbagebetalingstid, år"),
        (
            "tilbagebetalt_diskonteret",
            "Diskonteret: tilbagebetalt ved udgangen af",
            "Diskonteret: tilbagebetalingstid, år",
        ),
    ):
        found: Mapping[str, Vist] = {n: getattr(o, felt) for n, o in summer.opgjort.items()}
        sheet.text(1, label)
        for column, (navn, vist) in enumerate(found.items(), 2):
            pattern = f"IF(ISNUMBER({{0}}),INDEX({headings},{{0}}),{{0}})"
            text = vist.vaerdi
            if isinstance(text, float):
                text = summer.navne[int(text) - 1]
            own = Function(pattern, (vist.celle,), text)
            sheet.function(column, own, number_style("beregnet", "valg"), year_name(navn, felt))
        sheet.next()
        sheet.text(1, time)
        for column, (navn, vist) in enumerate(found.items(), 2):
            name = result_name(f"budget.{navn}.{felt}")
            _show(sheet, column, vist, number_style("beregnet", "aar"), name)
        sheet.next()


def present_value_name(aktoer: str) -> str:
    """The defined name of the present value for ``aktoer``."""
    return result_name(f"budget.{aktoer}.nutidsvaerdi")


def year_name(aktoer: str, felt: str = "tilbagebetalt") -> str:
    """The defined name of the year by whose end ``aktoer`` is paid back."""
    return result_name(f"budget.{aktoer}.{felt}_ved_udgangen_af")


def _present_value(
    sheet: Sheet, column: int, celler: Celler, effect: Budgetvirkning[Cell], navn: str
) -> None:
    """With Excel's own function where the rate is the same in all years, else the sum."""
    found = effect.aktoerer[navn]
    name = present_value_name(navn)
    if celler.inddata.rentetrin or celler.inddata.ved_aarets_start:
        sheet.number(column, found.diskonteret.i_alt, _RESULTAT, name)
        return
    first, second, *_, last = (
        reference(sheet.book.addresses[id(kr)], sheet.title) for kr in found.udiskonteret.aar
    )
    later = f"{second}:{last.rpartition('!')[2]}"
    value = found.diskonteret.i_alt.value
    own = Function(f"{first}+NPV({{0}},{later})", (celler.inddata.rente,), value)
    sheet.function(column, own, _RESULTAT, name)


def _show(sheet: Sheet, column: int, vist: Vist, style: str, name: str | None = None) -> None:
    sheet.function(column, Function("{0}", (vist.celle,), vist.vaerdi), style, name)


def _chart(sheet: Sheet, summer: Summer) -> None:
    last = summer.sidste_kolonne
    sheet.charts.append(
        Chart(
            kind="lines",
            title="Akkumuleret resultat, udiskonteret",
            anchor=f"A{sheet.row}",
            x_title="Ved udgangen af",
            y_title="1.000 kr.",
            categories=(FIRST, summer.aarsraekke, last, summer.aarsraekke),
            series=tuple(
                (NAVNE[navn], (FIRST, row, last, row)) for navn, row in summer.akkumuleret.items()
            ),
            data_on=udrulning.TITLE,
            y_format="#,##0,",
        )
    )
    sheet.next(CHART_ROWS)
