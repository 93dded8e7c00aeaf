"""What stands side by side on a sheet can be told apart."""

from itertools import pairwise

import openpyxl
import pytest


@pytest.mark.parametrize("which", ["workbook", "timer_workbook", "satser_workbook"])
def test_no_text_touches_the_number_to_its_left(which: str, request: pytest.FixtureRequest) -> None:
    book = openpyxl.load_workbook(request.getfixturevalue(which), data_only=True)
    touching = [
        (sheet.title, text.coordinate, text.value)
        for sheet in book
        for row in sheet.iter_rows()
        for number, text in pairwise(row)
        if isinstance(number.value, float | int)
        and isinstance(text.value, str)
        and number.alignment.horizontal == "right"
        and not number.alignment.indent
        and (text.alignment.horizontal or "left") == "left"
        and not (text.alignment.horizontal and text.alignment.indent)
    ]
    assert touching == []
