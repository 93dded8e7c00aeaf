"""Which mix of two archetypes breaks even."""

from __future__ import annotations

import math
from dataclasses import dataclass

from costben.break_even.svar import Udfald, paa_linje
from costben.calculator.break_even import BreakEven, Part
from costben.calculator.linje import Linje

_DECIMALS = 9  # further out there is only what floating point adds


@dataclass(frozen=True, slots=True)
class Par:
    """Two archetypes of which the second has the better net result for one part.

    Attributes:
        den_ene: the archetype with the poorer net result.
        den_anden: the one with the better.
        aktoer: whose net result it is.
        udfald: the mix pays from a certain share of the second on (mindst), in any mix (altid),
            or in none (findes ikke).
        andel: that share.
        antal: how many of the second it takes for each one of the first.
        hele_den_ene: the smallest group of whole citizens that pays with one of the rarer: how
            many of the first it has.
        hele_den_anden: how many of the second it has.
    """

    den_ene: str
    den_anden: str
    aktoer: Part
    udfald: Udfald
    andel: float | None
    antal: float | None
    hele_den_ene: int | None
    hele_den_anden: int | None


def blandinger(break_even: BreakEven[float] | None) -> tuple[Par, ...]:
    """Every two archetypes, for every part."""
    if break_even is None:
        return ()
    return tuple(
        _pair(ene, anden, part, linje)
        for ene, others in break_even.par.items()
        for anden, parts in others.items()
        for part, linje in parts.items()
    )


def _pair(ene: str, anden: str, part: Part, linje: Linje[float]) -> Par:
    if linje.haeldning < 0:
        ene, anden = anden, ene
        linje = Linje(linje.ved_nul + linje.haeldning, -linje.haeldning)
    svar = paa_linje(linje, 1.0)
    andel = svar.vaerdi
    if andel is None or andel == 1:
        return Par(ene, anden, part, svar.udfald, andel, None, None, None)
    antal = andel / (1 - andel)
    return Par(ene, anden, part, svar.udfald, andel, antal, *hele_borgere(antal))


def hele_borgere(antal: float) -> tuple[int, int]:
    """How many of the first and of the second, one of the rarer, give at least ``antal`` for each.

    0,25 for each is 4 and 1, and so is 0,24, where 5 and 1 would be too few of the second.
    """
    if 0 < antal < 1:
        return math.floor(round(1 / antal, _DECIMALS)), 1
    return 1, math.ceil(round(antal, _DECIMALS))
