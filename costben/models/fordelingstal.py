"""The numbers that distributions are written with, and the field that they are for."""

from typing import NamedTuple, Self

from pydantic import Field, model_validator

from costben.models.base import Model
from costben.models.refusal import refusal
from costben.models.tal import Antal, Tal


class Felt(NamedTuple):
    """What the field that a distribution stands in accepts."""

    enhed: str = ""
    mindst: float = -1e15
    hoejst: float = 1e15
    over_nul: bool = False
    helt: bool = False
    med_enhed: bool = False


UKENDT_FELT = Felt()


class Parameter(Tal):
    """A number that shapes a distribution, in the unit of the field that it is for."""

    MINDST = -1e15
    EKSEMPEL = "40"


class Standardfejl(Tal):
    """A standard error, above zero."""

    OVER_NUL = True
    EKSEMPEL = "5"


class Ren(Tal):
    """A plain number above zero: a parameter of a beta distribution."""

    ENHED = "faktor"
    OVER_NUL = True
    EKSEMPEL = "2"
    HOEJST = 1_000_000_000


class TrykPVaerdi(Tal):
    """A published p-value, between 0 and 1."""

    ENHED = "faktor"
    EKSEMPEL = "0,01"
    OVER_NUL = True
    HOEJST = 0.999


class Optalt(Antal):
    """How many that were counted."""

    EKSEMPEL = "120"
    HOEJST = 1_000_000_000


class Sikkerhed(Tal):
    """How sure a published interval is."""

    ENHED = "andel"
    EKSEMPEL = "95 %"
    OVER_NUL = True
    HOEJST = 0.9999


class Interval(Model):
    """A published interval."""

    fra: Parameter = Field(
        title="Fra", description="Intervallets nederste tal.", examples=["38 borgere/år"]
    )
    til: Parameter = Field(
        title="Til", description="Intervallets øverste tal.", examples=["68 borgere/år"]
    )
    sikkerhed: Sikkerhed = Field(
        default_factory=lambda: Sikkerhed.model_validate(0.95),
        title="Sikkerhed",
        description="Hvor sikkert intervallet er; ellers 95 %.",
    )

    @model_validator(mode="after")
    def _rising(self) -> Self:
        if self.fra.vaerdi >= self.til.vaerdi:
            raise refusal("fra er ikke mindre end til.\nByt dem om, eller ret det ene.")
        return self
