"""What is kept of the draws of a result: sums and counts, so that memory does not grow."""

from __future__ import annotations

from math import sqrt

import numpy as np

from costben.frozen import dataclass
from costben.simulering.blok import BLOK
from costben.simulering.omsaet import Tal

PILOT = 4 * BLOK  # so many draws are kept as they are; quantiles of no more are exact
SOEJLER = 4096  # of the histogram that quantiles of more are read from ...
HVER = 4  # ... into which every fourth block after the pilot goes: counting is the dearest part
_INSIDE = (0.001, 0.999)  # the part of the first block that the histogram is laid over ...
_MARGIN = 0.25  # ... with so much more, of its width, on either side


@dataclass(frozen=True)
class Udfald:
    """What the draws say of one net result, in kroner per citizen.

    Attributes:
        sandsynlighed_overskud: the share of the draws in which it is above zero.
        standardfejl: of that share, from the number of draws.
    """

    middel: float
    median: float
    p05: float
    p95: float
    sandsynlighed_overskud: float
    standardfejl: float

    @property
    def paavirket(self) -> bool:
        """Whether it is anything at all: an aktør that nothing happens to always gets 0."""
        return bool(self.p05 or self.p95 or self.middel)


def altid(vaerdi: float) -> Udfald:
    """What is the same in every draw."""
    return Udfald(vaerdi, vaerdi, vaerdi, vaerdi, float(vaerdi > 0), 0.0)


class Maaling:
    """One net result, measured block by block."""

    def __init__(self) -> None:
        """Nothing measured yet."""
        self.antal = 0
        self._sum = 0.0
        self._positive = 0
        self._blocks = -1  # after the pilot
        self._kept: list[Tal] = []
        self._histogram: _Histogram | None = None

    def laeg_til(self, tal: Tal) -> None:
        """Measure a block."""
        self.antal += tal.size
        self._sum += float(tal.sum())
        self._positive += int(np.count_nonzero(tal > 0))
        if self.antal <= PILOT:
            self._kept.append(tal.copy())
            return
        if self._histogram is None:
            self._histogram = _Histogram(self.pilot())
        self._blocks += 1
        if self._blocks % HVER == 0:
            self._histogram.laeg_til(tal)

    def pilot(self) -> Tal:
        """The first draws, at most ``PILOT`` of them."""
        return np.concatenate(self._kept)

    def udfald(self) -> Udfald:
        """What has been measured."""
        share = self._positive / self.antal
        p05, median, p95 = self._fraktiler(0.05, 0.5, 0.95)
        return Udfald(
            middel=self._sum / self.antal,
            median=median,
            p05=p05,
            p95=p95,
            sandsynlighed_overskud=share,
            standardfejl=sqrt(share * (1 - share) / self.antal),
        )

    def fraktilfejl(self) -> float:
        """The most that a quantile can be wrong by: the width of a bar of the histogram."""
        return 0.0 if self._histogram is None else self._histogram.bredde

    def _fraktiler(self, *shares: float) -> list[float]:
        if self._histogram is not None:
            return [self._histogram.fraktil(p) for p in shares]
        return [float(q) for q in np.quantile(self.pilot(), shares)]


class _Histogram:
    def __init__(self, pilot: Tal) -> None:
        low, high = (float(q) for q in np.quantile(pilot[:BLOK], _INSIDE))
        width = (high - low) or max(abs(low), 1.0) * 1e-9
        self._low = low - _MARGIN * width
        self.bredde = (1 + 2 * _MARGIN) * width / SOEJLER
        self._counts = np.zeros(SOEJLER, dtype=np.int64)
        self._room = np.empty(BLOK)
        for start in range(0, pilot.size, BLOK):
            self.laeg_til(pilot[start : start + BLOK])

    def laeg_til(self, tal: Tal) -> None:
        room = self._room[: tal.size]
        np.multiply(tal, 1 / self.bredde, out=room)
        room -= self._low / self.bredde
        np.clip(room, 0, SOEJLER - 1, out=room)
        self._counts += np.bincount(room.astype(np.intp), minlength=SOEJLER)

    def fraktil(self, p: float) -> float:
        """In a bar, the draws are taken to lie evenly."""
        below = np.cumsum(self._counts)
        wanted = p * below[-1]
        bar = int(np.searchsorted(below, wanted))
        before = below[bar - 1] if bar else 0
        part = (wanted - before) / self._counts[bar]
        return float(self._low + (bar + part) * self.bredde)
