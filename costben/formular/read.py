"""A filled-in form to YAML, with the cell of every value."""

from __future__ import annotations

from collections.abc import Iterator

from costben.formular.cells import Side
from costben.formular.items import Items
from costben.formular.markers import (
    BLOK,
    BLOKLINJE,
    COLUMN,
    FORKLARING,
    KOLONNER,
    RAEKKER,
    TEKST,
    VAERDI,
)
from costben.formular.opened import Opened
from costben.formular.steder import Steder
from costben.formular.udenfor import tell_unread
from costben.formular.udfyldt import Udfyldt
from costben.reading.places import Path

Section = tuple[str, Path, Side, range]

_REFERRED_TO: list[Path] = [("konsekvenser",), ("arketyper",), ("blandinger",)]
_OF_BLOCK = ("prisniveau", "kilde", "status", FORKLARING)
_LABEL = 2
_HEADINGS = 3  # rows above the items: the hidden words, the headings, the units


def read_cells(opened: Opened, fil: str) -> Udfyldt:
    """Every input cell of a form, by the path that it belongs to."""
    found = Udfyldt(Steder(fil))
    sider = [Side(number, sheet, opened) for number, sheet in enumerate(opened.formulas.worksheets)]
    sections = [section for side in sider for section in _sections(side)]
    for kind, sti, side, rows in sorted(sections, key=_names_before_use):
        for part in (sti, sti[:-1]):
            if part:
                found.steder.put(part, side.sted(rows[0] + 1, _LABEL))
        if kind == BLOK:
            _block(found, side, rows)
        elif kind == RAEKKER:
            _rows(found, side, sti, rows)
        elif kind == KOLONNER:
            _columns(found, side, sti, rows)
        elif kind == TEKST:
            found.yaml += [(side.celle(row, 2), side.celle(row, 3)) for row in rows[2:]]
    tell_unread(found, sider)
    return found


def _sections(side: Side) -> Iterator[Section]:
    """The sections of a sheet; the first of a section's rows has the hidden words."""
    marked = {
        row: text for row in range(1, side.rows + 1) if (text := side.text(row, COLUMN))[:1] == "@"
    }
    starts = [row for row, text in marked.items() if text != BLOKLINJE]
    for first, following in zip(starts, [*starts[1:], side.rows + 1], strict=False):
        kind, _, dotted = marked[first].partition(" ")
        yield kind, tuple(dotted.split(".")) if dotted else (), side, range(first, following)


def _names_before_use(section: Section) -> int:
    kind, sti, _, _ = section
    return 1 + _REFERRED_TO.index(sti) if kind == KOLONNER and sti in _REFERRED_TO else 0


def _roles(side: Side, row: int) -> dict[str, int]:
    """The columns of a section by the hidden words over them."""
    words = {side.text(row, column): column for column in range(2, side.columns + 1)}
    return {word: column for word, column in words.items() if word}


def _block(found: Udfyldt, side: Side, rows: range) -> None:
    roles = _roles(side, rows[0])
    for row in rows[1:]:
        dotted = side.text(row, COLUMN)
        if not dotted:
            continue
        sti: Path = tuple(dotted.split("."))
        found.add((*sti, VAERDI), side.celle(row, roles[VAERDI]))
        for role, column in roles.items():
            if role != VAERDI:
                found.add((*sti, role), side.celle(row, column))


def _rows(found: Udfyldt, side: Side, sti: Path, rows: range) -> None:
    roles = _roles(side, rows[0])
    items = Items(found, sti)
    for row in rows[_HEADINGS:]:
        line = {role: side.celle(row, column) for role, column in roles.items()}
        if side.text(row, COLUMN) != BLOKLINJE:
            items.add(line)
            continue
        for role in _OF_BLOCK:
            if role in line:
                found.add((*sti[:-1], role), line[role])


def _columns(found: Udfyldt, side: Side, sti: Path, rows: range) -> None:
    fields = {word: row for row in rows[1:] if (word := side.text(row, COLUMN))}
    items = Items(found, sti)
    names = found.names.setdefault(str(sti[-1]), {})
    for plads, column in _roles(side, rows[0]).items():
        line = {word: side.celle(row, column) for word, row in fields.items()}
        names[plads] = items.add(line)
