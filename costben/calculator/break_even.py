"""What must come true before the net result is zero: each input's line, and lasting years."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from itertools import accumulate
from operator import add
from typing import Generic, Literal, get_args

from costben.calculator.arithmetic import total
from costben.calculator.arketyper import Arketype, Forudsat
from costben.calculator.foelsomhed import fast_og_pr_borger
from costben.calculator.inddata import AKTOERER, Aktoer, Faste, Inddata, Virkning
from costben.calculator.linje import Linje, linje
from costben.calculator.omkostninger import Omkostninger, Sagstalsdel
from costben.calculator.tidsakse import Tidsakse, analysens_akse
from costben.numbers.number import N

LAENGST = 40  # years that break-even is looked for in
FLEST_I_PAR = 8  # archetypes of which every two are paired

Part = Literal["kommune", "region", "stat", "i_alt"]
PARTER: tuple[Part, ...] = get_args(Part)


@dataclass(frozen=True)
class Krav(Generic[N]):
    """The net result of one archetype for one part, as a line in each input that may move it."""

    konsekvenser: Mapping[str, Linje[N]]  # in enheder/år; those priced by the unit
    deltagere: Linje[N]  # in år/borger: one divided by the participants
    omkostning: Linje[N]  # in kr/borger
    varighed: Linje[N] | None  # in år of present value; None where rates price something
    andel: Linje[N]  # in the share who are this archetype, when the others change nothing


@dataclass(frozen=True)
class Varighed(Generic[N]):
    """The present value of one krone a year, by how many years it lasts."""

    akse: Tidsakse[N]
    nutidsfaktor: tuple[N, ...]  # år, from none to ``LAENGST`` years


@dataclass(frozen=True)
class BreakEven(Generic[N]):
    """The lines of every archetype and of every two, and the years behind a duration."""

    krav: Mapping[str, Mapping[Part, Krav[N]]]
    par: Mapping[str, Mapping[str, Mapping[Part, Linje[N]]]]  # in the share of the second
    varighed: Varighed[N]


def break_even(
    inddata: Inddata[N],
    omkostninger: Omkostninger[N],
    forudsat: Forudsat[N],
    arketyper: Mapping[str, Arketype[N]],
) -> BreakEven[N]:
    """The lines of every archetype. The cost per citizen is not rounded where it is looked for."""
    virkning = inddata.virkning
    if virkning is None:
        raise ValueError("an analysis without archetypes has no net result")
    delt = fast_og_pr_borger(omkostninger, inddata.faste)
    return BreakEven(
        krav={
            navn: {
                part: _krav(_grundlag(a, part, virkning, forudsat, inddata.faste), delt, forudsat)
                for part in PARTER
            }
            for navn, a in arketyper.items()
        },
        par=_par(arketyper),
        varighed=varighed(inddata),
    )


def varighed(inddata: Inddata[N]) -> Varighed[N]:
    """What a krone a year is worth, by the number of years."""
    akse = analysens_akse(inddata, LAENGST)
    et_aar = inddata.faste.et_aar
    yearly = (faktor * et_aar for faktor in akse.konsekvensfaktor[1:])
    return Varighed(akse, tuple(accumulate(yearly, add, initial=inddata.faste.nul_aar)))


@dataclass(frozen=True)
class _Grundlag(Generic[N]):
    """What one part's lines of one archetype are made of."""

    pr_enhed: Mapping[str, N]  # kr pr. enhed, pr. konsekvens
    pr_konsekvens: Mapping[str, N]  # kr/år pr. borger
    af_satser: N | None  # kr/borger, present value of what rates price
    pr_aar: N  # kr/år pr. borger
    nutidsvaerdi: N  # kr/borger
    baeres: N  # share of the cost
    baeret: N  # kr/borger


def _grundlag(
    arketype: Arketype[N],
    part: Part,
    virkning: Virkning[N],
    forudsat: Forudsat[N],
    faste: Faste[N],
) -> _Grundlag[N]:
    def summed(by_aktoer: Mapping[Aktoer, N]) -> N:
        if part != "i_alt":
            return by_aktoer[part]
        return total((by_aktoer[a] for a in AKTOERER), by_aktoer["kommune"])

    priced = [summed(p.nutidsvaerdi) for p in arketype.prissat.values()]
    return _Grundlag(
        pr_enhed={k: summed(pris) for k, pris in virkning.enhedspris.items()},
        pr_konsekvens={k: summed(kroner) for k, kroner in arketype.pr_konsekvens.items()},
        af_satser=total(priced, faste.nul_kr_pr_borger) if priced else None,
        pr_aar=summed(arketype.pr_aar),
        nutidsvaerdi=summed(arketype.nutidsvaerdi),
        baeres=summed(faste.baeres),
        baeret=summed(forudsat.baeret),
    )


def _krav(grundlag: _Grundlag[N], delt: Sagstalsdel[N], forudsat: Forudsat[N]) -> Krav[N]:
    g = grundlag
    return Krav(
        konsekvenser={
            navn: Linje(_without(navn, g, forudsat), pris * forudsat.nutidsfaktor)
            for navn, pris in g.pr_enhed.items()
        },
        deltagere=Linje(g.nutidsvaerdi - g.baeres * delt.pr_borger, -(g.baeres * delt.fast_pr_aar)),
        omkostning=Linje(g.nutidsvaerdi, -g.baeres),
        varighed=Linje(-g.baeret, g.pr_aar) if g.af_satser is None else None,
        andel=Linje(-g.baeret, g.nutidsvaerdi),
    )


def _without(navn: str, grundlag: _Grundlag[N], forudsat: Forudsat[N]) -> N:
    """The net result without one consequence; summed, so that nothing is exactly nothing."""
    others = [
        kroner * forudsat.nutidsfaktor
        for other, kroner in grundlag.pr_konsekvens.items()
        if other != navn
    ]
    if grundlag.af_satser is not None:
        others.append(grundlag.af_satser)
    return reduce(add, others) - grundlag.baeret if others else -grundlag.baeret


def _par(arketyper: Mapping[str, Arketype[N]]) -> dict[str, dict[str, Mapping[Part, Linje[N]]]]:
    """Two archetypes at a time, in the order of the file; of many, the first with each other."""
    names = list(arketyper)
    firsts = names[:-1] if len(names) <= FLEST_I_PAR else names[:1]
    return {
        ene: {
            anden: {
                part: linje(getattr(arketyper[ene], part), getattr(arketyper[anden], part))
                for part in PARTER
            }
            for anden in names[names.index(ene) + 1 :]
        }
        for ene in firsts
    }
