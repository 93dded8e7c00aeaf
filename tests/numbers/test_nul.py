"""A zero that is known to be one gives what 0.0 gives, and no array for it."""

import operator
from collections.abc import Callable

import numpy as np
import pytest

from costben.numbers.nul import NUL, Nul

TAL = np.array([1.5, -2.0, 4.0])


@pytest.mark.parametrize("other", [TAL, 2.5, -1.0], ids=["array", "float", "negative"])
@pytest.mark.parametrize("operation", [operator.add, operator.sub, operator.mul])
def test_gives_what_zero_gives(operation: Callable[..., object], other: object) -> None:
    zeros = np.zeros(3) if isinstance(other, np.ndarray) else 0.0
    for found, known in (
        (operation(NUL, other), operation(zeros, other)),
        (operation(other, NUL), operation(other, zeros)),
    ):
        assert np.array_equal(np.broadcast_to(found, np.shape(known)), known)


@pytest.mark.parametrize("operation", [operator.le, operator.ge])
def test_compares_as_zero_does(operation: Callable[..., object]) -> None:
    assert np.array_equal(operation(NUL, TAL), operation(0.0, TAL))
    assert np.array_equal(operation(TAL, NUL), operation(TAL, 0.0))


def test_costs_no_array() -> None:
    for found in (NUL * TAL, TAL * NUL, NUL / TAL, -NUL):
        assert isinstance(found, Nul)
    assert TAL + NUL is TAL
    assert TAL - NUL is TAL
    assert (1.0 * NUL) + 3.0 == 3.0
