"""How rates move a net result away from another price of the same, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic

from costben.calculator.arketyper import Arketype
from costben.calculator.inddata import Aktoer
from costben.calculator.skift import Linjer
from costben.models.analyse import Analyse
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
        yield Trin(f"{navn}den anden pris", priser[aktoer].nutidsvaerdi, "-")
        linjer: Linjer[N] = arketype.prissat[key].linjer
        for label, felt in _LINES[aktoer]:
            yield Trin(f"{navn}{label}", getattr(linjer, felt), "+")
    yield Trin("Nettoresultat med satser", getattr(arketype, aktoer), "=")
