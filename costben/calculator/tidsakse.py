"""Years after the start, and what a krone in each of them is worth today (footnote 17)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Generic

from costben.calculator.arithmetic import steps
from costben.calculator.inddata import Faste, Inddata, Rentetrin
from costben.numbers.number import N


@dataclass(frozen=True)
class Tidsakse(Generic[N]):
    """Year 0 to the horizon; year 0 is the start, and year t ends t years later."""

    aar: tuple[N, ...]  # år
    diskonteringsfaktor: tuple[N, ...]  # kr i dag pr. kr, at the end of the year
    konsekvensfaktor: tuple[N, ...]  # the same, for the consequences of the year


def tidsakse(
    faste: Faste[N],
    rente: N,
    horisont: int,
    trin: Sequence[Rentetrin[N]] = (),
    *,
    ved_aarets_start: bool = False,
) -> Tidsakse[N]:
    """The time axis to ``horisont`` years.

    The factors are chained, each the one before divided by 1 plus the year's rate, so that they
    never rise where a lower rate begins. Consequences count from the end of the year, or with
    ``ved_aarets_start`` from its beginning, which is the end of the year before.
    """
    faktorer = diskonteringsfaktorer(_rates(rente, trin, horisont), faste.faktor_aar_0)
    return Tidsakse(
        aar=steps(faste.nul_aar, faste.et_aar, horisont),
        diskonteringsfaktor=faktorer,
        konsekvensfaktor=(faktorer[0], *faktorer[:-1]) if ved_aarets_start else faktorer,
    )


def analysens_akse(inddata: Inddata[N], horisont: int) -> Tidsakse[N]:
    """The time axis of an analysis, to ``horisont`` years."""
    return tidsakse(
        inddata.faste,
        inddata.rente,
        horisont,
        inddata.rentetrin,
        ved_aarets_start=inddata.ved_aarets_start,
    )


def diskonteringsfaktorer(renter: Iterable[N], foerste: N) -> tuple[N, ...]:
    """``foerste``, then each year's factor: the one before divided by 1 plus the year's rate."""
    return tuple(accumulate(renter, lambda faktor, aarets: faktor / (1 + aarets), initial=foerste))


def _rates(rente: N, trin: Sequence[Rentetrin[N]], horisont: int) -> list[N]:
    """The rate of each year from year 1."""
    rates = [rente] * horisont
    for later in trin:
        rates[later.fra_aar - 1 :] = [later.rente] * max(horisont - later.fra_aar + 1, 0)
    return rates
