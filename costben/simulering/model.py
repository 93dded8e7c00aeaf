"""An analysis whose numbers are draws: the calculator run on a block at a time."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil
from typing import Any

from costben.calculator.inddata import AKTOERER, Inddata
from costben.calculator.nettoresultater import nettoresultater
from costben.forudsaetninger import Forudsaetning, forudsaetninger
from costben.inddata.samlet import horisont, inddata
from costben.models.analyse import Analyse
from costben.models.usikkerhed import Usikkerhed
from costben.numbers.nul import NUL
from costben.simulering.omsaet import Tal
from costben.simulering.traekker import Traekker, hoejeste

I_ALT = "i_alt"
ARKETYPER, BLANDINGER = "arketyper", "blandinger"
Resultatnavn = tuple[str, str, str]  # arketyper or blandinger, which one, and whose


class Model:
    """Draws of the uncertain numbers of an analysis, and of its net results.

    Attributes:
        traekker: the draws.
        analyse: what they are drawn for.
    """

    def __init__(
        self,
        analyse: Analyse,
        usikkerhed: Usikkerhed,
        froe: int,
        numbers: Mapping[str, Forudsaetning] | None = None,
    ) -> None:
        """A model of ``analyse``, in which what ``usikkerhed`` says is uncertain.

        Args:
            analyse: what is drawn.
            usikkerhed: what is uncertain in it.
            froe: the seed.
            numbers: ``forudsaetninger(analyse)``, if the caller has it already.
        """
        self.analyse = analyse
        self._numbers = forudsaetninger(analyse) if numbers is None else numbers
        points = {sti: f.vaerdi for sti, f in self._numbers.items()}
        self.traekker = Traekker(usikkerhed, points, froe)
        self._horisont = _horisont(analyse, usikkerhed)
        self._uncertain_mixes = [sti.partition(".")[2] for sti in usikkerhed.andele]
        self._inddata = self._made({})
        self._stays = not self._inddata.priser  # other years' prices are converted when made

    def blok(self) -> dict[Resultatnavn, Tal | float]:
        """Draw a block, and reckon its net results: floats where nothing uncertain goes in.

        The draws are overwritten by those of the next block.
        """
        self.traekker.naeste()
        if not self._stays:
            self._inddata = self._made({})
        return self._resultater(self._inddata)

    def med(self, faste: Mapping[str, float]) -> dict[Resultatnavn, Tal | float]:
        """The net results of the block last drawn, with some numbers fixed."""
        return self._resultater(self._made(faste))

    def _resultater(self, numbers: Inddata[Any]) -> dict[Resultatnavn, Tal | float]:
        computed = nettoresultater(numbers, self._horisont, self._uncertain_mixes)
        parts = {ARKETYPER: computed.arketyper, BLANDINGER: computed.blandinger}
        return {
            (part, navn, a): getattr(gruppe, a)
            for part, groups in parts.items()
            for navn, gruppe in groups.items()
            for a in (*AKTOERER, I_ALT)
        }

    def _made(self, faste: Mapping[str, float]) -> Inddata[Any]:
        drawn = self.traekker.tal

        def number(f: Forudsaetning) -> Any:
            if f.sti in drawn and f.sti not in faste:
                return drawn[f.sti]
            return faste.get(f.sti, f.vaerdi) or NUL

        return inddata(self.analyse, number, numbers=self._numbers)


def _horisont(analyse: Analyse, usikkerhed: Usikkerhed) -> int:
    drawn = [hoejeste(f) for f in usikkerhed.fordelinger.values() if f.felt.helt]
    return ceil(max([horisont(analyse), *drawn]))
