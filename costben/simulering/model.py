"""An analysis whose numbers are draws: the calculator's steps taken on a block at a time."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import cached_property
from math import ceil
from typing import Any, TypeVar

from costben.calculator.budgetnutidsvaerdi import budgetnutidsvaerdi
from costben.calculator.inddata import AKTOERER, Inddata
from costben.calculator.nettoresultater import nettoresultater
from costben.forudsaetninger import Forudsaetning, forudsaetninger
from costben.inddata.samlet import horisont, inddata
from costben.models.analyse import Analyse
from costben.models.usikkerhed import Usikkerhed
from costben.numbers.nul import NUL
from costben.numbers.recorded import Recorded, Tape
from costben.simulering.blok import BLOK
from costben.simulering.omsaet import Tal
from costben.simulering.raekker import Raekker
from costben.simulering.traekker import Traekker, hoejeste

I_ALT = "i_alt"
ARKETYPER, BLANDINGER = "arketyper", "blandinger"
VARIGHED = "nettoresultat.varighed"
K = TypeVar("K", bound=Hashable)
Resultatnavn = tuple[str, str, str]  # arketyper or blandinger, which one, and whose


class Model:
    """Draws of the uncertain numbers of an analysis, and what comes of them.

    Attributes:
        analyse: what they are drawn for.
        size: how many draws there are in a block.
        traekker: the draws.
    """

    def __init__(
        self,
        analyse: Analyse,
        usikkerhed: Usikkerhed,
        froe: int,
        numbers: Mapping[str, Forudsaetning] | None = None,
        size: int = BLOK,
    ) -> None:
        """A model of ``analyse``, in which what ``usikkerhed`` says is uncertain.

        Args:
            analyse: what is drawn.
            usikkerhed: what is uncertain in it.
            froe: the seed.
            numbers: ``forudsaetninger(analyse)``, if the caller has it already.
            size: how many draws there are in a block; it does not change them.
        """
        self.analyse = analyse
        self.size = size
        self._usikkerhed = usikkerhed
        self._numbers = forudsaetninger(analyse) if numbers is None else numbers
        points = {sti: f.vaerdi for sti, f in self._numbers.items()}
        self.traekker = Traekker(usikkerhed, points, froe, size)

    @cached_property
    def netto(self) -> Raekker[Resultatnavn]:
        """The net results of the archetypes, and of the mixes that are uncertain themselves."""
        return self._raekker(self._nettoresultater)

    @cached_property
    def budget(self) -> Raekker[str]:
        """The present value of the rollout for each aktør and in all; empty where there is none."""
        return self._raekker(self._nutidsvaerdi)

    def blok(self) -> None:
        """Draw a block, and reckon its net results; those of the block before are overwritten."""
        self.traekker.naeste()
        self.netto.regn()

    def med(self, faste: Mapping[str, Tal], count: int) -> dict[Resultatnavn, Tal | float]:
        """The net results of the last block's first draws, with others instead of some of them."""
        drawn = {sti: tal[:count] for sti, tal in self.traekker.tal.items()}
        return self._nettoresultater(self._inddata({**drawn, **faste}))

    def _raekker(self, reckon: Callable[[Inddata[Any]], Mapping[K, Any]]) -> Raekker[K]:
        """The steps that ``reckon`` takes from the draws, to be taken again for each block."""
        tape = Tape()
        sources = {sti: Recorded(tape) for sti in self.traekker.tal}
        found = reckon(self._inddata(sources))
        draws = {sources[sti]: tal for sti, tal in self.traekker.tal.items()}
        return Raekker(tape, draws, found, self.size)

    def _inddata(self, known: Mapping[str, Any]) -> Inddata[Any]:
        return inddata(
            self.analyse,
            lambda f: known.get(f.sti, f.vaerdi or NUL),
            numbers=self._numbers,
        )

    def _nettoresultater(self, numbers: Inddata[Any]) -> dict[Resultatnavn, Any]:
        mixes = [sti.partition(".")[2] for sti in self._usikkerhed.andele]
        computed = nettoresultater(numbers, _horisont(self.analyse, self._usikkerhed), mixes)
        parts = {ARKETYPER: computed.arketyper, BLANDINGER: computed.blandinger}
        return {
            (part, navn, a): getattr(gruppe, a)
            for part, groups in parts.items()
            for navn, gruppe in groups.items()
            for a in (*AKTOERER, I_ALT)
        }

    def _nutidsvaerdi(self, numbers: Inddata[Any]) -> Mapping[str, Any]:
        horizon = _horisont(self.analyse, self._usikkerhed)
        return budgetnutidsvaerdi(numbers, horizon, _virkningsaar(self.analyse, self._usikkerhed))


def _virkningsaar(analyse: Analyse, usikkerhed: Usikkerhed) -> int:
    """The longest duration that can be drawn."""
    if VARIGHED in usikkerhed.fordelinger:
        return int(hoejeste(usikkerhed.fordelinger[VARIGHED]))
    return int(analyse.nettoresultat.varighed.vaerdi) if analyse.nettoresultat else 0


def _horisont(analyse: Analyse, usikkerhed: Usikkerhed) -> int:
    drawn = [hoejeste(f) for f in usikkerhed.fordelinger.values() if f.felt.helt]
    return ceil(max([horisont(analyse), *drawn]))
