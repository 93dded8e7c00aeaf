"""Interval arithmetic: the result holds whatever the operands can be."""

import operator

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from costben.numbers.interval import Interval
from tests.calculator.strategies import several

finite = (
    st.floats(-1e9, 1e9)
    .filter(lambda number: number == 0 or abs(number) > 1e-100)
    .map(lambda number: number + 0.0)  # no negative zero
)
OPERATORS = [operator.add, operator.sub, operator.mul, operator.truediv, operator.le]


@st.composite
def interval(draw):
    """An interval and a number in it."""
    low, high = sorted((draw(finite), draw(finite)))
    return Interval(low, high), draw(st.one_of(st.just(low), st.just(high), st.floats(low, high)))


def holds(result, number):
    return result.low <= number <= result.high


@pytest.mark.parametrize("operate", OPERATORS)
@several
@given(interval(), interval())
def test_operators_hold_every_result(operate, a, b):
    (whole_a, one_a), (whole_b, one_b) = a, b
    if operate is operator.truediv:
        assume(not holds(whole_b, 0))
    assert holds(operate(whole_a, whole_b), operate(one_a, one_b))


bases = st.tuples(st.floats(0.01, 100), st.floats(0.01, 100)).map(sorted)
exponents = st.tuples(st.floats(-3, 3), st.floats(-3, 3)).map(sorted)


@several
@given(bases, exponents, st.floats(0, 1), st.floats(0, 1))
def test_a_power_holds_every_result(base, exponent, this_far, that_far):
    x = min(base[0] + this_far * (base[1] - base[0]), base[1])
    y = min(exponent[0] + that_far * (exponent[1] - exponent[0]), exponent[1])
    result = Interval(*base) ** Interval(*exponent)
    margin = 1e-12 * abs(x**y)  # the power of a computer is rounded a little either way
    assert result.low - margin <= x**y <= result.high + margin


def test_no_power_of_what_may_be_negative():
    with pytest.raises(ValueError, match="below zero"):
        Interval(-1, 1) ** Interval(2, 2)


@pytest.mark.parametrize("operate", OPERATORS)
@several
@given(interval(), finite)
def test_a_plain_number_is_an_interval_of_itself(operate, a, number):
    whole, one = a
    if operate is operator.truediv:
        assume(number != 0)
    assert operate(whole, number) == operate(whole, Interval(number, number))
    assert holds(operate(whole, number), operate(one, number))


@pytest.mark.parametrize("operate", [operator.add, operator.sub, operator.mul, operator.truediv])
@several
@given(interval(), finite)
def test_a_plain_number_may_stand_on_the_left(operate, a, number):
    whole, one = a
    if operate is operator.truediv:
        assume(not holds(whole, 0))
    assert operate(number, whole) == operate(Interval(number, number), whole)
    assert holds(operate(number, whole), operate(number, one))


@several
@given(interval(), interval())
def test_floor_division_holds_the_floor_of_every_quotient(a, b):
    (whole_a, one_a), (whole_b, one_b) = a, b
    assume(not holds(whole_b, 0))
    assert holds(whole_a // whole_b, (one_a / one_b) // 1)
    assert holds(whole_a // 1, one_a // 1)


@several
@given(st.integers(-1000, 1000), st.integers(1, 1000))
def test_division_of_points_is_the_float_division(a, b):
    # a * (1 / b) is not a / b: 49 * (1 / 49) is below 1
    assert Interval(a, a) / Interval(b, b) == Interval(a / b, a / b)
    assert Interval(a * b, a * b) / b // 1 == Interval(a, a)


@given(interval())
def test_minus_turns_the_interval_round(a):
    whole, one = a
    assert holds(-whole, -one)
    assert -whole == Interval(-whole.high, -whole.low)
    assert operator.neg(-whole) == whole


@pytest.mark.parametrize(
    ("left", "right", "answer"),
    [
        (Interval(1, 2), Interval(2, 3), Interval(1, 1)),  # always
        (Interval(1, 2), Interval(1, 3), Interval(0, 1)),  # perhaps
        (Interval(3, 4), Interval(1, 3), Interval(0, 1)),  # only where they touch
        (Interval(3, 4), Interval(1, 2), Interval(0, 0)),  # never
    ],
)
def test_comparison_says_always_perhaps_or_never(left, right, answer):
    assert (left <= right) == answer


@pytest.mark.parametrize(
    ("a", "b", "margin", "answer"),
    [
        (Interval(0, 1), Interval(1, 2), 0, True),
        (Interval(0, 1), Interval(1.01, 2), 0, False),
        (Interval(0, 1), Interval(1.01, 2), 0.01, True),
        (Interval(0, 3), Interval(1, 2), 0, True),
        (Interval(1, 1), Interval(1, 1), 0, True),
    ],
)
def test_meets_when_there_is_a_number_in_common(a, b, margin, answer):
    assert a.meets(b, margin) is answer
    assert b.meets(a, margin) is answer


@pytest.mark.parametrize("divisor", [Interval(-1, 1), Interval(0, 1), Interval(-1, 0), 0])
def test_division_by_an_interval_that_holds_zero_is_refused(divisor):
    with pytest.raises(ZeroDivisionError, match="holds zero"):
        Interval(1, 2) / divisor


@pytest.mark.parametrize(("low", "high"), [(2, 1), (float("nan"), 1), (1, float("nan"))])
def test_bounds_out_of_order_are_refused(low, high):
    with pytest.raises(ValueError, match="is above high"):
        Interval(low, high)
