"""What is varied: a number, and the values that it is tried with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from costben.models import units
from costben.models.analyse import Analyse
from costben.tornado.genregn import Genregn
from costben.usikre_tal import usikre

TRIN = 10  # parts that a span is divided into
FLEST_HELE = 40  # whole numbers of which every one is tried


@dataclass(frozen=True, slots=True)
class Akse:
    """A number by its path, or a factor that several numbers follow, and its values, rising."""

    sti: str
    navn: str
    enhed: str
    vaerdier: tuple[float, ...]

    @property
    def betegnelse(self) -> str:
        """What it is, with its unit."""
        unnamed = self.enhed in units.WITHOUT_NAME
        return self.navn if unnamed else f"{self.navn}, {units.shown(self.enhed)}"


def usikre_akser(analyse: Analyse, genregn: Genregn) -> tuple[Akse, ...]:
    """Every uncertain number from its low to its high value, in the order of the file.

    A number that no net result depends on is left out, and so is a mix, which is not one number.
    """
    return tuple(_akser(analyse, genregn))


def _akser(analyse: Analyse, genregn: Genregn) -> Iterator[Akse]:
    for tal in usikre(analyse, genregn.numbers):
        if tal.lav is None or tal.hoej is None:
            continue
        f = genregn.numbers.get(tal.sti)
        navn, enhed = (_short(f.sti, f.navn), f.enhed) if f else (tal.navn, "antal")
        values = _values(tal.lav, tal.hoej, genregn.nu(tal.sti), helt=f is not None and f.helt)
        yield Akse(tal.sti, navn, enhed, values)


def _short(sti: str, navn: str) -> str:
    if sti.startswith("arketyper."):
        return navn.rpartition(" · ")[2]
    return f"Pris: {navn}" if ".enhedspris." in sti else navn


def _values(lav: float, hoej: float, nu: float, *, helt: bool) -> tuple[float, ...]:
    if helt and hoej - lav <= FLEST_HELE:
        tried = {float(n) for n in range(int(lav), int(hoej) + 1)}
    else:
        tried = {lav + (hoej - lav) * i / TRIN for i in range(TRIN)} | {hoej}
        tried = {float(round(x)) for x in tried} if helt else tried
    return tuple(sorted(tried | {nu} if lav <= nu <= hoej else tried))
