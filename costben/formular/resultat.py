"""A result whose inputs were changed in Excel, to the analysis that the meeting decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path as File

from costben.formular.cells import Celle, Side
from costben.formular.felter import Slags
from costben.formular.opened import Opened
from costben.formular.ret import Rettelse, with_changes
from costben.formular.slaaet_op import written_out
from costben.formular.steder import Steder
from costben.formular.units_at import consequence_units, number_at, unit_at
from costben.formular.values import cell_text, number_text, plain
from costben.models import units
from costben.models.base import CHANGED_IN
from costben.models.effektmaal import Effektmaal
from costben.models.tal import Tal
from costben.models.text import Text
from costben.reading.parse import parse
from costben.reading.places import path_of
from costben.reading.tree import Node
from costben.shipped import FILE

SHEET = "Forudsætninger"
VALUE, UNIT, PATH, ORIGINAL = "Værdi", "Enhed", "Sti i YAML", "Da filen blev dannet"
_EMPTY = "Cellen er tom.\nSkriv et tal; det oprindelige står til højre i rækken."


@dataclass(frozen=True, slots=True)
class Raekke:
    """A row of the sheet: the path, the value and its unit, and the value when it was made."""

    sti: str
    value: Celle
    original: Celle
    enhed: str

    @property
    def unit(self) -> str:
        """The unit as ``units`` names it; a share is shown in per cent and has none beside it."""
        return units.canonical(self.enhed) or ("andel" if "%" in self.original.form else "")

    @property
    def changed(self) -> bool:
        """Whether it is another value, or none that can be used."""
        return self.value.value != self.original.value or bool(self.value.mistake)


def read_result(opened: Opened, path: File) -> tuple[str, Steder, tuple[str, ...]]:
    """The analysis that a result was made from, with what was changed on the sheet of inputs.

    Returns:
        Its text, the cell of each input, and what was changed, line by line.
    """
    steder = Steder(str(path))
    rows = list(_rows(opened))
    for row in rows:
        steder.put(path_of(row.sti), row.value.sted)
    changed = {row.sti: row for row in rows if row.changed}
    others = {name: text for name, text in opened.files.items() if name != FILE}
    text = written_out(opened.files.get(FILE, ""), changed, others)
    found = [_change(row, text, steder, path.name) for row in changed.values()]
    changes = [change for change in found if change is not None]
    shown = tuple(f"{c.sti}={c.text} (før {c.before})" for c in changes)
    return with_changes(text, changes), steder, shown


def _rows(opened: Opened) -> Iterator[Raekke]:
    """The rows that have a value when the file was made; the fixed quantities have none."""
    if SHEET not in opened.formulas.sheetnames:
        return
    side = Side(0, opened.formulas[SHEET], opened)
    columns: dict[str, int] = {}
    for row in range(1, side.rows + 1):
        texts = {side.text(row, column): column for column in range(1, side.columns + 1)}
        if {VALUE, UNIT, PATH, ORIGINAL} <= texts.keys():
            columns = texts
        elif columns:
            original = side.celle(row, columns[ORIGINAL])
            sti = side.text(row, columns[PATH])
            if sti and not original.empty:
                value, enhed = side.celle(row, columns[VALUE]), side.text(row, columns[UNIT])
                yield Raekke(sti, value, original, enhed)


def _change(row: Raekke, text: str, steder: Steder, name: str) -> Rettelse | None:
    """What to put into the text for a row that was changed; a mistake if it cannot be."""
    sti, number = path_of(row.sti), number_at(path_of(row.sti))
    tree, _ = parse(text, "")
    found = _EMPTY if row.value.blank else _text(row.value, row, number, tree)
    found = row.value.mistake or found
    before = _text(row.original, row, number, tree)
    if not isinstance(found, Text):
        steder.mistake(row.value.sted, sti, found)
        return None
    return Rettelse(row.sti, found, str(before), number is not None, f"{CHANGED_IN} {name}")


def _text(celle: Celle, row: Raekke, number: type[Tal] | None, tree: Node) -> Text | str:
    """What a cell of the row says, with its unit."""
    if number is None:
        return cell_text(celle.value, Slags.valg, "")
    value = celle.value
    if issubclass(number, Effektmaal) and isinstance(value, float | int) and "%" in celle.form:
        return plain(f"{str(number_text(value, 'andel')).removesuffix(' %')} procentpoint")
    unit = number.ENHED or unit_at(number, path_of(row.sti), consequence_units(tree)) or row.unit
    return cell_text(value, Slags.tal, unit)
