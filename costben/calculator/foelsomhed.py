"""The cost per citizen when the number of participants varies (Figur 6-3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic

from costben.calculator.arithmetic import steps
from costben.calculator.inddata import Kurve
from costben.calculator.omkostninger import Omkostninger
from costben.numbers.number import N


@dataclass(frozen=True)
class Foelsomhed(Generic[N]):
    """One column of Figur 6-3; ``samlet`` is net of sparede udgifter."""

    deltagere_pr_aar: N  # borgere/år
    etablering_pr_borger: N  # kr/borger
    drift_pr_borger: N  # kr/borger
    sparede_udgifter_pr_borger: N  # kr/borger
    samlet_pr_borger: N  # kr/borger


def foelsomhed(deltagere: N, omkostninger: Omkostninger[N]) -> Foelsomhed[N]:
    """The cost per citizen at ``deltagere`` a year, the cost in all held constant (Figur 6-3)."""
    etablering = omkostninger.etablering.pr_aar / deltagere
    drift = omkostninger.drift.pr_aar / deltagere
    sparet = omkostninger.sparede_udgifter.pr_aar / deltagere
    return Foelsomhed(
        deltagere_pr_aar=deltagere,
        etablering_pr_borger=etablering,
        drift_pr_borger=drift,
        sparede_udgifter_pr_borger=sparet,
        samlet_pr_borger=etablering + drift - sparet,
    )


def kurvens_deltagere(kurve: Kurve[N]) -> tuple[N, ...]:
    """Participants a year at each point of the curve, evenly spread from ``fra`` to ``til``."""
    trin = (kurve.til - kurve.fra) / kurve.antal_trin
    return steps(kurve.fra, trin, kurve.punkter - 1)
