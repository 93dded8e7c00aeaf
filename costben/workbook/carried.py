"""A hidden sheet with the analysis as it was written, so that the workbook can be read back."""

from __future__ import annotations

from collections.abc import Mapping

from costben.formular.carried import RESULT, columns
from costben.formular.markers import SHEET
from costben.workbook.grid import Book


def carried_sheet(book: Book, files: Mapping[str, str]) -> None:
    """Lay the sheet out.

    Args:
        book: the workbook.
        files: the analysis and what it refers to, by name.
    """
    stored = columns(RESULT, files)
    sheet = book.sheet(SHEET, [20] + [100] * (len(stored) - 1))
    sheet.hidden = True
    for row in range(max(map(len, stored))):
        for column, texts in enumerate(stored, 1):
            if row < len(texts):
                sheet.text(column, texts[row])
        sheet.next()
