"""Staff: what an hour and a year of it cost (report, 7.3)."""

from pydantic import Field

from costben.models.base import Tekst
from costben.models.dates import Dato
from costben.models.priser import Prissat
from costben.models.tal import KronerPrAar, Overhead, TimerPrAar

LARGEST_STAFF = 100


class Personale(Prissat):
    """One category of staff."""

    navn: Tekst = Field(title="Navn", description="Fx CTI-medarbejder.")
    aarsloen: KronerPrAar = Field(
        title="Årsløn", description="Samlet løn for en fuldtidsansat, med pension og tillæg."
    )


class Loen(Prissat):
    """How pay becomes a price per hour, and the categories of staff.

    What is left out here is the national parameter of the same name; ``costben.load`` puts it in.
    """

    dato: Dato | None = Field(
        default=None,
        title="Dato",
        description="Dagen for arbejdstid og overhead; ellers 1. juli i prisniveauets år.",
        examples=["2020-07-01"],
    )
    effektiv_arbejdstid: TimerPrAar | None = Field(
        default=None,
        title="Effektiv arbejdstid",
        description="Timer til rådighed pr. fuldtidsansat pr. år.",
    )
    overhead: Overhead | None = Field(
        default=None, title="Overhead", description="Tillæg til lønnen, fx 20 %."
    )
    personale: dict[str, Personale] = Field(
        max_length=LARGEST_STAFF,
        title="Personale",
        description="Medarbejdergrupper, som posterne henviser til.",
    )
