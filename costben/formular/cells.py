"""One input cell of a form as it is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from costben.formular.notes import stands_for_a_number
from costben.formular.steder import Sted

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from costben.formular.opened import Opened

_NO_VALUE = (
    "Formlen har ingen værdi i filen.\n"
    "Åbn filen i Excel, gem den, og prøv igen; eller skriv tallet i stedet."
)


@dataclass(frozen=True, slots=True)
class Celle:
    """A cell's value and its note.

    Attributes:
        sted: which cell it is.
        value: as openpyxl gives it, of a formula the value when the file was saved.
        note: the text of its note, or nothing.
        mistake: why the value cannot be used, whatever it is for.
        form: the format that a number is shown in.
    """

    sted: Sted
    value: object
    note: str = ""
    mistake: str = ""
    form: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing is said in it; what a note says of a number is nothing without one."""
        return self.blank and not self.mistake and not stands_for_a_number(self.note)

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it."""
        return self.value is None or (isinstance(self.value, str) and not self.value.strip())


@dataclass(frozen=True, slots=True)
class Side:
    """A sheet of a workbook."""

    number: int
    formulas: Worksheet
    book: Opened
    read: set[tuple[int, int]] = field(default_factory=set)  # the cells that were asked for

    @property
    def rows(self) -> int:
        """The last row."""
        return self.formulas.max_row

    @property
    def columns(self) -> int:
        """The last column."""
        return self.formulas.max_column

    def text(self, row: int, column: int) -> str:
        """A text, or nothing."""
        value = self.formulas.cell(row, column).value
        return value if isinstance(value, str) else ""

    def sted(self, row: int, column: int) -> Sted:
        """The place of a cell."""
        title = self.formulas.title
        return Sted(self.number, row, column, title, self.formulas.cell(row, column).coordinate)

    def celle(self, row: int, column: int) -> Celle:
        """A cell."""
        self.read.add((row, column))
        written = shown = self.formulas.cell(row, column)
        if written.data_type == "f":  # only then is the file read once more
            shown = self.book.values[self.formulas.title].cell(row, column)
        sted, value, mistake = self.sted(row, column), shown.value, ""
        if shown.data_type == "e":
            mistake = f"Cellen viser fejlen {value}.\nRet formlen, eller skriv værdien i stedet."
        elif written.data_type == "f" and value is None:
            mistake = _NO_VALUE
        comment = getattr(written, "comment", None)
        note = comment.text if comment else ""
        return Celle(sted, value, note, mistake, str(written.number_format))
