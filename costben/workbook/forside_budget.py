"""The budget's main results on the front page, as references to the sheet Budgetvirkning."""

from __future__ import annotations

from costben.budgettabel import aarstal, noegletalsraekker, p_l
from costben.resultat import Resultat
from costben.workbook.budget_table import NAVNE, WHOLE
from costben.workbook.budgetvirkning import present_value_name, year_name
from costben.workbook.cells import Celler
from costben.workbook.grid import Function, Sheet, absolute
from costben.workbook.styles import number_style

_SHOWN = ("kommune", "i_alt")
_TUSIND = number_style("beregnet", "tusind")
_RESULTAT = number_style("resultat", "tusind")


def budget_summary(sheet: Sheet, celler: Celler, resultat: Resultat) -> None:
    """What it is worth, when it is paid back, and what it does to servicerammen."""
    effect, exact = celler.beregning.budgetvirkning, resultat.beregning.budgetvirkning
    assert effect is not None
    assert exact is not None
    said = {row["aktoer"]: row for row in noegletalsraekker(resultat.analyse, exact)}
    years = {navn: said[navn]["tilbagebetalt"] for navn in _SHOWN}
    sheet.headings(p_l(celler.analyse), *(NAVNE[navn] for navn in _SHOWN))
    sheet.text(1, "Budgettets nutidsværdi", "fed")
    for column, navn in enumerate(_SHOWN, 2):
        worth = effect.aktoerer[navn].diskonteret.i_alt.value
        there = sheet.book.names[present_value_name(navn)]
        sheet.function(column, Function(absolute(there), (), worth), _RESULTAT)
    sheet.next()
    sheet.text(1, "Tilbagebetalt ved udgangen af")
    for column, (navn, year) in enumerate(years.items(), 2):
        there = sheet.book.names[year_name(navn)]
        text = f"{year:.0f}" if isinstance(year, int | float) else str(year)
        sheet.function(
            column, Function(absolute(there), (), text), number_style("beregnet", "valg")
        )
    sheet.next()
    first, *_ = aarstal(celler.analyse, 1)
    for label, cell in ((first, effect.serviceramme.aar[0]), (WHOLE, effect.serviceramme.i_alt)):
        sheet.text(1, f"Servicerammen, {str(label).lower()}")
        sheet.number(2, cell, _TUSIND)
        sheet.next()
    sheet.next()
