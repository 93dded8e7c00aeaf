"""What a year of each consequence is worth for the mean citizen of a rollout."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic

from costben.calculator.arithmetic import total
from costben.calculator.arketyper import Arketype, Nettoresultat
from costben.calculator.inddata import AKTOERER, Aktoer, Inddata
from costben.calculator.udrulning import Budget
from costben.numbers.number import N


@dataclass(frozen=True)
class Aarsydelse(Generic[N]):
    """A benefit that the state refunds by the week, so that no year is like another."""

    dele: Mapping[str, tuple[N, ...]]  # kr/borger in each year, each archetype's part of the mean
    i_alt: tuple[N, ...]  # kr/borger in each year
    pr_aar: tuple[N, ...]  # kr/år pr. borger


@dataclass(frozen=True)
class Virkningsvaerdi(Generic[N]):
    """The mean citizen of the mix; consequences are named as the budget's lines are."""

    andele: Mapping[str, N]  # pr. arketype
    pr_aar: Mapping[str, Mapping[Aktoer, N]]  # kr/år pr. borger, the same each year
    ydelser: Mapping[str, Mapping[Aktoer, Aarsydelse[N]]]  # year by year after the course


def virkningsvaerdi(
    data: Inddata[N],
    budget: Budget[N],
    arketyper: Mapping[str, Arketype[N] | Nettoresultat[N]],
) -> Virkningsvaerdi[N] | None:
    """The archetypes weighed together; None where there are none."""
    virkning = data.virkning
    if virkning is None or budget.blanding is None:
        return None
    antal = virkning.blandinger[budget.blanding]
    borgere = total(antal.values(), data.faste.nul_kr)
    andele = {navn: n / borgere for navn, n in antal.items()}
    nul = data.faste.nul_kr_pr_borger
    pr_aar: dict[str, dict[Aktoer, N]] = {}
    ydelser: dict[str, dict[Aktoer, Aarsydelse[N]]] = {}

    def mean(values: Mapping[str, N]) -> N:
        return total((andele[navn] * value for navn, value in values.items()), nul)

    for key in virkning.enhedspris:
        pr_aar[linje_af(key)] = {
            a: mean({navn: arketyper[navn].pr_konsekvens[key][a] for navn in antal})
            for a in AKTOERER
        }
    for key in virkning.skift:
        prissat = {navn: arketyper[navn].prissat[key] for navn in antal}
        pr_aar[skat_af(key)] = {
            "kommune": mean({navn: p.skat.kommuneskat for navn, p in prissat.items()}),
            "stat": mean({navn: p.skat.statens for navn, p in prissat.items()}),
        }
        if all(p.ydelse["kommune"] for p in prissat.values()):
            ydelser[ydelse_af(key)] = {
                a: _aarsydelse(
                    {navn: p.ydelse[a] for navn, p in prissat.items()}, andele, data, budget
                )
                for a in ("kommune", "stat")
            }
    return Virkningsvaerdi(andele, pr_aar, ydelser)


def linje_af(konsekvens: str) -> str:
    """The line of a consequence; no name has a dot, so that no two lines are the same."""
    return f"konsekvenser.{konsekvens}"


def skat_af(konsekvens: str) -> str:
    """The line of the tax that follows from a consequence priced from rates."""
    return f"{linje_af(konsekvens)}.skat"


def ydelse_af(konsekvens: str) -> str:
    """The line of the benefit that a consequence priced from rates saves."""
    return f"{linje_af(konsekvens)}.ydelse"


def _aarsydelse(
    ydelse: Mapping[str, tuple[N, ...]],
    andele: Mapping[str, N],
    data: Inddata[N],
    budget: Budget[N],
) -> Aarsydelse[N]:
    dele = {
        navn: tuple(andele[navn] * kr for kr in aarene[: budget.virkningsaar])
        for navn, aarene in ydelse.items()
    }
    nul = data.faste.nul_kr_pr_borger
    i_alt = tuple(total(aarets, nul) for aarets in zip(*dele.values(), strict=True))
    return Aarsydelse(dele, i_alt, tuple(kr / data.faste.et_aar for kr in i_alt))
