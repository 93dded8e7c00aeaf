"""What it is worth to know the uncertain numbers before deciding, kroner per citizen.

With perfect information the best option is chosen in every draw; without, the one that is best on
average. What is between them is the expected value of perfect information. For some of the
numbers, the best option is chosen from what those numbers lead one to expect: the net results are
regressed on them (Strong, Oakley and Brennan 2014), here on polynomials. A regression has the
same mean as what it fits, so the value is never negative; a larger set of numbers is never worth
less, and no set more than all, so an estimate that chance puts outside is moved to the limit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from costben.simulering.omsaet import Tal

_ROWS = 8192
_PAIRED = 20
K = TypeVar("K")
Matrix = NDArray[np.float64]  # a row per draw, a column per option


def evpi(muligheder: Matrix) -> float:
    """The value of knowing everything."""
    return _gain(muligheder, muligheder)


def evppi(
    resultater: Mapping[K, Matrix],
    kilder: Mapping[str, Tal],
    grupper: Mapping[str, frozenset[str]],
) -> dict[K, dict[str, float]]:
    """The value of knowing each of the groups, for each of the results.

    Args:
        resultater: the net result of each option in each draw, for each result that is decided by.
            Doing nothing, which is 0, is always an option.
        kilder: the draws of the uncertain numbers.
        grupper: the names of the numbers in each group.
    """
    stacked = np.column_stack(list(resultater.values()))
    raw: dict[str, dict[K, float]] = {}
    for gruppe, names in grupper.items():
        expected = _expected(stacked, [kilder[k] for k in sorted(names)])
        raw[gruppe], start = {}, 0
        for key, muligheder in resultater.items():
            end = start + muligheder.shape[1]
            raw[gruppe][key] = _gain(expected[:, start:end], muligheder)
            start = end
    return {
        key: {
            gruppe: min(
                evpi(muligheder),
                max(raw[smaller][key] for smaller, part in grupper.items() if part <= names),
            )
            for gruppe, names in grupper.items()
        }
        for key, muligheder in resultater.items()
    }


def _gain(expected: Matrix, muligheder: Matrix) -> float:
    """What is gained by choosing by ``expected`` in each draw, not by the means."""
    informed = float(np.maximum(expected.max(axis=1), 0).mean())
    return max(informed - max(float(muligheder.mean(axis=0).max()), 0.0), 0.0)


def _expected(muligheder: Matrix, kilder: Sequence[Tal]) -> Matrix:
    """The net results that the draws of ``kilder`` lead one to expect, by least squares."""
    around = [(k - k.mean()) / k.std() for k in kilder if k.std() > 0]
    parts = [slice(start, start + _ROWS) for start in range(0, len(muligheder), _ROWS)]
    squares, products = _sums(around, muligheder, parts)
    weights, *_ = np.linalg.lstsq(squares, products, rcond=1e-12)
    return np.concatenate([_basis(around, muligheder, part) @ weights for part in parts])


def _sums(
    around: Sequence[Tal], muligheder: Matrix, parts: Sequence[slice]
) -> tuple[Matrix, Matrix]:
    """What the normal equations need, some rows at a time, so that they take little memory."""
    bases = ((_basis(around, muligheder, part), muligheder[part]) for part in parts)
    sums = [(basis.T @ basis, basis.T @ results) for basis, results in bases]
    return np.sum([s for s, _ in sums], axis=0), np.sum([p for _, p in sums], axis=0)


def _basis(around: Sequence[Tal], muligheder: Matrix, part: slice) -> Matrix:
    """One, each number to the third power, and, if they are not too many, two by two."""
    rows = [z[part] for z in around]
    powers = [z**power for z in rows for power in (1, 2, 3)]
    pairs = [one * other for i, one in enumerate(rows) for other in rows[:i]]
    ones = np.ones(len(muligheder[part]))
    return np.column_stack([ones, *powers, *(pairs if len(rows) <= _PAIRED else [])])
