"""The numbers that break-even and grids are asked for: found, and their values read."""

from __future__ import annotations

from costben.calculator.break_even import LAENGST
from costben.forudsaetninger import Forudsaetning, forudsaetninger
from costben.mistakes import Fejl
from costben.models.analyse import Analyse
from costben.models.break_even import BreakEvenTal, Soegt
from costben.models.gitter import Gitterakse, Punkter
from costben.reading.places import Document, Path
from costben.reading.tal_paa_sti import Laeser

_MOST = {"uge/aar": 52.0, "maaned/aar": 12.0, "andel": 1.0}
_TIMES_NOW = 10.0
_PART_OF_NOW = 0.01
_RISING = "Grænserne skal gå opad.\nSkriv et større tal i til end i fra."
_NO_GUESS = "Tallet er 0, så en øvre grænse kan ikke gættes.\nTilføj til: og et tal med enhed."
Gitterakser = tuple[tuple[Punkter, Punkter], ...]


def read_break_even(
    analyse: Analyse, document: Document
) -> tuple[tuple[Soegt, ...], Gitterakser, list[Fejl]]:
    """What is looked for, the axes of the grids, and every mistake in them."""
    asked = [key for key in ("break_even", "gitter") if getattr(analyse, key)]
    if not asked:
        return (), (), []
    if not analyse.arketyper:
        message = (
            "Der er ingen arketyper at vise det for.\n"
            "Tilføj konsekvenser, nettoresultat og arketyper, eller slet blokken."
        )
        return (), (), [document.mistake((key,), message, of_key=True) for key in asked]
    laeser = Laeser(document, forudsaetninger(analyse))
    soegte = [_soegt(laeser, ("break_even", i), a) for i, a in enumerate(analyse.break_even)]
    grids = [
        tuple(
            _points(laeser, ("gitter", i, side), getattr(grid, side))
            for side in ("raekker", "kolonner")
        )
        for i, grid in enumerate(analyse.gitter)
    ]
    whole = tuple((a, b) for a, b in grids if a is not None and b is not None)
    return tuple(s for s in soegte if s is not None), whole, laeser.fejl


def _soegt(laeser: Laeser, path: Path, asked: BreakEvenTal) -> Soegt | None:
    f = laeser.number((*path, "sti"), asked.sti)
    if f is None:
        return None
    fra = _lowest(f) if asked.fra is None else laeser.value((*path, "fra"), asked.fra, f)
    til = _highest(f) if asked.til is None else laeser.value((*path, "til"), asked.til, f)
    if fra is None or til is None:
        return None
    if til <= fra:
        laeser.mistake((*path, "til"), _RISING if asked.til else _NO_GUESS)
        return None
    return Soegt(sti=f.sti, fra=fra, til=til)


def _points(laeser: Laeser, path: Path, akse: Gitterakse) -> Punkter | None:
    f = laeser.number((*path, "sti"), akse.sti)
    if f is None:
        return None
    said = enumerate(akse.vaerdier)
    values = [laeser.value((*path, "vaerdier", i), value, f) for i, value in said]
    found = tuple(v for v in values if v is not None)
    return Punkter(sti=f.sti, vaerdier=found) if len(found) == len(values) else None


def _lowest(f: Forudsaetning) -> float:
    if f.helt:
        return max(f.mindst, 1.0)
    return f.vaerdi * _PART_OF_NOW if f.over_nul else 0.0


def _highest(f: Forudsaetning) -> float:
    if f.helt and f.enhed == "aar":
        return float(LAENGST)
    return min(_MOST.get(f.enhed, abs(f.vaerdi) * _TIMES_NOW), f.hoejst)
