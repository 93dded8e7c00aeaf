"""What it is worth to know the uncertain numbers before deciding, kroner per citizen.

With perfect information the best option is chosen in every draw; without, the one that is best on
average. What is between them is the expected value of perfect information. For some of the
numbers, the best option is chosen from what those numbers lead one to expect: the net results are
regressed on them (Strong, Oakley and Brennan 2014), here on polynomials. A regression has the
same mean as what it fits, so the value is never negative; a larger set of numbers is never worth
less, and no set more than all, so an estimate that chance puts outside is moved to the limit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeVar

import numpy as np

from costben.simulering.omsaet import Matrix, Tal

_DRAWS = 8192  # at a time
_PAIRED = 20
_DECIMALS = 4
K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Vidensvaerdi:
    """The expected value of perfect information, kroner per citizen."""

    alle: float
    grupper: Mapping[str, float]

    def afrundet(self) -> Vidensvaerdi:
        """To a hundredth of an øre; what is beyond it differs between processors."""
        grupper = {navn: round(kr, _DECIMALS) for navn, kr in self.grupper.items()}
        return Vidensvaerdi(round(self.alle, _DECIMALS), grupper)


def vidensvaerdi(
    resultater: Mapping[K, Matrix],
    kilder: Mapping[str, Tal],
    grupper: Mapping[str, frozenset[str]],
) -> dict[K, Vidensvaerdi]:
    """The value of knowing everything, and each of the groups, for each of the results.

    Args:
        resultater: for each result that is decided by, a row for each option: its net result in
            each draw. Doing nothing, which is 0, is always an option.
        kilder: the draws of the uncertain numbers.
        grupper: the names of the numbers in each group.
    """
    options = np.concatenate(list(resultater.values()))
    first = list(accumulate((len(rows) for rows in resultater.values()), initial=0))[:-1]
    around = {navn: (k - k.mean()) / k.std() for navn, k in kilder.items() if k.std() > 0}
    by_the_means = _best(options.mean(axis=1, keepdims=True), first)

    def gain(expected: Iterable[Matrix]) -> list[float]:
        informed = np.sum([_best(part, first) for part in expected], axis=0) / options.shape[1]
        gains: list[float] = np.maximum(informed - by_the_means, 0).tolist()
        return gains

    alle = gain([options])
    raw = {
        gruppe: gain(_expected(options, [around[k] for k in sorted(names) if k in around]))
        for gruppe, names in grupper.items()
    }
    parts = {
        gruppe: [smaller for smaller, part in grupper.items() if part <= names]
        for gruppe, names in grupper.items()
    }
    return {
        key: Vidensvaerdi(
            alle=alle[i],
            grupper={
                gruppe: min(alle[i], max(raw[smaller][i] for smaller in smallers))
                for gruppe, smallers in parts.items()
            },
        )
        for i, key in enumerate(resultater)
    }


def _best(options: Matrix, first: Sequence[int]) -> Tal:
    """What the best option gives, or nothing, for each result; the sum over the draws."""
    if len(first) < len(options):
        options = np.stack([rows.max(axis=0) for rows in np.split(options, first[1:])])
    found: Tal = np.maximum(options, 0).sum(axis=1)
    return found


def _expected(options: Matrix, around: Sequence[Tal]) -> Iterator[Matrix]:
    """The net results that ``around`` leads one to expect, by least squares; some draws at a time.

    What the normal equations need is summed in a first round, so that it takes little memory.
    """
    draws = options.shape[1]
    parts = [slice(start, start + _DRAWS) for start in range(0, draws, _DRAWS)]
    squares: Matrix | float = 0.0
    products: Matrix | float = 0.0
    for part in parts:
        basis = _basis([z[part] for z in around], options[0, part].size)
        squares = squares + basis @ basis.T
        products = products + basis @ options[:, part].T
    weights, *_ = np.linalg.lstsq(squares, products, rcond=1e-12)
    for part in parts:
        yield weights.T @ _basis([z[part] for z in around], options[0, part].size)


def _basis(around: Sequence[Tal], draws: int) -> Matrix:
    """One, each number to the third power, and, if they are not too many, two by two."""
    count = len(around)
    pairs = count * (count - 1) // 2 if count <= _PAIRED else 0
    basis = np.empty((1 + 3 * count + pairs, draws))
    basis[0] = 1
    rows = iter(basis[1:])
    for i, z in enumerate(around):
        first, second, third = next(rows), next(rows), next(rows)
        first[:] = z
        np.multiply(z, z, out=second)
        np.multiply(second, z, out=third)
        for other in around[:i] if pairs else ():
            np.multiply(z, other, out=next(rows))
    return basis
