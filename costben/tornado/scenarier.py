"""All uncertain numbers at once: the worst and the best that they can do together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from costben.calculator.break_even import Part
from costben.tornado.genregn import Genregn
from costben.tornado.tornado import Udsving, by_result

_MOST_MOVES = 1000
Tal = dict[str, float]


@dataclass(frozen=True, slots=True)
class Scenarier:
    """One net result in three sets of numbers, in kr/borger, and the numbers by path.

    ``forventet`` is the analysis as it is. The others are found by search: from where each number
    is worst (or best) alone, the one number is moved that makes it most worse, until none does;
    each to its low or high value, or to where it was worst or best alone.
    """

    arketype: str
    aktoer: Part
    pessimistisk: float
    forventet: float
    optimistisk: float
    pessimistiske_tal: Mapping[str, float]
    optimistiske_tal: Mapping[str, float]


def scenarier(genregn: Genregn, udsving: tuple[Udsving, ...]) -> tuple[Scenarier, ...]:
    """The three sets for every net result that anything uncertain moves."""
    return tuple(_three(genregn, key, swings) for key, swings in by_result(udsving).items())


def _three(genregn: Genregn, key: tuple[str, Part], swings: list[Udsving]) -> Scenarier:
    values = {s.sti: sorted({s.lav, s.vaerst_ved, s.bedst_ved, s.hoej}) for s in swings}

    def net(tal: Tal) -> float:
        return genregn(tal)[key]

    worst = _searched(lambda tal: -net(tal), {s.sti: s.vaerst_ved for s in swings}, values)
    best = _searched(net, {s.sti: s.bedst_ved for s in swings}, values)
    return Scenarier(*key, net(worst), net({}), net(best), worst, best)


def _searched(
    good: Callable[[Tal], float], start: Tal, values: Mapping[str, Sequence[float]]
) -> Tal:
    """From ``start`` the one move that makes ``good`` largest, again and again."""
    tal, reached = dict(start), good(start)
    for _ in range(_MOST_MOVES):
        moves = [{**tal, sti: x} for sti, tried in values.items() for x in tried if x != tal[sti]]
        best = max(moves, key=good, default=tal)
        if good(best) <= reached:
            break
        tal, reached = best, good(best)
    return tal
