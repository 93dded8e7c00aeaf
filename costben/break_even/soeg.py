"""Where a result crosses zero, when it is no straight line: looked for between two bounds.

No library is needed for it: scipy is not among what costben requires, and takes longer to import
than everything else takes to run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from costben.break_even.svar import ALTID, FINDES_IKKE, Svar

PUNKTER = 64  # intervals that are looked into; two crossings within one are not seen
_TOLERANCE = 1e-14  # relative to the bounds
_MOST = 200


def soeg(f: Callable[[float], float], lav: float, hoej: float) -> list[Svar]:
    """Every limit between ``lav`` and ``hoej``, or that the result has the same sign throughout."""
    found = [Svar("mindst" if rising else "hoejst", x) for x, rising in _crossings(f, lav, hoej)]
    if found:
        return found
    return [FINDES_IKKE if f(lav) < 0 else ALTID]


def punkter(lav: float, hoej: float) -> list[float]:
    """Where the result is looked at: the ends of every interval."""
    step = (hoej - lav) / PUNKTER
    return [lav + i * step for i in range(PUNKTER)] + [hoej]


def _crossings(
    f: Callable[[float], float], lav: float, hoej: float
) -> Iterator[tuple[float, bool]]:
    known = [(x, f(x)) for x in punkter(lav, hoej)]
    for (a, at_a), (b, at_b) in pairwise(known):
        if (at_a < 0) != (at_b < 0):
            yield krydsning(f, (a, at_a), (b, at_b)), at_a < 0


def krydsning(
    f: Callable[[float], float], fra: tuple[float, float], til: tuple[float, float]
) -> float:
    """Where ``f`` crosses zero between two points of which it is negative at one only.

    The secant through the two, with the older end's value halved when the same end moves twice
    (Illinois), and every third step the middle, so that it also ends at a jump. The end that is
    returned is the one where the result is not negative.
    """
    (a, at_a), (b, at_b) = fra, til
    tolerance = _TOLERANCE * max(abs(a), abs(b))
    for step in range(_MOST):
        if abs(b - a) <= tolerance or at_b == 0:
            break
        x = (a + b) / 2 if step % 3 == 2 else b - at_b * (b - a) / (at_b - at_a)
        at_x = f(x)
        if (at_x < 0) == (at_b < 0):
            at_a /= 2
        else:
            a, at_a = b, at_b
        b, at_b = x, at_x
    return b if at_b >= 0 else a
