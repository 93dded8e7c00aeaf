"""Fractions give the exact result, and floats come within rounding of it."""

from fractions import Fraction

from hypothesis import assume, given

from tests.calculator.example import EXAMPLE
from tests.calculator.kinds import computed, exact, near_a_half, numbers, sizes
from tests.calculator.strategies import inddata, several

TOLERANCE = 1e-12  # of the terms behind a result


def off(data):
    """Results whose float is further from the exact one than rounding explains."""
    floats, fractions, allowed = numbers(computed(data)), numbers(exact(data)), sizes(data)
    assert floats.keys() == fractions.keys() == allowed.keys()
    return {
        path: (floats[path], float(fractions[path]))
        for path in floats
        if abs(Fraction(floats[path]) - fractions[path]) > TOLERANCE * allowed[path]
    }


def test_float_equals_fraction_for_a_full_analysis():
    assert off(EXAMPLE) == {}


@several
@given(inddata)
def test_float_equals_fraction_for_any_analysis(data):
    assume(not near_a_half(data))
    assert off(data) == {}


def test_without_subtraction_the_tolerance_is_relative_to_the_result_itself():
    fractions, allowed = numbers(exact(EXAMPLE)), sizes(EXAMPLE)
    for path in ("omkostninger.drift.pr_borger", "forudsat.nutidsfaktor", "poster.drift.samlet"):
        assert abs(allowed[path] - fractions[path]) <= TOLERANCE * fractions[path]
