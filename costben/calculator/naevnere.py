"""What the intervention costs per citizen referred, begun and completed."""

from __future__ import annotations

from typing import Generic

from costben.frozen import dataclass
from costben.numbers.number import N


@dataclass(frozen=True)
class Naevnere(Generic[N]):
    """How many citizens came how far, in the whole driftsperiode."""

    visiterede: N  # borgere
    paabegyndte: N  # borgere
    gennemfoerte: N  # borgere


@dataclass(frozen=True)
class PrNaevner(Generic[N]):
    """The cost of the whole driftsperiode, divided in three ways."""

    i_perioden: N  # kr
    pr_visiteret: N  # kr/borger
    pr_paabegyndt: N  # kr/borger
    pr_gennemfoert: N  # kr/borger


def pr_naevner(samlet_pr_aar: N, driftsperiode: N, naevnere: Naevnere[N]) -> PrNaevner[N]:
    """Divide ``samlet_pr_aar`` (kr/år) times ``driftsperiode`` (år) by each of the counts."""
    i_perioden = samlet_pr_aar * driftsperiode
    return PrNaevner(
        i_perioden=i_perioden,
        pr_visiteret=i_perioden / naevnere.visiterede,
        pr_paabegyndt=i_perioden / naevnere.paabegyndte,
        pr_gennemfoert=i_perioden / naevnere.gennemfoerte,
    )
