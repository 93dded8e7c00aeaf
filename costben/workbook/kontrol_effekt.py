"""Checks of measured effects, for sheet Kontrol."""

from __future__ import annotations

from collections.abc import Iterator

from costben.numbers.cell import Cell
from costben.workbook.cells import Celler

Check = tuple[str, Cell, Cell]


def balances(celler: Celler) -> Iterator[Check]:
    """What is priced by the unit gives the same by the value of one unit."""
    forudsat = celler.beregning.forudsat
    for key, maalt in celler.beregning.effekter.items():
        measured = maalt.vaerdi.maengde
        if forudsat is None or measured is None or maalt.alene is None or maalt.ligefrem:
            continue
        yield (
            f"Målt effekt, {celler.analyse.konsekvenser[key].navn}: det målte gange værdien af én "
            "er nettoresultat plus omkostning",
            measured * maalt.pr_enhed["i_alt"],
            maalt.alene.i_alt + forudsat.omkostning,
        )


def limits(celler: Celler) -> Iterator[Check]:
    """The effect lies within its interval."""
    for key, effekt in celler.inddata.effekter.items():
        navn = celler.analyse.konsekvenser[key].navn
        if effekt.fra is not None and effekt.til is not None:
            text = f"Målt effekt, {navn}: effekten er ikke under sit interval"
            yield text, effekt.fra, effekt.vaerdi
            text = f"Målt effekt, {navn}: effekten er ikke over sit interval"
            yield text, effekt.vaerdi, effekt.til
