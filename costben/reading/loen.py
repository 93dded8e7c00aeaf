"""What the block ``loen`` leaves out, taken from the parameters."""

from __future__ import annotations

from collections.abc import Iterator

from costben.mistakes import Fejl
from costben.models.analyse import Analyse
from costben.models.satser import BrugtSats
from costben.models.tal import Overhead, TimerPrAar
from costben.parametre.typer import Opslag
from costben.reading.katalog import (
    Katalog,
    brugt,
    brugt_egen,
    day_of,
    source_of,
    status_of,
)
from costben.reading.places import Document, node_at
from costben.reading.stavning import is_given, may_be_meant
from costben.reading.tree import Mapping

_BLOCK = ("loen",)

_FIELDS: dict[str, type[TimerPrAar] | type[Overhead]] = {
    "effektiv_arbejdstid": TimerPrAar,
    "overhead": Overhead,
}


def missing_pay(document: Document, kendte: Katalog) -> Iterator[Fejl]:
    """What the block leaves out and nobody knows, read off the file itself.

    So it is told together with whatever else is wrong.
    """
    block = node_at(document.tree, _BLOCK)
    said = node_at(document.tree, (*_BLOCK, "dato"))
    day = day_of(said) if is_given(said) else kendte.dag
    unsure = not kendte.laest or may_be_meant(document, (*_BLOCK, "dato"))
    if not isinstance(block, Mapping) or day is None or unsure:
        return
    for name in _FIELDS:
        path = (*_BLOCK, name)
        if not is_given(node_at(document.tree, path)) and not may_be_meant(document, path):
            found = kendte.find(f"loen.{name}", day)
            if not isinstance(found, Opslag):
                yield document.mistake(_BLOCK, found.besked, of_key=True)


def with_national_pay(analyse: Analyse, kendte: Katalog) -> Analyse:
    """``analyse`` with working hours and overhead, as far as they are known.

    A value from a parameter has the parameter's source and status; the warnings of the lookup
    are in ``Analyse.advarsler``. What the analysis says itself stays; the shipped one is kept
    beside it. ``missing_pay`` has told of what is not known.
    """
    loen = analyse.loen
    day = (loen.dato if loen else None) or kendte.dag
    if loen is None or day is None:
        return analyse
    known: dict[str, TimerPrAar | Overhead] = {}
    brugte: dict[str, BrugtSats] = {}
    advarsler = analyse.advarsler
    for name, kind in _FIELDS.items():
        full = f"loen.{name}"
        found = kendte.find(full, day)
        if getattr(loen, name) is not None:
            brugte[full] = brugt_egen(kendte.parametre()[full], found)
        elif isinstance(found, Opslag):
            number = {
                "vaerdi": found.vaerdi,
                "kilde": source_of(found, day),
                "status": status_of(found),
            }
            known[name] = kind.model_validate(number)
            brugte[full] = brugt(found)
            advarsler = (*advarsler, *found.advarsler)
    said = {
        "loen": loen.model_copy(update=known),
        "advarsler": advarsler,
        "brugte_satser": {**analyse.brugte_satser, **brugte},
    }
    return analyse.model_copy(update=said)
