"""The sheet of inputs as it was when a result was made, and what else was changed on it since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import isclose
from pathlib import Path

from costben.formular.analyse_folder import folder_with
from costben.formular.cells import Side
from costben.mistakes import InddataFejl
from costben.reading.parse import parse
from costben.reading.places import Document
from costben.reading.read import read_document

Content = str | float | None

VALUE, SOURCE, STATUS, PATH, ORIGINAL, MARK = 2, 4, 5, 6, 7, 8  # columns
_READ = frozenset((VALUE, SOURCE, STATUS))  # of the rows whose value can be changed
_SAME = 1e-12  # relative: a spreadsheet may save a digit less


@dataclass(slots=True)
class SomDannet:
    """What stood on the sheet.

    Attributes:
        rows: the cells of each input or fixed quantity, by its path and column.
        others: what stood in all other cells.
    """

    rows: dict[str, dict[int, Content]] = field(default_factory=dict)
    others: set[Content] = field(default_factory=set)

    def was(self, sti: str, column: int) -> Content:
        """What stood in a column of the row of ``sti``."""
        return self.rows.get(sti, {}).get(column)

    def unread(self, side: Side) -> Iterator[str]:
        """The cells of the sheet that were changed, and that are not read."""
        found = set()
        for row in range(1, side.rows + 1):
            sti = side.text(row, PATH)
            found.add(sti)
            for column in range(1, side.columns + 1):
                if self._is_unread(side, row, column, sti):
                    yield side.sted(row, column).coordinate
        yield from (f"rækken {sti}, som er slettet" for sti in self.rows if sti not in found)

    def _is_unread(self, side: Side, row: int, column: int, sti: str) -> bool:
        value = shown(side.formulas.cell(row, column).value)
        made = self.rows.get(sti)
        if made is None:
            if sti and sti not in self.others and column != PATH:
                return False  # the path is what was changed, and is named
            return value is not None and value not in self.others
        read = ORIGINAL in made and (column in _READ or column == MARK)
        return not read and not alike(value, made.get(column))


def as_made(text: str, files: Mapping[str, str], headings: str) -> SomDannet | None:
    """The sheet as it is made from an analysis.

    Args:
        text: the analysis that the result was made from.
        files: the files that it refers to.
        headings: what stands over the paths.

    Returns:
        The sheet, or None if the analysis cannot be read.
    """
    from costben.forudsaetninger import forudsaetninger
    from costben.numbers.cell import Cell
    from costben.workbook.cells import on_cells
    from costben.workbook.forudsaetninger import forudsaetninger_sheet
    from costben.workbook.grid import Book

    try:
        tree, found = parse(text, "")
        with folder_with(files, Path()) as folder:
            analyse = read_document(Document("", tree), found, folder, "", (), text)
    except InddataFejl:
        return None
    book = Book()
    forudsaetninger_sheet(book, on_cells(analyse, forudsaetninger(analyse)))
    lines: dict[int, dict[int, Content]] = {}
    for item in book.sheets[0].items:
        content = item.content
        if isinstance(content, str | Cell):
            value = content if isinstance(content, str) else content.value
            lines.setdefault(item.row, {})[item.column] = shown(value)
    made = SomDannet()
    for line in lines.values():
        sti = line.get(PATH)
        if isinstance(sti, str) and sti != headings:
            made.rows[sti] = line
        else:
            made.others |= set(line.values())
    return made


def shown(value: object) -> Content:
    """What stands in a cell, apart from what a spreadsheet does to it by itself."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    text = "" if value is None else str(value).replace("\r\n", "\n").strip()
    return text or None


def alike(one: Content, other: Content) -> bool:
    """Whether two cells say the same."""
    if isinstance(one, float) and isinstance(other, float):
        return isclose(one, other, rel_tol=_SAME)
    return one == other
