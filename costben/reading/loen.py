"""What the block ``loen`` leaves out, taken from the parameters."""

from __future__ import annotations

from costben.mistakes import Fejl
from costben.models.analyse import Analyse
from costben.models.satser import BrugtSats
from costben.models.tal import Overhead, TimerPrAar
from costben.parametre.typer import Opslag
from costben.reading.katalog import Katalog, brugt, brugt_egen, source_of, status_of
from costben.reading.places import Document

_FIELDS: dict[str, type[TimerPrAar] | type[Overhead]] = {
    "effektiv_arbejdstid": TimerPrAar,
    "overhead": Overhead,
}


def with_national_pay(
    analyse: Analyse, document: Document, kendte: Katalog
) -> tuple[Analyse, list[Fejl]]:
    """``analyse`` with working hours and overhead, and the mistakes where none are known.

    A value from a parameter has the parameter's source and status; the warnings of the lookup
    are in ``Analyse.advarsler``. What the analysis says itself stays; the shipped one is kept
    beside it.
    """
    loen = analyse.loen
    day = (loen.dato if loen else None) or kendte.dag
    if loen is None or day is None:
        return analyse, []
    known: dict[str, TimerPrAar | Overhead] = {}
    brugte: dict[str, BrugtSats] = {}
    advarsler, fejl = analyse.advarsler, []
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
        else:
            fejl.append(document.mistake(("loen",), found.besked, of_key=True))
    said = {
        "loen": loen.model_copy(update=known),
        "advarsler": advarsler,
        "brugte_satser": {**analyse.brugte_satser, **brugte},
    }
    return analyse.model_copy(update=said), fejl
