"""How the form looks."""

from __future__ import annotations

from copy import copy
from functools import cache
from typing import TYPE_CHECKING, Any, cast
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

_BLUE, _DARK, _GREY, _LIGHT, _YELLOW, _WHITE = (
    *("1F4E79", "1F3864", "595959"),
    *("DCE6F1", "FFF9DB", "FFFFFF"),
)
_LOOKS: dict[str, dict[str, Any]] = {
    "titel": {"size": 20, "bold": True, "color": _DARK, "vertical": "center"},
    "om": {"size": 11, "italic": True, "color": _GREY, "wrap": True},
    "afsnit": {"size": 14, "bold": True, "color": _BLUE, "vertical": "center"},
    "hoved": {"bold": True, "color": _WHITE, "fill": _BLUE, "horizontal": "center", "wrap": True,
              "vertical": "center"},
    "underhoved": {"size": 9, "color": _GREY, "fill": _LIGHT, "horizontal": "center", "wrap": True},
    "gruppe": {"bold": True, "color": _DARK, "fill": _LIGHT},
    "navn": {"wrap": True},
    "kraeves": {"bold": True, "wrap": True},
    "hjaelp": {"size": 9, "color": _GREY, "wrap": True},
    "enhed": {"size": 10, "color": _GREY, "indent": 1},
    "tekst": {"color": "0000FF", "fill": _YELLOW, "box": True, "wrap": True, "input": True},
    "tal": {"color": "0000FF", "fill": _YELLOW, "box": True, "horizontal": "right",
            "input": True, "indent": 1},
    "linje": {"font": "Consolas", "size": 10, "color": "0000FF", "fill": _YELLOW, "input": True},
}  # fmt: skip
FORMATS = {
    "andel": "0.0##%",
    "heltal": "0",
    "dato": "yyyy-mm-dd",
    "tal": "#,##0.0###",
    "tekst": "@",
}
WHOLE = "#,##0"


_styles: WeakKeyDictionary[Workbook, dict[tuple[str, str], Any]] = WeakKeyDictionary()


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """A cell of its own, or the first of those that are merged."""
    return cast("Cell", sheet.cell(row, column))


def dress(cell: Cell, look: str, number_format: str = "") -> None:
    """Give ``cell`` a look; an input cell is the only one that can be changed."""
    book = cell.parent.parent
    assert book is not None
    known = _styles.setdefault(book, {})
    if (look, number_format) not in known:  # openpyxl is slow to find the same style again
        _dress(cell, look, number_format)
        known[look, number_format] = copy(cell._style)  # type: ignore[attr-defined]
    cell._style = copy(known[look, number_format])  # type: ignore[attr-defined]


def _dress(cell: Cell, look: str, number_format: str) -> None:
    font, alignment, fill, border, protection = _parts(look)
    cell.font, cell.alignment, cell.protection = font, alignment, protection
    if fill is not None:
        cell.fill = fill
    if border is not None:
        cell.border = border
    if number_format:
        cell.number_format = number_format


@cache
def _parts(look: str) -> tuple[Any, Any, Any, Any, Any]:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

    said = _LOOKS[look]
    side = Side(style="thin", color="BFBFBF")
    fill = said.get("fill")
    return (
        Font(
            name=said.get("font", "Calibri"),
            size=said.get("size", 11),
            bold=said.get("bold", False),
            italic=said.get("italic", False),
            color=said.get("color", "000000"),
        ),
        Alignment(
            horizontal=said.get("horizontal"),
            vertical=said.get("vertical", "top"),
            wrap_text=said.get("wrap", False),
            indent=said.get("indent", 0),
        ),
        PatternFill("solid", start_color=fill, end_color=fill) if fill else None,
        Border(side, side, side, side) if said.get("box") else None,
        Protection(locked=not said.get("input", False)),
    )
