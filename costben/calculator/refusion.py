"""The state's refund of benefits, week by week, by the weeks that a person has had support."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Generic

from costben.calculator.arithmetic import total
from costben.frozen import dataclass
from costben.numbers.number import N


@dataclass(frozen=True)
class Refusionstrin(Generic[N]):
    """What the state refunds of the weeks above a limit, up to the next step's limit."""

    over: N  # uger: the first week it holds for is the one after
    andel: N  # share of the benefit


@dataclass(frozen=True)
class Aarsrefusion(Generic[N]):
    """The weeks that change in one year, divided by who pays for them; a fall is negative."""

    uger_foer: N  # uger with support before the first of them, counted from the very first
    uger: N  # uger that change
    uger_efter: N  # uger with support when the last of them has passed
    over: tuple[N, ...]  # uger of them above each step's limit
    i_trin: tuple[N, ...]  # uger of them in each step
    refunderede: N  # uger that the state pays for
    kommunens: N  # uger that the kommune pays for


def aarsrefusion(uger_foer: N, uger: N, trin: Sequence[Refusionstrin[N]]) -> Aarsrefusion[N]:
    """Divide ``uger`` weeks that follow after ``uger_foer`` weeks with support.

    ``trin`` stand in the order of their limits, the first at none. The count goes on across
    benefits, so that dividing the weeks in two gives the same as taking them together.

    >>> trin = [Refusionstrin(0.0, 0.5), Refusionstrin(4.0, 0.25)]
    >>> aaret = aarsrefusion(uger_foer=2.0, uger=10.0, trin=trin)
    >>> aaret.i_trin, aaret.refunderede
    ((2.0, 8.0), 3.0)
    """
    uger_efter = uger_foer + uger
    over = tuple(_above(uger_efter, t.over) - _above(uger_foer, t.over) for t in trin)
    i_trin = (*(a - b for a, b in pairwise(over)), over[-1])
    refunderede = total((u * t.andel for u, t in zip(i_trin, trin, strict=True)), uger)
    return Aarsrefusion(
        uger_foer=uger_foer,
        uger=uger,
        uger_efter=uger_efter,
        over=over,
        i_trin=i_trin,
        refunderede=refunderede,
        kommunens=uger - refunderede,
    )


def _above(uger: N, graense: N) -> N:
    """The part of ``uger`` above ``graense``; nothing if they do not reach it."""
    return (uger - graense) * (graense <= uger)
