"""The calculator against the report's reckoning written once more, slowly."""

from fractions import Fraction

import pytest
from hypothesis import given

from tests.calculator import oracle
from tests.calculator.example import EXAMPLE
from tests.calculator.kinds import computed, converted, exact, numbers
from tests.calculator.strategies import inddata, several


def fractions(data):
    return converted(data, lambda _, value: Fraction(value))


@several
@given(inddata)
def test_costs_and_sensitivity_equal_the_slow_reckoning(data):
    result = numbers(exact(data))
    expected = oracle.omkostninger(fractions(data))
    assert {path: result[path] for path in expected} == expected


@several
@given(inddata)
def test_archetypes_and_mixes_equal_the_slow_reckoning(data):
    result = numbers(exact(data))
    expected = oracle.arketyper(fractions(data))
    assert {path: result[path] for path in expected} == expected


@several
@given(inddata)
def test_municipal_tables_equal_the_slow_reckoning(data):
    result = numbers(exact(data))
    expected = oracle.poster(fractions(data).kommuner)
    assert {path: result[path] for path in expected} == expected


def test_float_result_equals_the_slow_reckoning_for_a_full_analysis():
    data = fractions(EXAMPLE)
    expected = oracle.omkostninger(data) | oracle.arketyper(data) | oracle.poster(data.kommuner)
    result = numbers(computed(EXAMPLE))
    assert {path: result[path] for path in expected} == pytest.approx(
        {path: float(value) for path, value in expected.items()}, rel=1e-12
    )
    assert len(expected) > 70
