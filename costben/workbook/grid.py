"""Sheets before they are Excel: what stands in which cell, and which number has which address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from costben.models.text import ascii_key
from costben.numbers.cell import Address, Cell, column_letter, formula, quoted, reference
from costben.workbook.styles import WRAPPED, width_of


@dataclass(frozen=True, slots=True)
class Function:
    """A formula that only the workbook has: an Excel function over cells, and its value.

    ``pattern`` has ``{0}``, ``{1}`` ... where the operands' references go.
    """

    pattern: str
    operands: tuple[Cell, ...]
    value: float | str


class Item(NamedTuple):
    """One cell: text, or a number with or without a formula of its own."""

    row: int
    column: int
    content: str | Cell | Function
    style: str
    own: Function | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """A native chart at a place on the sheet."""

    kind: str  # "curve", "bars", "tornado" or "lines"
    title: str
    anchor: str
    x_title: str
    y_title: str
    categories: tuple[int, int, int, int]  # first column, first row, last column, last row
    series: tuple[tuple[str, tuple[int, int, int, int]], ...]  # title, values
    data_on: str | None = None  # the sheet that has the values, if it is another
    y_format: str = "#,##0"
    y_max: float | None = None  # where the values' axis ends; None where they decide it


CHART_ROWS = 23  # that a chart covers
FLAG_COLORS: Mapping[str, str] = {"1": "C6EFCE", "0": "FFC7CE"}


@dataclass(slots=True)
class Sheet:
    """One sheet, filled from the top."""

    title: str
    book: Book
    widths: list[float]
    items: list[Item] = field(default_factory=list)
    heights: dict[int, float] = field(default_factory=dict)
    merged: list[tuple[int, int, int]] = field(default_factory=list)  # row, first, last column
    charts: list[Chart] = field(default_factory=list)
    choices: list[tuple[Address, tuple[str, ...] | tuple[float, float, bool]]] = field(
        default_factory=list
    )
    links: list[tuple[int, int, str]] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    title_row: int = 1  # repeated on every printed page
    frozen: bool = False  # whether it also stays in sight on the screen
    print_columns: int | None = None  # how many columns are printed; all if none is given
    one_page: bool = False
    pages_wide: int = 1  # where more, the first column is repeated on each
    hidden: bool = False
    colors: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)  # by cell value
    local: dict[int, Address] = field(default_factory=dict)
    row: int = 1

    def text(self, column: int, text: str, style: str = "tekst") -> None:
        """Text at ``column`` of the current row."""
        self.items.append(Item(self.row, column, text, style))
        self._fit(self.row, column, text, style)

    def wide_text(self, column: int, text: str) -> None:
        """Text from ``column`` to the sheet's last, on as many lines as it takes."""
        self.items.append(Item(self.row, column, text, "ombrudt"))
        self.merged.append((self.row, column, len(self.widths)))
        lines = _lines(text, sum(self.widths[column - 1 :]))
        if lines > 1:
            self.heights[self.row] = 15.0 * lines

    def headings(self, first: str, *others: str) -> None:
        """A row of column headings, and on to the next row."""
        for column, heading in enumerate((first, *others), 1):
            self.text(column, heading, "hoved")
        self.row += 1

    def repeat_headings(self, first: str, *others: str) -> None:
        """The same, repeated on every printed page and kept in sight on the screen."""
        self.title_row, self.frozen = self.row, True
        self.headings(first, *others)

    def paragraph(self, text: str, style: str = "note", last: int | None = None) -> None:
        """Text across the sheet's columns, and on to the next row."""
        last = last or len(self.widths)
        self.items.append(Item(self.row, 1, text, style))
        self.merged.append((self.row, 1, last))
        line, width = _LINE.get(style, (15.0, 1.0))
        self.heights[self.row] = line * _lines(text, sum(self.widths[:last]) * width)
        self.row += 1

    def number(
        self,
        column: int,
        cell: Cell,
        style: str,
        name: str | None = None,
        own: Function | None = None,
    ) -> None:
        """A number at ``column`` of the current row, with a defined name if one is given.

        A number that already stands elsewhere becomes a reference to it there.
        """
        address = Address(self.title, self.row, column)
        self.book.addresses.setdefault(id(cell), address)
        self.local.setdefault(id(cell), address)
        self.items.append(Item(address.row, column, cell, style, own))
        self.widths[column - 1] = max(self.widths[column - 1], width_of(cell.value, style))
        if name:
            self.book.define(name, address)

    def function(
        self, column: int, function: Function, style: str, name: str | None = None
    ) -> None:
        """A formula that only the workbook has."""
        self.items.append(Item(self.row, column, function, style))
        if name:
            self.book.define(name, Address(self.title, self.row, column))

    def next(self, rows: int = 1) -> None:
        """Move down."""
        self.row += rows

    def _fit(self, row: int, column: int, text: str, style: str) -> None:
        if style in WRAPPED and text:
            line, width = _LINE.get(style, (15.0, 1.0))
            needed = line * _lines(text, self.widths[column - 1] * width)
            if needed > self.heights.get(row, 15.0):
                self.heights[row] = needed


@dataclass(slots=True)
class Book:
    """All sheets, the address of every number, and the defined names."""

    sheets: list[Sheet] = field(default_factory=list)
    addresses: dict[int, Address] = field(default_factory=dict)
    names: dict[str, Address] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)

    def sheet(self, title: str, widths: Iterable[float]) -> Sheet:
        """A new sheet after the others; ``widths`` in characters, one for each column."""
        sheet = Sheet(title, self, list(widths))
        self.sheets.append(sheet)
        return sheet

    def define(self, name: str, address: Address) -> None:
        """Give a cell a defined name; a name that is taken gets a number."""
        legal = legal_name(name)
        unique, count = legal, 2
        while unique.lower() in self._taken:
            unique, count = f"{legal}_{count}", count + 1
        self._taken.add(unique.lower())
        self.names[unique] = address

    def known_on(self, sheet: Sheet) -> Mapping[int, Address]:
        """Where every number stands, seen from ``sheet``: on it, if it is repeated there."""
        return {**self.addresses, **sheet.local}

    def formula_of(self, sheet: Sheet, item: Item, known: Mapping[int, Address]) -> str | None:
        """The item's formula without ``=``, or None if it is a constant or text."""
        if isinstance(item.content, str):
            return None
        function = item.own or (item.content if isinstance(item.content, Function) else None)
        if function is not None:
            texts = [_operand(cell, known, sheet.title) for cell in function.operands]
            return function.pattern.format(*texts)
        cell = item.content
        assert isinstance(cell, Cell)
        here = (sheet.title, item.row, item.column)
        first = self.addresses[id(cell)]
        if first != here:
            local = sheet.local[id(cell)]
            return reference(first if local == here else local, sheet.title)
        return formula(cell, known, sheet.title) if cell.operator else None


def legal_name(name: str) -> str:
    """A defined name that Excel accepts: letters, digits and underscores, no cell reference."""
    text = re.sub(r"\W", "_", ascii_key(name), flags=re.ASCII)
    text = re.sub(r"__+", "_", text).strip("_")[:200] or "navn"
    looks_like_cell = re.fullmatch(r"[A-Za-z]{1,3}\d+|[RrCc]|[Rr]\d*[Cc]\d*", text)
    return f"_{text}" if looks_like_cell or text[0].isdigit() else text


def absolute(address: Address) -> str:
    """``Forudsætninger!$B$5``, as a defined name refers to it."""
    return f"{quoted(address.sheet)}!${column_letter(address.column)}${address.row}"


# points a line takes, and how many of the column's characters fit on it
_LINE = {
    "titel": (28.0, 0.5),
    "overskrift": (22.0, 0.7),
    "hoved": (15.0, 0.8),
    "lille": (12.5, 1.2),
    "note": (14.0, 1.1),
}


def _operand(cell: Cell, known: Mapping[int, Address], sheet: str) -> str:
    address = known.get(id(cell))
    return reference(address, sheet) if address else formula(cell, known, sheet)


def _lines(text: str, width: float) -> int:
    """How many lines ``text`` takes in a column of ``width`` characters; rather one too many."""
    per_line = max(1.0, width * 0.95)
    return sum(1 + int(len(part) / per_line) for part in text.split("\n"))
