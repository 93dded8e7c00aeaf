"""The form on paper: nothing too small to read, no heading cut."""

from io import BytesIO

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from costben.formular.blokke import HELP
from costben.numbers.cell import column_letter
from tests.formular.fill import EMPTY

BOOK = openpyxl.load_workbook(BytesIO(EMPTY))
SHEETS = [sheet for sheet in BOOK.worksheets if sheet.sheet_state == "visible"]
WIDEST = 250  # characters on A4 on its side; 130 are as large as on the screen


def printed(sheet: Worksheet) -> str:
    """The columns that are printed, as ``B:I``."""
    area = sheet.print_area.rpartition("!")[2].replace("$", "") or sheet.dimensions
    return ":".join(cell.rstrip("0123456789") for cell in area.split(":"))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.title)
def test_a_page_is_as_wide_as_can_be_read(sheet: Worksheet) -> None:
    first, last = (openpyxl.utils.column_index_from_string(c) for c in printed(sheet).split(":"))
    letters = [column_letter(column) for column in range(first, last + 1)]
    shown = [sheet.column_dimensions[x] for x in letters if not sheet.column_dimensions[x].hidden]
    assert sum(column.width for column in shown) < WIDEST


@pytest.mark.parametrize("title", ["Indsats", "Regnemetode", "Satser", "Budgetvirkning"])
def test_the_help_is_for_those_who_type(title: str) -> None:
    assert printed(BOOK[title]) == f"B:{column_letter(HELP - 1)}"
    assert BOOK[title].page_setup.fitToHeight == 1


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.title)
def test_no_word_of_a_heading_is_broken(sheet: Worksheet) -> None:
    for row in sheet.iter_rows(min_col=2):
        for cell in row:
            if cell.font.b and cell.fill.fill_type and isinstance(cell.value, str):
                longest = max(map(len, cell.value.split()))
                assert longest < sheet.column_dimensions[cell.column_letter].width, cell.value
