"""A sheet of the form while it is being written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from costben.formular.felter import Felt, Slags
from costben.formular.looks import FORMATS, cell_at, dress
from costben.formular.markers import COLUMN
from costben.formular.rest import Rest
from costben.formular.rules import Rules
from costben.formular.units_at import field_of, unit_at
from costben.formular.values import cell_value
from costben.models.text import Text
from costben.reading.places import Path

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet


_LINE = 15.0


@dataclass(slots=True)
class Bog:
    """What the sheets have in common: what they are filled with, and where things came to stand.

    Attributes:
        rest: the analysis that the form is filled with, as far as it is not placed.
        enheder: the unit of each consequence.
        rows: the row of each field of the tables whose items are columns.
        pladser: how many items each table has room for.
        areas: where the names stand that other fields refer to, by such a field's name.
    """

    rest: Rest
    enheder: dict[str, str]
    rows: dict[tuple[Path, str], int] = field(default_factory=dict)
    pladser: dict[Path, int] = field(default_factory=dict)
    areas: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Page:
    """One sheet, filled from the top."""

    sheet: Worksheet
    bog: Bog
    rules: Rules
    row: int = 1

    def mark(self, text: str, column: int = COLUMN) -> None:
        """A hidden word in the current row."""
        cell_at(self.sheet, self.row, column).value = text

    def label(self, column: int, text: str, look: str) -> Cell:
        """A text that cannot be changed."""
        cell = cell_at(self.sheet, self.row, column)
        if text:
            cell.value = text
        dress(cell, look)
        return cell

    def across(self, first: int, last: int, text: str, look: str, height: float = _LINE) -> None:
        """A text over several columns, and on to the next row."""
        self.label(first, text, look)
        self.sheet.merge_cells(
            start_row=self.row, end_row=self.row, start_column=first, end_column=last
        )
        self.sheet.row_dimensions[self.row].height = height
        self.row += 1

    def hide(self) -> None:
        """Hide the current row, and on to the next."""
        self.sheet.row_dimensions[self.row].hidden = True
        self.row += 1

    def at_least(self, height: float) -> None:
        """Give the current row room for ``height`` points."""
        dimension = self.sheet.row_dimensions[self.row]
        dimension.height = max(dimension.height or _LINE, height)

    def input(self, column: int, felt: Felt, sti: Path | None) -> Cell:
        """A cell to fill in, with what the analysis says at ``sti``."""
        cell = cell_at(self.sheet, self.row, column)
        unit = unit_at(felt.tal, sti or felt.sti, self.bog.enheder)
        self._dress(cell, felt, unit)
        self.rules.add(felt, cell.coordinate)
        text = self._taken(felt, sti)
        if text is not None:
            self._fill(cell, cell_value(text, felt.slags, unit))
        return cell

    def named(self, column: int, felt: Felt, name: str | int) -> None:
        """A cell for what an item is called."""
        cell = self.input(column, felt, None)
        if name:
            self._fill(cell, name)

    def status(
        self, column: int, explanation: tuple[int, int], felt: Felt, sti: Path | None
    ) -> None:
        """A status, and the reason for it in another cell."""
        text = self.bog.rest.take(sti) if sti else None
        word, note = split_status(text or "")
        cell, reason = cell_at(self.sheet, self.row, column), cell_at(self.sheet, *explanation)
        for place, said in ((cell, word), (reason, note)):
            dress(place, "tekst", FORMATS["tekst"])
            if said:
                self._fill(place, said)
        self.rules.add(felt, cell.coordinate)

    def note(self, cell: Cell, sti: Path) -> None:
        """What the analysis says of a number besides the number, as a note on its cell."""
        from openpyxl.comments import Comment

        text = self.bog.rest.take_note(sti)
        if text:
            lines = sum(1 + len(line) // 45 for line in text.split("\n"))
            cell.comment = Comment(text, "costben", width=340, height=22 + 17 * lines)

    def _taken(self, felt: Felt, sti: Path | None) -> Text | None:
        if sti is None:
            return None
        return self.bog.rest.take_number(field_of(sti)) if felt.tal else self.bog.rest.take(sti)

    def _dress(self, cell: Cell, felt: Felt, unit: str) -> None:
        kind = {Slags.tal: "tal", Slags.heltal: "heltal", Slags.dato: "dato"}.get(felt.slags)
        if kind is None:
            dress(cell, "tekst", FORMATS["tekst"])
            return
        dress(cell, "tal", FORMATS["andel" if unit == "andel" else kind])

    def _fill(self, cell: Cell, value: object) -> None:
        cell.value = value  # type: ignore[assignment]
        if isinstance(value, str):
            cell.data_type = "s"  # also when it begins with =
            if value[:1] in "=+-@":
                cell.quotePrefix = True
            width = self._width(cell.column)
            self.at_least(_LINE * sum(1 + int(len(p) / width) for p in value.split("\n")))

    def _width(self, column: int) -> float:
        from openpyxl.utils import get_column_letter

        for area in self.sheet.merged_cells.ranges:
            if area.min_row <= self.row <= area.max_row and area.min_col == column:
                columns = range(area.min_col, area.max_col + 1)
                letters = [get_column_letter(c) for c in columns]
                return sum(self.sheet.column_dimensions[letter].width for letter in letters)
        return self.sheet.column_dimensions[get_column_letter(column)].width


def split_status(text: str) -> tuple[str, str]:
    """A status as it is on the list, and the reason that stands in parentheses after it."""
    word, _, note = text.partition("(")
    lower = word.strip().lower()
    return "sekundær" if lower == "sekundaer" else lower, note.removesuffix(")").strip()
