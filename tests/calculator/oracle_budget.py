"""A rollout reckoned once more, slowly: one citizen's year at a time, sharing no code.

Works on plain numbers; with Fraction it is exact.
"""

from collections import defaultdict
from dataclasses import replace
from fractions import Fraction
from typing import Any

from costben.calculator.inddata import Inddata
from tests.calculator import oracle, oracle_skift

Number = Fraction
Key = tuple[str, str, int]  # line, payer and year


def starters(data: Inddata[Any]) -> list[Number]:
    budget = data.budget
    if budget.startere:
        return list(budget.startere)
    return [data.deltagere * share for share in budget.optrapning]


def left(data: Inddata[Any], year: int) -> Number:
    """How much of a consequence is left ``year`` years after the course."""
    budget, lasts = data.budget, data.virkning.varighed
    if year > lasts:
        return Number(0)
    if budget.udfasning == "lineaer":
        return 1 - Number(year - 1) / Number(lasts)
    share = Number(1)
    if budget.udfasning == "geometrisk":
        for _ in range(year - 1):
            share -= share * budget.udfasningssats
    return share


def values(data: Inddata[Any], archetype: str, line: str, payer: str, years: int) -> list[Number]:
    """What one citizen of ``archetype`` gives ``payer`` in each year after the course."""
    virkning = data.virkning
    quantities = virkning.maengde[archetype]
    _, key, *parts = line.split(".")
    if not parts:
        return [quantities[key] * virkning.enhedspris[key][payer]] * years
    (part,) = parts
    long_enough = replace(virkning, varighed=Number(years))
    priced = oracle_skift.years_of(virkning.skift[key], quantities[key], long_enough)
    if part == "ydelse":
        return [of_year[f"ydelse_{payer}"] for of_year in priced]
    if payer == "kommune":
        return [of_year["kommuneskat"] for of_year in priced]
    return [of_year["bundskat"] + of_year["arbejdsmarkedsbidrag"] for of_year in priced]


def mean(data: Inddata[Any], lines: dict[str, tuple[str, ...]]) -> dict[Key, Number]:
    """What a citizen of the mix gives each payer in each year after the course, from 1."""
    found: dict[Key, Number] = defaultdict(Number)
    years = data.budget.virkningsaar
    mix = data.virkning.blandinger[data.budget.blanding] if data.virkning else {}
    for archetype, count in mix.items():
        share = Number(count) / sum(mix.values())
        for line, payers in lines.items():
            for payer in payers:
                priced = values(data, archetype, line, payer, years)
                for after, amount in enumerate(priced, 1):
                    found[line, payer, after] += share * amount
    return found


def running(data: Inddata[Any], lines: Any, present: Number) -> Number:
    """A year's cost with ``present`` citizens in the course."""
    fixed = data.budget.fast_andel
    cost = Number(0)
    for line in lines:
        yearly = oracle.in_period(line, data) / data.driftsperiode
        if line.sagstal is not None:
            cost += yearly / data.deltagere / data.budget.forloeb * present
        elif fixed is None:
            cost += yearly
        else:
            each = yearly * (1 - fixed) / data.deltagere / data.budget.forloeb
            cost += yearly * fixed + each * present
    return cost


def linjer(data: Inddata[Any], lines: dict[str, tuple[str, ...]]) -> dict[Key, Number]:
    """Undiscounted kroner of each line, payer and year; ``lines`` has each consequence's payers."""
    budget = data.budget
    found: dict[Key, Number] = defaultdict(Number)
    found["etablering", "kommune", 0] -= sum(
        (oracle.one_off(line, data) for line in data.etablering), Number(0)
    )
    each = mean(data, lines)
    present: dict[int, Number] = defaultdict(Number)
    for cohort, number in enumerate(starters(data)):
        here = Number(number)
        for year in range(cohort, cohort + budget.forloeb):
            present[year] += here
            here -= here * (budget.frafald or 0)
        for (line, payer, after), amount in each.items():
            year = cohort + budget.forloeb - 1 + after + budget.forsinkelse.get(line, 0)
            found[line, payer, year] += here * left(data, after) * amount
    for year, citizens in present.items():
        found["drift", "kommune", year] -= running(data, data.drift, citizens)
        saved = running(data, data.sparede_udgifter, citizens)
        found["sparede_udgifter", "kommune", year] += saved
    return found


def present_value(flow: dict[int, Number], rate: Number) -> Number:
    return sum((kr / (1 + rate) ** year for year, kr in flow.items()), Number(0))


def paid_back(flow: list[Number]) -> int | None:
    """The first year, from 1, that no later year's accumulated result is below zero from."""
    for year in range(len(flow)):
        if all(sum(flow[: later + 1]) >= 0 for later in range(year, len(flow))):
            return year + 1
    return None
