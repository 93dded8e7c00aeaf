"""A number in a form is shown with its decimals, and a whole one without a comma."""

from io import BytesIO

import openpyxl
import pytest

from tests.formular.fill import EMPTY


@pytest.fixture(scope="module")
def book() -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(EMPTY))


def whole(sheet: object, cell: str) -> list[tuple[str, str]]:
    """The formula and the format of each rule on a cell."""
    return [
        (rule.formula[0], rule.dxf.numFmt.formatCode)
        for area in sheet.conditional_formatting  # type: ignore[attr-defined]
        if cell in area.sqref
        for rule in area.rules
    ]


@pytest.mark.parametrize(
    ("place", "first"),
    [("Indsats!C12", "C12"), ("Drift!F9", "C9"), ("Drift!F28", "C9"), ("Arketyper!F11", "E10"),
     ("Prisindeks!C20", "C17"), ("Konsekvenser!F34", "E33")],
)  # fmt: skip
def test_a_number_has_its_decimals_and_a_whole_one_no_comma(
    book: openpyxl.Workbook, place: str, first: str
) -> None:
    sheet, _, cell = place.partition("!")
    assert book[sheet][cell].number_format == "#,##0.0###"
    assert whole(book[sheet], cell) == [(f"{first}=INT({first})", "#,##0")]


@pytest.mark.parametrize("place", ["Indsats!C10", "Drift!B9", "Satser!C8", "Satser!C19"])
def test_years_texts_dates_and_percentages_are_shown_as_they_are(
    book: openpyxl.Workbook, place: str
) -> None:
    sheet, _, cell = place.partition("!")
    assert not whole(book[sheet], cell)
