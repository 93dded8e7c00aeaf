"""Sums, rounding to a step, and evenly spaced numbers."""

import operator
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from costben.calculator.arithmetic import rounded, steps, total
from tests.calculator.strategies import several

wholes = st.integers(-(10**9), 10**9)
exact = st.fractions(max_denominator=1000)
positive = st.fractions(min_value=Fraction(1, 1000), max_denominator=1000)


@pytest.mark.parametrize(
    ("value", "step", "nearest"),
    [
        (91_838.3, 100.0, 91_800.0),
        (91_850.0, 100.0, 91_900.0),  # halves go up
        (91_849.99, 100.0, 91_800.0),
        (-91_838.3, 100.0, -91_800.0),
        (-50.0, 100.0, 0.0),  # up is towards plus infinity
        (0.0, 100.0, 0.0),
        (49.0, 49.0, 49.0),
    ],
)
def test_rounds_to_the_nearest_multiple(value, step, nearest):
    assert rounded(value, step) == nearest


def test_floors_the_quotient_as_excel_does():
    # 5.95 + 0.1/2 is 6.0, and 6.0 / 0.1 is 60.0, though 6.0 // 0.1 is 59.0 in Python
    assert rounded(5.95, 0.1) == pytest.approx(6.0)


@several
@given(exact, positive)
def test_result_is_a_multiple_within_half_a_step(value, step):
    result = rounded(value, step)
    assert result % step == 0
    assert -step / 2 < result - value <= step / 2


@several
@given(wholes, st.sampled_from([1.0, 10.0, 100.0, 1000.0]))
def test_float_result_is_a_multiple_within_half_a_step(hundredths, step):
    value = hundredths / 100
    result = rounded(value, step)
    assert result % step == 0
    assert abs(result - value) <= step / 2


@several
@given(exact, positive)
def test_rounding_twice_is_rounding_once(value, step):
    assert rounded(rounded(value, step), step) == rounded(value, step)


@several
@given(exact, exact, positive)
def test_rounding_keeps_order(a, b, step):
    low, high = sorted((a, b))
    assert rounded(low, step) <= rounded(high, step)


@several
@given(st.lists(exact, min_size=1))
def test_total_is_the_sum(values):
    assert total(values, Fraction(7)) == sum(values)


def test_total_of_nothing_is_the_nothing_that_was_given():
    assert total((), "0 kr") == "0 kr"


def test_total_adds_from_the_left():
    added = []

    class Traced(str):
        def __add__(self, other):
            added.append((str(self), str(other)))
            return Traced(operator.concat(str(self), str(other)))

    total((Traced("a"), Traced("b"), Traced("c")), Traced(""))
    assert added == [("a", "b"), ("ab", "c")]


@several
@given(exact, exact, st.integers(0, 20))
def test_steps_are_evenly_spaced(first, step, count):
    assert steps(first, step, count) == tuple(first + i * step for i in range(count + 1))
