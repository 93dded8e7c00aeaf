"""A number that is not known exactly: a distribution instead of a value."""

from typing import Annotated, Self

from pydantic import BeforeValidator, Field, field_validator, model_validator

from costben.models.base import Dokumenteret, Tekst
from costben.models.choices import chosen
from costben.models.fordelingsformer import form
from costben.models.fordelingskontrol import kontroller
from costben.models.fordelingstal import (
    UKENDT_FELT,
    Felt,
    Interval,
    Optalt,
    Parameter,
    Ren,
    Standardfejl,
    TrykPVaerdi,
)
from costben.models.numerals import refuse_bare
from costben.models.refusal import refusal
from costben.simulering import former

FORMER = ("trekant", "pert", "ligefordeling", "normal", "lognormal", "beta")
I_FELTETS_ENHED = ("lav", "mest", "hoej", "middel", "median", "standardfejl")


def _of_one(raw: object) -> object:
    """A Dirichlet is of several numbers, and stands elsewhere."""
    if isinstance(raw, str) and raw.strip().lower() == "dirichlet":
        raise refusal(
            "En dirichlet er for en blandings andele og ikke for ét tal.\n"
            "Skriv den under andele: med blandingens sti og en taelling."
        )
    return raw


Formnavn = Annotated[str, BeforeValidator(chosen(FORMER, FORMER)), BeforeValidator(_of_one)]


class Fordeling(Dokumenteret):
    """A distribution: its shape, and the numbers that it is made from."""

    felt: Felt = Field(default=UKENDT_FELT, exclude=True, repr=False)
    fordeling: Formnavn = Field(
        title="Fordeling",
        description="trekant, pert, ligefordeling, normal, lognormal eller beta.",
        examples=["trekant"],
    )
    lav: Parameter | None = Field(default=None, title="Lav", description="Det mindste, det er.")
    mest: Parameter | None = Field(
        default=None, title="Mest", description="Det, der er mest sandsynligt."
    )
    hoej: Parameter | None = Field(default=None, title="Høj", description="Det største, det er.")
    middel: Parameter | None = Field(
        default=None, title="Middel", description="Gennemsnittet, eller det målte."
    )
    median: Parameter | None = Field(
        default=None, title="Median", description="Det midterste: halvdelen ligger under."
    )
    standardfejl: Standardfejl | None = Field(
        default=None, title="Standardfejl", description="Usikkerheden på middel, i samme enhed."
    )
    interval: Interval | None = Field(
        default=None, title="Interval", description="Et trykt interval: fra, til og sikkerhed."
    )
    p_vaerdi: TrykPVaerdi | None = Field(
        default=None, title="p-værdi", description="Den trykte p-værdi, to-sidet."
    )
    antal: Optalt | None = Field(
        default=None, title="Antal", description="Hvor mange af de talte, det gælder for."
    )
    ud_af: Optalt | None = Field(
        default=None, title="Ud af", description="Hvor mange der er talt i alt."
    )
    alfa: Ren | None = Field(default=None, title="Alfa", description="Betafordelingens alfa.")
    beta: Ren | None = Field(default=None, title="Beta", description="Betafordelingens beta.")
    gruppe: Tekst | None = Field(
        default=None,
        title="Gruppe",
        description="Det, der kan undersøges under ét; ellers står tallet for sig selv.",
        examples=["Priser"],
    )

    @model_validator(mode="before")
    @classmethod
    def _in_the_units_of_the_field(cls, raw: object) -> object:
        if not isinstance(raw, dict):
            return raw
        felt = raw.get("felt", UKENDT_FELT)
        felt = felt if isinstance(felt, Felt) else UKENDT_FELT
        placed = {k: _with_unit(raw[k], felt) for k in I_FELTETS_ENHED if k in raw}
        interval = raw.get("interval")
        if isinstance(interval, dict):
            ends = {k: _with_unit(v, felt) for k, v in interval.items() if k in {"fra", "til"}}
            placed["interval"] = {**interval, **ends}
        return {**raw, **placed}

    @field_validator("felt", mode="before")
    @classmethod
    def _not_from_file(cls, raw: object) -> Felt:
        if not isinstance(raw, Felt):
            raise refusal('"felt" kendes ikke her.\nSlet linjen.')
        return raw

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        kontroller(self)
        return self

    @property
    def form(self) -> former.Form:
        """The shape that the numbers give."""
        return form(self)

    @property
    def spaend(self) -> tuple[float, float]:
        """A low and a high value: the bounds where they are given, else the 5 and 95 per cent."""
        shape = self.form
        if self.lav is not None and self.hoej is not None:
            return shape.graenser
        low, high = shape.fraktil(0.05), shape.fraktil(0.95)
        if not self.felt.helt:
            return low, high
        least = 1.0 if self.felt.over_nul else self.felt.mindst
        return max(float(round(low)), least), max(float(round(high)), least)

    @property
    def punkt(self) -> float:
        """The one number that stands for it: the most likely where given, else the middle."""
        given = next((v for v in (self.mest, self.middel, self.median) if v is not None), None)
        return self.form.middel if given is None else given.vaerdi


def _with_unit(value: object, felt: Felt) -> object:
    block = value if isinstance(value, dict) else {"vaerdi": value}
    if felt.med_enhed:
        refuse_bare(block.get("vaerdi"))
    return {"enhed": felt.enhed, **block}
