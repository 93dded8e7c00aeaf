"""The net results alone: what a draw, a scenario or a solver needs, and nothing besides."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Generic

from costben.calculator.arketyper import forudsat, nettoresultat
from costben.calculator.blanding import Gruppe, blanding
from costben.calculator.inddata import Inddata
from costben.calculator.omkostninger import omkostninger
from costben.calculator.tidsakse import analysens_akse
from costben.numbers.number import N


@dataclass(frozen=True)
class Nettoresultater(Generic[N]):
    """Kroner per citizen for each aktør and in all; the same figures as in ``Beregning``."""

    arketyper: Mapping[str, Gruppe[N]]
    blandinger: Mapping[str, Gruppe[N]]


def nettoresultater(
    inddata: Inddata[N], horisont: int, groups: Collection[str] | None = None
) -> Nettoresultater[N]:
    """The net result of each archetype and each group.

    Args:
        inddata: numbers of one kind. Arrays are broadcast against each other.
        horisont: years on the time axis; at least the longest lifetime and duration.
        groups: the groups that are wanted; all of them where none are named.
    """
    virkning, faste = inddata.virkning, inddata.faste
    if virkning is None:
        return Nettoresultater({}, {})
    akse = analysens_akse(inddata, horisont)
    omkostning = omkostninger(inddata, akse).samlet.pr_borger
    faelles = forudsat(virkning, omkostning, akse, faste)
    arketyper: dict[str, Gruppe[N]] = {}
    for navn, maengde in virkning.maengde.items():
        resultat = nettoresultat(maengde, virkning, faelles, akse, faste)
        arketyper[navn] = Gruppe(
            kommune=resultat.netto["kommune"],
            region=resultat.netto["region"],
            stat=resultat.netto["stat"],
            i_alt=resultat.i_alt,
        )
    blandinger = {
        navn: blanding(antal, arketyper, faste).pr_borger
        for navn, antal in virkning.blandinger.items()
        if groups is None or navn in groups
    }
    return Nettoresultater(arketyper, blandinger)
