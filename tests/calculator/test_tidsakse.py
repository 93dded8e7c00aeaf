"""Years and discount factors."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from costben.calculator.tidsakse import tidsakse
from tests.calculator.kinds import converted
from tests.calculator.strategies import FASTE, positive_rente, rente, several

EXACT = converted(FASTE, lambda _, value: Fraction(value))
years = st.integers(0, 40)


@several
@given(positive_rente, years)
def test_factors_fall_strictly_and_stay_above_zero(rate, horisont):
    factors = tidsakse(FASTE, rate, horisont).diskonteringsfaktor
    assert all(later < earlier for earlier, later in pairwise(factors))
    assert factors[0] == 1
    assert factors[-1] > 0


@several
@given(rente, years)
def test_factor_of_a_year_is_growth_to_minus_that_year(rate, horisont):
    akse = tidsakse(EXACT, Fraction(rate), horisont)
    growth = 1 + Fraction(rate)
    assert akse.aar == tuple(range(horisont + 1))
    assert akse.diskonteringsfaktor == tuple(1 / growth**year for year in akse.aar)


@given(years)
def test_at_rate_zero_a_krone_is_a_krone_in_every_year(horisont):
    assert set(tidsakse(FASTE, 0.0, horisont).diskonteringsfaktor) == {1.0}


def test_factors_at_four_per_cent_are_the_ones_in_the_tables():
    factors = tidsakse(FASTE, 0.04, 6).diskonteringsfaktor
    table = [1.0, 0.96154, 0.92456, 0.88900, 0.85480, 0.82193, 0.79031]
    assert factors == pytest.approx(table, abs=5e-6)
