"""How cells look: a few named styles, each with a number format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.styles import Border

_FORMATS = {
    "kr": '#,##0" kr."',
    "kr_oere": '#,##0.00" kr."',
    "kr_streg": '#,##0" kr.";-#,##0" kr.";"–"',  # where most are nothing
    "antal": "#,##0",
    "tusind": "#,##0,",  # kroner shown in thousands
    "decimal": "#,##0.0##",
    "decimal_streg": '#,##0.0##;-#,##0.0##;"–"',
    "procent": "0.0%",
    "procent_fin": "0.0##%",
    "faktor": "0.0000",
    "lille": "0.0E+00",
    "aar": "0",
    "flag": '[=1]"OK";[=0]"FEJL";General',
    "ja_nej": '[=1]"ja";[=0]"nej";General',
    "aendret": '[=1]"ændret";""',
    "forskel": "#,##0.00",
    "valg": "General",
}
_EXTRA = {  # characters besides the whole digits
    "kr": 4,
    "kr_streg": 4,
    "kr_oere": 7,
    "procent": 3,
    "procent_fin": 6,
    "faktor": 5,
    "forskel": 3,
    "decimal": 4,
    "decimal_streg": 4,
}
_BLUE, _DARK, _GREY, _LIGHT, _WHITE = "1F4E79", "1F3864", "595959", "DCE6F1", "FFFFFF"


@dataclass(frozen=True, slots=True)
class _Look:
    size: int = 11
    bold: bool = False
    italic: bool = False
    underline: bool = False
    color: str = "000000"
    fill: str | None = None
    border: str | None = None  # "box", "top" or "bottom"
    horizontal: str | None = None
    vertical: str = "top"
    wrap: bool = False
    indent: int = 0


_TEXTS = {
    "titel": _Look(20, bold=True, color=_DARK, vertical="center", wrap=True),
    "overskrift": _Look(14, bold=True, color=_BLUE, border="bottom", vertical="center"),
    "hoved": _Look(
        bold=True, color=_WHITE, fill=_BLUE, horizontal="center", vertical="center", wrap=True
    ),
    "gruppe": _Look(bold=True, color=_DARK, fill=_LIGHT, vertical="center"),
    "tekst": _Look(),
    "enhed": _Look(horizontal="left", indent=1),
    "hoejre": _Look(horizontal="right"),
    "ombrudt": _Look(wrap=True),
    "status": _Look(horizontal="left", wrap=True, indent=1),
    "lille": _Look(9, color=_GREY, wrap=True),
    "fed": _Look(bold=True),
    "note": _Look(10, italic=True, color=_GREY, wrap=True),
    "link": _Look(underline=True, color="0563C1"),
}
_NUMBERS = {
    "beregnet": _Look(),
    "input": _Look(color="0000FF", fill="FFF9DB", border="box", indent=1),
    "fast": _Look(indent=1),
    "graa": _Look(9, color=_GREY),
    "resultat": _Look(12, bold=True, color=_DARK, fill=_LIGHT),
    "i_alt": _Look(bold=True, border="top"),
    "trykt": _Look(color="7F6000", indent=1),
    "aarstal": _Look(horizontal="center"),
    "venstre": _Look(horizontal="left"),
}
WRAPPED = frozenset(name for name, look in _TEXTS.items() if look.wrap)


def number_style(kind: str, form: str) -> str:
    """The name of the style for a number of one kind shown in one form."""
    return f"{kind} {form}"


def form_for(unit: str, value: float) -> str:
    """The form that a number in ``unit`` is best shown in."""
    if unit.startswith("kr"):
        return "kr" if value == int(value) else "kr_oere"
    if unit == "andel":
        return "procent" if round(value, 3) == round(value, 9) else "procent_fin"
    if 0 < abs(value) < 1e-4:
        return "lille"
    return "antal" if value == int(value) else "decimal"


def width_of(value: float, style: str) -> float:
    """How wide a column must be to show ``value``, with room for it to grow a little."""
    kind, _, form = style.partition(" ")
    digits = len(f"{value:,.0f}") + _EXTRA.get(form, 0)
    return digits * (1.25 if _NUMBERS[kind].bold else 1.1) + 2


class Styles:
    """The styles of one workbook, made when they are first used."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._numbers: dict[tuple[str, bool], int] = {}

    def number(self, name: str, stays_text: bool) -> int:
        """The number that cells refer to the style by.

        Args:
            name: of a text style, or as ``number_style`` makes it.
            stays_text: whether an edited text is text even if it begins with ``=``.
        """
        key = (name, stays_text)
        if key not in self._numbers:
            from openpyxl.cell import Cell

            scratch = Cell(self._workbook.worksheets[0], 1, 1)
            _dress(scratch, name)
            scratch.quotePrefix = stays_text
            self._numbers[key] = scratch.style_id
        return self._numbers[key]


def _dress(cell: Cell, name: str) -> None:
    """Give ``cell`` the style ``name``."""
    from openpyxl.styles import Alignment, Font, PatternFill

    kind, _, form = name.partition(" ")
    look = _NUMBERS[kind] if form else _TEXTS[name]
    cell.font = Font(
        name="Calibri",
        size=look.size,
        bold=look.bold,
        italic=look.italic,
        underline="single" if look.underline else None,
        color=look.color,
    )
    cell.alignment = Alignment(
        horizontal=look.horizontal or ("right" if form else None),
        vertical=look.vertical,
        wrap_text=look.wrap,
        indent=look.indent,
    )
    if look.fill:
        cell.fill = PatternFill("solid", start_color=look.fill, end_color=look.fill)
    if look.border:
        cell.border = _border(look.border)
    if form:
        cell.number_format = _FORMATS[form]


def _border(kind: str) -> Border:
    from openpyxl.styles import Border, Side

    thin, medium = Side(style="thin", color="BFBFBF"), Side(style="medium", color=_BLUE)
    if kind == "box":
        return Border(thin, thin, thin, thin)
    return Border(top=thin) if kind == "top" else Border(bottom=medium)
