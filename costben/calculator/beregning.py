"""The whole of chapter 6, step by step, with one kind of number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic

from costben.calculator.arketyper import Arketype, Forudsat, arketype, forudsat
from costben.calculator.blanding import Blanding, blanding
from costben.calculator.break_even import BreakEven, break_even
from costben.calculator.budgetvirkning import Budgetvirkning, budgetvirkning
from costben.calculator.effekt import Maalt, effekter
from costben.calculator.foelsomhed import Foelsomhed, foelsomhed, kurvens_deltagere
from costben.calculator.inddata import Inddata
from costben.calculator.naevnere import PrNaevner, pr_naevner
from costben.calculator.omkostninger import Omkostninger, omkostninger
from costben.calculator.poster import Postgruppe, postgrupper
from costben.calculator.priser import Omregning
from costben.calculator.tidsakse import Tidsakse, analysens_akse
from costben.numbers.number import N


@dataclass(frozen=True)
class Beregning(Generic[N]):
    """Every figure that follows from the input; the same shape whatever the number."""

    priser: Mapping[str, Omregning[N]]
    tidsakse: Tidsakse[N]
    omkostninger: Omkostninger[N]
    naevnere: PrNaevner[N] | None
    foelsomhed: tuple[Foelsomhed[N], ...]
    kurve: tuple[Foelsomhed[N], ...]
    poster: Mapping[str, Postgruppe[N]]
    forudsat: Forudsat[N] | None
    arketyper: Mapping[str, Arketype[N]]
    blandinger: Mapping[str, Blanding[N]]
    effekter: Mapping[str, Maalt[N]]
    budgetvirkning: Budgetvirkning[N] | None
    break_even: BreakEven[N] | None


def beregn(inddata: Inddata[N], horisont: int) -> Beregning[N]:
    """Compute everything.

    Args:
        inddata: numbers of one kind. Arrays are broadcast against each other.
        horisont: years on the time axis; at least the longest lifetime and duration.
    """
    faste = inddata.faste
    akse = analysens_akse(inddata, horisont)
    omk = omkostninger(inddata, akse)
    antal = inddata.naevnere
    budget = inddata.budget
    kurve = inddata.kurve
    kommuner = inddata.kommuner
    virkning = inddata.virkning
    faelles = None
    arketyper: dict[str, Arketype[N]] = {}
    blandinger: dict[str, Blanding[N]] = {}
    if virkning is not None:
        faelles = forudsat(virkning, omk.samlet.pr_borger, akse, faste)
        arketyper = {
            navn: arketype(maengde, virkning, faelles, akse, faste)
            for navn, maengde in virkning.maengde.items()
        }
        blandinger = {
            navn: blanding(antal, arketyper, faste) for navn, antal in virkning.blandinger.items()
        }
    return Beregning(
        priser=inddata.priser,
        tidsakse=akse,
        omkostninger=omk,
        naevnere=pr_naevner(omk.samlet.pr_aar, inddata.driftsperiode, antal) if antal else None,
        foelsomhed=tuple(foelsomhed(d, omk) for d in inddata.foelsomhed),
        kurve=tuple(foelsomhed(d, omk) for d in kurvens_deltagere(kurve)) if kurve else (),
        poster=postgrupper(kommuner, faste) if kommuner is not None else {},
        forudsat=faelles,
        arketyper=arketyper,
        blandinger=blandinger,
        effekter=effekter(inddata, faelles, akse),
        budgetvirkning=(
            budgetvirkning(inddata, budget, omk, arketyper) if budget is not None else None
        ),
        break_even=break_even(inddata, omk, faelles, arketyper) if faelles else None,
    )
