"""Staff: what an hour and a year of it cost (report, 7.3)."""

from pydantic import Field

from costben.models.base import Dokumenteret, Tekst
from costben.models.tal import KronerPrAar, Rente, TimerPrAar

LARGEST_STAFF = 100


class Personale(Dokumenteret):
    """One category of staff."""

    navn: Tekst = Field(title="Navn", description="Fx CTI-medarbejder.")
    aarsloen: KronerPrAar = Field(
        title="Årsløn", description="Samlet løn for en fuldtidsansat, med pension og tillæg."
    )


class Loen(Dokumenteret):
    """How pay becomes a price per hour, and the categories of staff."""

    effektiv_arbejdstid: TimerPrAar = Field(
        title="Effektiv arbejdstid", description="Timer til rådighed pr. fuldtidsansat pr. år."
    )
    overhead: Rente = Field(title="Overhead", description="Tillæg til lønnen, fx 20 %.")
    personale: dict[str, Personale] = Field(
        max_length=LARGEST_STAFF,
        title="Personale",
        description="Medarbejdergrupper, som posterne henviser til.",
    )
