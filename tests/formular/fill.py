"""A form that somebody fills in, cell by cell, as in Excel."""

from collections.abc import Mapping
from pathlib import Path

import openpyxl

from costben.formular.udfyld import empty
from costben.formular.write import form
from costben.formular.yaml_text import read_workbook
from costben.reading.parse import parse
from costben.reading.tree import Mapping as Block

EMPTY = empty()
MINIMAL = {
    "indsats.navn": "Lektiecafé",
    "indsats.prisniveau": 2024,
    "indsats.deltagere": 50,
    "indsats.driftsperiode": 2,
    "diskontering.rente": 0.04,
    "annualisering.metode": "annuitet bagud",
}


def fill(path: Path, fields: Mapping[str, object], cells: Mapping[str, object]) -> Path:
    """Write an empty form to ``path`` with the fields of blocks, and cells such as ``Drift!B9``."""
    path.write_bytes(EMPTY)
    change(path, fields, cells)
    return path


def change(path: Path, fields: Mapping[str, object], cells: Mapping[str, object]) -> None:
    """Type values into the form at ``path``."""
    book = openpyxl.load_workbook(path)
    rows = {
        sheet.cell(row, 1).value: (sheet, row)
        for sheet in book.worksheets
        for row in range(1, sheet.max_row + 1)
    }
    for field, value in fields.items():
        sheet, row = rows[field]
        sheet.cell(row, 3).value = value
    for place, value in cells.items():
        sheet_name, _, cell = place.partition("!")
        book[sheet_name][cell].value = value
    book.save(path)


def change_at(path: Path, values: Mapping[str, object]) -> None:
    """Type values into the form at ``path``, each where its path in the analysis stands."""
    cells = read_workbook(path).steder.cells
    change(path, {}, {str(cells[sti]): value for sti, value in values.items()})


def filled_with(text: str) -> bytes:
    """The form filled with an analysis."""
    tree, fejl = parse(text, "analyse.yaml")
    assert not fejl
    assert isinstance(tree, Block)
    return form(tree)
