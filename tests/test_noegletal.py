"""Payback and internal rate: by hand, against two libraries, and what must hold of any flow."""

import numpy as np
import numpy_financial
import pytest
import pyxirr
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from costben.noegletal import ALDRIG, FLERTYDIG, INGEN_RENTE, INTET, intern_rente, tilbagebetalt

kroner = st.integers(-(10**7), 10**7).map(float)
flows = st.lists(kroner, min_size=2, max_size=12)
gains = st.lists(st.integers(0, 10**6).map(float), min_size=1, max_size=12)
costs = st.integers(1, 10**7).map(float)
many = settings(max_examples=200, deadline=None)


def accumulated(flow):
    return list(np.cumsum(flow))


def real_rates(flow):
    """Every rate above -100 % at which ``flow`` is worth nothing: the roots of its polynomial."""
    roots = np.roots(flow)
    real = roots[(abs(roots.imag) < 1e-9) & (roots.real > 1e-9)].real
    return sorted(real - 1)


@pytest.mark.parametrize(
    ("flow", "year"),
    [
        ([-100, 40, 60], 3),
        ([-100, 40, 61, 5], 3),
        ([-100, 150, -60, 20], 4),  # paid back, below zero again, and then for good
        ([-100, 150, -60], ALDRIG),
        ([-100, 40, 59.99], ALDRIG),
        ([-0.004, 0], INTET),  # less than half an øre
        ([0, 0, 0], INTET),
        ([10, -5, 1], INTET),
        ([-100, 100], 2),
    ],
)
def test_payback_is_the_year_after_which_it_is_never_below_zero_again(flow, year):
    assert tilbagebetalt(accumulated(flow)) == year


@many
@given(flows, st.lists(st.integers(0, 10**7).map(float), min_size=12, max_size=12))
def test_payback_never_comes_later_when_benefits_rise(flow, more):
    def number(answer):
        return {INTET: 0, ALDRIG: 1000}.get(answer, answer)

    raised = [kr + extra for kr, extra in zip(flow, more, strict=False)]
    assert number(tilbagebetalt(accumulated(raised))) <= number(tilbagebetalt(accumulated(flow)))


@many
@given(costs, gains)
def test_an_investment_has_the_rate_that_two_libraries_find(cost, income):
    flow = [-cost, *income]
    assume(sum(income) > 0.01 * cost)
    rate = intern_rente(flow)
    assert isinstance(rate, float)
    found = pyxirr.irr(flow)
    if found is not None:
        assert rate == pytest.approx(found, rel=1e-6, abs=1e-7)
    other = numpy_financial.irr(flow)
    if not np.isnan(other):
        assert rate == pytest.approx(other, rel=1e-6, abs=1e-7)
    (only,) = real_rates(np.trim_zeros(flow, "b"))
    assert rate == pytest.approx(only, rel=1e-6, abs=1e-7)
    worth = sum(kr / (1 + rate) ** year for year, kr in enumerate(flow))
    size = sum(abs(kr) / (1 + rate) ** year for year, kr in enumerate(flow))
    assert abs(worth) <= 1e-9 * size


@many
@given(flows)
def test_a_rate_is_given_only_where_it_is_the_only_one(flow):
    rate = intern_rente(flow)
    changes = np.count_nonzero(np.diff(np.sign([kr for kr in flow if kr])))
    if isinstance(rate, float):
        worth = sum(kr * (1 + rate) ** (len(flow) - year) for year, kr in enumerate(flow))
        size = sum(abs(kr) * (1 + rate) ** (len(flow) - year) for year, kr in enumerate(flow))
        assert abs(worth) <= 1e-6 * size
        trimmed = np.trim_zeros(flow)
        if trimmed[0] * trimmed[-1] < 0 and changes > 1:
            apart = [found for found in real_rates(trimmed) if abs(found - rate) > 1e-4]
            assert not apart
    else:
        assert changes != 1
        assert (rate == INGEN_RENTE) == (changes == 0)


@pytest.mark.parametrize(
    "flow",
    [
        [-100, 230, -132],  # 10 % and 20 %
        [-1000, 3600, -4310, 1716],  # 10, 20 and 30 %
        [100, -230, 132],
        [-100, 10, -5],  # none at all
        [-100, 200, -100],  # 0 %, where the present value only touches zero
    ],
)
def test_a_flow_without_one_rate_is_said_to_have_none(flow):
    assert intern_rente(flow) == FLERTYDIG
    assert len(real_rates(flow)) != 1 or flow == [-100, 200, -100]


def test_one_rate_that_is_not_known_to_be_the_only_one_is_not_said_to_be_missing():
    flow = [-100, 150, -20, 10]  # money has come in before the last year
    assert len(real_rates(flow)) == 1
    assert intern_rente(flow) == FLERTYDIG
    assert "findes" not in FLERTYDIG


@pytest.mark.parametrize("flow", [[0, 0], [5, 0, 7], [-5, -1], []])
def test_a_flow_of_one_sign_has_no_rate(flow):
    assert intern_rente(flow) == INGEN_RENTE


def test_several_changes_of_sign_can_have_one_rate_all_the_same():
    flow = [-100, 30, -10, 60, 80]  # money is only out, until the last year
    (only,) = real_rates(flow)
    assert intern_rente(flow) == pytest.approx(only)


@many
@given(costs, gains, st.sampled_from([0.5, 4.0, 1000.0]))
def test_scaling_kroner_leaves_the_rate(cost, income, factor):
    flow = [-cost, *income]
    assume(sum(income) > 0.01 * cost)
    larger = [kr * factor for kr in flow]
    assert intern_rente(larger) == pytest.approx(intern_rente(flow), rel=1e-12, abs=1e-12)
