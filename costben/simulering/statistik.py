"""What is kept of the draws of a result: sums and counts, so that memory does not grow."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np

from costben.simulering.blok import BLOK
from costben.simulering.omsaet import Matrix, Tal

SOEJLER = 4096  # of the histogram that quantiles of more are read from ...
HVER = 4  # ... into which every fourth block after the pilot goes: counting is the dearest part
_LAID_OUT = 4096  # of so many draws the histogram is laid over ...
_INSIDE = (0.001, 0.999)  # ... the part between these quantiles ...
_MARGIN = 0.25  # ... with so much more, of its width, on either side


@dataclass(frozen=True, slots=True)
class Udfald:
    """What the draws say of one net result, in kroner per citizen.

    Attributes:
        sandsynlighed_overskud: the share of the draws in which it is above zero.
        standardfejl: of that share, from the number of draws; see the function of that name.
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
    """Net results, a row for each, measured block by block.

    Attributes:
        pilot: the first draws, as they are.
    """

    def __init__(self, rows: int, kept: int) -> None:
        """Nothing measured yet of ``rows`` results, of which ``kept`` draws are to be kept."""
        self.pilot: Matrix = np.empty((rows, kept))
        self._antal = 0
        self._sums = np.zeros(rows)
        self._positive = np.zeros(rows, dtype=np.int64)
        self._blocks = 0  # after the pilot
        self._histograms: list[_Histogram] = []

    def laeg_til(self, tal: Matrix) -> None:
        """Measure a block."""
        before, count = self._antal, tal.shape[1]
        self._antal += count
        self._sums += tal.sum(axis=1)
        self._positive += np.array([np.count_nonzero(row) for row in tal > 0], dtype=np.int64)
        kept = self.pilot.shape[1]
        if before < kept:
            self.pilot[:, before : before + count] = tal[:, : kept - before]
            return
        if not self._histograms:
            self._histograms = [_Histogram(row) for row in self.pilot]
        if self._blocks % HVER == 0:
            for histogram, row in zip(self._histograms, tal, strict=True):
                histogram.laeg_til(row)
        self._blocks += 1

    def udfald(self) -> list[Udfald]:
        """What has been measured."""
        return [
            Udfald(
                middel=float(self._sums[row]) / self._antal,
                median=median,
                p05=p05,
                p95=p95,
                sandsynlighed_overskud=int(self._positive[row]) / self._antal,
                standardfejl=standardfejl(int(self._positive[row]), self._antal),
            )
            for row, (p05, median, p95) in enumerate(self._fraktiler(0.05, 0.5, 0.95))
        ]

    def fraktilfejl(self) -> float:
        """The most that a quantile can be wrong by: the width of a bar of the histogram."""
        return max((h.bredde for h in self._histograms), default=0.0)

    def _fraktiler(self, *shares: float) -> list[list[float]]:
        if self._histograms:
            return [[h.fraktil(p) for p in shares] for h in self._histograms]
        found: list[list[float]] = np.quantile(self.pilot, shares, axis=1).T.tolist()
        return found


def standardfejl(positive: int, antal: int) -> float:
    """The standard error of a share, as if two more draws had come out either way.

    So said Agresti and Coull (1998). Without the four, a share of 0 or 1 would seem certain after
    ten draws; after thousands, they make no difference.
    """
    share = (positive + 2) / (antal + 4)
    return sqrt(share * (1 - share) / (antal + 4))


class _Histogram:
    def __init__(self, pilot: Tal) -> None:
        low, high = (float(q) for q in np.quantile(pilot[:_LAID_OUT], _INSIDE))
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
