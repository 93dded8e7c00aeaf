"""Which amounts of an analysis are in the prices of another year, and what they are in its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from costben.calculator.priser import Omregning, omregn
from costben.forudsaetninger import Forudsaetning
from costben.models.analyse import Analyse
from costben.numbers.number import N


def foreign(numbers: Iterable[Forudsaetning], prisniveau: int) -> dict[int, list[str]]:
    """The paths of the amounts that are in other prices than ``prisniveau``, by their year."""
    found: dict[int, list[str]] = {}
    for f in numbers:
        if f.prisniveau is not None and f.prisniveau != prisniveau:
            found.setdefault(f.prisniveau, []).append(f.sti)
    return dict(sorted(found.items()))


def omregninger(
    analyse: Analyse, numbers: Mapping[str, Forudsaetning], made: Mapping[str, N]
) -> dict[str, Omregning[N]]:
    """Every amount that is in the prices of another year, brought to the analysis' prices.

    Args:
        analyse: the analysis; ``costben.load`` has seen to it that the index has every year.
        numbers: all its input numbers by path.
        made: the same as the wanted kind of number.
    """
    prisniveau = analyse.indsats.prisniveau
    found: dict[str, Omregning[N]] = {}
    for year, stier in foreign(numbers.values(), prisniveau).items():
        beloeb = {sti: made[sti] for sti in stier}
        found[str(year)] = omregn(beloeb, made[_sti(year)], made[_sti(prisniveau)])
    return found


def omregnet(omregninger: Mapping[str, Omregning[N]]) -> dict[str, N]:
    """The amounts in the analysis' prices, by path."""
    return {sti: b.omregnet for o in omregninger.values() for sti, b in o.beloeb.items()}


def _sti(year: int) -> str:
    return f"prisindeks.vaerdier.{year}"
