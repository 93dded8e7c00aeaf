"""Rates that fall in later years, and consequences at the beginning of the year."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from costben.calculator.inddata import Rentetrin
from costben.calculator.tidsakse import tidsakse
from tests.calculator.example import EXAMPLE
from tests.calculator.kinds import computed, converted, exact
from tests.calculator.strategies import FASTE, positive_rente, several

MINISTRY = (Rentetrin(36, 0.025), Rentetrin(71, 0.015))
EXACT = converted(FASTE, lambda _, value: Fraction(value))


def slow_factor(year: int) -> float:
    """One krone in ``year``, divided once for each year with that year's rate."""
    value = 1.0
    for passed in range(1, year + 1):
        value /= 1.035 if passed <= 35 else 1.025 if passed <= 70 else 1.015
    return value


def test_factors_are_chained_with_the_rate_of_each_year():
    factors = tidsakse(FASTE, 0.035, 100, MINISTRY).diskonteringsfaktor
    assert factors == pytest.approx([slow_factor(year) for year in range(101)], rel=1e-12)
    assert factors[36] == pytest.approx(factors[35] / 1.025)
    assert factors[71] == pytest.approx(factors[70] / 1.015)


def test_factors_never_rise_where_a_lower_rate_begins():
    factors = tidsakse(FASTE, 0.035, 100, MINISTRY).diskonteringsfaktor
    assert all(later < earlier for earlier, later in pairwise(factors))


@several
@given(positive_rente, st.integers(2, 40), st.integers(1, 60))
def test_a_step_to_the_same_rate_changes_nothing(rate, year, horisont):
    rate = Fraction(rate)
    assert tidsakse(EXACT, rate, horisont, (Rentetrin(year, rate),)) == tidsakse(
        EXACT, rate, horisont
    )


@several
@given(positive_rente, st.integers(2, 40))
def test_years_before_the_step_do_not_feel_it(rate, year):
    plain = tidsakse(EXACT, Fraction(rate), 50).diskonteringsfaktor
    stepped = tidsakse(EXACT, Fraction(rate), 50, (Rentetrin(year, Fraction(0)),))
    assert stepped.diskonteringsfaktor[:year] == plain[:year]
    assert stepped.diskonteringsfaktor[year:] == (plain[year - 1],) * (51 - year)


def test_consequences_at_the_start_of_the_year_are_worth_one_years_interest_more():
    at_end = exact(EXAMPLE)
    at_start = exact(replace(EXAMPLE, ved_aarets_start=True))
    for navn, arketype in at_end.arketyper.items():
        for aktoer, value in arketype.nutidsvaerdi.items():
            more = at_start.arketyper[navn].nutidsvaerdi[aktoer]
            assert more == value * (1 + Fraction(EXAMPLE.rente))
        assert at_start.arketyper[navn].stroemme == arketype.stroemme


def test_the_cost_in_year_0_is_not_discounted_at_either_time():
    for start in (False, True):
        result = computed(replace(EXAMPLE, ved_aarets_start=start))
        for arketype in result.arketyper.values():
            assert arketype.diskonteret["kommune"].aar[0] == -result.forudsat.omkostning


def test_annualisation_is_the_same_whenever_the_consequences_fall():
    late, early = (computed(replace(EXAMPLE, ved_aarets_start=s)) for s in (False, True))
    assert late.omkostninger == early.omkostninger
