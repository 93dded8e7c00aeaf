"""Sheets to the bytes of an Excel workbook."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from costben.numbers.cell import column_letter, quoted
from costben.workbook.charts import add_chart
from costben.workbook.finish import finish
from costben.workbook.grid import Book, Sheet, absolute
from costben.workbook.sheet_xml import dimension, sheet_data
from costben.workbook.styles import Styles

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

PAPER_A4 = 9


def render(book: Book, title: str, footer: str) -> bytes:
    """The workbook's bytes; the same book gives the same bytes.

    Args:
        book: all sheets, laid out.
        title: the document's title in its properties.
        footer: what stands at the foot of each printed page.
    """
    from openpyxl import Workbook

    from costben.workbook.in_memory import InMemory

    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    workbook.properties.title = title
    workbook.properties.creator = "costben"
    styles = Styles(workbook)
    cells: dict[str, tuple[bytes, bytes]] = {}
    for number, sheet in enumerate(book.sheets, 1):
        _arrange(workbook.create_sheet(sheet.title), sheet, footer)
        data = sheet_data(sheet, book, styles.number)
        cells[f"xl/worksheets/sheet{number}.xml"] = dimension(sheet), data
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:  # not compressed: ``finish`` does that
        InMemory(workbook, archive).save()
    names = {name: absolute(address) for name, address in book.names.items()}
    return finish(buffer.getvalue(), cells, names)


def _arrange(worksheet: Worksheet, sheet: Sheet, footer: str) -> None:
    from openpyxl.formatting.rule import CellIsRule
    from openpyxl.styles import PatternFill
    from openpyxl.worksheet.hyperlink import Hyperlink
    from openpyxl.worksheet.pagebreak import Break

    for column, width in enumerate(sheet.widths, 1):
        worksheet.column_dimensions[column_letter(column)].width = width
    for row, first, last in sheet.merged:
        area = f"{column_letter(first)}{row}:{column_letter(last)}{row}"
        worksheet.merged_cells.add(area)
    for row, column, target in sheet.links:
        place = f"{column_letter(column)}{row}"
        link = Hyperlink(ref=place, location=f"{quoted(target)}!A1", display=target)
        worksheet.cell(row, column).hyperlink = link
    for area, colors in sheet.colors:
        for value, color in colors.items():
            fill = PatternFill("solid", start_color=color, end_color=color)
            worksheet.conditional_formatting.add(area, CellIsRule("equal", [value], fill=fill))  # type: ignore[no-untyped-call]
    _validate(worksheet, sheet)
    for row in sheet.breaks:
        worksheet.row_breaks.append(Break(id=row))
    for chart in sheet.charts:
        add_chart(worksheet, chart)
    _set_page(worksheet, sheet, footer)


def _set_page(worksheet: Worksheet, sheet: Sheet, footer: str) -> None:
    """A4 on its side, as wide as the page, with headings repeated and pages numbered."""
    from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
    from openpyxl.worksheet.properties import PageSetupProperties

    worksheet.sheet_view.showGridLines = False
    worksheet.sheet_state = "hidden" if sheet.hidden else "visible"
    worksheet.page_setup.orientation = "landscape"
    worksheet.page_setup.paperSize = PAPER_A4
    worksheet.page_setup.fitToWidth = sheet.pages_wide
    worksheet.page_setup.fitToHeight = int(sheet.one_page)
    worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    worksheet.page_margins.left = worksheet.page_margins.right = 0.5
    worksheet.oddFooter = HeaderFooterItem(
        left=_HeaderFooterPart(footer),
        center=_HeaderFooterPart("&A"),
        right=_HeaderFooterPart("Side &P af &N"),
    )
    worksheet.print_title_rows = f"{sheet.title_row}:{sheet.title_row}"
    if sheet.pages_wide > 1:
        worksheet.print_title_cols = "A:A"
        worksheet.page_setup.pageOrder = "overThenDown"
    if sheet.frozen:
        worksheet.freeze_panes = f"A{sheet.title_row + 1}"
    if sheet.print_columns is not None:
        last = max(item.row for item in sheet.items)
        worksheet.print_area = f"A1:{column_letter(sheet.print_columns)}{last}"


def _validate(worksheet: Worksheet, sheet: Sheet) -> None:
    """Let input cells take only what the engine would take."""
    from openpyxl.worksheet.datavalidation import DataValidation

    rules: dict[tuple[object, ...], DataValidation] = {}
    for address, choice in sheet.choices:
        rule = rules.get(choice)
        if rule is None:
            first = choice[0]
            if isinstance(first, str):
                rule = DataValidation("list", formula1='"' + ",".join(map(str, choice)) + '"')
            else:
                low, high, whole = choice
                rule = DataValidation(
                    "whole" if whole else "decimal",
                    operator="between",
                    formula1=f"{low:g}",
                    formula2=f"{high:g}",
                )
                rule.error = f"Skriv et tal fra {low:g} til {high:g}."
            rule.errorTitle = "Forudsætning"
            rule.showErrorMessage = True
            rules[choice] = rule
            worksheet.add_data_validation(rule)
        rule.add(f"{column_letter(address.column)}{address.row}")
