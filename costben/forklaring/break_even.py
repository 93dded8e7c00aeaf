"""The answers of break-even as numbers that remember: where the net result's line meets zero."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import isclose

from costben.break_even.raekker import ANDEL, DELTAGERE, OMKOSTNING, Raekke
from costben.break_even.svar import paa_linje
from costben.calculator.break_even import BreakEven, Krav
from costben.calculator.linje import Linje, nulpunkt
from costben.forklaring.fund import WHO
from costben.forklaring.navne import Navn
from costben.numbers.cell import Cell

_AT = {"mindst": "mindst", "hoejst": "højst"}
SAME = 1e-9  # relative: the two ways of reckoning it


def path_of_limit(row: Raekke) -> str:
    """The path of an answer among the results."""
    sti = row.sti.removeprefix(f"arketyper.{row.arketype}.")
    return f"break_even.{row.aktoer}.{row.arketype}.{sti}"


def name_of(row: Raekke) -> Navn:
    """What an answer is called."""
    whose = (f"arketype {row.arketype}", WHO[row.aktoer])
    at = f", {_AT[row.udfald]}" if row.udfald in _AT else ""
    return "break-even", *whose, f"{row.navn}{at}"


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
            yield path_of_limit(row), name_of(row), cell


def pairs(break_even: BreakEven[Cell]) -> Iterator[tuple[str, Navn, Cell]]:
    """The same of the share of one archetype in a mix of two, where there is one."""
    for ene, others in break_even.par.items():
        for anden, lines in others.items():
            for part, line in lines.items():
                svar = paa_linje(Linje(line.ved_nul.value, line.haeldning.value), 1.0)
                if svar.vaerdi is None or not (line.haeldning.value and line.ved_nul.value):
                    continue
                share = f"andel {anden}, {_AT[svar.udfald]}"
                navn = ("break-even", f"{ene} og {anden}", WHO[part], share)
                yield f"break_even.blanding.{part}.{ene}.{anden}", navn, nulpunkt(line)


def _line(krav: Krav[Cell], row: Raekke) -> Linje[Cell] | None:
    """The line that the answer is read from; one of years is read in whole years, so not here."""
    konsekvens = row.sti.removeprefix(f"arketyper.{row.arketype}.konsekvenser.")
    if konsekvens in krav.konsekvenser:
        return krav.konsekvenser[konsekvens]
    if row.sti == DELTAGERE:  # the line is in one divided by the participants
        return Linje(krav.deltagere.haeldning, krav.deltagere.ved_nul)
    return {OMKOSTNING: krav.omkostning, ANDEL: krav.andel}.get(row.sti)
