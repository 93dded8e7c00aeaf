"""One number at a time, from low to high: how much it moves each net result."""

from __future__ import annotations

from collections.abc import Iterator

from costben.calculator.break_even import Part
from costben.frozen import dataclass
from costben.tornado.genregn import Genregn
from costben.tornado.usikre import Usikkert


@dataclass(frozen=True)
class Udsving:
    """What one uncertain number does to one net result, when the others stay as they are.

    The worst and the best are the least and the most that was found on the way from low to high,
    which need not be at the ends. Net results are in kr/borger.
    """

    arketype: str
    aktoer: Part
    sti: str
    navn: str
    enhed: str
    nu: float
    lav: float
    hoej: float
    netto: float  # with the number as it is in the analysis
    ved_lav: float
    ved_hoej: float
    vaerst: float
    vaerst_ved: float
    bedst: float
    bedst_ved: float

    @property
    def spaend(self) -> float:
        """From the worst to the best."""
        return self.bedst - self.vaerst


def tornado(genregn: Genregn, usikre: tuple[Usikkert, ...]) -> tuple[Udsving, ...]:
    """For each archetype and part its numbers, the one that moves the result most first."""
    now = genregn({})
    swings = [swing for tal in usikre for swing in _swings(genregn, tal)]
    order = {key: index for index, key in enumerate(now)}
    moved = [swing for swing in swings if swing.spaend > 0]
    return tuple(sorted(moved, key=lambda s: (order[s.arketype, s.aktoer], -s.spaend)))


def _swings(genregn: Genregn, tal: Usikkert) -> Iterator[Udsving]:
    now = genregn({})
    tried = {x: genregn({tal.sti: x}) for x in tal.punkter}
    within = [x for x in tal.punkter if tal.lav <= x <= tal.hoej]
    for key, netto in now.items():
        nets = {x: tried[x][key] for x in within}
        worst, best = min(nets, key=nets.__getitem__), max(nets, key=nets.__getitem__)
        yield Udsving(
            arketype=key[0],
            aktoer=key[1],
            sti=tal.sti,
            navn=tal.navn,
            enhed=tal.enhed,
            nu=tal.nu,
            lav=tal.lav,
            hoej=tal.hoej,
            netto=netto,
            ved_lav=tried[tal.lav][key],
            ved_hoej=tried[tal.hoej][key],
            vaerst=tried[worst][key],
            vaerst_ved=worst,
            bedst=tried[best][key],
            bedst_ved=best,
        )
