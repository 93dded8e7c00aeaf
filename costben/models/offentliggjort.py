"""Published figures, transcribed, to hold the computed ones against."""

import re
from typing import Annotated

from pydantic import (
    ConfigDict,
    Field,
    PlainValidator,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)

from costben.models import units
from costben.models.base import Model, Tekst
from costben.models.refusal import refusal
from costben.models.tal import Tal
from costben.models.text import shortened


def _as_path(raw: object) -> str:
    """A path that still knows where it stands, since only the calculation can tell if it exists."""
    if not isinstance(raw, str) or not raw.strip():
        raise refusal("Her skal stå en sti.\nSkriv fx omkostninger.samlet.pr_borger.")
    return raw


Sti = Annotated[str, PlainValidator(_as_path)]


class Trykt(Tal):
    """A printed number, in the unit that it is printed with; without one it is a count."""

    MINDST = -1e15
    EKSEMPEL = "91.800 kr"

    @model_validator(mode="before")
    @classmethod
    def _own_unit(cls, raw: object) -> object:
        text = shortened(raw, 1000)
        rest = re.sub(r"^[-+−]?\s*[0-9.,]*", "", text)
        unit = units.canonical(rest)
        if unit is None and rest != text and rest.strip()[:1].isalpha():
            raise refusal(f'Enheden i "{shortened(raw)}" kendes ikke.\nSkriv fx {cls.EKSEMPEL}.')
        return {"vaerdi": raw, "enhed": unit or "antal"}


class Trin(Trykt):
    """The step that a printed number is rounded to."""

    MINDST = 0
    OVER_NUL = True
    EKSEMPEL = "100 kr"


class Offentliggjort(Model):
    """One figure that the report prints."""

    model_config = ConfigDict(json_schema_extra={"required": ["raekke", "vaerdi", "felt"]})

    raekke: Tekst = Field(title="Række", description="Rækken i tabellen, eller sætningen.")
    kolonne: Tekst = Field(default="", title="Kolonne", description="Kolonnen i tabellen.")
    vaerdi: Trykt = Field(title="Værdi", description="Som trykt.")
    afrunding: Trin = Field(title="Afrunding", description="Det trin, tallet er afrundet til.")
    mindst: Trykt | None = Field(
        default=None,
        title="Mindst",
        description='Det mindste, ordene tillader: "godt 50" er mindst 50.',
        examples=["50 %"],
    )
    felt: tuple[Sti, ...] = Field(
        min_length=1,
        title="Felt",
        description="Stien til det beregnede tal; flere lægges sammen.",
        examples=["omkostninger.samlet.pr_borger"],
    )
    forklaring: Tekst | None = Field(
        default=None, title="Forklaring", description="Hvad tallet er, og hvorfor det evt. afviger."
    )

    @field_validator("afrunding")
    @classmethod
    def _same_unit(cls, afrunding: Trin, info: ValidationInfo) -> Trin:
        tal = info.data.get("vaerdi")
        if isinstance(tal, Trykt) and afrunding.enhed not in {"", tal.enhed}:
            raise refusal(
                f"Tallet er {_in(tal.enhed)}, men afrundingen er {_in(afrunding.enhed)}.\n"
                f"Tilføj en afrunding {_in(tal.enhed)} til tallet."
            )
        return afrunding

    @field_validator("mindst")
    @classmethod
    def _below_printed(cls, mindst: Trykt | None, info: ValidationInfo) -> Trykt | None:
        tal = info.data.get("vaerdi")
        if mindst is not None and isinstance(tal, Trykt) and mindst.vaerdi > tal.vaerdi:
            raise refusal("Det mindste kan ikke være mere end det trykte tal.\nRet et af dem.")
        return mindst

    @field_validator("felt", mode="before")
    @classmethod
    def _one_or_more(cls, raw: object) -> object:
        return raw if isinstance(raw, list | tuple | dict) or raw is None else (raw,)


class Tabel(Model):
    """The figures of one table, figure or passage."""

    tabel: Tekst = Field(title="Tabel", description="Tabellens eller figurens nummer.")
    kilde: Tekst = Field(title="Kilde", description="Hvor i rapporten tallene står.")
    afrunding: Trin = Field(title="Afrunding", description="Trinnet, tabellen er trykt i.")
    tal: tuple[Offentliggjort, ...] = Field(title="Tal", description="Tabellens tal.")

    @model_validator(mode="before")
    @classmethod
    def _share_rounding(cls, raw: object) -> object:
        """A figure without its own rounding has the table's."""
        if not isinstance(raw, dict) or not isinstance(raw.get("tal"), list):
            return raw
        tal = [_with_rounding(figure, raw.get("afrunding")) for figure in raw["tal"]]
        return {**raw, "tal": tal}


class Offentliggjorte(Model):
    """Everything that a report prints and that can be held against a computed figure."""

    kilde: Tekst = Field(title="Kilde", description="Rapporten.")
    tabeller: tuple[Tabel, ...] = Field(title="Tabeller", description="Tabel for tabel.")


_UNKNOWN_STEP = Trin.model_construct(enhed="", vaerdi=1.0)


def _in(unit: str) -> str:
    return "uden enhed" if unit == "antal" else f"i {units.shown(unit).removesuffix('.')}"


def _with_rounding(figure: object, afrunding: object) -> object:
    """``figure`` with the table's rounding; if that is bad, the table says so, not each figure."""
    if not isinstance(figure, dict) or "afrunding" in figure:
        return figure
    try:
        shared = Trin.model_validate(afrunding)
    except ValidationError:
        shared = _UNKNOWN_STEP
    return {**figure, "afrunding": shared}
