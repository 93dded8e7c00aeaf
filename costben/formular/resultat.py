"""A result whose inputs were changed in Excel, to the analysis that the meeting decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path as File

from costben.formular.belagt import as_written, documented
from costben.formular.cells import Celle, Side
from costben.formular.felter import Slags
from costben.formular.opened import Opened
from costben.formular.ret import Belaeg, Rettelse, with_changes
from costben.formular.slaaet_op import written_out
from costben.formular.som_dannet import SomDannet, as_made
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
    """A row of the sheet: the path, the value and what it was, its unit, its source and status."""

    sti: str
    value: Celle
    original: Celle
    enhed: str
    documentation: dict[str, Text]

    @property
    def unit(self) -> str:
        """The unit as ``units`` names it; a share is shown in per cent and has none beside it."""
        return units.canonical(self.enhed) or ("andel" if "%" in self.original.form else "")

    @property
    def changed(self) -> bool:
        """Whether it is another value, or none that can be used."""
        return self.value.value != self.original.value or bool(self.value.mistake)


@dataclass(frozen=True, slots=True)
class Moede:
    """What a meeting made of a result.

    Attributes:
        text: the analysis, as it now is.
        steder: the cell of each input.
        changes: what was changed, line by line.
        unread: the cells on the sheet of inputs that were changed, and are not read.
    """

    text: str
    steder: Steder
    changes: tuple[str, ...]
    unread: tuple[str, ...]


def read_result(opened: Opened, path: File) -> Moede:
    """The analysis that a result was made from, with what was changed on the sheet of inputs."""
    steder = Steder(str(path))
    text = opened.files.get(FILE, "")
    if SHEET not in opened.formulas.sheetnames:
        return Moede(text, steder, (), ())
    side = Side(0, opened.formulas[SHEET], opened)
    others = {name: text for name, text in opened.files.items() if name != FILE}
    made = as_made(text, others, PATH) or SomDannet()
    rows = [row for row in _rows(side) if row.sti in made.rows]
    for row in rows:
        steder.put(path_of(row.sti), row.value.sted)
    said = {row.sti: documented(side, row.value.sted.row, row.sti, made, steder) for row in rows}
    changed = {row.sti: row for row in rows if row.changed or said[row.sti]}
    text = written_out(text, changed, others)
    changes: list[Rettelse | Belaeg] = []
    shown: list[str] = []
    for row in changed.values():
        for change in _changes(row, text, steder, path.name, said[row.sti]):
            changes.append(change)
            shown += _shown(row.sti, change)
    return Moede(with_changes(text, changes), steder, tuple(shown), tuple(made.unread(side)))


def _rows(side: Side) -> Iterator[Raekke]:
    """The rows that have a value when the file was made; the fixed quantities have none."""
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
                yield Raekke(sti, value, original, enhed, as_written(side, row))


def _changes(
    row: Raekke, text: str, steder: Steder, name: str, said: Mapping[str, Text]
) -> Iterator[Rettelse | Belaeg]:
    """What to put into the text for a row; what cannot be used is noted in ``steder``."""
    number = number_at(path_of(row.sti)) is not None
    if row.changed:
        change = _change(row, text, steder, name)
        if change is not None:
            yield replace(change, said=said) if number else change
        if number:
            return
    if said:
        tree, _ = parse(text, "")
        value = _text(row.original, row, number_at(path_of(row.sti)), tree)
        sti = row.sti if number else row.sti.rpartition(".")[0]
        if isinstance(value, Text):
            yield Belaeg(sti, value, said, {**row.documentation, **said})
        else:
            steder.mistake(row.original.sted, path_of(row.sti), value)


def _shown(sti: str, change: Rettelse | Belaeg) -> Iterator[str]:
    if isinstance(change, Rettelse):
        yield f"{change.sti}={change.text} (før {change.before})"
    yield from (f"{sti}, {key}: {text}" for key, text in change.said.items())


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
