"""A change of benefit or work priced once more, slowly: an eighth of a week at a time.

Written from the rules (refund by weeks with support; tax on income above the deduction), sharing
no code with the calculator. Works on Fractions, exactly.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from costben.calculator.inddata import Virkning
from costben.calculator.skift import Satser, Skift

Number = Fraction
EIGHTH = Fraction(1, 8)
LAST_WEEKS = (4, 26, 52)  # of the first three steps of the refund


def weekly_benefit(name: str | None, satser: Satser[Any]) -> Number:
    """What a recipient gets in a week, on average."""
    if name is None:
        return Number(0)
    benefit = satser.ydelser[name]
    mean, left = Number(0), Number(1)
    for recipient in benefit.modtagere:
        share = left if recipient.andel is None else recipient.andel
        left -= share
        monthly = recipient.pr_maaned
        mean += share * (recipient.pr_uge if monthly is None else monthly * 12 / 52)
    if benefit.fleksjob is not None:
        mean -= benefit.fleksjob.loen * 12 * benefit.fleksjob.nedsaettelse / 52
    return mean


def weekly_pay(work: Any, name: str | None, satser: Satser[Any]) -> Number:
    """What a person earns in a week of work, or beside a benefit."""
    if work is not None:
        return work.aarsloen / 52 if work.timeloen is None else work.timeloen * work.timer_pr_uge
    beside = satser.ydelser[name].fleksjob if name else None
    return beside.loen * 12 / 52 if beside else Number(0)


def refunded(start: Number, weeks: Number, satser: Satser[Any]) -> Number:
    """The part of ``weeks`` after the first ``start`` that the state pays for."""
    paid = Number(0)
    shares = [step.andel for step in satser.refusion]
    passed = start
    while passed < start + weeks:
        number = int(passed) + 1  # the week that this eighth lies in
        paid += EIGHTH * shares[sum(number > last for last in LAST_WEEKS)]
        passed += EIGHTH
    return paid


def taxes(benefit: Number, pay: Number, other: Number, satser: Satser[Any]) -> dict[str, Number]:
    """What a year's income is taxed."""
    contribution = pay * satser.skat.arbejdsmarkedsbidrag
    taxed = max(Number(0), other + benefit + pay - contribution - satser.skat.personfradrag)
    return {
        "kommuneskat": taxed * satser.skat.kommuneskat,
        "bundskat": taxed * satser.skat.bundskat,
        "arbejdsmarkedsbidrag": contribution,
    }


def years_of(
    skift: Skift[Any], units: Number, virkning: Virkning[Any]
) -> Iterator[dict[str, Number]]:
    """What the change is worth in each year, by line."""
    satser = virkning.satser
    assert satser is not None
    weeks = units * 52 / 12 if skift.i_maaneder else units
    before, after = (weekly_benefit(name, satser) for name in (skift.fra, skift.til))
    pay_before = weekly_pay(skift.arbejde_foer, skift.fra, satser)
    pay_after = weekly_pay(skift.arbejde_efter, skift.til, satser)
    other = skift.oevrig_indkomst
    if other is None:
        other = (52 - weeks) * before
    tax_before = taxes(weeks * before, weeks * pay_before, other, satser)
    tax_after = taxes(weeks * after, weeks * pay_after, other, satser)
    counted = skift.anciennitet
    for _ in range(int(virkning.varighed)):
        by_state = refunded(counted, weeks, satser)
        counted += skift.uger_pr_aar
        yield {
            "ydelse_kommune": (weeks - by_state) * (before - after),
            "ydelse_stat": by_state * (before - after),
        } | {tax: tax_after[tax] - tax_before[tax] for tax in tax_before}


def linjer(
    skift: Skift[Any], units: Number, virkning: Virkning[Any], rate: Number
) -> dict[str, Number]:
    """The present value of each line."""
    values: dict[str, Number] = {}
    for i, year in enumerate(years_of(skift, units, virkning)):
        for line, amount in year.items():
            values[line] = values.get(line, Number(0)) + amount / (1 + rate) ** (i + 1)
    return values
