"""The charts of a workbook as data: every sheet's own, so that a new one needs nothing here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from costben.models.text import ascii_key
from costben.workbook.grid import Book, Chart, Sheet


@dataclass(frozen=True, slots=True)
class Figur:
    """One chart with its numbers.

    Attributes:
        navn: a file name without an ending.
        art: as ``Chart.kind``.
        x: numbers, or the names of the categories.
        serier: the values of each, by its title.
        y_format: Excel's format of the values' axis.
        y_max: where that axis ends, if the values do not decide it.
    """

    navn: str
    art: str
    titel: str
    x_titel: str
    y_titel: str
    x: tuple[float | str, ...]
    serier: tuple[tuple[str, tuple[float, ...]], ...]
    y_format: str
    y_max: float | None


Cells = Mapping[tuple[int, int], float | str]


def figurer(book: Book) -> Iterator[Figur]:
    """Every chart of ``book``, sheet by sheet."""
    cells = {sheet.title: _cells(sheet) for sheet in book.sheets}
    for sheet in book.sheets:
        for number, chart in enumerate(sheet.charts, 1):
            found = cells[chart.data_on or sheet.title]
            navn = _file_name(sheet.title) + (f"_{number}" if len(sheet.charts) > 1 else "")
            yield _figure(navn, chart, found)


def _figure(navn: str, chart: Chart, cells: Cells) -> Figur:
    return Figur(
        navn=navn,
        art=chart.kind,
        titel=chart.title,
        x_titel=chart.x_title,
        y_titel=chart.y_title,
        x=tuple(_area(chart.categories, cells)),
        serier=tuple(
            (title, tuple(float(value) for value in _area(values, cells)))
            for title, values in chart.series
        ),
        y_format=chart.y_format,
        y_max=chart.y_max,
    )


def _area(bounds: tuple[int, int, int, int], cells: Cells) -> Iterator[float | str]:
    first_column, first_row, last_column, last_row = bounds
    for row in range(first_row, last_row + 1):
        for column in range(first_column, last_column + 1):
            yield cells[row, column]


def _cells(sheet: Sheet) -> dict[tuple[int, int], float | str]:
    """The value of each cell, as a reader of the workbook sees it."""
    values: dict[tuple[int, int], float | str] = {}
    for item in sheet.items:
        content = item.own or item.content
        values[item.row, item.column] = content if isinstance(content, str) else content.value
    return values


def _file_name(title: str) -> str:
    """``Følsomhed`` is ``foelsomhed``."""
    return re.sub(r"\W+", "_", ascii_key(title).lower()).strip("_")
