"""One number at a time, from low to high: how much it moves each net result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from costben.calculator.break_even import Part
from costben.tornado.akse import Akse
from costben.tornado.genregn import Genregn


@dataclass(frozen=True, slots=True)
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


def tornado(genregn: Genregn, usikre: tuple[Akse, ...]) -> tuple[Udsving, ...]:
    """For each archetype and part its numbers, the one that moves the result most first."""
    now = genregn({})
    swings = [swing for akse in usikre for swing in _swings(genregn, akse)]
    order = {key: index for index, key in enumerate(now)}
    moved = [swing for swing in swings if swing.spaend > 0]
    return tuple(sorted(moved, key=lambda s: (order[s.arketype, s.aktoer], -s.spaend)))


def by_result(swings: Iterable[Udsving]) -> dict[tuple[str, Part], list[Udsving]]:
    """The swings of each net result, by archetype and part, in the order in which they come."""
    found: dict[tuple[str, Part], list[Udsving]] = {}
    for swing in swings:
        found.setdefault((swing.arketype, swing.aktoer), []).append(swing)
    return found


def _swings(genregn: Genregn, akse: Akse) -> Iterator[Udsving]:
    tried = {x: genregn({akse.sti: x}) for x in akse.vaerdier}
    lav, hoej = akse.vaerdier[0], akse.vaerdier[-1]
    for key, netto in genregn({}).items():
        nets = {x: found[key] for x, found in tried.items()}
        worst, best = min(nets, key=nets.__getitem__), max(nets, key=nets.__getitem__)
        yield Udsving(
            arketype=key[0],
            aktoer=key[1],
            sti=akse.sti,
            navn=akse.navn,
            enhed=akse.enhed,
            nu=genregn.nu(akse.sti),
            lav=lav,
            hoej=hoej,
            netto=netto,
            ved_lav=nets[lav],
            ved_hoej=nets[hoej],
            vaerst=nets[worst],
            vaerst_ved=worst,
            bedst=nets[best],
            bedst_ved=best,
        )
