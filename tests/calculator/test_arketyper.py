"""Figur 6-5: net results of archetypes and of groups of them, exactly, for any analysis."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from costben.calculator.inddata import AKTOERER
from tests.calculator.kinds import converted, exact
from tests.calculator.strategies import horisont, several, with_enhedspriser, with_virkning

ALL = (*AKTOERER, "i_alt")


def with_quantities(data, maengde):
    antal = {"gruppe": {name: float(i + 1) for i, name in enumerate(maengde)}}
    return replace(data, virkning=replace(data.virkning, maengde=maengde, blandinger=antal))


def scaled(maengde, factor):
    return converted(maengde, lambda _, quantity: quantity * factor)


def gains(result, name):
    """The net result of an archetype without the cost."""
    a, cost = result.arketyper[name], result.forudsat.omkostning
    return {
        "kommune": a.kommune + cost,
        "region": a.region,
        "stat": a.stat,
        "i_alt": a.i_alt + cost,
    }


@several
@given(with_virkning)
def test_without_consequences_the_result_is_minus_the_cost(data):
    result = exact(with_quantities(data, scaled(data.virkning.maengde, 0)))
    cost = result.forudsat.omkostning
    for a in result.arketyper.values():
        assert (a.kommune, a.region, a.stat, a.i_alt) == (-cost, 0, 0, -cost)


@several
@given(with_virkning)
def test_cost_is_the_cost_per_citizen_rounded_where_the_analysis_says_so(data):
    result, step = exact(data), data.virkning.omkostning_afrundes_til
    cost, used = result.omkostninger.samlet.pr_borger, result.forudsat.omkostning
    if step is None:
        assert used == cost
    else:
        assert used % Fraction(step) == 0
        assert abs(used - cost) <= Fraction(step) / 2


@several
@given(with_enhedspriser, st.sampled_from([-2, 0.5, 4, 8]))
def test_scaling_the_consequences_scales_the_gain(data, factor):
    before = exact(data)
    after = exact(with_quantities(data, scaled(data.virkning.maengde, factor)))
    for name in data.virkning.maengde:
        expected = {a: gain * Fraction(factor) for a, gain in gains(before, name).items()}
        assert gains(after, name) == expected


@several
@given(with_virkning)
def test_consequences_add_up(data):
    """The gain of several consequences is the sum of their gains one by one."""
    maengde = data.virkning.maengde
    together = exact(data)
    one_by_one = [
        exact(
            with_quantities(
                data,
                {a: {k: q * (k == only) for k, q in row.items()} for a, row in maengde.items()},
            )
        )
        for only in (*data.virkning.enhedspris, *data.virkning.skift)
    ]
    for name in maengde:
        for aktoer in ALL:
            parts = sum(gains(alone, name)[aktoer] for alone in one_by_one)
            assert gains(together, name)[aktoer] == parts


@several
@given(with_virkning)
def test_the_sum_of_the_aktoerer_is_i_alt(data):
    result = exact(data)
    for a in result.arketyper.values():
        assert a.kommune + a.region + a.stat == a.i_alt
        for flows in (a.stroemme, a.diskonteret):
            yearly = zip(*(flows[aktoer].aar for aktoer in AKTOERER), strict=True)
            assert tuple(map(sum, yearly)) == flows["i_alt"].aar
            assert sum(flows[aktoer].sum for aktoer in AKTOERER) == flows["i_alt"].sum
    for b in result.blandinger.values():
        for group in (b.gruppen, b.pr_borger):
            assert group.kommune + group.region + group.stat == group.i_alt


@several
@given(with_virkning)
def test_the_sum_of_the_discounted_years_is_the_net_result(data):
    for a in exact(data).arketyper.values():
        for aktoer in ALL:
            flow = a.diskonteret[aktoer]
            assert flow.sum == sum(flow.aar) == getattr(a, aktoer)


@several
@given(with_enhedspriser)
def test_flows_are_the_cost_at_the_start_and_then_the_gain_of_each_year(data):
    result, varighed = exact(data, horisont(data) + 2), int(data.virkning.varighed)
    cost = {"kommune": result.forudsat.omkostning, "region": 0, "stat": 0}
    for a in result.arketyper.values():
        for aktoer in AKTOERER:
            start, *years = a.stroemme[aktoer].aar
            assert start == -cost[aktoer]
            assert years[:varighed] == [a.pr_aar[aktoer]] * varighed
            assert set(years[varighed:]) == {0}
            assert a.stroemme[aktoer].sum == a.pr_aar[aktoer] * varighed - cost[aktoer]


@several
@given(with_enhedspriser)
def test_at_rate_zero_the_present_value_is_years_times_amount(data):
    result = exact(replace(data, rente=0.0))
    years = data.virkning.varighed
    assert result.forudsat.nutidsfaktor == years
    for a in result.arketyper.values():
        assert a.nutidsvaerdi == {aktoer: a.pr_aar[aktoer] * int(years) for aktoer in AKTOERER}
        assert a.stroemme == a.diskonteret


@several
@given(with_virkning)
def test_a_positive_rate_makes_gains_worth_less(data):
    plain = exact(replace(data, rente=0.0)).forudsat.nutidsfaktor
    discounted = exact(replace(data, rente=0.04)).forudsat.nutidsfaktor
    assert 0 < discounted < plain


@several
@given(with_virkning)
def test_a_longer_time_axis_changes_no_net_result(data):
    short, long = exact(data), exact(data, horisont(data) + 3)
    assert long.blandinger == short.blandinger
    for name, a in short.arketyper.items():
        assert all(getattr(long.arketyper[name], aktoer) == getattr(a, aktoer) for aktoer in ALL)


@several
@given(with_virkning, st.integers(1, 1000))
def test_a_mix_of_one_archetype_is_the_archetype(data, citizens):
    names = list(data.virkning.maengde)
    alone = {name: {n: float(citizens * (n == name)) for n in names} for name in names}
    result = exact(replace(data, virkning=replace(data.virkning, blandinger=alone)))
    for name, mix in result.blandinger.items():
        a = result.arketyper[name]
        assert mix.borgere == citizens
        for aktoer in ALL:
            assert getattr(mix.pr_borger, aktoer) == getattr(a, aktoer)
            assert getattr(mix.gruppen, aktoer) == getattr(a, aktoer) * citizens


@several
@given(with_virkning)
def test_a_mix_lies_between_its_worst_and_its_best_archetype(data):
    result = exact(data)
    for navn, mix in result.blandinger.items():
        there = [result.arketyper[a] for a, n in data.virkning.blandinger[navn].items() if n]
        for aktoer in ALL:
            values = [getattr(a, aktoer) for a in there]
            assert min(values) <= getattr(mix.pr_borger, aktoer) <= max(values)
