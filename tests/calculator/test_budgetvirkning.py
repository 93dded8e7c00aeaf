"""A rollout: cohorts and cash flows against a slow loop, and what must hold of every one."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from costben.calculator.beregning import beregn
from costben.calculator.inddata import AKTOERER, Rentetrin
from costben.numbers.cell import Cell
from tests.calculator import oracle_budget
from tests.calculator.example import EXAMPLE
from tests.calculator.kinds import computed, converted, exact
from tests.calculator.strategies import FASTE, few, horisont, with_budget

with_effects = with_budget.filter(lambda data: data.virkning is not None)


def payers(data):
    """Each consequence's lines, and who they are for."""
    lines = {}
    for key in data.virkning.enhedspris if data.virkning else ():
        lines[f"konsekvenser.{key}"] = AKTOERER
    for key in data.virkning.skift if data.virkning else ():
        for part in ("ydelse", "skat"):
            lines[f"konsekvenser.{key}.{part}"] = ("kommune", "stat")
    return lines


def assert_as_the_loop_says(data):
    fractions = converted(data, lambda _, value: Fraction(value))
    expected = oracle_budget.linjer(fractions, payers(data))
    budget = exact(data).budgetvirkning
    found = {
        (li.linje, li.aktoer, year): kr
        for li in budget.linjer
        for year, kr in enumerate(li.udiskonteret.aar)
    }
    for place in {*found, *expected}:
        assert found.get(place, 0) == expected.get(place, 0), place
    rate = Fraction(data.rente)
    for payer in AKTOERER:
        flow = {year: Fraction(0) for year in range(len(budget.akse.aar))}
        for (_, who, year), kr in expected.items():
            if who == payer:
                flow[year] += kr
        assert budget.aktoerer[payer].udiskonteret.aar == tuple(flow.values())
        worth = oracle_budget.present_value(flow, rate)
        assert budget.aktoerer[payer].diskonteret.i_alt == worth


def test_the_example_is_what_the_loop_says_to_the_last_digit():
    assert_as_the_loop_says(EXAMPLE)


@few
@given(with_budget)
def test_any_rollout_is_what_the_loop_says_to_the_last_digit(data):
    assert_as_the_loop_says(data)


@few
@given(with_budget)
def test_all_sums_are_of_the_same_lines(data):
    budget = exact(data).budgetvirkning
    for years in (lambda row: row.aar, lambda row: (row.i_alt,)):
        rows = [years(li.udiskonteret) for li in budget.linjer]
        whole = [sum(kr) for kr in zip(*rows, strict=True)]
        in_all = list(years(budget.aktoerer["i_alt"].udiskonteret))
        assert in_all == (whole or [0] * len(in_all))
    for payer, areas in budget.omraader.items():
        for part in ("udiskonteret", "diskonteret"):
            parts = sum(getattr(area, part).i_alt for area in areas.values())
            assert parts == getattr(budget.aktoerer[payer], part).i_alt
    assert budget.forslag.samlet == budget.aktoerer["kommune"].udiskonteret
    service = budget.omraader["kommune"].get("service")
    assert budget.serviceramme.i_alt == (service.udiskonteret.i_alt if service else 0)


def one_cohort(data, **changed):
    """A single year's starters, in a course of one year, of whom nobody leaves."""
    plain = {"forloeb": 1, "frafald": None, "fast_andel": None, "udfasning": "ingen"}
    return replace(
        data,
        budget=replace(data.budget, optrapning=(), forsinkelse={}, **{**plain, **changed}),
    )


@few
@given(with_effects)
def test_one_citizen_is_worth_what_the_archetypes_are(data):
    """A cohort of one is the mix's mean citizen: the same consequences in the same years."""
    result = exact(one_cohort(data, startere=(1.0,)))
    mix = data.virkning.blandinger[data.budget.blanding]
    for payer in AKTOERER:
        mean = sum(
            Fraction(n) * result.arketyper[a].nutidsvaerdi[payer] for a, n in mix.items()
        ) / sum(map(Fraction, mix.values()))
        assert result.budgetvirkning.aktoerer[payer].gevinster == mean


@few
@given(with_budget, st.integers(1, 4))
def test_a_citizen_costs_the_same_however_many_budget_years_the_course_takes(data, years):
    """Nobody leaves and nothing is fixed: then each starter costs what a citizen costs."""
    paid = one_cohort(data, startere=(3.0,), fast_andel=0.0, forloeb=years)
    result = exact(paid)
    drift = [li for li in result.budgetvirkning.linjer if li.linje == "drift"]
    assert sum(li.udiskonteret.i_alt for li in drift) == -3 * result.omkostninger.drift.pr_borger


@few
@given(with_budget)
def test_what_is_fixed_is_paid_also_in_a_year_that_is_stated_with_nobody(data):
    paid = one_cohort(data, startere=(0.0, 3.0, 0.0), fast_andel=1.0)
    paid = replace(paid, drift=tuple(line for line in data.drift if line.sagstal is None))
    result = exact(paid)
    yearly = result.omkostninger.drift.pr_aar
    for line in result.budgetvirkning.linjer:
        if line.linje == "drift":
            years = line.udiskonteret.aar
            assert years == (-yearly, -yearly, -yearly, *[0] * (len(years) - 3))


@few
@given(with_effects, st.integers(1, 99))
def test_a_cohort_split_in_two_gives_the_same(data, per_cent):
    data = replace(data, budget=replace(data.budget, fast_andel=0.0))
    starters = oracle_budget.starters(converted(data, lambda _, value: Fraction(value)))
    share = Fraction(per_cent, 100)

    def lines(numbers):
        budget = replace(data.budget, startere=tuple(map(float, numbers)), optrapning=())
        fractions = exact(replace(data, budget=budget))
        return {
            (li.linje, li.aktoer): li
            for li in fractions.budgetvirkning.linjer
            if li.linje != "etablering"
        }

    numbers = [Fraction(round(n * 100)) for n in starters]
    assume(any(numbers))
    whole = lines(numbers)
    first = lines([n * share for n in numbers])
    second = lines([n - n * share for n in numbers])
    for place, line in whole.items():
        for part in ("udiskonteret", "diskonteret"):
            one, other = getattr(first[place], part), getattr(second[place], part)
            assert float(getattr(line, part).i_alt) == pytest.approx(
                float(one.i_alt + other.i_alt), rel=1e-12, abs=1e-6
            )


def scaled(data, factor):
    """``data`` with every krone ``factor`` times as large."""
    kroner = ("beloeb", "beloeb_pr_aar", "aarsloen", "timeloen", "oevrig_indkomst", "loen")
    rates = ("pr_maaned", "pr_uge", "personfradrag")

    def scale(path, value):
        name = path.rpartition(".")[2]
        priced = "enhedspris." in path or "sammenlignes_med." in path
        return value * factor if name in kroner + rates or priced else value

    return converted(data, scale)


@few
@given(with_budget, st.sampled_from([0.5, 2.0, 1024.0]))
def test_scaling_kroner_scales_the_budget(data, factor):
    before, after = exact(data).budgetvirkning, exact(scaled(data, factor)).budgetvirkning
    for payer, found in before.aktoerer.items():
        larger = after.aktoerer[payer]
        assert larger.diskonteret.i_alt == found.diskonteret.i_alt * Fraction(factor)
        assert larger.udiskonteret.aar == tuple(
            kr * Fraction(factor) for kr in found.udiskonteret.aar
        )


def test_consequences_begin_the_year_after_the_course_and_later_with_a_lag():
    budget = replace(EXAMPLE.budget, forloeb=1, forsinkelse={"konsekvenser.dag": 2})
    lines = computed(replace(EXAMPLE, budget=budget)).budgetvirkning.linjer
    first = {
        li.linje: next(year for year, kr in enumerate(li.udiskonteret.aar) if kr)
        for li in lines
        if li.aktoer == "kommune"
    }
    assert (first["etablering"], first["drift"]) == (0, 0)
    assert (first["konsekvenser.uge"], first["konsekvenser.dag"]) == (1, 3)


@pytest.mark.parametrize(
    ("udfasning", "left"),
    [
        ("ingen", [1, 1, 1, 1]),
        ("lineaer", [1, 0.75, 0.5, 0.25]),
        ("geometrisk", [1, 0.8, 0.64, 0.512]),
    ],
)
def test_a_consequence_fades_over_its_own_years(udfasning, left):
    virkning = replace(EXAMPLE.virkning, varighed=4.0)
    budget = replace(EXAMPLE.budget, udfasning=udfasning, virkningsaar=6)
    found = computed(replace(EXAMPLE, virkning=virkning, budget=budget)).budgetvirkning
    assert found.udrulning.vaegte == pytest.approx([*left, 0, 0])


def test_drop_outs_cost_until_they_leave_and_give_nothing():
    budget = replace(EXAMPLE.budget, startere=(100.0,), forloeb=2, frafald=0.25, fast_andel=0.0)
    rul = computed(replace(EXAMPLE, budget=budget)).budgetvirkning.udrulning
    assert rul.deltagere == (100, 75)
    assert rul.gennemfoerer == (56.25,)


def test_a_rollout_of_the_driftsperiode_costs_what_the_driftsperiode_does():
    plain = replace(
        EXAMPLE.budget,
        startere=(50.4,) * 3,
        forloeb=1,
        frafald=None,
        fast_andel=0.3,
    )
    result = computed(replace(EXAMPLE, budget=plain))
    omk = result.omkostninger
    paid = result.budgetvirkning.omkostninger
    assert sum(paid["drift"].aar) == pytest.approx(omk.drift.i_alt)
    assert sum(paid["sparede_udgifter"].aar) == pytest.approx(omk.sparede_udgifter.i_alt)
    assert paid["etablering"].aar == (omk.etablering.i_alt,)


def test_at_least_the_budget_year_and_three_overslagsaar_are_shown():
    budget = replace(EXAMPLE.budget, startere=(10.0,), forloeb=1, virkningsaar=0, blanding=None)
    short = replace(EXAMPLE, virkning=None, budget=budget, faste=FASTE)
    assert len(computed(short).budgetvirkning.akse.aar) == 4


def test_later_rates_and_consequences_at_the_years_beginning_hold_here_too():
    data = replace(
        one_cohort(EXAMPLE, startere=(1.0,)),
        rentetrin=(Rentetrin(3, 0.02),),
        ved_aarets_start=True,
    )
    result = computed(data)
    mix = data.virkning.blandinger[data.budget.blanding]
    for payer in AKTOERER:
        mean = sum(n * result.arketyper[a].nutidsvaerdi[payer] for a, n in mix.items()) / 3
        assert result.budgetvirkning.aktoerer[payer].gevinster == pytest.approx(mean)


@few
@given(with_budget)
def test_each_year_of_a_row_is_a_number_of_its_own(data):
    """So that a sum of them is a range in the workbook."""
    cells = converted(data, lambda _, value: Cell(value))
    budget = beregn(cells, horisont(data)).budgetvirkning
    rows = [li.udiskonteret for li in budget.linjer]
    rows += [found.diskonteret for found in budget.aktoerer.values()]
    rows += [budget.serviceramme, budget.forslag.implementering, budget.forslag.samlet_varig]
    for row in rows:
        assert len({id(cell) for cell in row.aar}) == len(row.aar)
