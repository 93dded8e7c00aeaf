"""A change in people's lives priced from rates: benefits, their refund, and the tax on income."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic

from costben.calculator.arithmetic import steps, total
from costben.calculator.inddata import Aktoer, Faste
from costben.calculator.refusion import Aarsrefusion, Refusionstrin, aarsrefusion
from costben.calculator.skat import Indkomst, Skatteaendring, Skattesatser, skatteaendring
from costben.calculator.ydelser import Ydelse, Ydelsespris, ydelsespris
from costben.frozen import dataclass
from costben.numbers.number import N


@dataclass(frozen=True)
class Arbejde(Generic[N]):
    """Pay for work: a full year's, or by the hour."""

    aarsloen: N | None  # kr/år
    timeloen: N | None  # kr/time
    timer_pr_uge: N | None  # timer/uge


@dataclass(frozen=True)
class Skift(Generic[N]):
    """From one benefit (or none) to another, to work or to none, for some weeks a year."""

    fra: str | None  # a benefit
    til: str | None  # a benefit
    i_maaneder: bool  # whether the quantity is in months
    anciennitet: N | None  # uger with support at the start
    uger_pr_aar: N | None  # uger/år that the count goes on by
    arbejde_foer: Arbejde[N] | None
    arbejde_efter: Arbejde[N] | None
    oevrig_indkomst: N | None  # kr/år; None where it is the benefit in the rest of the year


@dataclass(frozen=True)
class Satser(Generic[N]):
    """The rates that prices are reckoned from."""

    ydelser: Mapping[str, Ydelse[N]]
    refusion: tuple[Refusionstrin[N], ...]
    skat: Skattesatser[N]


@dataclass(frozen=True)
class Skiftepris(Generic[N]):
    """What a week of the change is worth before refund and tax, and the count of weeks."""

    ydelse_foer: N | None  # kr/uge
    ydelse_efter: N | None  # kr/uge
    mindre_ydelse: N | None  # kr/uge saved; negative where the new benefit is dearer
    loen_foer: N | None  # kr/uge
    loen_efter: N | None  # kr/uge
    uger_foer: tuple[N, ...]  # uger with support before each year from year 1


@dataclass(frozen=True)
class Linjer(Generic[N]):
    """Present value of each line; a loss is negative."""

    ydelse_kommune: N  # kr/borger
    ydelse_stat: N  # kr/borger
    kommuneskat: N  # kr/borger
    bundskat: N  # kr/borger
    arbejdsmarkedsbidrag: N  # kr/borger


@dataclass(frozen=True)
class Prissaetning(Generic[N]):
    """One consequence of one archetype, priced from rates. Sequences begin in year 1."""

    uger_pr_aar: N  # uger/år that change
    skat: Skatteaendring[N]  # kr/år
    refusion: tuple[Aarsrefusion[N], ...]  # empty where no benefit changes
    ydelse: Mapping[Aktoer, tuple[N, ...]]  # kr/borger in each year
    stroemme: Mapping[Aktoer, tuple[N, ...]]  # kr/borger in each year, tax included
    linjer: Linjer[N]
    nutidsvaerdi: Mapping[Aktoer, N]  # kr/borger


def ydelsespriser(satser: Satser[N], faste: Faste[N]) -> Mapping[str, Ydelsespris[N]]:
    """What a week on each benefit costs."""
    return {navn: ydelsespris(ydelse, faste) for navn, ydelse in satser.ydelser.items()}


def skiftepris(
    skift: Skift[N], priser: Mapping[str, Ydelsespris[N]], aar: int, faste: Faste[N]
) -> Skiftepris[N]:
    """What a week of ``skift`` is worth, and the weeks counted before each of ``aar`` years."""
    fra = priser[skift.fra] if skift.fra else None
    til = priser[skift.til] if skift.til else None
    before = fra.pr_uge if fra else None
    after = til.pr_uge if til else None
    counted: tuple[N, ...] = ()
    if skift.anciennitet is not None and skift.uger_pr_aar is not None:
        counted = steps(skift.anciennitet, skift.uger_pr_aar * faste.et_aar, aar - 1)
    return Skiftepris(
        ydelse_foer=before,
        ydelse_efter=after,
        mindre_ydelse=_difference(before, after),
        loen_foer=_weekly_pay(skift.arbejde_foer, fra, faste),
        loen_efter=_weekly_pay(skift.arbejde_efter, til, faste),
        uger_foer=counted,
    )


@dataclass(frozen=True)
class Forloeb(Generic[N]):
    """The years that consequences last; sequences run from year 0."""

    i_kraft: tuple[N, ...]  # år: 1 while they last, else 0
    faktorer: tuple[N, ...]  # kr i dag pr. kr
    nutidsfaktor: N  # år: the present value of one krone a year


def prissaet(
    maengde: N,
    skift: Skift[N],
    pris: Skiftepris[N],
    satser: Satser[N],
    forloeb: Forloeb[N],
    faste: Faste[N],
) -> Prissaetning[N]:
    """Price ``maengde`` weeks or months a year of ``skift``, year by year.

    In each year the weeks that change are the first after those counted before. The refund of
    the new benefit follows the same count as that of the old one.
    """
    nul = faste.nul_kr_pr_borger
    uger = maengde * faste.uger_pr_aar / faste.maaneder_pr_aar if skift.i_maaneder else maengde
    skat = _tax(uger, skift, pris, satser, faste)
    refusion = tuple(
        aarsrefusion(foer, uger * ja, satser.refusion)
        for foer, ja in zip(pris.uger_foer, forloeb.i_kraft[1:], strict=bool(pris.uger_foer))
    )
    ydelse: dict[Aktoer, tuple[N, ...]] = {"kommune": (), "stat": ()}
    if pris.mindre_ydelse is not None:
        mindre = pris.mindre_ydelse
        ydelse = {
            "kommune": tuple(aaret.kommunens * mindre for aaret in refusion),
            "stat": tuple(aaret.refunderede * mindre for aaret in refusion),
        }
    taxes: dict[Aktoer, N] = {"kommune": skat.kommuneskat, "stat": skat.statens}
    linjer = Linjer(
        ydelse_kommune=_present(ydelse["kommune"], forloeb, nul),
        ydelse_stat=_present(ydelse["stat"], forloeb, nul),
        kommuneskat=skat.kommuneskat * forloeb.nutidsfaktor,
        bundskat=skat.bundskat * forloeb.nutidsfaktor,
        arbejdsmarkedsbidrag=skat.arbejdsmarkedsbidrag * forloeb.nutidsfaktor,
    )
    return Prissaetning(
        uger_pr_aar=uger,
        skat=skat,
        refusion=refusion,
        ydelse=ydelse,
        stroemme={a: _with_tax(ydelse[a], taxes[a], forloeb) for a in taxes},
        linjer=linjer,
        nutidsvaerdi={
            "kommune": linjer.ydelse_kommune + linjer.kommuneskat,
            "region": nul,
            "stat": linjer.ydelse_stat + linjer.bundskat + linjer.arbejdsmarkedsbidrag,
        },
    )


def _tax(
    uger: N, skift: Skift[N], pris: Skiftepris[N], satser: Satser[N], faste: Faste[N]
) -> Skatteaendring[N]:
    nothing = faste.nul_kr_pr_borger / faste.et_aar
    oevrig = skift.oevrig_indkomst
    if oevrig is None:
        rest = faste.uger_pr_aar - uger
        oevrig = rest * pris.ydelse_foer if pris.ydelse_foer is not None else nothing

    def yearly(pr_uge: N | None) -> N:
        return nothing if pr_uge is None else uger * pr_uge

    return skatteaendring(
        Indkomst(yearly(pris.ydelse_foer), yearly(pris.loen_foer), oevrig),
        Indkomst(yearly(pris.ydelse_efter), yearly(pris.loen_efter), oevrig),
        satser.skat,
    )


def _present(stroemme: tuple[N, ...], forloeb: Forloeb[N], nul: N) -> N:
    return total((s * f for s, f in zip(stroemme, forloeb.faktorer[1:], strict=False)), nul)


def _with_tax(ydelse: tuple[N, ...], skat: N, forloeb: Forloeb[N]) -> tuple[N, ...]:
    """The benefit and the tax of each year."""
    taxes = tuple(skat * ja for ja in forloeb.i_kraft[1:])
    return tuple(y + t for y, t in zip(ydelse, taxes, strict=True)) if ydelse else taxes


def _difference(before: N | None, after: N | None) -> N | None:
    if before is not None and after is not None:
        return before - after
    return -after if after is not None else before


def _weekly_pay(
    arbejde: Arbejde[N] | None, ydelse: Ydelsespris[N] | None, faste: Faste[N]
) -> N | None:
    """The pay for work, or the one that goes with a benefit."""
    if arbejde is None:
        return ydelse.loen_pr_uge if ydelse else None
    if arbejde.timeloen is not None and arbejde.timer_pr_uge is not None:
        return arbejde.timeloen * arbejde.timer_pr_uge
    if arbejde.aarsloen is None:
        raise ValueError("work has no pay")
    return arbejde.aarsloen / faste.uger_pr_aar
