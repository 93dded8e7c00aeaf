"""The value of information: known where it can be reckoned by hand, never negative, growing."""

from math import sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from costben.simulering.evpi import vidensvaerdi

N = 65_536


def normals(seed: int, count: int) -> list[np.ndarray]:
    generator = np.random.default_rng(seed)
    return [generator.normal(size=N) for _ in range(count)]


def gain_of_a_normal(mean: float, spread: float) -> float:
    """E max(0, X) - max(0, E X) for a normal X: the unit normal loss integral."""
    z = abs(mean) / spread
    return float(spread * (stats.norm.pdf(z) - z * stats.norm.sf(z)))


def value(option: np.ndarray, kilder: dict[str, np.ndarray], *groups: str) -> dict[str, float]:
    named = {g: frozenset(g.split("+")) for g in groups}
    found = vidensvaerdi({"x": [option]}, kilder, named)["x"]
    return {"alle": found.alle, **found.grupper}


@pytest.mark.parametrize("mean", [-20.0, 0.0, 15.0])
def test_value_of_normal_numbers_is_the_one_that_is_known(mean: float) -> None:
    one, other = normals(1, 2)
    result = mean + 30 * one + 40 * other
    found = value(result, {"one": one, "other": other}, "one", "other", "one+other")
    tolerance = 5 * 50 / sqrt(N)  # five standard errors of the mean of the larger part
    assert found["one"] == pytest.approx(gain_of_a_normal(mean, 30), abs=tolerance)
    assert found["other"] == pytest.approx(gain_of_a_normal(mean, 40), abs=tolerance)
    assert found["one+other"] == pytest.approx(gain_of_a_normal(mean, 50), abs=tolerance)
    assert found["alle"] == pytest.approx(found["one+other"], abs=tolerance)


def test_number_that_only_matters_together_with_another_is_worth_nothing_alone() -> None:
    one, other = normals(2, 2)
    found = value(one * other, {"one": one, "other": other}, "one", "one+other")
    assert found["one"] == pytest.approx(0, abs=0.02)
    assert found["one+other"] == pytest.approx(1 / np.pi, abs=0.02)  # E|xy| / 2


def test_number_that_the_result_does_not_depend_on_is_worth_nothing() -> None:
    one, other = normals(3, 2)
    assert value(one, {"one": one, "other": other}, "other")["other"] == pytest.approx(0, abs=0.02)


def test_choice_between_two_options_is_worth_what_the_better_one_gives() -> None:
    [one] = normals(4, 1)
    options = [10 + one, 10 - one]
    found = vidensvaerdi({"x": options}, {"one": one}, {"one": frozenset({"one"})})["x"]
    assert found.alle == pytest.approx(sqrt(2 / np.pi), abs=0.03)  # E|x|
    assert found.grupper["one"] == pytest.approx(found.alle, abs=1e-9)


@given(
    seed=st.integers(0, 10_000),
    weights=st.lists(st.floats(-10, 10), min_size=3, max_size=3),
    mean=st.floats(-20, 20),
    interaction=st.floats(-5, 5),
)
@settings(max_examples=30, deadline=None)
def test_value_is_never_negative_and_grows_with_the_set(
    seed: int, weights: list[float], mean: float, interaction: float
) -> None:
    a, b, c = (tal[:2000] for tal in normals(seed, 3))
    result = mean + weights[0] * a + weights[1] * b + weights[2] * c + interaction * a * b
    found = value(result, {"a": a, "b": b, "c": c}, "a", "b", "a+b", "a+b+c")
    whole = found["alle"]
    for smaller, larger in (("a", "a+b"), ("b", "a+b"), ("a+b", "a+b+c")):
        assert 0 <= found[smaller] <= found[larger] <= whole


def test_scaling_kroner_scales_the_value() -> None:
    one, other = normals(5, 2)
    kilder = {"one": one, "other": other}
    in_kroner = value(3 + one + other, kilder, "one")["one"]
    assert value(1000 * (3 + one + other), kilder, "one")["one"] == pytest.approx(1000 * in_kroner)
