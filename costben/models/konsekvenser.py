"""Consequences, their prices, the archetypes that have them, and groups of archetypes."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field, field_validator

from costben.models import units
from costben.models.base import Dokumenteret, Model, Tekst
from costben.models.priser import Prissat
from costben.models.refusal import refusal
from costben.models.tal import AntalBorgere, Enhedspris, HeleAar, KronerPrBorger, Maengde
from costben.models.text import shortened


def unit_per_year(enhed: str) -> str | None:
    """The unit that a consequence is counted in: something per year; None if it is not."""
    unit = units.canonical(enhed)
    return unit if unit is not None and re.fullmatch("[^/]+/aar", unit) else None


def _per_year(enhed: str) -> str:
    if unit_per_year(enhed) is None:
        raise refusal(
            f'"{shortened(enhed)}" er ikke en enhed pr. år.\n'
            "Skriv uger/år, dage/år, timer/år, måneder/år eller gange/år."
        )
    return enhed


class Priser(Model):
    """The price of one unit, for each aktør; none given means that the aktør is not affected."""

    kommune: Enhedspris = Field(title="Kommune", description="Kroner pr. enhed for kommunen.")
    region: Enhedspris = Field(title="Region", description="Kroner pr. enhed for regionen.")
    stat: Enhedspris = Field(title="Stat", description="Kroner pr. enhed for staten.")


class Konsekvens(Prissat):
    """A change in benefits or activity, in its own unit, times a price."""

    navn: Tekst = Field(title="Navn", description="Konsekvensens navn.")
    enhed: Annotated[Tekst, AfterValidator(_per_year)] = Field(
        title="Enhed", description="Fx uger/år eller dage/år; prisen er så pr. uge eller dag."
    )
    enhedspris: Priser = Field(
        title="Enhedspris",
        description="Gevinst (positiv) eller tab (negativ) pr. enhed for hver aktør.",
    )


class Nettoresultat(Dokumenteret):
    """How the net result of an archetype is reckoned."""

    varighed: HeleAar = Field(
        title="Konsekvensernes varighed",
        description="Antal år efter forløbet, som konsekvenserne varer.",
    )
    omkostning_afrundes_til: KronerPrBorger | None = Field(
        default=None,
        title="Omkostning afrundes til",
        description="Det trin, omkostningen pr. borger afrundes til, før den går ind i resultatet.",
    )


class Arketype(Dokumenteret):
    """One citizen's set of consequences."""

    navn: Tekst = Field(title="Navn", description="Kort beskrivelse af borgeren.")
    konsekvenser: dict[str, Maengde] = Field(
        title="Konsekvenser", description="Ændringen i hver konsekvens, i dens egen enhed."
    )


class Blanding(Dokumenteret):
    """A group of citizens, as a number of each archetype."""

    navn: Tekst = Field(title="Navn", description="Kort beskrivelse af gruppen.")
    antal: dict[str, AntalBorgere] = Field(
        title="Antal", description="Antal borgere af hver arketype."
    )

    @field_validator("antal")
    @classmethod
    def _somebody(cls, antal: dict[str, AntalBorgere]) -> dict[str, AntalBorgere]:
        if not any(tal.vaerdi for tal in antal.values()):
            raise refusal("Gruppen har ingen borgere.\nSkriv mindst én borger af en arketype.")
        return antal
