"""Where in an analysis the numbers are, and their units."""

from __future__ import annotations

from collections.abc import Mapping

from costben.formular.markers import VAERDI
from costben.models.analyse import Analyse
from costben.models.konsekvenser import unit_per_year
from costben.models.tal import Enhedspris, Maengde, Tal, Varighed
from costben.reading.places import Path, node_at
from costben.reading.schema import model_at
from costben.reading.tree import Mapping as Block
from costben.reading.tree import Node

_TABLE = "konsekvenser"
_IN_A_FORM: dict[type[Tal], str] = {Varighed: "maaned"}  # where people think in another unit


def unit_at(tal: type[Tal] | None, sti: Path, enheder: Mapping[str, str]) -> str:
    """The unit of the number at ``sti`` on a form, as ``units`` names it; empty when not known.

    Args:
        tal: the kind of number.
        sti: its path.
        enheder: what each consequence says that its unit is.
    """
    if tal is None or tal.ENHED or not issubclass(tal, Maengde | Enhedspris):
        return _IN_A_FORM.get(tal, tal.ENHED) if tal else ""
    name = sti[sti.index(_TABLE) + 1] if _TABLE in sti[:-1] else ""
    unit = unit_per_year(enheder.get(str(name), "")) or ""
    if issubclass(tal, Maengde) or not unit:
        return unit
    return f"kr/{unit.removesuffix('/aar')}"


def consequence_units(tree: Node) -> dict[str, str]:
    """What each consequence in ``tree`` says that its unit is."""
    block = node_at(tree, (_TABLE,))
    names = block.values if isinstance(block, Block) else {}
    return {name: str(node_at(block, (name, "enhed"))) for name in names} if block else {}


def number_at(sti: Path) -> type[Tal] | None:
    """The kind of number at ``sti``; None for what is no number, or only said of one."""
    owner, model = model_at(Analyse, sti[:-1]), model_at(Analyse, sti)
    inside = owner is not None and issubclass(owner, Tal) and str(sti[-1]) in owner.model_fields
    return model if model is not None and issubclass(model, Tal) and not inside else None


def field_of(sti: Path) -> Path:
    """The field that a value belongs to: a number's ``vaerdi`` is the number's, not a field."""
    if sti[-1] != VAERDI:
        return sti
    owner = model_at(Analyse, sti[:-1])
    is_field = owner is not None and not issubclass(owner, Tal) and VAERDI in owner.model_fields
    return sti if is_field else sti[:-1]
