"""How rates move a net result away from another price of the same, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic

from costben.calculator.arketyper import Arketype
from costben.calculator.inddata import Aktoer
from costben.calculator.skift import Linjer
from costben.frozen import dataclass
from costben.models.analyse import Analyse
from costben.models.satser import NEDSAETTELSE, REFUSION
from costben.numbers.number import N

_LINES: dict[Aktoer, tuple[tuple[str, str], ...]] = {
    "kommune": (("ydelse", "ydelse_kommune"), ("kommuneskat", "kommuneskat")),
    "region": (),
    "stat": (
        ("ydelse", "ydelse_stat"),
        ("bundskat", "bundskat"),
        ("arbejdsmarkedsbidrag", "arbejdsmarkedsbidrag"),
    ),
}


@dataclass(frozen=True)
class Trin(Generic[N]):
    """One step of the way: an amount, and whether it is added, taken off, or a sum."""

    navn: str
    beloeb: N  # kr/borger
    tegn: str  # "+", "-" or "="
    stier: tuple[str, ...] = ()  # of the inputs that it is reckoned from, quantities apart


def steps(analyse: Analyse, arketype: Arketype[N], aktoer: Aktoer) -> Iterator[Trin[N]]:
    """From the net result by the other prices to the one by rates, for one aktør.

    Yields nothing where the archetype has no other price.
    """
    sammenligning = arketype.sammenligning
    if sammenligning is None:
        return
    yield Trin("Nettoresultat med den anden pris", sammenligning.netto[aktoer], "=")
    for key, priser in sammenligning.pr_konsekvens.items():
        several = len(sammenligning.pr_konsekvens) > 1
        navn = f"{analyse.konsekvenser[key].navn}: " if several else ""
        other = (f"konsekvenser.{key}.sammenlignes_med.{aktoer}",)
        yield Trin(f"{navn}den anden pris", priser[aktoer].nutidsvaerdi, "-", other)
        linjer: Linjer[N] = arketype.prissat[key].linjer
        for label, felt in _LINES[aktoer]:
            yield Trin(f"{navn}{label}", getattr(linjer, felt), "+", grundlag(analyse, key, felt))
    yield Trin("Nettoresultat med satser", getattr(arketype, aktoer), "=")
    yield Trin("Forskel", sammenligning.forskel[aktoer], "=")


def grundlag(analyse: Analyse, key: str, felt: str) -> tuple[str, ...]:
    """Paths of the inputs that a line of a consequence is reckoned from, quantities apart."""
    path = f"konsekvenser.{key}"
    pay = tuple(f"{path}.beskaeftigelse.{f}" for f in ("aarsloen", "timeloen", "timer_pr_uge"))
    benefits = tuple(_benefits(analyse, key))
    flex = tuple(sti for sti in benefits if sti.endswith(".fleksloen"))
    if felt.startswith("ydelse_"):
        count = (f"{path}.ydelsesskift.anciennitet", f"{path}.ydelsesskift.uger_pr_aar")
        return (*benefits, *(f"satser.refusion.{navn}" for navn in REFUSION), *count)
    if felt == "arbejdsmarkedsbidrag":
        return (*pay, *flex, f"satser.skat.{felt}")
    tax = (felt, "personfradrag", "arbejdsmarkedsbidrag")
    return (*pay, *benefits, f"{path}.oevrig_indkomst", *(f"satser.skat.{navn}" for navn in tax))


def _benefits(analyse: Analyse, key: str) -> Iterator[str]:
    skift = analyse.konsekvenser[key].ydelsesskift
    for ydelse in filter(None, skift.ydelser() if skift else ()):
        for index, modtager in enumerate(analyse.ydelser[ydelse].modtagere):
            yield f"satser.ydelser.{modtager.navn}"
            yield f"ydelser.{ydelse}.modtagere[{index}].andel"
        if analyse.ydelser[ydelse].fleksloen is not None:
            yield from (f"ydelser.{ydelse}.fleksloen", f"satser.ydelser.{NEDSAETTELSE}")
