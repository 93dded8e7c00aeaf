"""The few things that plain operators do not say by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import accumulate
from operator import add

from costben.numbers.number import N


def total(values: Iterable[N], nothing: N) -> N:
    """The sum of ``values``, or ``nothing`` (a zero with the right unit) when there are none.

    >>> total([1.5, 2.0], 0.0), total([], 0.0)
    (3.5, 0.0)
    """
    terms: Sequence[N] = tuple(values)
    return reduce(add, terms) if terms else nothing


def rounded(value: N, step: N) -> N:
    """``value`` to the nearest multiple of ``step``; halves go up. Same unit as ``value``.

    The quotient is floored, as Excel's INT does: ``6.0 // 0.1`` is 59, but ``INT(6/0.1)`` is 60.

    >>> rounded(91_838.3, 100.0)
    91800.0
    """
    return (value + step / 2) / step // 1 * step


def steps(first: N, step: N, count: int) -> tuple[N, ...]:
    """``first``, then ``count`` more, each ``step`` above the one before.

    >>> steps(0.0, 1.0, 3)
    (0.0, 1.0, 2.0, 3.0)
    """
    return tuple(accumulate([step] * count, add, initial=first))
