"""What somebody has typed into a form where it is not read: nothing is lost without a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from costben.formular.cells import Side
from costben.formular.markers import BLOKLINJE, COLUMN, LISTS, SHEET, SLUT
from costben.formular.udfyldt import Udfyldt

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell

_OF_FORM = {SHEET, LISTS}
_DRESSED = {"top", "center"}  # how the form's own texts stand; what people type stands at the foot
_OUTSIDE = (
    "Det, der står her, bliver ikke læst, for cellen er ikke et af de gule felter.\n"
    "Flyt det til et gult felt eller til et ark for sig, eller slet det."
)
_BELOW = (
    "Rækken står under tabellens sidste række og bliver ikke læst.\n"
    "Indsæt en række oppe i tabellen (højreklik på et rækkenummer), og flyt den\n"
    "derop; eller slet den."
)


def tell_unread(found: Udfyldt, sider: Sequence[Side]) -> None:
    """Note what stands outside the input cells: on the form's sheets as mistakes, row by row."""
    for side in sider:
        cells = [] if side.formulas.title in _OF_FORM else list(_unread(side))
        if not cells:
            continue
        if any(kind for _, kind in _marked(side)):
            _refuse(found, side, cells)
        elif not _is_used(side.formulas.title, sider):
            found.advarsler.append(f'Arket "{side.formulas.title}" bliver ikke læst.')


def _unread(side: Side) -> Iterator[tuple[int, int]]:
    """The row and column of what is not read, and that the form does not say itself."""
    hidden = {row for row, kind in _marked(side) if kind not in {SLUT, BLOKLINJE}}
    for (row, column), cell in sorted(side.formulas._cells.items()):
        blank = cell.value is None or (isinstance(cell.value, str) and not cell.value.strip())
        if blank or column == COLUMN or row in hidden or (row, column) in side.read:
            continue
        if not _is_own(cell):
            yield row, column


def _marked(side: Side) -> Iterator[tuple[int, str]]:
    """The rows with a hidden word that begins or ends something, and which."""
    for row in range(1, side.rows + 1):
        text = side.text(row, COLUMN)
        if text[:1] == "@":
            yield row, text if text == BLOKLINJE else text.partition(" ")[0]


def _is_own(cell: Cell | MergedCell) -> bool:
    """Whether the form itself says it."""
    if not isinstance(cell.value, str):
        return False
    if cell.protection.locked and cell.alignment.vertical in _DRESSED:
        return True
    return cell.value in _own_texts()  # another program may have saved it without its looks


@cache
def _own_texts() -> frozenset[str]:
    from openpyxl import load_workbook

    from costben.formular.write import form

    book = load_workbook(BytesIO(form()))
    values = (cell.value for sheet in book.worksheets for cell in sheet._cells.values())
    return frozenset(value for value in values if isinstance(value, str))


def _is_used(title: str, sider: Iterable[Side]) -> bool:
    """Whether a formula on another sheet takes something from the sheet."""
    return any(
        cell.data_type == "f" and title in str(getattr(cell.value, "text", cell.value))
        for side in sider
        if side.formulas.title != title
        for cell in side.formulas._cells.values()
    )


def _refuse(found: Udfyldt, side: Side, cells: Iterable[tuple[int, int]]) -> None:
    """One mistake for each row, at its first cell."""
    first: dict[int, int] = {}
    for row, column in cells:
        first.setdefault(row, column)
    marks = dict(_marked(side))
    for row, column in first.items():
        above = [kind for marked, kind in marks.items() if marked <= row]
        besked = _BELOW if above[-1:] == [SLUT] else _OUTSIDE
        found.steder.mistake(side.sted(row, column), (), besked)
