"""The refund over the boundaries of weeks 4, 26 and 52, held against a loop over days."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from costben.calculator.refusion import Refusionstrin, aarsrefusion
from tests.calculator.strategies import several

SHARES = (Fraction(8, 10), Fraction(4, 10), Fraction(3, 10), Fraction(2, 10))
TRIN = tuple(map(Refusionstrin, map(Fraction, (0, 4, 26, 52)), SHARES))
weeks_in_days = st.integers(0, 364)
days_before = st.integers(0, 3 * 364)


def refunded_by_the_day(before, days):
    """Weeks that the state pays for: each day by the week it lies in, counted from 1."""
    paid = Fraction(0)
    for day in range(before, before + days):
        week = day // 7 + 1
        if week <= 4:
            paid += SHARES[0]
        elif week <= 26:
            paid += SHARES[1]
        elif week <= 52:
            paid += SHARES[2]
        else:
            paid += SHARES[3]
    return paid / 7


def year(before, days):
    return aarsrefusion(Fraction(before, 7), Fraction(days, 7), TRIN)


@several
@given(days_before, weeks_in_days)
def test_refund_equals_a_loop_over_days(before, days):
    result = year(before, days)
    assert result.refunderede == refunded_by_the_day(before, days)
    assert result.kommunens == Fraction(days, 7) - result.refunderede


@pytest.mark.parametrize("limit", [4, 26, 52])
@pytest.mark.parametrize("offset", [-8, -7, -1, 0, 1, 7])
def test_days_on_each_side_of_a_limit_are_refunded_by_their_own_week(limit, offset):
    before = limit * 7 + offset
    assert year(before, 14).refunderede == refunded_by_the_day(before, 14)


def test_the_first_year_on_support_by_hand():
    # 4 weeks at 80 %, 22 at 40 %, 26 at 30 %: 3,2 + 8,8 + 7,8 = 19,8 weeks
    result = year(0, 364)
    assert result.i_trin == (4, 22, 26, 0)
    assert result.refunderede == Fraction("19.8")
    assert result.uger_efter == 52


def test_after_a_year_every_week_is_refunded_at_the_last_share():
    result = year(364, 70)
    assert result.i_trin == (0, 0, 0, 10)
    assert (result.refunderede, result.kommunens) == (2, 8)


@several
@given(days_before, weeks_in_days, weeks_in_days)
def test_a_period_split_in_two_gives_the_same_as_the_whole(before, first, second):
    whole = year(before, first + second)
    parts = (year(before, first), year(before + first, second))
    assert whole.refunderede == sum(p.refunderede for p in parts)
    assert whole.kommunens == sum(p.kommunens for p in parts)
    assert whole.i_trin == tuple(map(sum, zip(*(p.i_trin for p in parts), strict=True)))
    assert parts[0].uger_efter == parts[1].uger_foer


@several
@given(days_before, weeks_in_days)
def test_each_week_lies_in_one_step(before, days):
    result = year(before, days)
    assert sum(result.i_trin) == Fraction(days, 7)
    assert min(result.i_trin) >= 0
