"""Sheet Følsomhed: Figur 6-3 and the curve."""

from __future__ import annotations

from costben.calculator.foelsomhed import Foelsomhed
from costben.numbers.cell import Cell
from costben.workbook.cells import Celler, result_name
from costben.workbook.grid import Book, Chart, Sheet
from costben.workbook.styles import number_style

TITLE = "Følsomhed"
_ROWS = (
    ("etablering_pr_borger", "Etablering"),
    ("drift_pr_borger", "Drift"),
    ("sparede_udgifter_pr_borger", "Sparede udgifter"),
    ("samlet_pr_borger", "Samlet"),
)
_MOST_COLUMNS = 8


def foelsomhed_sheet(book: Book, celler: Celler) -> None:
    """Lay the sheet out: the report's figure, the chart, and the points behind it."""
    punkter = celler.beregning.foelsomhed
    sheet = book.sheet(TITLE, (34, *[17.0] * max(_MOST_COLUMNS, len(punkter))))
    sheet.paragraph("Følsomhed: antal deltagere pr. år", "titel", last=_MOST_COLUMNS)
    sheet.paragraph(
        f"Omkostning pr. borger{celler.ref('Figur 6-3')}", "overskrift", last=_MOST_COLUMNS
    )
    _table(sheet, punkter)
    omk = celler.beregning.omkostninger
    sagstal = omk.drift_efter_sagstal or omk.sparet_efter_sagstal
    sheet.paragraph(
        "De samlede omkostninger pr. år holdes konstant; kun antallet af deltagere ændres."
        if sagstal is None
        else "Omkostningerne pr. år holdes konstant, undtagen dem efter sagstal: de følger "
        "deltagerne og er de samme pr. borger.",
        last=_MOST_COLUMNS,
    )
    sheet.next()
    if celler.beregning.kurve:
        saved = bool(celler.analyse.sparede_udgifter.poster)
        _curve(sheet, celler.beregning.kurve, (5, 3, 4, 2) if saved else (5, 3, 2))


def _table(sheet: Sheet, punkter: tuple[Foelsomhed[Cell], ...]) -> None:
    sheet.text(1, "Deltagere pr. år", "hoved")
    for column, punkt in enumerate(punkter, 2):
        sheet.number(column, punkt.deltagere_pr_aar, number_style("resultat", "decimal"))
    sheet.next()
    for field, label in _ROWS:
        last = field == "samlet_pr_borger"
        sheet.text(1, f"{label} pr. borger", "fed" if last else "tekst")
        for column, punkt in enumerate(punkter, 2):
            name = result_name(f"foelsomhed[{column - 2}].{field}")
            style = number_style("i_alt" if last else "beregnet", "kr")
            sheet.number(column, getattr(punkt, field), style, name)
        sheet.next()


def _curve(sheet: Sheet, kurve: tuple[Foelsomhed[Cell], ...], drawn: tuple[int, ...]) -> None:
    chart_row = sheet.row
    sheet.next(23)
    sheet.breaks.append(sheet.row - 1)
    sheet.paragraph("Kurvens punkter", "overskrift", last=_MOST_COLUMNS)
    heading = sheet.row
    headings = ("Deltagere pr. år", *(f"{label} pr. borger" for _, label in _ROWS))
    sheet.headings(*headings)
    for index, punkt in enumerate(kurve):
        sheet.number(1, punkt.deltagere_pr_aar, number_style("aarstal", "decimal"))
        for column, (field, _) in enumerate(_ROWS, 2):
            name = result_name(f"kurve[{index}].{field}")
            sheet.number(column, getattr(punkt, field), number_style("beregnet", "kr"), name)
        sheet.next()
    first, last = heading + 1, heading + len(kurve)
    sheet.charts.append(
        Chart(
            kind="curve",
            title="Omkostning pr. borger efter antal deltagere pr. år",
            anchor=f"A{chart_row}",
            x_title="Deltagere pr. år",
            y_title="Kr. pr. borger",
            categories=(1, first, 1, last),
            series=tuple((headings[column - 1], (column, first, column, last)) for column in drawn),
        )
    )
