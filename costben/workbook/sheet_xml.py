"""The cells of a sheet as Excel stores them: each formula with the value it has.

openpyxl writes everything else of the workbook, but no value beside a formula, so that a preview
would show empty cells.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from costben.numbers.cell import Addresses, column_letter
from costben.workbook.grid import Book, Item, Sheet

_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

_FORMULA_SIGNS = frozenset("=+-@")

StyleId = Callable[[str, bool], int]


def sheet_data(sheet: Sheet, book: Book, style_id: StyleId) -> bytes:
    """The ``<sheetData>`` element of ``sheet``.

    Args:
        sheet: the sheet, laid out.
        book: the book it is in, for the addresses.
        style_id: the number of a named style; the second argument asks for one that keeps text
            text when somebody edits it, even if it begins with ``=``.
    """
    rows: dict[int, dict[int, Item]] = {}
    for item in sheet.items:
        rows.setdefault(item.row, {})[item.column] = item
    known = book.known_on(sheet)
    parts = ["<sheetData>"]
    for number in sorted({*rows, *sheet.heights}):
        height = sheet.heights.get(number)
        fixed = f' ht="{height:g}" customHeight="1"' if height else ""
        parts.append(f'<row r="{number}"{fixed}>')
        cells = rows.get(number, {})
        parts += [_cell(cells[c], sheet, book, known, style_id) for c in sorted(cells)]
        parts.append("</row>")
    parts.append("</sheetData>")
    return "".join(parts).encode()


def dimension(sheet: Sheet) -> bytes:
    """The ``<dimension>`` element of ``sheet``: the area that it fills."""
    last_row = max(item.row for item in sheet.items)
    last_column = max(item.column for item in sheet.items)
    return f'<dimension ref="A1:{column_letter(last_column)}{last_row}"/>'.encode()


def _cell(item: Item, sheet: Sheet, book: Book, known: Addresses, style_id: StyleId) -> str:
    place = f"{column_letter(item.column)}{item.row}"
    content = item.content
    if isinstance(content, str):
        return _text(place, content, item.style, style_id)
    style = style_id(item.style, False)
    formula = book.formula_of(sheet, item, known)
    value = (item.own or content).value
    if formula is None:
        return f'<c r="{place}" s="{style}"><v>{value!r}</v></c>'
    written = f"<f>{escape(formula, quote=False)}</f>"
    if isinstance(value, str):
        shown = escape(value, quote=False)
        return f'<c r="{place}" s="{style}" t="str">{written}<v>{shown}</v></c>'
    return f'<c r="{place}" s="{style}">{written}<v>{value!r}</v></c>'


def _text(place: str, content: str, style: str, style_id: StyleId) -> str:
    if not content:
        return f'<c r="{place}" s="{style_id(style, False)}"/>'
    text = content if content.isprintable() else _ILLEGAL.sub("", content)
    number = style_id(style, text[:1] in _FORMULA_SIGNS)
    shown = escape(text, quote=False)
    inline = f'<is><t xml:space="preserve">{shown}</t></is>'
    return f'<c r="{place}" s="{number}" t="inlineStr">{inline}</c>'
