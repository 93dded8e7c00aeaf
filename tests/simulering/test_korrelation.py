"""Correlations that can hold have a root, and only they, as numpy's eigenvalues say."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from costben.simulering.korrelation import matrix, root


@given(size=st.integers(2, 5), data=st.data())
@settings(max_examples=150)
def test_root_times_its_transpose_is_the_matrix_where_there_is_one(
    size: int, data: st.DataObject
) -> None:
    names = [f"n{i}" for i in range(size)]
    pairs = {
        frozenset(pair): data.draw(st.floats(-1, 1, allow_subnormal=False), label=str(pair))
        for pair in combinations(names, 2)
    }
    correlations = np.array(matrix(names, pairs))
    smallest = np.linalg.eigvalsh(correlations).min()
    assume(abs(smallest) > 1e-6)  # at the border either answer is right
    lower = root(correlations.tolist())
    assert (lower is not None) == (smallest > 0)
    if lower is not None:
        assert np.allclose(np.array(lower) @ np.array(lower).T, correlations, atol=1e-9)
        assert np.allclose(np.triu(lower, 1), 0)


@pytest.mark.parametrize("korrelation", [-1.0, 1.0])
def test_numbers_that_follow_each_other_completely_are_allowed(korrelation: float) -> None:
    lower = root(matrix(["a", "b"], {frozenset("ab"): korrelation}))
    assert lower == [[1.0, 0.0], [korrelation, 0.0]]


def test_third_number_must_follow_two_that_follow_each_other_completely() -> None:
    both = {frozenset("ab"): 1.0, frozenset("ac"): 0.5}
    assert root(matrix("abc", {**both, frozenset("bc"): 0.5})) is not None
    assert root(matrix("abc", {**both, frozenset("bc"): 0.4})) is None
