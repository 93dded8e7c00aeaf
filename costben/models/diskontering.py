"""The rates for annualisation and present values."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, ConfigDict, Field, field_validator

from costben.models.base import LARGEST_TABLE, Dokumenteret
from costben.models.choices import chosen
from costben.models.dates import Dato
from costben.models.refusal import refusal
from costben.models.tal import Rente

TIDSPUNKTER = ("slut", "start")
SATSER = ("nationale",)
FIRST_STEP, LAST_STEP = 2, 100


def as_year_number(raw: object) -> int:
    """The year after the start that ``raw`` says.

    Raises:
        PydanticCustomError: with a Danish message.
    """
    text = str(raw).removeprefix("år ").strip()
    if not text.isdecimal() or not FIRST_STEP <= int(text) <= LAST_STEP:
        raise refusal(f"Her skal stå et år fra {FIRST_STEP} til {LAST_STEP}.\nSkriv fx 36.")
    return int(text)


class Rentetrin(Dokumenteret):
    """A rate that holds from a certain year on."""

    fra_aar: Annotated[int, BeforeValidator(as_year_number)] = Field(
        title="Fra år", description="Det første år efter starten, som renten gælder for."
    )
    rente: Rente = Field(title="Diskonteringsrente", description="Real rente pr. år, fx 2,5 %.")

    @property
    def navn(self) -> str:
        """What it is called where people read it."""
        return f"fra år {self.fra_aar}"


class Diskontering(Dokumenteret):
    """The rates for both annualisation and present values, and when in the year money falls."""

    model_config = ConfigDict(
        json_schema_extra={
            "required": [],
            "anyOf": [{"required": ["rente"]}, {"required": ["satser"]}],
        }
    )

    satser: Annotated[Literal["nationale"], BeforeValidator(chosen(SATSER, SATSER))] | None = Field(
        default=None,
        title="Satser",
        description="nationale: Finansministeriets renter i stedet for rente og trin.",
        examples=["nationale"],
    )
    dato: Dato | None = Field(
        default=None,
        title="Dato",
        description="Dagen for de nationale renter; ellers 1. juli i prisniveauets år.",
        examples=["2020-07-01"],
    )
    rente: Rente = Field(title="Diskonteringsrente", description="Real rente pr. år, fx 4 %.")
    trin: tuple[Rentetrin, ...] = Field(
        default=(),
        max_length=LARGEST_TABLE,
        title="Senere renter",
        description="Lavere renter for år langt ude, i årenes rækkefølge.",
    )
    tidspunkt: Annotated[
        Literal["slut", "start"], BeforeValidator(chosen(TIDSPUNKTER, TIDSPUNKTER))
    ] = Field(
        default="slut",
        title="Tidspunkt",
        description="Om et års konsekvenser falder ved årets slut eller start.",
        examples=["slut"],
    )

    @field_validator("trin")
    @classmethod
    def _in_order(cls, trin: tuple[Rentetrin, ...]) -> tuple[Rentetrin, ...]:
        years = [t.fra_aar for t in trin]
        if years != sorted(set(years)):
            raise refusal("Renterne skal stå i årenes rækkefølge.\nFlyt linjerne.")
        return trin
