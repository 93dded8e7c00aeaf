"""Checks of what is priced from rates, for sheet Kontrol."""

from __future__ import annotations

from collections.abc import Iterator

from costben.calculator.arithmetic import total
from costben.calculator.skift import Prissaetning
from costben.models.satser import GRAENSE
from costben.numbers.cell import Cell
from costben.workbook.cells import Celler
from costben.workbook.effekt import measured_and_whole_year

Check = tuple[str, Cell, Cell]


def balances(celler: Celler) -> Iterator[Check]:
    """Weeks that must add up, for each consequence of each archetype."""
    nothing = celler.inddata.faste.nul_kr
    for text, priced in _priced(celler):
        if not priced.refusion:
            continue
        first = priced.refusion[0]
        yield (
            f"{text}: ugerne i trinnene i år 1 er alle uger",
            total(first.i_trin, nothing),
            first.uger_efter - first.uger_foer,
        )
        alle = total((aar.uger for aar in priced.refusion), nothing)
        kommunens = total((aar.kommunens for aar in priced.refusion), nothing)
        refunderede = total((aar.refunderede for aar in priced.refusion), nothing)
        yield f"{text}: statens uger er alle uger minus kommunens", refunderede, alle - kommunens


def limits(celler: Celler) -> Iterator[Check]:
    """What must not be above something else."""
    faste, forudsat = celler.inddata.faste, celler.beregning.forudsat
    for key, ydelse in celler.analyse.ydelser.items():
        pris = forudsat.ydelser.get(key) if forudsat else None
        given = [
            andel
            for andel, modtager in zip(pris.andele if pris else (), ydelse.modtagere, strict=False)
            if modtager.andel is not None
        ]
        if given:
            text = f"{ydelse.navn}: andelene er højst alle modtagere"
            yield text, total(given, faste.hele), faste.hele
        if ydelse.fleksloen is not None:
            limit = celler.inputs[f"satser.ydelser.{GRAENSE}"]
            loen = celler.inputs[f"ydelser.{key}.fleksloen"]
            yield f"{ydelse.navn}: lønnen er ikke over grænsen", loen, limit
    for text, priced in _priced(celler):
        yield f"{text}: ikke flere uger end et år", priced.uger_pr_aar, faste.uger_pr_aar
        yield f"{text}: ikke færre uger end ingen", faste.nul_kr, priced.uger_pr_aar


def _priced(celler: Celler) -> Iterator[tuple[str, Prissaetning[Cell]]]:
    for navn, arketype in celler.beregning.arketyper.items():
        for key, priced in arketype.prissat.items():
            yield f"Arketype {navn}, {celler.analyse.konsekvenser[key].navn}", priced
    for key, konsekvens in celler.analyse.konsekvenser.items():
        for title, _, priced, _ in measured_and_whole_year(celler, key):
            yield f"{title}, {konsekvens.navn}", priced
