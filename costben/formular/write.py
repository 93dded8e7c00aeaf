"""The form as an Excel workbook, empty or filled with an analysis."""

from __future__ import annotations

import string
from collections.abc import Callable
from collections.abc import Mapping as Known
from io import BytesIO
from typing import TYPE_CHECKING

from costben.editing.emit import emit
from costben.formular import blokke, kolonner
from costben.formular.blokke import blok
from costben.formular.carried import FORM, columns
from costben.formular.decimaler import hide_no_decimals
from costben.formular.guide import guide
from costben.formular.looks import cell_at, dress
from costben.formular.markers import LISTS, OEVRIGT, SHEET, TEKST
from costben.formular.page import Bog, Page
from costben.formular.rest import Rest
from costben.formular.rules import ENHEDER, SATSNAVN, Rules
from costben.formular.sections import ARK, Ark, Blok, Tabel
from costben.formular.tabeller import tabel
from costben.formular.units_at import consequence_units
from costben.models.skift import NO_BENEFIT
from costben.numbers.cell import column_letter
from costben.reading.places import shown_path
from costben.reading.tree import Mapping

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_UNITS, _BENEFITS, _RATES = 1, 2, 3  # columns of the hidden lists
_PAPER_A4 = 9
_YAML_LINES = 40
_BENEFIT_ROWS = 40
BENEFITS = "ydelser"
_OTHERS = (
    "Dele af en analyse, som formularen ikke har felter til, står her som YAML og følger med. "
    "Stien siger, hvor linjerne hører til; er den tom, hører linjen til stien ovenfor."
)


def form(tree: Mapping | None = None, files: Known[str, str] | None = None) -> bytes:
    """The form as bytes.

    Args:
        tree: the analysis to fill it with.
        files: what the analysis refers to, by name.
    """
    from openpyxl import Workbook

    book = Workbook()
    book.properties.creator, book.properties.title = "costben", "Formular til en analyse"
    whole = tree or Mapping(0, 0)
    bog = Bog(Rest(whole), consequence_units(whole))
    guide(_named(book.worksheets[0], "Vejledning"))
    lists = _lists(book)
    for ark in ARK:
        _sheet(book, ark, bog, lists)
    _benefits(book, bog)
    _others(book, bog)
    hidden = book.create_sheet(SHEET)
    for number, column in enumerate(columns(FORM, files or {}), 1):
        for row, text in enumerate(column, 1):
            hidden.cell(row, number).value = text
    hidden.sheet_state = book[LISTS].sheet_state = "hidden"
    for sheet in book.worksheets:
        _finish(sheet)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _named(sheet: Worksheet, title: str) -> Worksheet:
    sheet.title = title
    return sheet


def _sheet(book: Workbook, ark: Ark, bog: Bog, lists: dict[str, str]) -> None:
    sheet = book.create_sheet(ark.titel)
    page = Page(sheet, bog, Rules(sheet, lists | bog.areas))
    blocks = any(isinstance(sektion, Blok) for sektion in ark.sektioner)
    widths = blokke.WIDTHS if blocks else kolonner.WIDTHS
    for column, width in widths.items():
        sheet.column_dimensions[column_letter(column)].width = width
    page.row = 2
    page.label(2, ark.titel, "titel")
    page.at_least(30)
    page.row = 3
    page.across(2, 9, ark.om, "om", 32)
    page.row = 5
    for sektion in ark.sektioner:
        if len(ark.sektioner) > 1:
            page.label(2, sektion.titel, "afsnit")
            page.at_least(22)
            page.row += 1
        if isinstance(sektion, Tabel):
            (kolonner.kolonner if sektion.kolonner else _rows(blocks))(page, sektion)
        else:
            blok(page, sektion)
    page.rules.put_in()
    if blocks:  # the help is for those who type, and would make the rest too small to read
        sheet.print_area = f"B1:{column_letter(blokke.HELP - 1)}{page.row}"
        sheet.page_setup.fitToHeight = 1


def _rows(beside: bool) -> Callable[[Page, Tabel], None]:
    return lambda page, sektion: tabel(page, sektion, beside)


def _lists(book: Workbook) -> dict[str, str]:
    """A hidden sheet with the words of the long lists, by the field that they are for."""
    from costben.parametre.opslag import national

    sheet = book.create_sheet(LISTS)
    rates = [n.partition(".")[2] for n in national() if n.startswith("ydelser.")]
    for column, words in ((_UNITS, ENHEDER), (_BENEFITS, NO_BENEFIT), (_RATES, rates)):
        for row, word in enumerate(words, 1):
            sheet.cell(row, column).value = word
    units, rate_names = _area(_UNITS, len(ENHEDER)), _area(_RATES, len(rates))
    benefits = _area(_BENEFITS, len(NO_BENEFIT) + _BENEFIT_ROWS)
    return {
        "enhed": units,
        "sats": rate_names,
        SATSNAVN: rate_names,
        "fra": benefits,
        "til": benefits,
    }


def _area(column: int, last: int) -> str:
    letter = column_letter(column)
    return f"{LISTS}!${letter}$1:${letter}${last}"


def _benefits(book: Workbook, bog: Bog) -> None:
    """The benefits on their sheet are words to choose from, beside work, education and none."""
    place = bog.areas[BENEFITS].replace("$", "").rpartition("!")
    first = place[2].partition(":")[0]
    letter, row = first.rstrip("0123456789"), int(first.lstrip(string.ascii_uppercase))
    for number in range(_BENEFIT_ROWS):
        cell = f"{place[0]}!{letter}{row + number}"
        text = f'=IF({cell}="","",{cell})'
        book[LISTS].cell(len(NO_BENEFIT) + 1 + number, _BENEFITS).value = text


def _others(book: Workbook, bog: Bog) -> None:
    """What the form has no field for, as YAML: carried, and free to be changed."""
    sheet = book.create_sheet(OEVRIGT)
    page = Page(sheet, bog, Rules(sheet, {}))
    for column, width in {1: 3, 2: 44, 3: 110}.items():
        sheet.column_dimensions[column_letter(column)].width = width
    page.row = 2
    page.label(2, OEVRIGT, "titel")
    page.at_least(30)
    page.row = 3
    page.across(2, 3, _OTHERS, "om", 48)
    page.row = 5
    page.mark(TEKST)
    page.hide()
    page.label(2, "Sti", "hoved")
    page.label(3, "YAML, en linje pr. række", "hoved")
    page.row += 1
    sheet.freeze_panes = f"C{page.row}"
    for sti, node in bog.rest.left():
        for number, line in enumerate(emit(node).rstrip("\n").split("\n")):
            _yaml_line(page, shown_path(sti) if number == 0 else "", line)
    for _ in range(_YAML_LINES):
        _yaml_line(page, "", "")


def _yaml_line(page: Page, sti: str, line: str) -> None:
    for column, text in ((2, sti), (3, line)):
        cell = cell_at(page.sheet, page.row, column)
        dress(cell, "linje", "@")
        if text:
            cell.value = text
            cell.data_type = "s"
    page.row += 1


def _finish(sheet: Worksheet) -> None:
    """Locked but for the input cells, no password; A4 on its side, and no grid."""
    from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.sheet_view.showGridLines = False
    hide_no_decimals(sheet)
    if sheet.title not in {"Vejledning", LISTS, SHEET}:
        sheet.column_dimensions["A"].hidden = True
    protection = sheet.protection
    protection.sheet = True
    protection.formatColumns = protection.formatRows = protection.insertRows = False  # allowed
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _PAPER_A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = sheet.page_setup.fitToHeight or 0
    sheet.page_setup.cellComments = "atEnd"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top, sheet.page_margins.bottom = 0.5, 0.7
    sheet.oddFooter = HeaderFooterItem(
        center=_HeaderFooterPart("&A"), right=_HeaderFooterPart("Side &P af &N")
    )
