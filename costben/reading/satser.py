"""The rates that an analysis uses and does not state itself, taken from the parameters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from costben.danish import quantity
from costben.mistakes import Fejl
from costben.models import units
from costben.models.analyse import Analyse
from costben.models.satser import (
    GRAENSE,
    HOEJESTE,
    NEDSAETTELSE,
    BrugtSats,
    Refusionssatser,
    Satser,
    Skattesatser,
    Ydelsessats,
)
from costben.models.tal import Tal
from costben.models.text import shortened
from costben.parametre.typer import Opslag
from costben.reading.katalog import (
    NATIONAL,
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


def with_rates(analyse: Analyse, document: Document, kendte: Katalog) -> tuple[Analyse, list[Fejl]]:
    """``analyse`` with every rate that its benefits and consequences need, and the mistakes.

    A rate that the analysis states itself stays; the shipped one is kept beside it. One that is
    not known is left out, for ``missing_rates`` has told of it. The parameters are read only where
    something is needed.
    """
    needed = needed_rates(document)
    if not needed or kendte.dag is None:
        return analyse, []
    satser = analyse.satser or Satser()
    found = _Found(kendte, kendte.dag)
    for emne, navn in needed:
        found.look_up(emne, navn, _stated(satser, emne, navn))
    fejl = list(_misplaced_pay(analyse, found.brugte, document))
    fejl = fejl or list(_too_much_pay(analyse, found.values.get("ydelser", {}), document))
    if fejl:
        return analyse, fejl
    said = {
        "satser": _filled(satser, found.values),
        "advarsler": (*analyse.advarsler, *dict.fromkeys(found.advarsler)),
        "brugte_satser": {**analyse.brugte_satser, **found.brugte},
    }
    return analyse.model_copy(update=said), []


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


def _misplaced_pay(
    analyse: Analyse, brugte: Mapping[str, BrugtSats], document: Document
) -> Iterator[Fejl]:
    """Only fleksløntilskud falls with the pay; of a rate with a name of their own we cannot say."""
    from costben.parametre.opslag import national

    flex = {_PREFIX + navn for navn in (HOEJESTE, NEDSAETTELSE, GRAENSE)}
    known = {navn for navn in national() if navn.startswith(_PREFIX)} - flex
    for key, ydelse in analyse.ydelser.items():
        rates = {_PREFIX + modtager.navn for modtager in ydelse.modtagere}
        navn = shortened(ydelse.navn)
        if ydelse.fleksloen and rates & known:
            message = (
                f'Lønnen nedsætter kun fleksløntilskud, og det er "{navn}" ikke.\n'
                "Slet fleksloen, eller ret satserne under modtagere."
            )
            yield document.mistake(("ydelser", key, "fleksloen"), message, of_key=True)
        used = brugte.get(f"satser.{_PREFIX}{HOEJESTE}")
        full = _PREFIX + HOEJESTE in rates and used is not None and used.hvor == NATIONAL
        if full and not ydelse.fleksloen:
            message = (
                f'Tilskuddet nedsættes efter lønnen i fleksjobbet, men den mangler for "{navn}".\n'
                "Tilføj fleksloen: og lønnen pr. måned, fx fleksloen: 9.000 kr./måned"
            )
            yield document.mistake(("ydelser", key, "modtagere"), message, of_key=True)


def _too_much_pay(
    analyse: Analyse, ydelser: Mapping[str, Tal], document: Document
) -> Iterator[Fejl]:
    """Above the limit the supplement falls by more, and by how much is not known."""
    for key, ydelse in analyse.ydelser.items():
        limit = ydelser.get(GRAENSE)
        if ydelse.fleksloen and limit and ydelse.fleksloen.vaerdi > limit.vaerdi:
            message = (
                f"Lønnen er over {quantity(limit.vaerdi, limit.enhed)}, og hvor meget tilskuddet "
                f'for "{shortened(ydelse.navn)}" så nedsættes, er ikke kendt.\n'
                "Skriv en lavere løn, eller skriv tilskuddet som en egen sats uden fleksloen."
            )
            yield document.mistake(("ydelser", key, "fleksloen"), message)
