"""The standard error of a share: never nothing, and wide enough where few draws are made."""

from math import sqrt

import numpy as np
import pytest
from scipy import stats

from costben.simulering.statistik import standardfejl


@pytest.mark.parametrize("antal", [2, 10, 50_000])
def test_no_share_is_certain_after_some_draws(antal: int) -> None:
    none, every = standardfejl(0, antal), standardfejl(antal, antal)
    assert 0 < none == pytest.approx(every)
    assert none == pytest.approx(sqrt(2 * (antal + 2)) / (antal + 4) ** 1.5)


def test_after_many_draws_it_is_the_usual_one() -> None:
    n = 1_000_000
    for positive in (n // 10, n // 2, n - 1000):
        share = positive / n
        assert standardfejl(positive, n) == pytest.approx(sqrt(share * (1 - share) / n), rel=1e-3)


@pytest.mark.parametrize("antal", [10, 30, 200])
def test_twice_it_around_the_share_reaches_the_probability_in_19_of_20(antal: int) -> None:
    found = np.arange(antal + 1)
    middle = (found + 2) / (antal + 4)
    wide = 1.96 * np.array([standardfejl(int(k), antal) for k in found])
    for p in np.linspace(0.005, 0.995, 199):
        reached = abs(middle - p) <= wide
        assert stats.binom.pmf(found[reached], antal, p).sum() >= 0.92
