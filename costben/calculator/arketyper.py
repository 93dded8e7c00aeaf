"""The budgetøkonomiske nettoresultat of each archetype (Figur 6-4 and 6-5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from operator import sub
from typing import Generic

from costben.calculator.arithmetic import rounded, total
from costben.calculator.inddata import AKTOERER, Aktoer, Faste, Virkning
from costben.calculator.skift import (
    Forloeb,
    Prissaetning,
    Skiftepris,
    prissaet,
    skiftepris,
    ydelsespriser,
)
from costben.calculator.tidsakse import Tidsakse
from costben.calculator.ydelser import Ydelsespris
from costben.numbers.number import N


@dataclass(frozen=True)
class Forudsat(Generic[N]):
    """What all archetypes share; sequences run from year 0 to the horizon."""

    omkostning: N  # kr/borger, as it goes into the result
    baeret: Mapping[Aktoer, N]  # kr/borger, the part of it that each aktør bears
    i_kraft: tuple[N, ...]  # år: 0 in year 0, 1 while the consequences last, then 0
    nutidsfaktorer: tuple[N, ...]  # år, discounted
    nutidsfaktor: N  # år: the present value of one krone a year
    ydelser: Mapping[str, Ydelsespris[N]]  # what a week on each benefit costs
    skift: Mapping[str, Skiftepris[N]]  # the consequences that are priced from rates


@dataclass(frozen=True)
class Stroemme(Generic[N]):
    """Kroner per citizen from year 0 to the horizon, and their sum."""

    aar: tuple[N, ...]  # kr/borger
    sum: N  # kr/borger


@dataclass(frozen=True)
class Andenpris(Generic[N]):
    """A consequence priced from rates beside another price of it, e.g. a report's."""

    nutidsvaerdi: N  # kr/borger, by the other price
    forskel: N  # kr/borger, by rates minus by the other price


@dataclass(frozen=True)
class Sammenligning(Generic[N]):
    """The net result as it would be with the other prices, and what makes the difference."""

    pr_konsekvens: Mapping[str, Mapping[Aktoer, Andenpris[N]]]
    netto: Mapping[str, N]  # kr/borger, pr. aktør and "i_alt"
    forskel: Mapping[str, N]  # kr/borger, by rates minus by the other prices, the same


@dataclass(frozen=True)
class Nettoresultat(Generic[N]):
    """What an archetype comes to for each aktør, without the years that lie behind it."""

    netto: Mapping[Aktoer, N]  # kr/borger
    i_alt: N  # kr/borger
    pr_konsekvens: Mapping[str, Mapping[Aktoer, N]]  # kr/år pr. borger
    pr_aar: Mapping[Aktoer, N]  # kr/år pr. borger
    nutidsvaerdi: Mapping[Aktoer, N]  # kr/borger, of the consequences alone
    prissat: Mapping[str, Prissaetning[N]]


@dataclass(frozen=True)
class Arketype(Generic[N]):
    """One column of Figur 6-5, and how it comes about. A cost is negative, a gain positive."""

    kommune: N  # kr/borger
    region: N  # kr/borger
    stat: N  # kr/borger
    i_alt: N  # kr/borger
    pr_konsekvens: Mapping[str, Mapping[Aktoer, N]]  # kr/år pr. borger
    pr_aar: Mapping[Aktoer, N]  # kr/år pr. borger
    nutidsvaerdi: Mapping[Aktoer, N]  # kr/borger, of the consequences alone
    stroemme: Mapping[str, Stroemme[N]]  # undiscounted, pr. aktør and "i_alt"
    diskonteret: Mapping[str, Stroemme[N]]  # discounted, pr. aktør and "i_alt"
    prissat: Mapping[str, Prissaetning[N]]  # the consequences that are priced from rates
    sammenligning: Sammenligning[N] | None  # None where nothing has another price


def forudsat(
    virkning: Virkning[N],
    samlet_pr_borger: N,
    akse: Tidsakse[N],
    faste: Faste[N],
) -> Forudsat[N]:
    """What all archetypes have in common.

    The cost per citizen, rounded where the analysis says so, the years that count, and what a
    week on each benefit costs.
    """
    ydelser = ydelsespriser(virkning.satser, faste) if virkning.satser else {}
    years = len(akse.aar) - 1
    trin = virkning.omkostning_afrundes_til
    omkostning = samlet_pr_borger if trin is None else rounded(samlet_pr_borger, trin)
    i_kraft = (faste.nul_aar, *(faste.et_aar * (a <= virkning.varighed) for a in akse.aar[1:]))
    nutidsfaktorer = tuple(
        faktor * ja for faktor, ja in zip(akse.konsekvensfaktor, i_kraft, strict=True)
    )
    return Forudsat(
        omkostning=omkostning,
        baeret={a: faste.baeres[a] * omkostning for a in AKTOERER},
        i_kraft=i_kraft,
        nutidsfaktorer=nutidsfaktorer,
        nutidsfaktor=total(nutidsfaktorer, faste.nul_aar),
        ydelser=ydelser,
        skift={
            navn: skiftepris(skift, ydelser, years, faste) for navn, skift in virkning.skift.items()
        },
    )


def nettoresultat(
    maengde: Mapping[str, N],
    virkning: Virkning[N],
    forudsat: Forudsat[N],
    akse: Tidsakse[N],
    faste: Faste[N],
) -> Nettoresultat[N]:
    """The present value of the consequences minus the part of the cost that each aktør bears.

    ``maengde`` has the units a year of each consequence.
    """
    nul = faste.nul_kr_pr_borger
    pr_konsekvens = {
        navn: {a: maengde[navn] * pris for a, pris in priser.items()}
        for navn, priser in virkning.enhedspris.items()
    }
    pr_aar = {
        a: total((priser[a] for priser in pr_konsekvens.values()), nul / faste.et_aar)
        for a in AKTOERER
    }
    prissat = _priced(maengde, virkning, forudsat, akse, faste)
    nutidsvaerdi = {
        a: total(
            (pr_aar[a] * forudsat.nutidsfaktor, *(p.nutidsvaerdi[a] for p in prissat.values())),
            nul,
        )
        for a in AKTOERER
    }
    netto = {a: nutidsvaerdi[a] - forudsat.baeret[a] for a in AKTOERER}
    return Nettoresultat(
        netto=netto,
        i_alt=total(netto.values(), nul),
        pr_konsekvens=pr_konsekvens,
        pr_aar=pr_aar,
        nutidsvaerdi=nutidsvaerdi,
        prissat=prissat,
    )


def arketype(
    maengde: Mapping[str, N],
    virkning: Virkning[N],
    forudsat: Forudsat[N],
    akse: Tidsakse[N],
    faste: Faste[N],
) -> Arketype[N]:
    """The net result of one archetype, and the kroner of each year behind it."""
    nul = faste.nul_kr_pr_borger
    resultat = nettoresultat(maengde, virkning, forudsat, akse, faste)
    netto, prissat = resultat.netto, resultat.prissat
    stroemme = {}
    for a in AKTOERER:
        first, *later = (resultat.pr_aar[a] * ja for ja in forudsat.i_kraft)
        from_rates = [p.stroemme[a] for p in prissat.values() if a in p.stroemme]
        stroemme[a] = (
            first - forudsat.baeret[a],
            *(total(aarets, nul) for aarets in zip(later, *from_rates, strict=True)),
        )
    diskonteret = {
        a: tuple(s * f for s, f in zip(stroemme[a], akse.konsekvensfaktor, strict=True))
        for a in AKTOERER
    }
    return Arketype(
        kommune=netto["kommune"],
        region=netto["region"],
        stat=netto["stat"],
        i_alt=resultat.i_alt,
        pr_konsekvens=resultat.pr_konsekvens,
        pr_aar=resultat.pr_aar,
        nutidsvaerdi=resultat.nutidsvaerdi,
        stroemme=_med_i_alt(stroemme, nul),
        diskonteret=_med_i_alt(diskonteret, nul),
        prissat=prissat,
        sammenligning=_compared(maengde, virkning, prissat, netto, forudsat),
    )


def _priced(
    maengde: Mapping[str, N],
    virkning: Virkning[N],
    forudsat: Forudsat[N],
    akse: Tidsakse[N],
    faste: Faste[N],
) -> dict[str, Prissaetning[N]]:
    if virkning.satser is None:
        return {}
    forloeb = Forloeb(forudsat.i_kraft, akse.konsekvensfaktor, forudsat.nutidsfaktor)
    return {
        navn: prissaet(maengde[navn], skift, forudsat.skift[navn], virkning.satser, forloeb, faste)
        for navn, skift in virkning.skift.items()
    }


def _compared(
    maengde: Mapping[str, N],
    virkning: Virkning[N],
    prissat: Mapping[str, Prissaetning[N]],
    netto: Mapping[Aktoer, N],
    forudsat: Forudsat[N],
) -> Sammenligning[N] | None:
    if not virkning.sammenlignes_med:
        return None
    found: dict[str, dict[Aktoer, Andenpris[N]]] = {}
    for navn, priser in virkning.sammenlignes_med.items():
        other = {a: maengde[navn] * pris * forudsat.nutidsfaktor for a, pris in priser.items()}
        found[navn] = {
            a: Andenpris(value, prissat[navn].nutidsvaerdi[a] - value) for a, value in other.items()
        }
    by_other: dict[str, N] = {
        a: reduce(sub, (f[a].forskel for f in found.values()), netto[a]) for a in AKTOERER
    }
    by_other["i_alt"] = by_other["kommune"] + by_other["region"] + by_other["stat"]
    forskel: dict[str, N] = {a: netto[a] - by_other[a] for a in AKTOERER}
    forskel["i_alt"] = forskel["kommune"] + forskel["region"] + forskel["stat"]
    return Sammenligning(found, by_other, forskel)


def _med_i_alt(stroemme: Mapping[Aktoer, tuple[N, ...]], nul: N) -> dict[str, Stroemme[N]]:
    alle = tuple(total(aarets, nul) for aarets in zip(*stroemme.values(), strict=True))
    return {
        navn: Stroemme(aar, total(aar, nul)) for navn, aar in (*stroemme.items(), ("i_alt", alle))
    }
