"""The analysis computed on cells, and how its inputs and results are named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from costben.calculator.beregning import Beregning, beregn
from costben.calculator.inddata import METODER, Inddata, Metode
from costben.forudsaetninger import Forudsaetning, faste_stoerrelser
from costben.inddata.samlet import horisont, inddata
from costben.leaves import leaves
from costben.models.analyse import Analyse
from costben.numbers.cell import Cell

YEARS_SHOWN = 10  # room to try a longer duration in the workbook


@dataclass(frozen=True, slots=True)
class Celler:
    """All inputs and results as cells.

    Attributes:
        inputs: input cells by path, fixed quantities included.
        valg: for each method of annualisation, 1 if it is chosen.
        inddata: what the calculator was given.
        beregning: what it gave.
        horisont: years on the time axis.
        resultater: the same numbers by path.
    """

    analyse: Analyse
    forudsaetninger: Mapping[str, Forudsaetning]
    faste: Mapping[str, Forudsaetning]
    inputs: Mapping[str, Cell]
    valg: Mapping[Metode, Cell]
    inddata: Inddata[Cell]
    beregning: Beregning[Cell]
    horisont: int
    resultater: Mapping[str, object]

    def ref(self, place: str) -> str:
        """`` (Figur 6-2)`` where the analysis is a report's, else nothing."""
        return f" ({place})" if self.analyse.offentliggjort else ""

    def at(self, path: str) -> Cell:
        """An input or a result by its path."""
        found = self.inputs.get(path) or self.resultater[path]
        assert isinstance(found, Cell)
        return found


def on_cells(
    analyse: Analyse, numbers: Mapping[str, Forudsaetning], least_years: int = YEARS_SHOWN
) -> Celler:
    """Run the calculator on cells, on a time axis of at least ``least_years``."""
    inputs: dict[str, Cell] = {}

    def make(forudsaetning: Forudsaetning) -> Cell:
        cell = Cell(forudsaetning.vaerdi)
        inputs[forudsaetning.sti] = cell
        return cell

    chosen = analyse.annualisering.metode
    valg = {metode: Cell(float(metode == chosen)) for metode in METODER}
    data = inddata(analyse, make, valg.__getitem__, numbers)
    years = max(horisont(analyse), least_years)
    if data.budget is not None and data.virkning is not None:
        data = replace(data, budget=replace(data.budget, virkningsaar=years))
    beregning = beregn(data, years)
    return Celler(
        analyse=analyse,
        forudsaetninger=numbers,
        faste=faste_stoerrelser(),
        inputs=inputs,
        valg=valg,
        inddata=data,
        beregning=beregning,
        horisont=years,
        resultater=leaves(beregning),
    )


def input_name(path: str) -> str:
    """The defined name of an input: its path with underscores."""
    return path.replace(".", "_").replace("[", "_").replace("]", "")


def result_name(path: str) -> str:
    """The defined name of a result, e.g. ``arketype_B_kommune``."""
    name = input_name(path).removeprefix("omkostninger_")
    return name.replace("arketyper_", "arketype_", 1).replace("blandinger_", "blanding_", 1)
