"""What a rollout does to the budgets, year by year: for whom, in which part of the budget."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import add
from typing import Generic

from costben.calculator.arithmetic import total
from costben.calculator.arketyper import Arketype
from costben.calculator.budgetlinjer import (
    Aarsomkostning,
    Budgetlinje,
    Raekke,
    aarsomkostninger,
    linjer,
    nothing,
    raekke,
)
from costben.calculator.inddata import AKTOERER, Aktoer, Faste, Inddata
from costben.calculator.omkostninger import Omkostninger
from costben.calculator.tidsakse import Tidsakse, analysens_akse
from costben.calculator.udrulning import OMRAADER, Budget, Omraade, Udrulning, udrulning
from costben.calculator.virkningsvaerdi import Virkningsvaerdi, virkningsvaerdi
from costben.numbers.number import N

BUDGETAAR = 4  # the budget year and three overslagsår


@dataclass(frozen=True)
class Budgetsum(Generic[N]):
    """All lines of one aktør, or of all of them. A cost is negative, a gain positive."""

    udiskonteret: Raekke[N]
    diskonteret: Raekke[N]
    akkumuleret: tuple[N, ...]  # kr, undiscounted, from the first year to each
    akkumuleret_diskonteret: tuple[N, ...]  # kr
    omkostninger: N  # kr, present value of what is paid, net of sparede udgifter; negative
    gevinster: N  # kr, present value of the consequences


@dataclass(frozen=True)
class Omraadesum(Generic[N]):
    """The lines of one aktør in one styringsområde."""

    udiskonteret: Raekke[N]
    diskonteret: Raekke[N]


@dataclass(frozen=True)
class Investeringsforslag(Generic[N]):
    """The kommune's part as an investment proposal shows it, undiscounted."""

    varige: Mapping[Omraade, Raekke[N]]
    samlet_varig: Raekke[N]
    implementering: Raekke[N]
    samlet: Raekke[N]


@dataclass(frozen=True)
class Budgetvirkning(Generic[N]):
    """The rollout and its kroner; every sequence runs from the first budget year."""

    akse: Tidsakse[N]
    udrulning: Udrulning[N]
    vaerdi: Virkningsvaerdi[N] | None
    omkostninger: Mapping[str, Aarsomkostning[N]]
    linjer: tuple[Budgetlinje[N], ...]
    aktoerer: Mapping[str, Budgetsum[N]]  # pr. aktør and "i_alt"
    omraader: Mapping[Aktoer, Mapping[Omraade, Omraadesum[N]]]
    serviceramme: Raekke[N]  # the kommune's service
    forslag: Investeringsforslag[N]


def budgetvirkning(
    data: Inddata[N],
    budget: Budget[N],
    omkostninger: Omkostninger[N],
    arketyper: Mapping[str, Arketype[N]],
) -> Budgetvirkning[N]:
    """Lay the cohorts of ``budget`` out over the years and sum what they cost and give."""
    faste = data.faste
    akse = analysens_akse(data, antal_aar(budget) - 1)
    rul = udrulning(data, budget, akse)
    vaerdi = virkningsvaerdi(data, budget, arketyper)
    betalt = aarsomkostninger(data, budget, rul, omkostninger)
    alle = linjer(data, budget, rul, betalt, vaerdi, akse)
    omraader = {
        a: {
            o: Omraadesum(
                _column_sums([li.udiskonteret for li in found], akse, faste),
                _column_sums([li.diskonteret for li in found], akse, faste),
            )
            for o in OMRAADER
            if (found := _of(alle, a, (o,)))
        }
        for a in AKTOERER
    }
    service = omraader["kommune"].get("service")
    return Budgetvirkning(
        akse=akse,
        udrulning=rul,
        vaerdi=vaerdi,
        omkostninger=betalt,
        linjer=alle,
        aktoerer=_pr_aktoer(alle, akse, faste),
        omraader=omraader,
        serviceramme=service.udiskonteret if service else _column_sums([], akse, faste),
        forslag=_forslag(alle, akse, faste),
    )


def antal_aar(budget: Budget[N]) -> int:
    """Budget years until the last cohort's last consequence; at least four."""
    cohorts = len(budget.startere or budget.optrapning)
    later = max(budget.forsinkelse.values(), default=0) if budget.virkningsaar else 0
    return max(cohorts + budget.forloeb - 1 + budget.virkningsaar + later, BUDGETAAR)


def _pr_aktoer(
    alle: Sequence[Budgetlinje[N]], akse: Tidsakse[N], faste: Faste[N]
) -> dict[str, Budgetsum[N]]:
    rows: dict[str, tuple[Raekke[N], Raekke[N], N]] = {}
    for a in AKTOERER:
        own = _of(alle, a, OMRAADER)
        rows[a] = (
            _column_sums([li.udiskonteret for li in own], akse, faste),
            _column_sums([li.diskonteret for li in own], akse, faste),
            total((li.diskonteret.i_alt for li in own if li.art != "virkning"), *nothing(1, faste)),
        )
    rows["i_alt"] = (
        _column_sums([now for now, _, _ in rows.values()], akse, faste),
        _column_sums([worth for _, worth, _ in rows.values()], akse, faste),
        total((cost for _, _, cost in rows.values()), faste.nul_kr),
    )
    return {
        navn: Budgetsum(
            udiskonteret=now,
            diskonteret=worth,
            akkumuleret=tuple(accumulate(now.aar, add)),
            akkumuleret_diskonteret=tuple(accumulate(worth.aar, add)),
            omkostninger=cost,
            gevinster=worth.i_alt - cost,
        )
        for navn, (now, worth, cost) in rows.items()
    }


def _forslag(
    alle: Sequence[Budgetlinje[N]], akse: Tidsakse[N], faste: Faste[N]
) -> Investeringsforslag[N]:
    kommunens = _of(alle, "kommune", OMRAADER)
    varige = {
        o: _column_sums([li.udiskonteret for li in found], akse, faste)
        for o in OMRAADER
        if (found := [li for li in _of(alle, "kommune", (o,)) if li.art != "implementering"])
    }
    samlet_varig = _column_sums(list(varige.values()), akse, faste)
    implementering = _column_sums(
        [li.udiskonteret for li in kommunens if li.art == "implementering"], akse, faste
    )
    samlet = _column_sums([samlet_varig, implementering], akse, faste)
    return Investeringsforslag(varige, samlet_varig, implementering, samlet)


def _of(
    alle: Iterable[Budgetlinje[N]], aktoer: Aktoer, omraader: Sequence[Omraade]
) -> list[Budgetlinje[N]]:
    return [li for li in alle if li.aktoer == aktoer and li.styringsomraade in omraader]


def _column_sums(rows: Sequence[Raekke[N]], akse: Tidsakse[N], faste: Faste[N]) -> Raekke[N]:
    nul, years = faste.nul_kr, len(akse.aar)
    if not rows:
        return raekke(nothing(years, faste), nul)
    return raekke((total((r.aar[t] for r in rows), nul) for t in range(years)), nul)
