"""Correlations as a matrix, and the root of it that makes independent draws joint ones."""

from collections.abc import Mapping, Sequence
from math import sqrt

_ZERO = 1e-9
Matrix = list[list[float]]


def matrix(navne: Sequence[str], par: Mapping[frozenset[str], float]) -> Matrix:
    """The correlations between ``navne``; 0 where nothing is said."""
    return [
        [1.0 if one == other else par.get(frozenset({one, other}), 0.0) for other in navne]
        for one in navne
    ]


def root(correlations: Matrix) -> Matrix | None:
    """The lower triangular matrix whose product with its transpose is ``correlations``.

    None where there is none: the correlations cannot all hold at the same time.
    """
    size = len(correlations)
    lower = [[0.0] * size for _ in range(size)]
    for i in range(size):
        for j in range(i + 1):
            rest = correlations[i][j] - sum(lower[i][k] * lower[j][k] for k in range(j))
            if i == j:
                if rest < -_ZERO:
                    return None
                lower[i][i] = sqrt(max(rest, 0.0))
            elif lower[j][j] > sqrt(_ZERO):
                lower[i][j] = rest / lower[j][j]
            elif abs(rest) > sqrt(_ZERO):
                return None
    return lower
