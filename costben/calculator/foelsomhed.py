"""The cost per citizen when the number of participants varies (Figur 6-3)."""

from __future__ import annotations

from typing import Generic

from costben.calculator.arithmetic import steps
from costben.calculator.inddata import Faste, Kurve
from costben.calculator.omkostninger import Omkostning, Omkostninger, Sagstalsdel
from costben.frozen import dataclass
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
    """The cost per citizen at ``deltagere`` a year (Figur 6-3).

    The cost in all is held constant, but for the lines that are stated by caseload: they follow
    the participants, and are the same per citizen.
    """
    omk = omkostninger
    etablering = omk.etablering.pr_aar / deltagere
    drift = _pr_borger(omk.drift, omk.drift_efter_sagstal, deltagere)
    sparet = _pr_borger(omk.sparede_udgifter, omk.sparet_efter_sagstal, deltagere)
    return Foelsomhed(
        deltagere_pr_aar=deltagere,
        etablering_pr_borger=etablering,
        drift_pr_borger=drift,
        sparede_udgifter_pr_borger=sparet,
        samlet_pr_borger=etablering + drift - sparet,
    )


def fast_og_pr_borger(omkostninger: Omkostninger[N], faste: Faste[N]) -> Sagstalsdel[N]:
    """The whole cost, net of savings: what does not follow the participants, and what does."""
    omk = omkostninger
    drift, sparet = omk.drift_efter_sagstal, omk.sparet_efter_sagstal
    fast_drift = drift.fast_pr_aar if drift else omk.drift.pr_aar
    fast_sparet = sparet.fast_pr_aar if sparet else omk.sparede_udgifter.pr_aar
    nul = faste.nul_kr_pr_borger
    efter_drift = drift.pr_borger if drift else nul
    return Sagstalsdel(
        fast_pr_aar=omk.etablering.pr_aar + fast_drift - fast_sparet,
        pr_borger=efter_drift - sparet.pr_borger if sparet else efter_drift,
    )


def _pr_borger(omkostning: Omkostning[N], efter_sagstal: Sagstalsdel[N] | None, deltagere: N) -> N:
    if efter_sagstal is None:
        return omkostning.pr_aar / deltagere
    return efter_sagstal.fast_pr_aar / deltagere + efter_sagstal.pr_borger


def kurvens_deltagere(kurve: Kurve[N]) -> tuple[N, ...]:
    """Participants a year at each point of the curve, evenly spread from ``fra`` to ``til``."""
    trin = (kurve.til - kurve.fra) / kurve.antal_trin
    return steps(kurve.fra, trin, kurve.punkter - 1)
