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
from typing import NamedTuple, TypeVar

import numpy as np

from costben.simulering.omsaet import Matrix, Tal

_DRAWS = 4096  # at a time, so that the basis of a group stays in the cache
_PAIRED = 20
_DECIMALS = 4
K = TypeVar("K")


class _Around(NamedTuple):
    tal: Tal
    mean: float
    spread: float


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
    resultater: Mapping[K, Sequence[Tal]],
    kilder: Mapping[str, Tal],
    grupper: Mapping[str, frozenset[str]],
) -> dict[K, Vidensvaerdi]:
    """The value of knowing everything, and each of the groups, for each of the results.

    Args:
        resultater: for each result that is decided by, the net result of each option in each
            draw. Doing nothing, which is 0, is always an option.
        kilder: the draws of the uncertain numbers; there may be fewer, and then no more are used.
        grupper: the names of the numbers in each group.
    """
    draws = min(len(tal) for tal in kilder.values())
    options = np.stack([tal[:draws] for rows in resultater.values() for tal in rows])
    first = list(accumulate((len(rows) for rows in resultater.values()), initial=0))[:-1]
    around = {navn: _Around(k, float(k.mean()), float(k.std())) for navn, k in kilder.items()}
    by_the_means = _best(options.mean(axis=1, keepdims=True), first)

    def gain(expected: Iterable[Matrix]) -> list[float]:
        informed = np.sum([_best(part, first) for part in expected], axis=0) / draws
        gains: list[float] = np.maximum(informed - by_the_means, 0).tolist()
        return gains

    alle = gain([options])
    raw = {
        gruppe: gain(_expected(options, [around[navn] for navn in sorted(names)]))
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


def _expected(options: Matrix, around: Sequence[_Around]) -> Iterator[Matrix]:
    """The net results that ``around`` leads one to expect, by least squares; some draws at a time.

    What the normal equations need is summed in a first round, so that it takes little memory.
    """
    known = [each for each in around if each.spread > 0]
    parts = [slice(start, start + _DRAWS) for start in range(0, options.shape[1], _DRAWS)]
    squares: Matrix | float = 0.0
    products: Matrix | float = 0.0
    for part in parts:
        basis = _basis(known, part, options[0, part].size)
        squares = squares + basis @ basis.T
        products = products + basis @ options[:, part].T
    weights, *_ = np.linalg.lstsq(squares, products, rcond=1e-12)
    for part in parts:
        yield weights.T @ _basis(known, part, options[0, part].size)


def _basis(known: Sequence[_Around], part: slice, draws: int) -> Matrix:
    """One, each number to the third power, and, if they are not too many, two by two.

    The numbers are taken around their means and in spreads, which the fit does not depend on.
    """
    count = len(known)
    pairs = count * (count - 1) // 2 if count <= _PAIRED else 0
    basis = np.empty((1 + 3 * count + pairs, draws))
    basis[0] = 1
    first, second, third = (basis[1 + i * count : 1 + (i + 1) * count] for i in range(3))
    for row, each in zip(first, known, strict=True):
        np.subtract(each.tal[part], each.mean, out=row)
        np.multiply(row, 1 / each.spread, out=row)
    np.multiply(first, first, out=second)
    np.multiply(second, first, out=third)
    rest = 1 + 3 * count
    for i in range(1, count if pairs else 0):
        np.multiply(first[:i], first[i], out=basis[rest : rest + i])
        rest += i
    return basis
