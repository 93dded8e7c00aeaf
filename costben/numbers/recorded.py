"""Numbers that write down what is done with them, so that it can be done again block after block.

The calculator is run once with them. What is left is the list of its steps, without those that are
done twice and without the Python around them, which costs more than the arithmetic on a block.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from costben.numbers.nul import Nul


class Tape:
    """The steps in the order in which they were first taken."""

    def __init__(self) -> None:
        """Nothing recorded yet."""
        self._steps: dict[tuple[object, ...], Recorded] = {}

    def __iter__(self) -> Iterator[Recorded]:
        """Each step once; none before those whose results it needs."""
        return iter(self._steps.values())

    def step(self, operation: np.ufunc, *operands: Recorded | float) -> Recorded:
        """``operation`` on ``operands``: the one that is known, if they have met before."""
        key = (operation, *operands)
        if key not in self._steps:
            self._steps[key] = Recorded(self, operation, operands)
        return self._steps[key]


@dataclass(frozen=True, eq=False, slots=True)
class Recorded:
    """What comes of a step; without an operation, a number that the steps start from."""

    tape: Tape = field(repr=False)
    operation: np.ufunc | None = None
    operands: tuple[Recorded | float, ...] = field(default=(), repr=False)  # it grows too long

    def __add__(self, other: Recorded | float) -> Recorded:
        return self._with(np.add, self, other)

    def __radd__(self, other: float) -> Recorded:
        return self._with(np.add, other, self)

    def __sub__(self, other: Recorded | float) -> Recorded:
        return self._with(np.subtract, self, other)

    def __rsub__(self, other: float) -> Recorded:
        return self._with(np.subtract, other, self)

    def __mul__(self, other: Recorded | float) -> Recorded:
        return self if _is_one(other) else self._with(np.multiply, self, other)

    def __rmul__(self, other: float) -> Recorded:
        return self * other

    def __truediv__(self, other: Recorded | float) -> Recorded:
        return self if _is_one(other) else self._with(np.divide, self, other)

    def __rtruediv__(self, other: float) -> Recorded:
        return self._with(np.divide, other, self)

    def __pow__(self, other: Recorded | float) -> Recorded:
        return self._with(np.power, self, other)

    def __rpow__(self, other: float) -> Recorded:
        return self._with(np.power, other, self)

    def __floordiv__(self, other: float) -> Recorded:
        return self.tape.step(np.floor, self / other)

    def __neg__(self) -> Recorded:
        return self.tape.step(np.negative, self)

    def __le__(self, other: Recorded | float) -> Recorded:
        return self._with(np.less_equal, self, other)

    def __ge__(self, other: Recorded | float) -> Recorded:
        return self._with(np.greater_equal, self, other)

    def _with(
        self, operation: np.ufunc, one: Recorded | float, other: Recorded | float
    ) -> Recorded:
        if isinstance(one, Nul) or isinstance(other, Nul):
            return NotImplemented  # type: ignore[no-any-return]  # the zero answers itself
        return self.tape.step(operation, one, other)


def _is_one(other: object) -> bool:
    return isinstance(other, float | int) and other == 1
