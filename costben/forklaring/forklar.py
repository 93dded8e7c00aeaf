"""The explanation of one result of an analysis."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from costben.break_even.frie import frie
from costben.break_even.raekker import Raekke, raekker
from costben.calculator.beregning import beregn
from costben.forklaring.break_even import answers, pairs
from costben.forklaring.effekt import found_effects
from costben.forklaring.fund import Fund
from costben.forklaring.led import Led
from costben.forklaring.navne import Navn, input_name
from costben.forklaring.noegletal import key_figures, present_values
from costben.forklaring.opslag import find
from costben.forklaring.regnet import METODE, Regnet, regn
from costben.forklaring.soegt import limits, mixes
from costben.forudsaetninger import forudsaetninger
from costben.inddata.samlet import horisont, inddata
from costben.models.analyse import METODENAVNE, Analyse
from costben.numbers.cell import Cell
from costben.ukendt import needs_cost
from costben.workbook.cells import Celler

_METODE = ("annualisering", "metode")


@dataclass(frozen=True)
class Forklaringer:
    """An analysis that can say where each of its figures comes from.

    Attributes:
        analyse: the analysis.
        navne: what can be asked for: the name of every result and input by its path.
    """

    analyse: Analyse
    navne: Mapping[str, Navn]
    _regnet: Regnet
    _fundne: Mapping[str, Fund]

    def forklar(self, name: str) -> Led:
        """The tree behind a result or an input.

        Args:
            name: its path (``arketyper.D.kommune``), or words of it (``D kommune``).

        Raises:
            InddataFejl: the name means nothing, or several things.
        """
        sti = find(name, self.navne, self.analyse.navn)
        fund = self._fundne.get(sti)
        return fund.led() if fund else self._regnet.led(sti, self.navne[sti])


def forklaringer(analyse: Analyse) -> Forklaringer:
    """Run the calculator on numbers that remember what they were made of."""
    needs_cost(analyse, "hvordan et nettoresultat er regnet,")
    numbers = forudsaetninger(analyse)
    rows, asked = _rows(analyse), frie(analyse)
    regnet = regn(analyse, numbers, more=_made_of_results((*rows, *asked)))
    fundne = {
        fund.sti: fund
        for found in (
            limits(analyse, rows, asked, regnet),
            mixes(regnet),
            key_figures(analyse, regnet),
        )
        for fund in found
        if fund.sti not in regnet.tal
    }
    fundne |= {fund.sti: fund for fund in found_effects(analyse, regnet)}
    named = {f.sti: input_name(f) for f in (*numbers.values(), *regnet.celler.faste.values())}
    fundne[METODE] = Fund(METODE, _METODE, lambda: _method(analyse, regnet))
    found_names = {sti: fund.navn for sti, fund in fundne.items()}
    return Forklaringer(analyse, {**regnet.navne, **found_names, **named}, regnet, fundne)


def _method(analyse: Analyse, regnet: Regnet) -> Led:
    metode = METODENAVNE[analyse.annualisering.metode]
    said = "Valgt i analysen; i regnearket kan en anden vælges."
    of = (regnet.led(METODE, _METODE),)
    return Led(_METODE, METODE, None, "", svar=metode, fundet=said, led=of)


def _rows(analyse: Analyse) -> tuple[Raekke, ...]:
    """The rows of break-even that every analysis has."""
    if not analyse.arketyper:
        return ()
    data = inddata(analyse, lambda f: f.vaerdi)
    return raekker(analyse, data, beregn(data, horisont(analyse)))


def _made_of_results(
    rows: tuple[Raekke, ...],
) -> Callable[[Celler], Iterator[tuple[str, Navn, Cell]]]:
    def more(celler: Celler) -> Iterator[tuple[str, Navn, Cell]]:
        lines = celler.beregning.break_even
        if lines is not None:
            yield from answers(rows, lines)
            yield from pairs(lines)
        yield from present_values(celler)

    return more
