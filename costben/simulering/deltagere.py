"""The probability of a surplus against the number of participants, all else as uncertain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from costben.models.analyse import Analyse
from costben.simulering.model import ARKETYPER, Model
from costben.simulering.omsaet import Tal

STI = "indsats.deltagere"
_SIDE_BY_SIDE = 32  # points at a time, so that many take no more memory than a few
_AROUND = [tenths / 10 for tenths in range(5, 21)]  # where the analysis has no curve of its own


@dataclass(frozen=True, slots=True)
class Overskud:
    """With so many participants a year, the probability of a surplus by archetype and aktør."""

    deltagere: float
    arketyper: Mapping[str, Mapping[str, float]]


def overskud_ved_deltagere(model: Model, traekninger: int) -> tuple[Overskud, ...]:
    """The curve, on the first block of draws: the same for each number of participants.

    Args:
        model: the analysis before anything is drawn.
        traekninger: how many draws there are at all.
    """
    model.traekker.naeste()
    count = min(traekninger, model.size)
    points = _points(model.analyse)
    found: list[Overskud] = []
    for start in range(0, len(points), _SIDE_BY_SIDE):
        found += _curve(model, points[start : start + _SIDE_BY_SIDE], count)
    return tuple(found)


def _curve(model: Model, points: list[float], count: int) -> list[Overskud]:
    """A column of participants against a row of draws: only what depends on both is a table."""
    results = model.med({STI: np.array(points)[:, np.newaxis]}, count)
    shares = {
        (navn, aktoer): _positive(tal, len(points))
        for (part, navn, aktoer), tal in results.items()
        if part == ARKETYPER
    }
    found = []
    for point, deltagere in enumerate(points):
        arketyper: dict[str, dict[str, float]] = {}
        for (navn, aktoer), share in shares.items():
            arketyper.setdefault(navn, {})[aktoer] = share[point]
        found.append(Overskud(deltagere, arketyper))
    return found


def _positive(tal: Tal | float, points: int) -> list[float]:
    """For each point, the share of the draws that are above zero."""
    table = np.atleast_2d(tal) > 0
    shares = np.count_nonzero(table, axis=1) / table.shape[1]
    found: list[float] = np.broadcast_to(shares, (points,)).tolist()
    return found


def _points(analyse: Analyse) -> list[float]:
    kurve = analyse.foelsomhed.kurve if analyse.foelsomhed else None
    if kurve is None:
        return [analyse.indsats.deltagere.vaerdi * factor for factor in _AROUND]
    steps = int(kurve.antal_trin.vaerdi)
    width = (kurve.til.vaerdi - kurve.fra.vaerdi) / steps
    return [kurve.fra.vaerdi + width * step for step in range(steps + 1)]
