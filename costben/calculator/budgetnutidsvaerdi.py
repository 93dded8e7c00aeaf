"""The present value of a rollout alone: what a draw needs, and nothing besides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from costben.calculator.arithmetic import total
from costben.calculator.arketyper import forudsat, nettoresultat
from costben.calculator.budgetlinjer import aarsomkostninger, linjer
from costben.calculator.budgetvirkning import antal_aar
from costben.calculator.inddata import AKTOERER, Inddata
from costben.calculator.omkostninger import omkostninger
from costben.calculator.tidsakse import analysens_akse
from costben.calculator.udrulning import udrulning
from costben.calculator.virkningsvaerdi import virkningsvaerdi
from costben.numbers.number import N


def budgetnutidsvaerdi(inddata: Inddata[N], horisont: int, virkningsaar: int) -> Mapping[str, N]:
    """Kroner for each aktør and in all, the same figures as in ``Beregning``; {} without a rollout.

    Args:
        inddata: numbers of one kind. Arrays are broadcast against each other.
        horisont: years on the time axis; at least the longest lifetime and duration.
        virkningsaar: years after the course that can have consequences; at least the longest
            duration.
    """
    if inddata.budget is None or inddata.virkning is None:
        return {}
    virkning, faste = inddata.virkning, inddata.faste
    budget = replace(inddata.budget, virkningsaar=virkningsaar)
    per_citizen = analysens_akse(inddata, horisont)
    omk = omkostninger(inddata, per_citizen)
    faelles = forudsat(virkning, omk.samlet.pr_borger, per_citizen, faste)
    arketyper = {
        navn: nettoresultat(maengde, virkning, faelles, per_citizen, faste)
        for navn, maengde in virkning.maengde.items()
    }
    akse = analysens_akse(inddata, antal_aar(budget) - 1)
    rul = udrulning(inddata, budget, akse)
    vaerdi = virkningsvaerdi(inddata, budget, arketyper)
    alle = linjer(inddata, budget, rul, aarsomkostninger(inddata, budget, rul, omk), vaerdi, akse)
    found: dict[str, N] = {
        a: total((li.diskonteret.i_alt for li in alle if li.aktoer == a), faste.nul_kr)
        for a in AKTOERER
    }
    return {**found, "i_alt": total(found.values(), faste.nul_kr)}
