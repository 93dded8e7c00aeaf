"""The draws of one or more options, side by side on the same random numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from costben.simulering.blok import hold_on_to_memory
from costben.simulering.model import Model, Resultatnavn
from costben.simulering.omsaet import Tal
from costben.simulering.statistik import Maaling, Udfald, altid

PILOT = 65_536  # so many draws are kept as they are; quantiles of no more are exact
KILDER = 32_768  # and so many of the uncertain numbers, for the value of knowing them
Fremdrift = Callable[[int], None]


@dataclass(frozen=True)
class Simulering:
    """What is kept of the draws.

    Attributes:
        udfald: for each option, what its draws say of each net result.
        budget: what the first draws of the first option say of the present value of its rollout,
            by aktør; nothing where there is no rollout.
        bedst: for each net result, the share of the draws in which each option is the best;
            the last is that none is better than doing nothing.
        pilot: for each option, the first draws of each net result.
        kilder: for each option, the first draws of its uncertain numbers; fewer than ``pilot``.
        fraktilfejl: the most that a quantile can be wrong by, for how it is read.
    """

    udfald: tuple[Mapping[Resultatnavn, Udfald], ...]
    budget: Mapping[str, Udfald]
    bedst: Mapping[Resultatnavn, tuple[float, ...]]
    pilot: tuple[Mapping[Resultatnavn, Tal], ...]
    kilder: tuple[Mapping[str, Tal], ...]
    fraktilfejl: float


def simuler(
    modeller: Sequence[Model], traekninger: int, fremdrift: Fremdrift | None = None
) -> Simulering:
    """Draw ``traekninger`` times from each model, in blocks.

    Args:
        modeller: the options, made with the same seed and size of block.
        traekninger: how many draws.
        fremdrift: told how many have been made, after each block.
    """
    hold_on_to_memory()
    options = [_Option(model, traekninger) for model in modeller]
    budget = _Budget(modeller[0], traekninger)
    wins = _Wins(modeller)
    size = modeller[0].size
    for start in range(0, traekninger, size):
        count = min(size, traekninger - start)
        for option in options:
            option.blok(count)
        budget.laeg_til(count)
        wins.laeg_til(count)
        if fremdrift is not None:
            fremdrift(start + count)
    udfald = tuple(option.udfald() for option in options)
    return Simulering(
        udfald=udfald,
        budget=budget.udfald(),
        bedst=wins.shares(traekninger, udfald),
        pilot=tuple(option.pilot() for option in options),
        kilder=tuple(option.kilder for option in options),
        fraktilfejl=max(option.maaling.fraktilfejl() for option in options),
    )


class _Option:
    """One option while it is drawn."""

    def __init__(self, model: Model, traekninger: int) -> None:
        self._model = model
        self._pilot = min(PILOT, traekninger)
        self.maaling = Maaling(len(model.netto.tal), self._pilot)
        self._drawn, self._kept = 0, min(KILDER, traekninger)
        self.kilder = {navn: np.empty(self._kept) for navn in model.traekker.kilder}

    def blok(self, count: int) -> None:
        self._model.blok()
        self.maaling.laeg_til(self._model.netto.tal[:, :count])
        room = min(count, self._kept - self._drawn)
        if room > 0:
            for navn, draws in self._model.traekker.kilder.items():
                self.kilder[navn][self._drawn : self._drawn + room] = draws[:room]
        self._drawn += count

    def udfald(self) -> dict[Resultatnavn, Udfald]:
        return self._model.netto.by_name(self.maaling.udfald(), altid)

    def pilot(self) -> dict[Resultatnavn, Tal]:
        always = cache(lambda vaerdi: np.full(self._pilot, vaerdi))
        return self._model.netto.by_name(list(self.maaling.pilot), always)


class _Budget:
    """The rollout, on the first draws alone: a budget has many more steps than a citizen."""

    def __init__(self, model: Model, traekninger: int) -> None:
        self._raekker = model.budget
        self._left = min(PILOT, traekninger)
        self._maaling = Maaling(len(self._raekker.tal), self._left)

    def laeg_til(self, count: int) -> None:
        count = min(count, self._left)
        if count:
            self._raekker.regn()
            self._maaling.laeg_til(self._raekker.tal[:, :count])
            self._left -= count

    def udfald(self) -> dict[str, Udfald]:
        return self._raekker.by_name(self._maaling.udfald(), altid)


class _Wins:
    """How often each of several options is the best."""

    def __init__(self, options: Sequence[Model]) -> None:
        self._options = options
        self._wins: dict[Resultatnavn, list[int]] = {}

    def laeg_til(self, count: int) -> None:
        if len(self._options) == 1:
            return  # then it is the best where it is above zero, which is counted already
        nothing = np.zeros(count)
        for navn in self._options[0].netto.navne:
            if all(navn in option.netto.navne for option in self._options):
                columns = [option.netto.af(navn)[:count] for option in self._options]
                best = np.stack([nothing, *columns]).argmax(axis=0)
                found = np.bincount(best, minlength=len(self._options) + 1)
                before = self._wins.setdefault(navn, [0] * found.size)
                self._wins[navn] = [a + int(b) for a, b in zip(before, found, strict=True)]

    def shares(
        self, traekninger: int, udfald: Sequence[Mapping[Resultatnavn, Udfald]]
    ) -> dict[Resultatnavn, tuple[float, ...]]:
        if len(self._options) == 1:
            return {
                navn: (u.sandsynlighed_overskud, 1 - u.sandsynlighed_overskud)
                for navn, u in udfald[0].items()
            }
        return {
            navn: tuple(n / traekninger for n in (*options, none))
            for navn, (none, *options) in self._wins.items()
        }
