"""An analysis as the cells of a form say it, so that what nobody changed is seen to be the same."""

from __future__ import annotations

from datetime import date, datetime

from costben.formular.felter import Slags
from costben.formular.page import split_status
from costben.formular.tree import kind_at
from costben.formular.units_at import consequence_units, field_of, number_at
from costben.formular.values import cell_text, cell_value
from costben.models.text import Text
from costben.reading.places import Path
from costben.reading.tree import Mapping, Node, Sequence


def as_cells(tree: Mapping) -> Mapping:
    """``tree`` with each value written as it would be when read from a cell."""
    found = _as_cells(tree, (), consequence_units(tree))
    assert isinstance(found, Mapping)
    return found


def _as_cells(node: Node, sti: Path, enheder: dict[str, str]) -> Node:
    if isinstance(node, Text):
        return _text(node, field_of(sti), enheder)
    if isinstance(node, Sequence):
        items = [_as_cells(item, (*sti, i), enheder) for i, item in enumerate(node.items)]
        return Sequence(node.line, node.column, items)
    values = {key: _as_cells(value, (*sti, key), enheder) for key, value in node.values.items()}
    return Mapping(node.line, node.column, node.keys, values)


def _text(text: Text, sti: Path, enheder: dict[str, str]) -> Text:
    if text.misread_as == "ingenting":
        return text
    kind, unit = kind_at(sti, number_at(sti), enheder)
    if kind is Slags.status:
        word, reason = split_status(text)
        return Text(f"{word} ({reason})" if reason else word)
    value = cell_value(text, kind, unit)
    if isinstance(value, date):
        value = datetime(value.year, value.month, value.day)
    found = cell_text(value, kind, unit)
    return found if isinstance(found, Text) else text
