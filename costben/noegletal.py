"""Key figures of cash flows that are no plain arithmetic: payback, internal rate, and ratio.

The workbook has the same with Excel's own functions, and a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from costben.calculator.budgetvirkning import Budgetsum, Budgetvirkning

INTET = "intet at tilbagebetale"
ALDRIG = "tilbagebetales ikke"
INGEN_RENTE = "findes ikke"
FLERTYDIG = "kan ikke gives entydigt"
INGEN_BROEK = "ingen omkostning"

_OERE = 2  # decimals that an amount is compared with zero in


@dataclass(frozen=True)
class Noegletal:
    """The key figures of one aktør, or of all of them; a text where a figure is not.

    Attributes:
        nutidsvaerdi: kr, net present value.
        cost_benefit: present value of gains per krone of costs.
        tilbagebetalt: the number of the year from whose end the accumulated result is never
            below zero again, 1 being the first budget year.
        tilbagebetalt_diskonteret: the same of the discounted result.
        intern_rente: andel pr. år, where it is unique.
    """

    nutidsvaerdi: float
    cost_benefit: float | str
    tilbagebetalt: int | str
    tilbagebetalt_diskonteret: int | str
    intern_rente: float | str


def noegletal(budget: Budgetvirkning[float]) -> Mapping[str, Noegletal]:
    """The key figures pr. aktør and ``i_alt``."""
    return {navn: _of(budgetsum) for navn, budgetsum in budget.aktoerer.items()}


def _of(budgetsum: Budgetsum[float]) -> Noegletal:
    cost = -budgetsum.omkostninger
    return Noegletal(
        nutidsvaerdi=budgetsum.diskonteret.i_alt,
        cost_benefit=budgetsum.gevinster / cost if round(cost, _OERE) > 0 else INGEN_BROEK,
        tilbagebetalt=tilbagebetalt(budgetsum.akkumuleret),
        tilbagebetalt_diskonteret=tilbagebetalt(budgetsum.akkumuleret_diskonteret),
        intern_rente=intern_rente(budgetsum.udiskonteret.aar),
    )


def tilbagebetalt(akkumuleret: Sequence[float]) -> int | str:
    """The year, counted from 1, from whose end ``akkumuleret`` is never below zero again."""
    below = [year for year, kr in enumerate(akkumuleret, 1) if round(kr, _OERE) < 0]
    if not below:
        return INTET
    return ALDRIG if below[-1] == len(akkumuleret) else below[-1] + 1


def intern_rente(stroem: Sequence[float]) -> float | str:
    """The rate at which the present value is zero, if it is known to be the only one.

    It is if at that rate nothing but what is invested is outstanding until the last year (Soper,
    1959), which is always so of a flow that first pays out and then takes in. The same goes, with
    the sign turned, for one that begins with a gain.
    """
    flow = list(stroem)
    while flow and _is_zero(flow[0]):
        del flow[0]
    while flow and _is_zero(flow[-1]):
        del flow[-1]
    if not flow or min(flow) >= 0 or max(flow) <= 0:
        return INGEN_RENTE
    if flow[0] > 0:
        flow = [-kr for kr in flow]
    if flow[-1] < 0:
        return FLERTYDIG
    factor = _factor(flow)
    outstanding = list(accumulate(flow[:-1], lambda balance, kr: balance * factor + kr))
    return factor - 1 if all(round(kr, _OERE) <= 0 for kr in outstanding) else FLERTYDIG


def _is_zero(kr: float) -> bool:
    return round(kr, _OERE) == 0


def _factor(flow: Sequence[float]) -> float:
    """A factor of 1 plus the rate at which ``flow``, from a cost to a gain, is worth nothing."""

    def value(factor: float) -> float:
        """Worth in the last year: the last amount where the factor is 0, below 0 where large."""
        worth = 0.0
        for kr in flow:
            worth = worth * factor + kr
        return worth

    low, high = 0.0, 1.0
    while value(high) > 0:
        low, high = high, high * 2
    while low < (middle := (low + high) / 2) < high:
        low, high = (middle, high) if value(middle) > 0 else (low, middle)
    return high
