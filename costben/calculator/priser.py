"""Amounts in the prices of another year, brought to the analysis' prices by an index."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic

from costben.frozen import dataclass
from costben.numbers.number import N


@dataclass(frozen=True)
class Omregnet(Generic[N]):
    """One amount before and after; in kr, or kr per something."""

    oprindeligt: N  # in the prices of its own year
    omregnet: N  # in the analysis' prices


@dataclass(frozen=True)
class Omregning(Generic[N]):
    """Everything that is brought from one year's prices to the analysis'."""

    indeks_fra: N  # indeks
    indeks_til: N  # indeks
    faktor: N  # what an amount is multiplied by
    beloeb: Mapping[str, Omregnet[N]]  # by the amount's path


def omregn(beloeb: Mapping[str, N], indeks_fra: N, indeks_til: N) -> Omregning[N]:
    """Multiply each of ``beloeb`` by the index of the analysis' year over that of their own."""
    faktor = indeks_til / indeks_fra
    return Omregning(
        indeks_fra=indeks_fra,
        indeks_til=indeks_til,
        faktor=faktor,
        beloeb={navn: Omregnet(kr, kr * faktor) for navn, kr in beloeb.items()},
    )
