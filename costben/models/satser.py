"""The rates that an analysis uses: on which day, carried forward or not, and its own."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from costben.models import numerals
from costben.models.base import LARGEST_TABLE, Dokumenteret, Model, Tekst
from costben.models.choices import chosen
from costben.models.dates import Dato
from costben.models.tal import Andel, KronerPrAar, Tal
from costben.models.text import ascii_key

FREMSKRIVNINGER = ("seneste",)
REFUSION = ("uge_1_4", "uge_5_26", "uge_27_52", "uge_53")
SKAT = ("kommuneskat", "bundskat", "arbejdsmarkedsbidrag", "personfradrag")
HOEJESTE = "fleksloentilskud_hoejeste"
NEDSAETTELSE, GRAENSE = "fleksloentilskud_nedsaettelse", "fleksloentilskud_graense"
_PREFIX = "ydelser."


def rate_name(sats: str) -> str:
    """The name of a benefit's rate without its subject: ``ydelser.dagpenge`` is ``dagpenge``."""
    return ascii_key(sats.strip()).removeprefix(_PREFIX)


class Ydelsessats(Tal):
    """The rate of a benefit, in the unit of the parameter of that name."""

    EKSEMPEL = "11.554 kr./måned"
    HOEJST = 1e9

    @field_validator("vaerdi", mode="before")
    @classmethod
    def _not_by_the_day(cls, raw: object, info: ValidationInfo) -> object:
        numerals.refuse_daily(raw, info.data.get("enhed", ""))
        return raw


class Refusionssatser(Dokumenteret):
    """What the state refunds of benefits, by weeks with support."""

    uge_1_4: Andel | None = Field(
        default=None, title="Statens refusion, uge 1-4", description="Del, staten betaler."
    )
    uge_5_26: Andel | None = Field(
        default=None, title="Statens refusion, uge 5-26", description="Del, staten betaler."
    )
    uge_27_52: Andel | None = Field(
        default=None, title="Statens refusion, uge 27-52", description="Del, staten betaler."
    )
    uge_53: Andel | None = Field(
        default=None, title="Statens refusion, uge 53 og frem", description="Del, staten betaler."
    )


class Skattesatser(Dokumenteret):
    """Tax on income."""

    kommuneskat: Andel | None = Field(
        default=None, title="Kommuneskat", description="Kommunens skatteprocent, fx 25 %."
    )
    bundskat: Andel | None = Field(
        default=None, title="Bundskat", description="Statens skat af indkomst."
    )
    arbejdsmarkedsbidrag: Andel | None = Field(
        default=None, title="Arbejdsmarkedsbidrag", description="Del af lønnen, til staten."
    )
    personfradrag: KronerPrAar | None = Field(
        default=None, title="Personfradrag", description="Indkomst om året, der ikke beskattes."
    )


class Satser(Dokumenteret):
    """Which rates hold. What is left out here is looked up by ``costben.load`` and put in."""

    dato: Dato | None = Field(
        default=None,
        title="Dato",
        description="Dagen, satserne gælder; ellers 1. juli i prisniveauets år.",
        examples=["2020-07-01"],
    )
    fremskrivning: (
        Annotated[Literal["seneste"], BeforeValidator(chosen(FREMSKRIVNINGER, FREMSKRIVNINGER))]
        | None
    ) = Field(
        default=None,
        title="Fremskrivning",
        description="seneste: et år, der mangler, får den seneste tidligere værdi.",
        examples=["seneste"],
    )
    egen_fil: Tekst | None = Field(
        default=None,
        title="Egen fil",
        description="Kommunens egen parameterfil; ved siden af analysen.",
        examples=["satser.yaml"],
    )
    ydelser: dict[str, Ydelsessats] = Field(
        default={},
        max_length=LARGEST_TABLE,
        title="Ydelser",
        description="Egne satser i stedet for de medfølgende, ved navn.",
    )
    refusion: Refusionssatser = Field(
        default_factory=Refusionssatser, title="Refusion", description="Egne refusionssatser."
    )
    skat: Skattesatser = Field(
        default_factory=Skattesatser, title="Skat", description="Egne skattesatser, fx kommuneskat."
    )


class BrugtSats(Model):
    """Where a rate that the analysis uses comes from.

    Attributes:
        navn: the parameter's full name.
        fra: the first day that the value holds, in ISO form; empty when it is not known.
        hvor: ``national``, the municipality's own file, or ``analysen``.
        national: the shipped value that another stands in place of, if there is one that day.
    """

    navn: str
    titel: str
    enhed: str
    fra: str
    hvor: str
    national: float | None = None
    national_kilde: str = ""
    national_status: str = ""
