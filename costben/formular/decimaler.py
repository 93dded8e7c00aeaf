"""Decimals are shown where a number has some: 637,5 with one, 1.200 with none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from costben.formular.looks import FORMATS, WHOLE
from costben.numbers.cell import column_letter

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Run = tuple[int, int]  # the first row and the last


def hide_no_decimals(sheet: Worksheet) -> None:
    """Let a whole number in an input cell stand without a comma; no one format does that."""
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles.differential import DifferentialStyle
    from openpyxl.styles.numbers import NumberFormat

    whole = DifferentialStyle(numFmt=NumberFormat(164, WHOLE))
    cells = {at for at, c in sheet._cells.items() if c.number_format == FORMATS["tal"]}
    for (first, last), columns in _areas(cells):
        start = f"{column_letter(columns[0])}{first}"
        area = f"{start}:{column_letter(columns[1])}{last}"
        rule = Rule("expression", dxf=whole, formula=[f"{start}=INT({start})"])
        sheet.conditional_formatting.add(area, rule)


def _areas(cells: Iterable[tuple[int, int]]) -> Iterator[tuple[Run, Run]]:
    """The cells as areas: the rows, and the columns, of each."""
    columns: dict[int, list[int]] = {}
    for row, column in cells:
        columns.setdefault(column, []).append(row)
    beside: dict[Run, list[int]] = {}
    for column, rows in columns.items():
        for run in _runs(rows):
            beside.setdefault(run, []).append(column)
    for rows_run, found in sorted(beside.items()):
        for run in _runs(found):
            yield rows_run, run


def _runs(numbers: Iterable[int]) -> Iterator[Run]:
    """The first and the last of numbers that follow one another."""
    for _, group in groupby(enumerate(sorted(numbers)), lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        yield run[0], run[-1]
