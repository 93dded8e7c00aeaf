"""An analysis whose numbers are draws: the calculator's steps taken on a block at a time."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil
from typing import Any

import numpy as np

from costben.calculator.inddata import AKTOERER, Inddata
from costben.calculator.nettoresultater import nettoresultater
from costben.forudsaetninger import Forudsaetning, forudsaetninger
from costben.inddata.samlet import horisont, inddata
from costben.models.analyse import Analyse
from costben.models.usikkerhed import Usikkerhed
from costben.numbers.nul import NUL
from costben.numbers.recorded import Recorded, Tape
from costben.simulering.afspilning import Afspilning
from costben.simulering.blok import BLOK
from costben.simulering.omsaet import Tal
from costben.simulering.traekker import Traekker, hoejeste

I_ALT = "i_alt"
ARKETYPER, BLANDINGER = "arketyper", "blandinger"
Resultatnavn = tuple[str, str, str]  # arketyper or blandinger, which one, and whose


class Model:
    """Draws of the uncertain numbers of an analysis, and of its net results.

    Attributes:
        analyse: what they are drawn for.
        size: how many draws there are in a block.
        traekker: the draws.
        resultater: the net results of the block last drawn, each once, a row for each.
        raekker: the row of each net result that something uncertain goes into.
        altid: the net results that are the same in every draw.
        navne: all net results, in order.
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
        self._numbers = forudsaetninger(analyse) if numbers is None else numbers
        points = {sti: f.vaerdi for sti, f in self._numbers.items()}
        self.traekker = Traekker(usikkerhed, points, froe, size)
        self._horisont = _horisont(analyse, usikkerhed)
        self._uncertain_mixes = [sti.partition(".")[2] for sti in usikkerhed.andele]
        self._play = self._recorded()
        self.resultater = self._play.resultater

    def blok(self) -> None:
        """Draw a block, and reckon its net results; those of the block before are overwritten."""
        self.traekker.naeste()
        self._play()

    def resultat(self, navn: Resultatnavn) -> Tal:
        """The draws of a net result in the block last drawn."""
        if navn in self.raekker:
            row: Tal = self.resultater[self.raekker[navn]]
            return row
        return np.full(self.size, self.altid[navn])

    def med(self, faste: Mapping[str, Tal], count: int) -> dict[Resultatnavn, Tal | float]:
        """The net results of the last block's first draws, with others instead of some of them."""
        drawn = {sti: tal[:count] for sti, tal in self.traekker.tal.items()}
        return self._reckoned({**drawn, **faste})

    def _recorded(self) -> Afspilning:
        """The steps from the draws to the net results; both stay where they are."""
        tape = Tape()
        sources = {sti: Recorded(tape) for sti in self.traekker.tal}
        found = self._reckoned(sources)
        steps = {navn: r for navn, r in found.items() if isinstance(r, Recorded)}
        rows = {r: row for row, r in enumerate(dict.fromkeys(steps.values()))}
        self.raekker = {navn: rows[r] for navn, r in steps.items()}
        self.altid = {navn: float(r) for navn, r in found.items() if navn not in steps}
        self.navne = tuple(found)
        draws = {sources[sti]: tal for sti, tal in self.traekker.tal.items()}
        return Afspilning(tape, draws, list(rows), self.size)

    def _reckoned(self, known: Mapping[str, Any]) -> dict[Resultatnavn, Any]:
        numbers: Inddata[Any] = inddata(
            self.analyse,
            lambda f: known.get(f.sti, f.vaerdi or NUL),
            numbers=self._numbers,
        )
        computed = nettoresultater(numbers, self._horisont, self._uncertain_mixes)
        parts = {ARKETYPER: computed.arketyper, BLANDINGER: computed.blandinger}
        return {
            (part, navn, a): getattr(gruppe, a)
            for part, groups in parts.items()
            for navn, gruppe in groups.items()
            for a in (*AKTOERER, I_ALT)
        }


def _horisont(analyse: Analyse, usikkerhed: Usikkerhed) -> int:
    drawn = [hoejeste(f) for f in usikkerhed.fordelinger.values() if f.felt.helt]
    return ceil(max([horisont(analyse), *drawn]))
