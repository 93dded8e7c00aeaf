"""What the block ``loen`` leaves out, taken from the national parameters."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from costben.danish import dato
from costben.mistakes import Fejl
from costben.models.analyse import Analyse
from costben.models.base import Statusangivelse
from costben.models.tal import Overhead, TimerPrAar
from costben.reading.places import Document

if TYPE_CHECKING:
    from costben.parametre.typer import Opslag

_FIELDS: dict[str, type[TimerPrAar] | type[Overhead]] = {
    "effektiv_arbejdstid": TimerPrAar,
    "overhead": Overhead,
}


def with_national_pay(analyse: Analyse, document: Document) -> tuple[Analyse, list[Fejl]]:
    """``analyse`` with working hours and overhead, and the mistakes where none are known.

    A value from a parameter has the parameter's source and status; the warnings of the lookup
    are in ``Analyse.advarsler``. The parameters are read only where something is left out.
    """
    loen = analyse.loen
    missing = [name for name in _FIELDS if loen is not None and getattr(loen, name) is None]
    if loen is None or not missing:
        return analyse, []
    from costben.parametre.opslag import Opslag, lookup, national

    day = loen.dato or date(analyse.indsats.prisniveau, 7, 1)
    known: dict[str, TimerPrAar | Overhead] = {}
    advarsler, fejl = analyse.advarsler, []
    for name in missing:
        found = lookup(national(), f"loen.{name}", day)
        if isinstance(found, Opslag):
            known[name] = _number(name, found, day)
            advarsler = (*advarsler, *found.advarsler)
        else:
            fejl.append(document.mistake(("loen",), found.besked, of_key=True))
    filled = loen.model_copy(update=known)
    return analyse.model_copy(update={"loen": filled, "advarsler": advarsler}), fejl


def _number(name: str, found: Opslag, day: date) -> TimerPrAar | Overhead:
    status = {"ord": found.status, "forklaring": found.forklaring}
    return _FIELDS[name].model_validate(
        {
            "vaerdi": found.vaerdi,
            "kilde": f"{found.kilde} (national parameter {found.navn}, {dato(day)})",
            "status": Statusangivelse.model_validate(status),
        }
    )
