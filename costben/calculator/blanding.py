"""A group of citizens as a mix of archetypes (report, 6.2.2)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic

from costben.calculator.arithmetic import total
from costben.calculator.arketyper import Arketype
from costben.calculator.inddata import Faste
from costben.frozen import dataclass
from costben.numbers.number import N


@dataclass(frozen=True)
class Gruppe(Generic[N]):
    """A result per aktør and in all."""

    kommune: N  # kr or kr/borger, as where it stands
    region: N  # the same
    stat: N  # the same
    i_alt: N  # the same


@dataclass(frozen=True)
class Blanding(Generic[N]):
    """The net result of a group, together and per citizen. A cost is negative."""

    borgere: N  # borgere
    gruppen: Gruppe[N]  # kr
    pr_borger: Gruppe[N]  # kr/borger


def blanding(
    antal: Mapping[str, N], arketyper: Mapping[str, Arketype[N] | Gruppe[N]], faste: Faste[N]
) -> Blanding[N]:
    """``antal`` citizens of each archetype, taken together."""
    nul = faste.nul_kr
    borgere = total(antal.values(), nul)
    kommune = total((n * arketyper[a].kommune for a, n in antal.items()), nul)
    region = total((n * arketyper[a].region for a, n in antal.items()), nul)
    stat = total((n * arketyper[a].stat for a, n in antal.items()), nul)
    i_alt = kommune + region + stat
    return Blanding(
        borgere=borgere,
        gruppen=Gruppe(kommune, region, stat, i_alt),
        pr_borger=Gruppe(kommune / borgere, region / borgere, stat / borgere, i_alt / borgere),
    )
