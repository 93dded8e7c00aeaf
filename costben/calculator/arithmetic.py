"""The few things that plain operators do not say by themselves."""

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import accumulate
from operator import add

from costben.numbers.number import N


def total(values: Iterable[N], nothing: N) -> N:
    """The sum of ``values``, or ``nothing`` (a zero with the right unit) when there are none."""
    terms: Sequence[N] = tuple(values)
    return reduce(add, terms) if terms else nothing


def rounded(value: N, step: N) -> N:
    """``value`` to the nearest multiple of ``step``; halves go up. Same unit as ``value``."""
    return (value + step / 2) // step * step


def steps(first: N, step: N, count: int) -> tuple[N, ...]:
    """``first``, then ``count`` more, each ``step`` above the one before."""
    return tuple(accumulate([step] * count, add, initial=first))
