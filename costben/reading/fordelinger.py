"""A distribution that stands in an analysis in place of a number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import get_args, get_origin

from costben.mistakes import Fejl
from costben.models import numerals, units
from costben.models.analyse import Analyse
from costben.models.fordelinger import Fordeling
from costben.models.fordelingstal import UKENDT_FELT, Felt
from costben.models.tal import Tal
from costben.models.text import Text
from costben.reading.places import Document, Path, node_at, shown_path
from costben.reading.schema import model_at
from costben.reading.tree import Mapping, Node, Sequence, block_of
from costben.reading.validate import validate

_OF_THE_NUMBER = ("vaerdi", "kilde", "status", "prisniveau")
_CENTRAL = ("mest", "middel", "median")


@dataclass(frozen=True, slots=True)
class Stedfortraeder:
    """A distribution that stood at ``path`` in the analysis, ``block`` in the file."""

    path: Path
    block: Mapping


def take_distributions(document: Document) -> tuple[list[Stedfortraeder], list[Fejl]]:
    """Put the one number that stands for each distribution of ``document`` in its place."""
    taken: list[Stedfortraeder] = []
    fejl: list[Fejl] = []
    for path, block, field in list(_blocks(document.tree, ())):
        stood = Stedfortraeder(path, _without_number(block))
        number, mistakes = _number(document, stood, block, field)
        kept = {key: block.values[key] for key in _OF_THE_NUMBER[1:] if key in block.values}
        _replace(document.tree, path, _placed(block, {"vaerdi": number, **kept}))
        taken += [] if mistakes else [stood]
        fejl += mistakes
    return taken, fejl


def read_distribution(
    document: Document, stood: Stedfortraeder, felt: Felt
) -> tuple[Fordeling | None, list[Fejl]]:
    """The distribution that stood in a field, and every mistake in it."""
    inner = Document(document.name, stood.block, document.settings)
    found, fejl = validate(inner, Fordeling, felt=felt)
    where = shown_path(stood.path)
    return found, [replace(f, sti=f"{where}.{f.sti}" if f.sti else where) for f in fejl]


def _blocks(node: Node, path: Path) -> Iterator[tuple[Path, Mapping, type[Tal]]]:
    """Every block with a distribution where a number is expected."""
    if isinstance(node, Mapping) and "fordeling" in node.values:
        field = number_at(path)
        if field is not None:
            yield path, node, field
            return
    if isinstance(node, Mapping):
        for key, value in node.values.items():
            yield from _blocks(value, (*path, key))
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from _blocks(item, (*path, index))


def number_at(path: Path) -> type[Tal] | None:
    """The kind of number that stands at ``path``, if it is one number and not a list or table."""
    found, owner = model_at(Analyse, path), model_at(Analyse, path[:-1])
    field = owner.model_fields.get(str(path[-1])) if owner and path else None
    if found is None or not issubclass(found, Tal) or (field and _several(field.annotation)):
        return None
    return found


def _several(annotation: object) -> bool:
    """Whether a field holds a list or a table."""
    parts = (annotation, *get_args(annotation))
    return any(get_origin(part) in {dict, tuple} for part in parts)


def _number(
    document: Document, stood: Stedfortraeder, block: Mapping, field: type[Tal]
) -> tuple[Node, list[Fejl]]:
    """The number that ``beregn`` uses: ``vaerdi`` where it is given, else the distribution's."""
    unit = field.ENHED or _typed_unit(block)
    felt = UKENDT_FELT._replace(enhed=unit, med_enhed=field.MED_ENHED)
    found, fejl = read_distribution(document, stood, felt)
    given = (block.values[key] for key in ("vaerdi", *_CENTRAL) if key in block.values)
    number = next(given, None)
    if number is not None:
        return number, fejl
    if found is None:
        return Text(field.EKSEMPEL, block.line, block.column), fejl
    value = found.punkt * (100 if unit == "andel" else 1)
    name = "" if unit in units.WITHOUT_NAME else f" {units.example(unit)}"
    if field.HELT and not value.is_integer():
        message = (
            f"Fordelingens middel er {numerals.written(round(value, 4))}{name}, men her regnes "
            f"med et helt antal.\nTilføj det tal, der regnes med, fx vaerdi: {round(value)}{name}"
        )
        fejl = [*fejl, document.mistake(stood.path, message)]
        value = float(round(value))
    return Text(f"{numerals.written(value)}{name}", block.line, block.column), fejl


def _typed_unit(block: Mapping) -> str:
    """The unit that the distribution's own numbers are in, as far as it can be read."""
    interval = block.values.get("interval")
    candidates = [block.values.get("lav"), node_at(interval, ("fra",)) if interval else None]
    for text in candidates:
        if isinstance(text, Text):
            return units.canonical(re.sub(r"^[-+−]?\s*[0-9.,]*", "", text)) or ""
    return ""


def _without_number(block: Mapping) -> Mapping:
    own = {k: v for k, v in block.values.items() if k not in {"vaerdi", "prisniveau"}}
    return _placed(block, own)


def _placed(like: Mapping, values: dict[str, Node]) -> Mapping:
    """A block of ``values`` that stands where ``like`` does, with its keys where it has them."""
    made = block_of(values)
    made.line, made.column = like.line, like.column
    made.keys = {k: like.keys.get(k, Text(k, like.line, like.column)) for k in values}
    return made


def _replace(tree: Node, path: Path, value: Node) -> None:
    parent, last = node_at(tree, path[:-1]), path[-1]
    if isinstance(parent, Mapping):
        parent.values[str(last)] = value
    elif isinstance(parent, Sequence) and isinstance(last, int):
        parent.items[last] = value
