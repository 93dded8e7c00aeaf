"""The uncertain numbers of an analysis, from low to high."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor

from costben.frozen import dataclass
from costben.models.fordelinger import Fordeling
from costben.models.usikkerhed import Usikkerhed
from costben.tornado.genregn import FAKTOR, Genregn

TRIN = 10  # parts that the span is divided into
FLEST_HELE = 40  # whole numbers of which every one is tried


@dataclass(frozen=True)
class Usikkert:
    """One uncertain number.

    Attributes:
        sti: its path, or ``faktorer.NAVN`` for a factor that several numbers follow.
        navn: what it is, in Danish.
        enhed: its unit.
        nu: what it is in the analysis.
        lav: the low value: the least it can be, or the 5 per cent that the distribution is below.
        hoej: the high one: the most it can be, or 95 per cent.
        punkter: the values that are tried, ``lav``, ``hoej`` and ``nu`` among them, rising.
    """

    sti: str
    navn: str
    enhed: str
    nu: float
    lav: float
    hoej: float
    punkter: tuple[float, ...]


def usikre(usikkerhed: Usikkerhed, genregn: Genregn) -> tuple[Usikkert, ...]:
    """Every uncertain number that has a distribution of its own, in the order of the file."""
    return tuple(_usikre(usikkerhed, genregn))


def _usikre(usikkerhed: Usikkerhed, genregn: Genregn) -> Iterator[Usikkert]:
    for sti, fordeling in usikkerhed.fordelinger.items():
        f = genregn.numbers.get(sti)
        if f is None:
            continue  # a number that no net result depends on
        lav, hoej = _span(fordeling)
        navn = f.navn.rpartition(" · ")[2] if sti.startswith("arketyper.") else f.navn
        navn = f"Pris: {navn}" if ".enhedspris." in sti else navn
        yield Usikkert(
            sti, navn, f.enhed, f.vaerdi, lav, hoej, _points(lav, hoej, f.vaerdi, helt=f.helt)
        )
    for navn, faktor in usikkerhed.faktorer.items():
        lav, hoej = _span(faktor)
        points = _points(lav, hoej, 1.0, helt=False)
        yield Usikkert(FAKTOR + navn, faktor.navn, "antal", 1.0, lav, hoej, points)


def _span(fordeling: Fordeling) -> tuple[float, float]:
    low, high = fordeling.spaend
    return (float(ceil(low)), float(floor(high))) if fordeling.felt.helt else (low, high)


def _points(lav: float, hoej: float, nu: float, *, helt: bool) -> tuple[float, ...]:
    if helt and hoej - lav <= FLEST_HELE:
        tried = {float(n) for n in range(int(lav), int(hoej) + 1)}
    else:
        tried = {lav + (hoej - lav) * i / TRIN for i in range(TRIN)} | {hoej}
        tried = {float(round(x)) for x in tried} if helt else tried
    return tuple(sorted({*tried, nu}))
