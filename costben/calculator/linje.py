"""A net result as a straight line in one input: break-even is where the line is zero."""

from __future__ import annotations

from typing import Generic

from costben.frozen import dataclass
from costben.numbers.number import N


@dataclass(frozen=True)
class Linje(Generic[N]):
    """The net result is ``ved_nul`` plus ``haeldning`` times the input."""

    ved_nul: N  # where the input is zero
    haeldning: N  # for each one of the input


def linje(ved_nul: N, ved_en: N) -> Linje[N]:
    """The line through the net result at zero of the input and the one at one."""
    return Linje(ved_nul, ved_en - ved_nul)


def vaerdi(linje: Linje[N], x: N) -> N:
    """The net result where the input is ``x``."""
    return linje.ved_nul + linje.haeldning * x


def nulpunkt(linje: Linje[N]) -> N:
    """The input where the net result is zero; the slope must not be zero."""
    return -linje.ved_nul / linje.haeldning
