"""Present values of many cash flows at once, against two libraries and the calculator."""

import numpy as np
import numpy_financial
import pytest
import pyxirr
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

import costben

kroner = st.floats(-1e9, 1e9)
flows = st.tuples(st.integers(1, 5), st.integers(1, 31)).flatmap(
    lambda shape: arrays(float, shape, elements=kroner)
)


@settings(max_examples=100, deadline=None)
@given(flows, st.floats(0, 0.5))
def test_each_row_is_what_two_libraries_say(many, rate):
    found = costben.nutidsvaerdier(many, rate)
    for flow, value in zip(many, found, strict=True):
        noise = 1e-12 * max(1.0, np.abs(flow).sum())
        assert value == pytest.approx(numpy_financial.npv(rate, flow), rel=0, abs=noise)
        assert value == pytest.approx(pyxirr.npv(rate, flow), rel=0, abs=noise)


def test_the_rows_of_a_budget_have_its_present_values():
    budget = costben.calculate(costben.load("social_stoette")).beregning.budgetvirkning
    rows = [found.udiskonteret.aar for found in budget.aktoerer.values()]
    expected = [found.diskonteret.i_alt for found in budget.aktoerer.values()]
    assert costben.nutidsvaerdier(rows, 0.04) == pytest.approx(expected)


def test_rows_of_different_lengths_are_refused():
    with pytest.raises(ValueError, match="inhomogeneous"):
        costben.nutidsvaerdier([[-100, 60], [-100, 60, 60]], 0.04)
