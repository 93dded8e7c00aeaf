"""The shapes, held against scipy."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from costben.simulering import betafordeling, former

SHAPES = [
    (former.Trekant(38, 50.4, 68), stats.triang(12.4 / 30, 38, 30)),
    (former.Trekant(10, 12, 12), stats.triang(1, 10, 2)),
    (former.Trekant(4, 4, 8), stats.triang(0, 4, 4)),
    (former.Ligefordeling(-2, 6), stats.uniform(-2, 8)),
    (former.Beta(12, 28), stats.beta(12, 28)),
    (former.pert(2, 6, 12), stats.beta(1 + 4 * 0.4, 1 + 4 * 0.6, 2, 10)),
    (former.Normal(-3, 2), stats.norm(-3, 2)),
    (former.Lognormal(1, 0.5), stats.lognorm(0.5, scale=math.e)),
]


@pytest.mark.parametrize(("form", "known"), SHAPES, ids=lambda x: type(x).__name__)
def test_shape_agrees_with_scipy(form: former.Form, known: stats.rv_continuous) -> None:
    assert form.middel == pytest.approx(known.mean())
    for p in (0.001, 0.05, 0.5, 0.95, 0.999):
        assert form.fraktil(p) == pytest.approx(known.ppf(p), rel=1e-9)
        assert form.andel_under(known.ppf(p)) == pytest.approx(p, rel=1e-9)
    low, high = form.graenser
    assert (low, high) == pytest.approx(known.support())


@given(
    alfa=st.floats(0.05, 500),
    beta=st.floats(0.05, 500),
    x=st.floats(0.001, 0.999),
)
@settings(max_examples=200)
def test_beta_in_plain_python_agrees_with_scipy(alfa: float, beta: float, x: float) -> None:
    known = stats.beta(alfa, beta).cdf(x)
    assert betafordeling.andel_under(x, alfa, beta) == pytest.approx(known, rel=1e-8, abs=1e-12)


@given(middel=st.floats(0.1, 1e6), relative=st.floats(0.01, 2))
def test_lognormal_has_the_mean_and_standard_error_it_is_made_from(
    middel: float, relative: float
) -> None:
    form = former.lognormal_af_middel(middel, relative * middel)
    known = stats.lognorm(form.log_spredning, scale=math.exp(form.log_middel))
    assert known.mean() == pytest.approx(middel)
    assert known.std() == pytest.approx(relative * middel)


@given(middel=st.floats(0.05, 0.95), relative=st.floats(0.01, 0.9))
def test_beta_has_the_mean_and_standard_error_it_is_made_from(
    middel: float, relative: float
) -> None:
    standardfejl = relative * math.sqrt(middel * (1 - middel))
    form = former.beta_af_middel(middel, standardfejl)
    known = stats.beta(form.alfa, form.beta)
    assert known.mean() == pytest.approx(middel)
    assert known.std() == pytest.approx(standardfejl)


@given(p=st.floats(1e-6, 0.9), estimat=st.floats(0.01, 1e4))
def test_standard_error_from_a_p_value_gives_the_p_value_back(p: float, estimat: float) -> None:
    standardfejl = former.standardfejl_af_p(-estimat, p)
    assert 2 * stats.norm.sf(estimat / standardfejl) == pytest.approx(p, rel=1e-6)


def test_published_interval_holds_the_share_it_says() -> None:
    form = former.af_interval(1.2, 3.9, 0.95)
    assert form.andel_under(3.9) - form.andel_under(1.2) == pytest.approx(0.95)
