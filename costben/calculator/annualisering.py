"""A one-off cost spread over the years of its lifetime (report, footnote 17)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic

from costben.calculator.arithmetic import total
from costben.calculator.inddata import Faste, Metode
from costben.calculator.tidsakse import Tidsakse
from costben.frozen import dataclass
from costben.numbers.number import N


@dataclass(frozen=True)
class Annualisering(Generic[N]):
    """One cost line and what it costs a year by each method."""

    beloeb: N  # kr
    levetid: N  # år
    faktorer: tuple[N, ...]  # discount factor of each year of the lifetime, then 0
    annuitetsfaktor: N  # år
    pr_aar: Mapping[Metode, N]  # kr/år


def annualise(
    beloeb: N, levetid: N, akse: Tidsakse[N], rente: N, faste: Faste[N]
) -> Annualisering[N]:
    """Spread ``beloeb`` (kr) over ``levetid`` (whole years).

    ``lineaer`` divides by the years. ``annuitet_bagud`` is the equal payment at each year's end
    whose present value is the amount, ``annuitet_forud`` the one at each year's beginning. The
    annuity is a sum of discount factors, so it also holds at a rate of zero.
    """
    faktorer = tuple(
        faktor * (aar <= levetid)
        for aar, faktor in zip(akse.aar[1:], akse.diskonteringsfaktor[1:], strict=True)
    )
    annuitetsfaktor = total(faktorer, faste.faktor_aar_0) * faste.et_aar
    bagud = beloeb / annuitetsfaktor
    return Annualisering(
        beloeb=beloeb,
        levetid=levetid,
        faktorer=faktorer,
        annuitetsfaktor=annuitetsfaktor,
        pr_aar={
            "lineaer": beloeb / levetid,
            "annuitet_bagud": bagud,
            "annuitet_forud": bagud / (1 + rente),
        },
    )
