"""The answers of break-even as numbers that remember: where the net result's line meets zero."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import isclose

from costben.break_even.raekker import ANDEL, DELTAGERE, OMKOSTNING, Raekke
from costben.calculator.break_even import BreakEven, Krav
from costben.calculator.linje import Linje, nulpunkt
from costben.forklaring.navne import Navn
from costben.numbers.cell import Cell

_AT = {"mindst": "mindst", "hoejst": "højst"}
_FOR = {"i_alt": "i alt"}
SAME = 1e-9  # relative: the two ways of reckoning it


def answers(
    rows: Iterable[Raekke], break_even: BreakEven[Cell]
) -> Iterator[tuple[str, Navn, Cell]]:
    """Path, name and number of each answer that is a limit on a line.

    What is looked for by search, or in whole years, has no formula.
    """
    for row in rows:
        line = _line(break_even.krav[row.arketype][row.aktoer], row)
        if row.vaerdi is None or line is None or not (line.haeldning.value and line.ved_nul.value):
            continue
        cell = nulpunkt(line)
        if isclose(cell.value, row.vaerdi, rel_tol=SAME):
            sti = row.sti.removeprefix(f"arketyper.{row.arketype}.")
            whose = (f"arketype {row.arketype}", _FOR.get(row.aktoer, row.aktoer))
            navn = ("break-even", *whose, f"{row.navn}, {_AT[row.udfald]}")
            yield f"break_even.{row.aktoer}.{row.arketype}.{sti}", navn, cell


def _line(krav: Krav[Cell], row: Raekke) -> Linje[Cell] | None:
    """The line that the answer is read from; one of years is read in whole years, so not here."""
    konsekvens = row.sti.removeprefix(f"arketyper.{row.arketype}.konsekvenser.")
    if konsekvens in krav.konsekvenser:
        return krav.konsekvenser[konsekvens]
    if row.sti == DELTAGERE:  # the line is in one divided by the participants
        return Linje(krav.deltagere.haeldning, krav.deltagere.ved_nul)
    return {OMKOSTNING: krav.omkostning, ANDEL: krav.andel}.get(row.sti)
