"""Staff time to kroner: hours times an hourly price, or citizens per full-time employee (7.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic

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
    """The price of a year and of an hour: pay plus overhead, spread over the effective hours."""
    pr_aarsvaerk = personale.aarsloen * (1 + personale.overhead)
    return Loenpris(pr_aarsvaerk, pr_aarsvaerk / personale.effektiv_arbejdstid)


def aarsvaerk(sagstal: Sagstal[N], deltagere: N) -> N:
    """Full-time employees needed when ``deltagere`` a year each stay for the forløb's length."""
    return deltagere * sagstal.forloeb / sagstal.borgere_pr_medarbejder
