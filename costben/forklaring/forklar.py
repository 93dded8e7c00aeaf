"""The explanation of one result of an analysis."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from costben.break_even.raekker import raekker
from costben.calculator.beregning import beregn
from costben.forklaring.break_even import answers
from costben.forklaring.enheder import parsed
from costben.forklaring.led import Forklarer, Kendt, Led
from costben.forklaring.navne import Navn, input_name, result_names
from costben.forklaring.opslag import find
from costben.forudsaetninger import Forudsaetning, Valg, forudsaetninger, valg
from costben.inddata.samlet import inddata
from costben.models.analyse import METODENAVNE, Analyse
from costben.numbers.cell import Cell
from costben.ukendt import needs_cost
from costben.workbook.cells import Celler, on_cells


@dataclass(frozen=True)
class Forklaringer:
    """An analysis that can say where each of its figures comes from.

    Attributes:
        analyse: the analysis.
        navne: what can be asked for: the name of every result and input by its path.
    """

    analyse: Analyse
    navne: Mapping[str, Navn]
    _celler: Mapping[str, Cell]
    _forklarer: Forklarer

    def forklar(self, name: str) -> Led:
        """The tree behind a result or an input.

        Args:
            name: its path (``arketyper.D.kommune``), or words of it (``D kommune``).

        Raises:
            InddataFejl: the name means nothing, or several things.
        """
        sti = find(name, self.navne, self.analyse.navn)
        return self._forklarer.forklar(self._celler[sti], sti, self.navne[sti])


def forklaringer(analyse: Analyse) -> Forklaringer:
    """Run the calculator on numbers that remember what they were made of."""
    needs_cost(analyse, "hvordan et nettoresultat er regnet,")
    numbers = forudsaetninger(analyse)
    celler = on_cells(analyse, numbers, least_years=0)
    inputs = {
        id(cell): celler.forudsaetninger.get(sti) or celler.faste[sti]
        for sti, cell in celler.inputs.items()
    }
    inputs |= _choices(analyse, celler)
    results = result_names(analyse, celler.beregning)
    cells = {**celler.inputs, **{sti: celler.at(sti) for sti in results}}
    for sti, navn, cell in _break_even(analyse, celler):
        results[sti], cells[sti] = navn, cell
    navne: dict[int, tuple[str, Navn]] = {}
    for sti, navn in results.items():
        navne.setdefault(id(cells[sti]), (sti, navn))
    kendt = Kendt(
        navne=navne,
        enheder={key: parsed(f.enhed, f.sti) for key, f in inputs.items()},
        forudsaetninger=inputs,
    )
    asked_for = {f.sti: input_name(f) for f in (*numbers.values(), *celler.faste.values())}
    return Forklaringer(analyse, {**results, **asked_for}, cells, Forklarer(kendt))


def _break_even(analyse: Analyse, celler: Celler) -> Iterator[tuple[str, Navn, Cell]]:
    lines = celler.beregning.break_even
    if lines is None:
        return
    data = inddata(analyse, lambda f: f.vaerdi, numbers=celler.forudsaetninger)
    yield from answers(raekker(analyse, data, beregn(data, celler.horisont)), lines)


def _choices(analyse: Analyse, celler: Celler) -> dict[int, Forudsaetning]:
    """The 1 or 0 that says whether a method of annualisation is chosen."""
    said = next(v for v in valg(analyse) if v.sti == "annualisering.metode")
    return {
        id(cell): _as_number(said, METODENAVNE[metode], cell)
        for metode, cell in celler.valg.items()
    }


def _as_number(said: Valg, metode: str, cell: Cell) -> Forudsaetning:
    return Forudsaetning(
        sti=said.sti,
        gruppe=said.gruppe,
        navn=f"{metode} er valgt (1 = ja)",
        vaerdi=cell.value,
        enhed="antal",
        kilde=said.kilde,
        status=said.status,
        forklaring=said.forklaring,
        afrundet_til=None,
    )
