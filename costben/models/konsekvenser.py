"""Consequences, their prices, the archetypes that have them, and groups of archetypes."""

from pydantic import Field

from costben.models.base import Dokumenteret, Model, Tekst
from costben.models.tal import AntalBorgere, Enhedspris, HeleAar, KronerPrBorger, Maengde


class Priser(Model):
    """The price of one unit, for each aktør; none given means that the aktør is not affected."""

    kommune: Enhedspris = Field(title="Kommune", description="Kroner pr. enhed for kommunen.")
    region: Enhedspris = Field(title="Region", description="Kroner pr. enhed for regionen.")
    stat: Enhedspris = Field(title="Stat", description="Kroner pr. enhed for staten.")


class Konsekvens(Dokumenteret):
    """A change in benefits or activity, in its own unit, times a price."""

    navn: Tekst = Field(title="Navn", description="Konsekvensens navn.")
    enhed: Tekst = Field(
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
