"""The draws of one or more options, side by side on the same random numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from costben.frozen import dataclass
from costben.simulering.blok import BLOK, hold_on_to_memory
from costben.simulering.model import Model, Resultatnavn
from costben.simulering.omsaet import Tal
from costben.simulering.statistik import PILOT, Maaling, Udfald, altid

Fremdrift = Callable[[int], None]


@dataclass(frozen=True)
class Simulering:
    """What is kept of the draws.

    Attributes:
        udfald: for each option, what its draws say of each net result.
        bedst: for each net result, the share of the draws in which each option is the best;
            the last is that none is better than doing nothing.
        pilot: for each option, the first draws of each net result.
        kilder: for each option, the first draws of its uncertain numbers.
        fraktilfejl: the most that a quantile can be wrong by, for how it is read.
    """

    udfald: tuple[Mapping[Resultatnavn, Udfald], ...]
    bedst: Mapping[Resultatnavn, tuple[float, ...]]
    pilot: tuple[Mapping[Resultatnavn, Tal], ...]
    kilder: tuple[Mapping[str, Tal], ...]
    fraktilfejl: float


def simuler(
    modeller: Sequence[Model], traekninger: int, fremdrift: Fremdrift | None = None
) -> Simulering:
    """Draw ``traekninger`` times from each model, in blocks.

    Args:
        modeller: the options, made with the same seed.
        traekninger: how many draws.
        fremdrift: told how many have been made, after each block.
    """
    hold_on_to_memory()
    options = [_Option(model) for model in modeller]
    wins = _Wins(len(options))
    for start in range(0, traekninger, BLOK):
        count = min(BLOK, traekninger - start)
        drawn = [option.blok(count) for option in options]
        wins.laeg_til(drawn, count)
        if fremdrift is not None:
            fremdrift(start + count)
    udfald = tuple(option.udfald() for option in options)
    return Simulering(
        udfald=udfald,
        bedst=wins.shares(traekninger, udfald),
        pilot=tuple(option.pilot(min(PILOT, traekninger)) for option in options),
        kilder=tuple(option.kilder() for option in options),
        fraktilfejl=max(option.fraktilfejl() for option in options),
    )


class _Option:
    """One option while it is drawn."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._drawn = 0
        self._measured: dict[Resultatnavn, Maaling] = {}
        self._same_as: dict[Resultatnavn, Resultatnavn] = {}
        self._always: dict[Resultatnavn, float] = {}
        self._kept: dict[str, list[Tal]] = {navn: [] for navn in model.traekker.kilder}

    def blok(self, count: int) -> dict[Resultatnavn, Tal | float]:
        results = self._model.blok()
        seen: dict[int, Resultatnavn] = {}
        for navn, tal in results.items():
            if isinstance(tal, float):
                self._always[navn] = float(tal)
                self._same_as[navn] = navn
                continue
            first = self._same_as[navn] = seen.setdefault(id(tal), navn)
            if first == navn:
                measured = self._measured.setdefault(navn, Maaling())
                measured.laeg_til(tal if count == BLOK else tal[:count])
        if self._drawn < PILOT:
            for kilde, draws in self._model.traekker.kilder.items():
                self._kept[kilde].append(draws[:count].copy())
        self._drawn += count
        return results

    def udfald(self) -> dict[Resultatnavn, Udfald]:
        measured = {navn: m.udfald() for navn, m in self._measured.items()}
        return {
            navn: altid(self._always[navn]) if navn in self._always else measured[first]
            for navn, first in self._same_as.items()
        }

    def pilot(self, count: int) -> dict[Resultatnavn, Tal]:
        kept = {navn: m.pilot() for navn, m in self._measured.items()}
        kept |= {navn: np.full(count, vaerdi) for navn, vaerdi in self._always.items()}
        return {navn: kept[first] for navn, first in self._same_as.items()}

    def kilder(self) -> dict[str, Tal]:
        return {navn: np.concatenate(kept) for navn, kept in self._kept.items()}

    def fraktilfejl(self) -> float:
        return max((m.fraktilfejl() for m in self._measured.values()), default=0.0)


class _Wins:
    """How often each of several options is the best."""

    def __init__(self, options: int) -> None:
        self._options = options
        self._wins: dict[Resultatnavn, list[int]] = {}

    def laeg_til(self, drawn: Sequence[Mapping[Resultatnavn, Tal | float]], count: int) -> None:
        if self._options == 1:
            return  # then it is the best where it is above zero, which is counted already
        for navn in drawn[0]:
            if all(navn in results for results in drawn):
                columns = [np.broadcast_to(results[navn], (BLOK,)) for results in drawn]
                stacked = np.stack([np.zeros(BLOK), *columns])[:, :count]
                found = np.bincount(stacked.argmax(axis=0), minlength=self._options + 1)
                before = self._wins.setdefault(navn, [0] * (self._options + 1))
                self._wins[navn] = [a + int(b) for a, b in zip(before, found, strict=True)]

    def shares(
        self, traekninger: int, udfald: Sequence[Mapping[Resultatnavn, Udfald]]
    ) -> dict[Resultatnavn, tuple[float, ...]]:
        if self._options == 1:
            return {
                navn: (u.sandsynlighed_overskud, 1 - u.sandsynlighed_overskud)
                for navn, u in udfald[0].items()
            }
        return {
            navn: tuple(n / traekninger for n in (*options, none))
            for navn, (none, *options) in self._wins.items()
        }
