"""The calculator run on numbers that remember what they were made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from costben.forklaring.enheder import parsed
from costben.forklaring.led import Forklarer, Kendt, Led
from costben.forklaring.navne import Navn, result_names
from costben.forudsaetninger import Forudsaetning, Valg, valg
from costben.models.analyse import METODENAVNE, Analyse
from costben.numbers.cell import Cell
from costben.workbook.cells import Celler, on_cells

METODE = "annualisering.metode"
Nye = Callable[[Celler], Iterable[tuple[str, Navn, Cell]]]  # path, name and number


@dataclass(frozen=True)
class Regnet:
    """One run of an analysis.

    Attributes:
        celler: its inputs and results.
        navne: the name of every result by its path.
        tal: the number of every input and result by its path.
    """

    celler: Celler
    navne: Mapping[str, Navn]
    tal: Mapping[str, Cell]
    _forklarer: Forklarer

    def led(self, sti: str, navn: Navn | None = None) -> Led:
        """The tree behind the number at ``sti``."""
        return self._forklarer.forklar(self.tal[sti], sti, navn or self.navne[sti])


def regn(
    analyse: Analyse,
    numbers: Mapping[str, Forudsaetning],
    least_years: int = 0,
    more: Nye = lambda _: (),
) -> Regnet:
    """Run ``analyse`` with ``numbers``; ``more`` are results made of those of the calculator."""
    celler = on_cells(analyse, numbers, least_years)
    inputs = {
        id(cell): celler.forudsaetninger.get(sti) or celler.faste[sti]
        for sti, cell in celler.inputs.items()
    }
    inputs |= _choices(analyse, celler)
    results = result_names(analyse, celler.beregning)
    cells = {**celler.inputs, **{sti: celler.at(sti) for sti in results}}
    cells[METODE] = celler.valg[analyse.annualisering.metode]
    for sti, navn, cell in more(celler):
        results[sti], cells[sti] = navn, cell
    navne: dict[int, tuple[str, Navn]] = {}
    for sti, navn in results.items():
        navne.setdefault(id(cells[sti]), (sti, navn))
    kendt = Kendt(
        navne=navne,
        enheder={key: parsed(f.enhed, f.sti) for key, f in inputs.items()},
        forudsaetninger=inputs,
    )
    return Regnet(celler, results, cells, Forklarer(kendt))


def _choices(analyse: Analyse, celler: Celler) -> dict[int, Forudsaetning]:
    """The 1 or 0 that says whether a method of annualisation is chosen."""
    said = next(v for v in valg(analyse) if v.sti == METODE)
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
