"""The cells of a form to the tree of an analysis."""

from __future__ import annotations

from costben.formular.cells import Celle
from costben.formular.felter import Slags, slags
from costben.formular.flet import Occupied, put, shortened_numbers
from costben.formular.markers import FORKLARING, VAERDI
from costben.formular.notes import read_note
from costben.formular.udfyldt import Udfyldt
from costben.formular.units_at import field_of, number_at, unit_at
from costben.formular.values import cell_text
from costben.mistakes import InddataFejl
from costben.models.analyse import Analyse
from costben.models.tal import Tal
from costben.models.text import Text, ascii_key
from costben.reading.parse import parse
from costben.reading.places import Path, path_of
from costben.reading.schema import keys_of, model_at
from costben.reading.tree import Mapping, Node, Sequence

_ALWAYS: tuple[Path, ...] = (
    *(("indsats",), ("diskontering",), ("annualisering",)),
    *(("etablering",), ("drift",)),
)
_LISTS: tuple[Path, ...] = (("etablering", "poster"), ("drift", "poster"))


def tree_of(found: Udfyldt) -> Mapping:
    """The analysis that the cells say; what cannot be used is noted in ``found.steder``."""
    tree = Mapping(0, 0)
    for sti in _ALWAYS:
        put(tree, sti, Mapping(0, 0))
    enheder = {
        str(sti[1]): str(celle.value)
        for sti, celle in found.values.items()
        if sti[0] == "konsekvenser" and sti[2:] == ("enhed",)
    }
    for sti, celle in found.values.items():
        if sti[-1] != FORKLARING:
            _put_cell(tree, found, sti, celle, enheder)
    for sti, celle in found.values.items():
        if sti[-1] == FORKLARING:
            _put_reason(tree, found, sti, celle)
    for sti, celle in found.values.items():
        _put_note(tree, found, sti, celle)
    for sti in _LISTS:
        _put_empty(tree, sti, Sequence(0, 0))
    if "loen" in tree.values:
        _put_empty(tree, ("loen", "personale"), Mapping(0, 0))
    shortened_numbers(tree)
    _put_yaml(tree, found)
    order = dict.fromkeys([*keys_of(Analyse), *tree.values])
    values = {key: tree.values[key] for key in order if key in tree.values}
    return Mapping(0, 0, tree.keys, values)


def _put_empty(tree: Mapping, sti: Path, empty: Node) -> None:
    try:
        put(tree, sti, empty)
    except Occupied:
        return


def _put_cell(
    tree: Mapping, found: Udfyldt, sti: Path, celle: Celle, enheder: dict[str, str]
) -> None:
    base = field_of(sti)
    number = number_at(base)
    kind, unit = kind_at(base, number, enheder)
    text = celle.mistake or cell_text(celle.value, kind, unit)
    if celle.blank and not celle.mistake:
        return  # its note has a distribution instead
    if not isinstance(text, Text):
        found.steder.mistake(celle.sted, base, text)
    else:
        put(tree, (*base, VAERDI) if number else base, text)


def _put_note(tree: Mapping, found: Udfyldt, sti: Path, celle: Celle) -> None:
    """Add what the note on a number's cell says of the number."""
    base = field_of(sti)
    note = read_note(celle.note) if celle.note and number_at(base) else None
    if isinstance(note, str):
        found.steder.mistake(celle.sted, base, note)
    elif note is not None:
        try:
            put(tree, base, note)
        except Occupied:
            besked = "Noten siger det samme som et felt ved siden af.\nSlet linjen i noten."
            found.steder.mistake(celle.sted, base, besked)


def kind_at(sti: Path, number: type[Tal] | None, enheder: dict[str, str]) -> tuple[Slags, str]:
    """What goes into a cell, and its unit."""
    if number is not None:
        return Slags.tal, unit_at(number, sti, enheder)
    owner = model_at(Analyse, sti[:-1])
    field = owner.model_fields.get(str(sti[-1])) if owner else None
    if field is None:
        return Slags.tekst, ""
    if owner is not None and issubclass(owner, Tal):
        return slags(field), unit_at(owner, sti[:-1], enheder)
    return slags(field), ""


def _put_reason(tree: Mapping, found: Udfyldt, sti: Path, celle: Celle) -> None:
    """Add the reason for a status to it, in parentheses."""
    status = sti[:-1] if sti[-2] == "status" else (*sti[:-1], "status")
    text = celle.mistake or cell_text(celle.value, Slags.tekst, "")
    stated = found.values.get(status) or found.values.get((*status, VAERDI))
    if not isinstance(text, Text):
        found.steder.mistake(celle.sted, status, text)
    elif stated is None:
        besked = "Her er en forklaring, men ingen status.\nVælg en status ved siden af."
        found.steder.mistake(celle.sted, status, besked)
    else:
        owner: Node = tree
        for step in status[:-1]:
            owner = owner.values[str(step)] if isinstance(owner, Mapping) else _item(owner, step)
        assert isinstance(owner, Mapping)
        if "status" in owner.values:
            owner.values["status"] = Text(f"{owner.values['status']} ({text})")


def _item(node: Node, step: str | int) -> Node:
    assert isinstance(node, Sequence)
    assert isinstance(step, int)
    return node.items[step]


def _put_yaml(tree: Mapping, found: Udfyldt) -> None:
    """Add what stands as YAML on the last sheet."""
    pieces: list[tuple[Celle, list[Celle]]] = []
    for sti, line in found.yaml:
        if not sti.empty or not pieces:
            pieces.append((sti, []))
        pieces[-1][1].append(line)
    for sti, lines in pieces:
        if any(not line.empty for line in lines):
            _put_piece(tree, found, sti, lines)


def _put_piece(tree: Mapping, found: Udfyldt, sti: Celle, lines: list[Celle]) -> None:
    path = () if sti.empty else path_of(ascii_key(str(sti.value).strip()))
    text = "\n".join("" if line.value is None else str(line.value) for line in lines)
    node: Node | None
    try:
        node, fejl = parse(text.rstrip() + "\n", "")
    except InddataFejl as error:
        node, fejl = None, list(error.fejl)
    for one in fejl:
        line = lines[min(max(one.line, 1), len(lines)) - 1]
        found.steder.mistake(line.sted, path, one.besked)
    if node is None:
        return
    _note_places(found, node, path, lines)
    try:
        if path:
            put(tree, path, node)
        elif isinstance(node, Mapping):
            for key, value in node.values.items():
                put(tree, (key,), value)
    except Occupied:
        besked = "Det står også i et felt i formularen, eller stien findes ikke.\nSlet det ene."
        found.steder.mistake(sti.sted if not sti.empty else lines[0].sted, path, besked)


def _note_places(found: Udfyldt, node: Node, path: Path, lines: list[Celle]) -> None:
    found.steder.put(path, lines[max(node.line, 1) - 1].sted)
    if isinstance(node, Mapping):
        for key, value in node.values.items():
            found.steder.put((*path, key), lines[node.keys[key].line - 1].sted)
            _note_places(found, value, (*path, key), lines)
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            _note_places(found, item, (*path, index), lines)
