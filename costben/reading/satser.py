"""The rates that an analysis uses and does not state itself, taken from the parameters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from costben.models import units
from costben.models.analyse import Analyse
from costben.models.satser import (
    BrugtSats,
    Refusionssatser,
    Satser,
    Skattesatser,
    Ydelsessats,
)
from costben.models.tal import Tal
from costben.parametre.typer import Opslag
from costben.reading.katalog import (
    Katalog,
    brugt,
    brugt_egen,
    node_at,
    source_of,
    status_of,
)
from costben.reading.manglende_sats import needed_rates
from costben.reading.places import Document
from costben.reading.tree import Mapping as Block

_PREFIX = "ydelser."


def own_units(document: Document, kendte: Katalog) -> dict[str, str]:
    """The unit of each benefit's rate that the analysis states itself."""
    own = node_at(node_at(document.tree, "satser"), "ydelser")
    if not isinstance(own, Block):
        return {}
    known = kendte.parametre()
    return {navn: known[_PREFIX + navn].enhed for navn in own.values if _PREFIX + navn in known}


def with_rates(analyse: Analyse, document: Document, kendte: Katalog) -> Analyse:
    """``analyse`` with every rate that its benefits and consequences need.

    A rate that the analysis states itself stays; the shipped one is kept beside it. One that is
    not known is left out, for ``missing_rates`` has told of it. The parameters are read only where
    something is needed.
    """
    needed = needed_rates(document)
    if not needed or kendte.dag is None:
        return analyse
    satser = analyse.satser or Satser()
    found = _Found(kendte, kendte.dag)
    for emne, navn in needed:
        found.look_up(emne, navn, _stated(satser, emne, navn))
    said = {
        "satser": _filled(satser, found.values),
        "advarsler": (*analyse.advarsler, *dict.fromkeys(found.advarsler)),
        "brugte_satser": {**analyse.brugte_satser, **found.brugte},
    }
    return analyse.model_copy(update=said)


def _stated(satser: Satser, emne: str, navn: str) -> Tal | None:
    block = satser.ydelser if emne == "ydelser" else vars(getattr(satser, emne))
    tal = block.get(navn)
    return tal if isinstance(tal, Tal) else None


@dataclass(slots=True)
class _Found:
    """Collects the rates of one analysis."""

    kendte: Katalog
    dag: date
    values: dict[str, dict[str, Tal]] = field(default_factory=dict)
    brugte: dict[str, BrugtSats] = field(default_factory=dict)
    advarsler: list[str] = field(default_factory=list)

    def look_up(self, emne: str, navn: str, own: Tal | None) -> None:
        """Find one rate, which the analysis may state itself; ``missing_rates`` tells of others."""
        full = f"{emne}.{navn}"
        parameter, known = self.kendte.parametre().get(full), self.kendte.find(full, self.dag)
        if own is not None and parameter is not None:
            self._use(emne, navn, own, brugt_egen(parameter, known))
        elif isinstance(known, Opslag):
            self.advarsler += known.advarsler
            self._use(emne, navn, _as_tal(known, emne, navn, self.dag), brugt(known))

    def _use(self, emne: str, navn: str, tal: Tal, where: BrugtSats) -> None:
        if units.in_kroner(tal.enhed) and tal.prisniveau is None:
            tal = tal.model_copy(update={"prisniveau": self.dag.year})
        self.values.setdefault(emne, {})[navn] = tal
        self.brugte[f"satser.{emne}.{navn}"] = where


def _as_tal(found: Opslag, emne: str, navn: str, day: date) -> Tal:
    said = {
        "vaerdi": found.vaerdi,
        "kilde": source_of(found, day),
        "status": status_of(found),
    }
    if emne == "ydelser":
        return Ydelsessats.model_validate({"enhed": found.enhed, **said})
    block = Refusionssatser if emne == "refusion" else Skattesatser
    tal = getattr(block.model_validate({navn: said}), navn)
    assert isinstance(tal, Tal)
    return tal


def _filled(satser: Satser, values: Mapping[str, Mapping[str, Tal]]) -> Satser:
    """``satser`` with all rates, each subject in the order of the models."""
    return satser.model_copy(
        update={
            "ydelser": dict(values.get("ydelser", {})),
            "refusion": satser.refusion.model_copy(update=dict(values.get("refusion", {}))),
            "skat": satser.skat.model_copy(update=dict(values.get("skat", {}))),
        }
    )
