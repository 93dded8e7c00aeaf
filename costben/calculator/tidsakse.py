"""Years after the start, and what a krone in each of them is worth today (footnote 17)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import Generic

from costben.calculator.arithmetic import steps
from costben.calculator.inddata import Faste
from costben.numbers.number import N


@dataclass(frozen=True)
class Tidsakse(Generic[N]):
    """Year 0 to the horizon; year 0 is the start, and year t ends t years later."""

    aar: tuple[N, ...]  # år
    diskonteringsfaktor: tuple[N, ...]  # kr i dag pr. kr


def tidsakse(faste: Faste[N], rente: N, horisont: int) -> Tidsakse[N]:
    """The time axis to ``horisont`` years; factors are chained and count from the year's end."""
    vaekst = 1 + rente
    faktorer = accumulate([vaekst] * horisont, lambda f, v: f / v, initial=faste.faktor_aar_0)
    return Tidsakse(
        aar=steps(faste.nul_aar, faste.et_aar, horisont),
        diskonteringsfaktor=tuple(faktorer),
    )
