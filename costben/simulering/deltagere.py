"""The probability of a surplus against the number of participants, all else as uncertain."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from costben.frozen import dataclass
from costben.models.analyse import Analyse
from costben.simulering.blok import BLOK
from costben.simulering.model import ARKETYPER, Model
from costben.simulering.omsaet import Tal

STI = "indsats.deltagere"
_AROUND = [0.5 + 0.1 * step for step in range(16)]  # where the analysis has no curve of its own


@dataclass(frozen=True)
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
    count = min(traekninger, BLOK)
    found = []
    for deltagere in _points(model.analyse):
        shares: dict[str, dict[str, float]] = {}
        for (part, navn, aktoer), tal in model.med({STI: deltagere}).items():
            if part == ARKETYPER:
                shares.setdefault(navn, {})[aktoer] = _positive(tal, count)
        found.append(Overskud(deltagere, shares))
    return tuple(found)


def _positive(tal: Tal | float, count: int) -> float:
    if isinstance(tal, float):
        return float(tal > 0)
    return int(np.count_nonzero(tal[:count] > 0)) / count


def _points(analyse: Analyse) -> list[float]:
    kurve = analyse.foelsomhed.kurve if analyse.foelsomhed else None
    if kurve is None:
        return [analyse.indsats.deltagere.vaerdi * factor for factor in _AROUND]
    steps = int(kurve.antal_trin.vaerdi)
    width = (kurve.til.vaerdi - kurve.fra.vaerdi) / steps
    return [kurve.fra.vaerdi + width * step for step in range(steps + 1)]
