"""``satser: nationale``: the ministry's discount rates put into the analysis, step by step."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from pydantic_core import PydanticCustomError

from costben.danish import dato, quantity
from costben.mistakes import Fejl
from costben.models.dates import as_date
from costben.models.text import Text
from costben.reading.places import Document
from costben.reading.tree import Mapping, Node, Sequence

if TYPE_CHECKING:
    from costben.parametre.typer import Opslag

_STEPS = (("aar_0_35", 0), ("aar_36_70", 36), ("aar_71", 71))
_WHERE = ("diskontering", "satser")


def put_national_rates(document: Document) -> tuple[tuple[str, ...], list[Fejl]]:
    """Put the rates into ``document`` where it asks for them.

    Returns the warnings of the lookup, and the mistakes. The parameters are read only here.
    """
    block = _at(document.tree, "diskontering")
    if not isinstance(block, Mapping) or block.values.get("satser") != "nationale":
        return (), []
    for own in ("rente", "trin"):
        if own in block.values:
            message = f'"{own}" kan ikke stå sammen med satser: nationale.\nSlet den ene linje.'
            return (), [document.mistake(("diskontering", own), message, of_key=True)]
    day = _day(document, block)
    if day is None:  # validation says what is wrong with it, and need not miss the rate as well
        block.keys["rente"] = block.values["rente"] = Text("0 %")
        return (), []
    from costben.parametre.opslag import Opslag, lookup, national

    found = [(lookup(national(), f"diskontering.{navn}", day), year) for navn, year in _STEPS]
    missing = [f.besked for f, _ in found if not isinstance(f, Opslag)]
    if missing:
        return (), [document.mistake(_WHERE, besked, of_key=True) for besked in missing]
    rates = [(_number(f, day), year) for f, year in found if isinstance(f, Opslag)]
    steps = [_mapping({"fra_aar": Text(str(year)), "rente": rate}) for rate, year in rates[1:]]
    for key, node in (("rente", rates[0][0]), ("trin", Sequence(0, 0, [*steps]))):
        block.keys[key] = Text(key)
        block.values[key] = node
    warnings = (w for f, _ in found if isinstance(f, Opslag) for w in f.advarsler)
    return tuple(dict.fromkeys(warnings)), []


def _number(found: Opslag, day: date) -> Node:
    status = f"{found.status} ({found.forklaring})" if found.forklaring else found.status
    return _mapping(
        {
            "vaerdi": Text(quantity(found.vaerdi, "andel")),
            "kilde": Text(f"{found.kilde} (national parameter {found.navn}, {dato(day)})"),
            "status": Text(status),
        }
    )


def _day(document: Document, block: Mapping) -> date | None:
    given = block.values.get("dato")
    if given is not None:
        try:
            return as_date(given)
        except PydanticCustomError:
            return None
    year = _at(_at(document.tree, "indsats"), "prisniveau")
    plain = isinstance(year, Text) and re.fullmatch(r"\d{4}", year)
    return date(int(year), 7, 1) if plain and isinstance(year, Text) else None


def _at(node: Node | None, key: str) -> Node | None:
    return node.values.get(key) if isinstance(node, Mapping) else None


def _mapping(values: dict[str, Node]) -> Mapping:
    return Mapping(0, 0, {key: Text(key) for key in values}, dict(values))
