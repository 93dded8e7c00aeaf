"""Staff time to kroner: hours times an hourly price, or citizens per full-time employee (7.3)."""

from __future__ import annotations

from typing import Generic

from costben.frozen import dataclass
from costben.numbers.number import N


@dataclass(frozen=True)
class Personale(Generic[N]):
    """One category of staff, full time."""

    aarsloen: N  # kr/år
    effektiv_arbejdstid: N  # timer/år
    overhead: N  # andel of the pay


@dataclass(frozen=True)
class Sagstal(Generic[N]):
    """So many citizens at a time to a full-time employee, each for so many years."""

    borgere_pr_medarbejder: N  # borgere
    forloeb: N  # år


@dataclass(frozen=True)
class Loenpris(Generic[N]):
    """What one category of staff costs."""

    pr_aarsvaerk: N  # kr/år, overhead included
    pr_time: N  # kr/time, overhead included


def loenpris(personale: Personale[N]) -> Loenpris[N]:
    """The price of a year and of an hour: pay plus overhead, spread over the effective hours.

    >>> loenpris(Personale(aarsloen=500_000.0, effektiv_arbejdstid=1_500.0, overhead=0.2))
    Loenpris(pr_aarsvaerk=600000.0, pr_time=400.0)
    """
    pr_aarsvaerk = personale.aarsloen * (1 + personale.overhead)
    return Loenpris(pr_aarsvaerk, pr_aarsvaerk / personale.effektiv_arbejdstid)


def aarsvaerk(sagstal: Sagstal[N], deltagere: N) -> N:
    """Full-time employees needed when ``deltagere`` a year each stay for the forløb's length.

    >>> aarsvaerk(Sagstal(borgere_pr_medarbejder=10.0, forloeb=0.5), deltagere=50.0)
    2.5
    """
    return deltagere * sagstal.forloeb / sagstal.borgere_pr_medarbejder
