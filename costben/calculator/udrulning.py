"""A rollout: who starts, who is in the course and who has completed it, year by year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from operator import mul
from typing import TYPE_CHECKING, Generic, Literal, get_args

from costben.calculator.arithmetic import total
from costben.frozen import dataclass
from costben.numbers.number import N

if TYPE_CHECKING:
    from costben.calculator.inddata import Aktoer, Inddata
    from costben.calculator.tidsakse import Tidsakse

Udfasningsmetode = Literal["ingen", "lineaer", "geometrisk"]
UDFASNINGSMETODER: tuple[Udfasningsmetode, ...] = get_args(Udfasningsmetode)

Omraade = Literal["service", "overfoersler", "anlaeg", "skat"]
OMRAADER: tuple[Omraade, ...] = get_args(Omraade)


@dataclass(frozen=True)
class Budget(Generic[N]):
    """What a rollout is made from. Years are whole, and part of its shape rather than numbers."""

    startere: tuple[N, ...]  # borgere in each year; empty where they are stated by optrapning
    optrapning: tuple[N, ...]  # andel of the deltagere of a full year, in each year
    forloeb: int  # år that each citizen is in the course
    frafald: N | None  # andel of those in the course that leaves it in each of its years
    fast_andel: N | None  # andel of the drift that does not follow the participants; None is all
    udfasning: Udfasningsmetode
    udfasningssats: N | None  # andel that a consequence falls by each year
    blanding: str | None  # whom the citizens are; None where there are no archetypes
    forsinkelse: Mapping[str, int]  # år that a consequence comes later
    omraader: Mapping[str, Mapping[Aktoer, Omraade]]  # styringsområde pr. linje and aktør
    virkningsaar: int  # years after the course that can have consequences


@dataclass(frozen=True)
class Udrulning(Generic[N]):
    """Citizens in each budget year, and how much of a consequence they have."""

    forloebsaar: N  # år the course takes
    aarets_andel: N  # andel of the course that one budget year is
    tilbage: tuple[N, ...]  # andel still there after 1, 2 ... years of the course
    startere: tuple[N, ...]  # borgere who start
    deltagere: tuple[N, ...]  # borgere in the course, from the first year to the last with any
    gennemfoerer: tuple[N, ...]  # borgere of each cohort who complete
    i_kraft: tuple[N, ...]  # år: 1 while a consequence lasts, 1, 2 ... years after the course
    rest: tuple[N, ...]  # andel that has not faded out; empty where nothing fades
    vaegte: tuple[N, ...]  # år: what is left of a consequence, the two together
    borgeraar: tuple[tuple[N, ...], ...]  # borgere·år with a consequence: by those years and cohort
    med_virkning: tuple[N, ...]  # their sum in each budget year from ``foerste_virkningsaar``


def udrulning(data: Inddata[N], budget: Budget[N], akse: Tidsakse[N]) -> Udrulning[N]:
    """The cohorts of ``budget``; ``akse`` reaches the years after the course."""
    startere = budget.startere or tuple(
        data.deltagere * data.faste.et_aar * andel for andel in budget.optrapning
    )
    tilbage: tuple[N, ...] = ()
    gennemfoerer = startere
    if budget.frafald is not None:
        bliver = data.faste.hele - budget.frafald
        tilbage = tuple(accumulate([bliver] * budget.forloeb, mul))
        gennemfoerer = tuple(antal * tilbage[-1] for antal in startere)
    forloebsaar = akse.aar[budget.forloeb - 1] + data.faste.et_aar
    i_kraft, rest = _i_kraft(data, budget, akse), _rest(data, budget, akse)
    vaegte = tuple(a * b for a, b in zip(i_kraft, rest, strict=True)) if rest else i_kraft
    borgeraar = tuple(tuple(antal * vaegt for antal in gennemfoerer) for vaegt in vaegte)
    nobody = startere[0] * data.faste.nul_aar
    return Udrulning(
        forloebsaar=forloebsaar,
        aarets_andel=data.faste.et_aar / forloebsaar,
        tilbage=tilbage,
        startere=startere,
        deltagere=_i_forloeb(startere, tilbage, budget.forloeb),
        gennemfoerer=gennemfoerer,
        i_kraft=i_kraft,
        rest=rest,
        vaegte=vaegte,
        borgeraar=borgeraar,
        med_virkning=tuple(
            total((borgeraar[k][c] for k, c in pairs), nobody)
            for pairs in kohorter(len(vaegte), len(startere))
        ),
    )


def kohorter(virkningsaar: int, antal: int) -> list[list[tuple[int, int]]]:
    """For each year from the first with a consequence: how long ago each cohort completed.

    Pairs of years after the course (from 0) and cohort (from 0).
    """
    years = virkningsaar + antal - 1 if virkningsaar else 0
    return [
        [(k, year - k) for k in range(virkningsaar) if 0 <= year - k < antal]
        for year in range(years)
    ]


def _i_forloeb(startere: Sequence[N], tilbage: Sequence[N], forloeb: int) -> tuple[N, ...]:
    """Those in the course in each year: who started then, and who started before and stayed."""
    years = []
    for year in range(len(startere) + forloeb - 1):
        terms = []
        for gone in range(forloeb):
            if 0 <= year - gone < len(startere):
                started = startere[year - gone]
                terms.append(started * tilbage[gone - 1] if gone and tilbage else started)
        first, *others = terms
        years.append(total(terms, first) if others else first)
    return tuple(years)


def _years(budget: Budget[N], akse: Tidsakse[N]) -> tuple[N, ...]:
    return akse.aar[1 : budget.virkningsaar + 1]


def _i_kraft(data: Inddata[N], budget: Budget[N], akse: Tidsakse[N]) -> tuple[N, ...]:
    if data.virkning is None:
        return ()
    varighed = data.virkning.varighed
    return tuple(data.faste.et_aar * (year <= varighed) for year in _years(budget, akse))


def _rest(data: Inddata[N], budget: Budget[N], akse: Tidsakse[N]) -> tuple[N, ...]:
    faste = data.faste
    if data.virkning is None:
        return ()
    years = _years(budget, akse)
    if budget.udfasning == "lineaer":
        varighed = data.virkning.varighed
        return tuple((varighed - year + faste.et_aar) / varighed for year in years)
    if budget.udfasning == "geometrisk" and budget.udfasningssats is not None:
        later = [faste.hele - budget.udfasningssats] * (len(years) - 1)
        return tuple(accumulate(later, mul, initial=faste.hele))
    return ()
