"""openpyxl's writer without a temporary file for each sheet: to delete them takes long."""

# mypy: disable-error-code="attr-defined"
# what is private to openpyxl has no types

from __future__ import annotations

from io import BytesIO

from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter


class InMemory(ExcelWriter):
    """Writes a workbook of charts and cells, without pictures."""

    def write_worksheet(self, ws: Worksheet) -> None:
        """Write one sheet."""
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts = ws._charts
        written = BytesIO()
        writer = WorksheetWriter(ws, written)
        writer.write()
        ws._rels = writer._rels
        self._archive.writestr(ws.path[1:], written.getvalue())
        self.manifest.append(ws)
