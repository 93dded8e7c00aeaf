"""The unit of a number, which for quantities and prices is the consequence's."""

from __future__ import annotations

from collections.abc import Mapping

from costben.models.konsekvenser import unit_per_year
from costben.models.tal import Enhedspris, Maengde, Tal
from costben.reading.places import Path

_TABLE = "konsekvenser"


def unit_at(tal: type[Tal] | None, sti: Path, enheder: Mapping[str, str]) -> str:
    """The unit of the number at ``sti``, as ``units`` names it; empty when it is not known.

    Args:
        tal: the kind of number.
        sti: its path.
        enheder: what each consequence says that its unit is.
    """
    if tal is None or tal.ENHED or not issubclass(tal, Maengde | Enhedspris):
        return tal.ENHED if tal else ""
    name = sti[sti.index(_TABLE) + 1] if _TABLE in sti[:-1] else ""
    unit = unit_per_year(enheder.get(str(name), "")) or ""
    if issubclass(tal, Maengde) or not unit:
        return unit
    return f"kr/{unit.removesuffix('/aar')}"
