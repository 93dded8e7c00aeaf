"""A measured effect: in the consequence's own unit, beside what is assumed, and in kroner."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Generic, Literal, get_args

from costben.calculator.arketyper import Arketype, Forudsat, arketype
from costben.calculator.inddata import AKTOERER, Aktoer, Faste, Inddata, Virkning
from costben.calculator.skift import Prissaetning
from costben.calculator.tidsakse import Tidsakse
from costben.frozen import dataclass
from costben.numbers.number import N

Effekttype = Literal["procentpoint", "andel_nogensinde", "hazard_ratio", "odds_ratio"]
EFFEKTTYPER: tuple[Effekttype, ...] = get_args(Effekttype)
FORHOLD: tuple[Effekttype, ...] = ("hazard_ratio", "odds_ratio")


@dataclass(frozen=True)
class Effekt(Generic[N]):
    """An effect as it was measured, and how well: by its interval or by p, or not at all."""

    type: Effekttype
    vaerdi: N  # a difference between shares, or a ratio
    fra: N | None  # the interval's lower end, as ``vaerdi``
    til: N | None  # its upper end
    p: N | None  # andel
    p_over: N | None  # p is only known to be above this
    p_under: N | None  # p is only known to be below this
    grundrate: N | None  # andel that reaches it without the intervention
    intensitet: N | None  # enheder/år for one who reaches it; a whole year for procentpoint


@dataclass(frozen=True)
class Omsat(Generic[N]):
    """One value of the effect, step by step, to the consequence's own unit."""

    ikke_uden: N | None  # andel that does not reach it without the intervention
    led: N | None  # hazard ratio: andel still without it; odds ratio: weight of those who reach it
    andel_med: N | None  # andel that reaches it with the intervention
    forskel: N  # andel more
    maengde: N | None  # enheder/år pr. borger; None without an intensity


@dataclass(frozen=True)
class Ligefrem(Generic[N]):
    """Whether each unit that is priced from rates is worth the same, up to a whole year.

    It is where what was measured is worth what a whole year's value by unit makes it.
    """

    helt_aar: Prissaetning[N]
    ventet: Mapping[Aktoer, N]  # kr/borger for what was measured, by a whole year's value
    afvigelse: Mapping[Aktoer, N]  # kr/borger that it is worth more
    tilladt: N  # kr/borger that rounding explains, for incomes this large
    ens: Mapping[Aktoer, N]  # 1 where it is the same
    ja: N  # 1 where it is for all, and something was measured


@dataclass(frozen=True)
class Maalt(Generic[N]):
    """A measured effect, and what it gives by itself."""

    vaerdi: Omsat[N]
    fra: Omsat[N] | None
    til: Omsat[N] | None
    signifikant: N | None  # 1 if it is, 0 if not; None where nobody has said
    antaget_over: Mapping[str, N]  # enheder/år that an archetype's quantity is above the measured
    alene: Arketype[N] | None  # a citizen with this effect and no other
    pr_enhed: Mapping[str, N]  # kr/borger pr. enhed/år, pr. aktør and "i_alt"
    ligefrem: Ligefrem[N] | None  # None where it is priced by the unit


def effekter(
    inddata: Inddata[N], forudsat: Forudsat[N] | None, akse: Tidsakse[N]
) -> dict[str, Maalt[N]]:
    """Every measured effect, by consequence."""
    return {
        navn: _maalt(navn, effekt, inddata, forudsat, akse)
        for navn, effekt in inddata.effekter.items()
    }


def omsat(vaerdi: N, effekt: Effekt[N], faste: Faste[N]) -> Omsat[N]:
    """``vaerdi`` as a difference between shares, and that in units a year.

    A hazard ratio is the exponent of the share that does not reach it (proportional hazards).
    """
    ikke = led = med = None
    forskel = vaerdi
    if effekt.grundrate is not None:
        ikke = faste.hele - effekt.grundrate
        if effekt.type == "hazard_ratio":
            led = ikke**vaerdi
            med = faste.hele - led
        else:
            led = vaerdi * effekt.grundrate
            med = led / (ikke + led)
        forskel = med - effekt.grundrate
    maengde = None if effekt.intensitet is None else forskel * effekt.intensitet
    return Omsat(ikke, led, med, forskel, maengde)


def signifikant(effekt: Effekt[N], faste: Faste[N]) -> N | None:
    """Whether the interval leaves out no effect, or p is below the level of significance."""
    ja = faste.hele
    ingen = faste.samme_forhold if effekt.type in FORHOLD else faste.ingen_forskel
    if effekt.fra is not None and effekt.til is not None:
        return ja - ja * (effekt.fra <= ingen) * (ingen <= effekt.til)
    if effekt.p_under is not None:
        return ja * (effekt.p_under <= faste.signifikansniveau)
    at_least = effekt.p_over if effekt.p is None else effekt.p
    return None if at_least is None else ja - ja * (faste.signifikansniveau <= at_least)


def _maalt(
    navn: str,
    effekt: Effekt[N],
    inddata: Inddata[N],
    forudsat: Forudsat[N] | None,
    akse: Tidsakse[N],
) -> Maalt[N]:
    faste, virkning = inddata.faste, inddata.virkning
    vaerdi = omsat(effekt.vaerdi, effekt, faste)
    found = Maalt(
        vaerdi=vaerdi,
        fra=None if effekt.fra is None else omsat(effekt.fra, effekt, faste),
        til=None if effekt.til is None else omsat(effekt.til, effekt, faste),
        signifikant=signifikant(effekt, faste),
        antaget_over={},
        alene=None,
        pr_enhed={},
        ligefrem=None,
    )
    if vaerdi.maengde is None or virkning is None or forudsat is None:
        return found
    if navn not in {*virkning.enhedspris, *virkning.skift}:
        return found
    measured: N = vaerdi.maengde
    citizen = partial(
        arketype, virkning=_only(navn, virkning), forudsat=forudsat, akse=akse, faste=faste
    )
    alene: Arketype[N] = citizen({navn: measured})
    ligefrem: Ligefrem[N] | None = None
    skift = virkning.skift.get(navn)
    if skift is None:
        priser = virkning.enhedspris[navn]
        pr_enhed = {a: priser[a] * forudsat.nutidsfaktor for a in AKTOERER}
    else:
        year = faste.maaneder_pr_aar if skift.i_maaneder else faste.uger_pr_aar
        helt_aar: Prissaetning[N] = citizen({navn: year}).prissat[navn]
        pr_enhed = {a: helt_aar.nutidsvaerdi[a] / year for a in AKTOERER}
        ligefrem = _ligefrem(
            vaerdi, measured, alene, helt_aar, pr_enhed, forudsat.nutidsfaktor, faste
        )
    return replace(
        found,
        antaget_over={a: row[navn] - measured for a, row in virkning.maengde.items()},
        alene=alene,
        pr_enhed=_with_i_alt(pr_enhed),
        ligefrem=ligefrem,
    )


def _ligefrem(
    vaerdi: Omsat[N],
    measured: N,
    alene: Arketype[N],
    helt_aar: Prissaetning[N],
    pr_enhed: Mapping[Aktoer, N],
    nutidsfaktor: N,
    faste: Faste[N],
) -> Ligefrem[N]:
    ventet = {a: measured * pr_enhed[a] for a in AKTOERER}
    afvigelse = {a: alene.nutidsvaerdi[a] - ventet[a] for a in AKTOERER}
    indkomst = helt_aar.skat.foer.personlig_indkomst + helt_aar.skat.efter.personlig_indkomst
    tilladt = indkomst * nutidsfaktor * faste.kontroltolerance
    ens = {a: faste.hele * (afvigelse[a] * afvigelse[a] <= tilladt * tilladt) for a in AKTOERER}
    something = faste.hele - faste.hele * (vaerdi.forskel <= faste.ingen_forskel)
    return Ligefrem(
        helt_aar=helt_aar,
        ventet=ventet,
        afvigelse=afvigelse,
        tilladt=tilladt,
        ens=ens,
        ja=something * ens["kommune"] * ens["region"] * ens["stat"],
    )


def _with_i_alt(pr_aktoer: Mapping[Aktoer, N]) -> dict[str, N]:
    """The same with the sum of all aktører."""
    kommune, region, stat = (pr_aktoer[a] for a in AKTOERER)
    return {**{str(a): n for a, n in pr_aktoer.items()}, "i_alt": kommune + region + stat}


def _only(navn: str, virkning: Virkning[N]) -> Virkning[N]:
    """The same with one consequence."""
    return replace(
        virkning,
        enhedspris={k: v for k, v in virkning.enhedspris.items() if k == navn},
        skift={k: v for k, v in virkning.skift.items() if k == navn},
        sammenlignes_med={k: v for k, v in virkning.sammenlignes_med.items() if k == navn},
    )
