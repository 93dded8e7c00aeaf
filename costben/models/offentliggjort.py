"""Published figures, transcribed, to hold the computed ones against."""

import re

from pydantic import Field, field_validator, model_validator

from costben.models import units
from costben.models.base import Model, Tekst
from costben.models.tal import Tal


class Trykt(Tal):
    """A printed number, in the unit that it is printed with; without one it is a count."""

    MINDST = -1e15

    @model_validator(mode="before")
    @classmethod
    def _own_unit(cls, raw: object) -> object:
        rest = re.sub(r"^[-+−]?\s*[\d.,]*", "", str(raw).strip()).strip()
        share = rest.rstrip(".").lower() in {"%", "pct", "procent"}
        return {"vaerdi": raw, "enhed": "andel" if share else units.canonical(rest) or "antal"}


class Offentliggjort(Model):
    """One figure that the report prints."""

    raekke: Tekst = Field(title="Række", description="Rækken i tabellen, eller sætningen.")
    kolonne: Tekst = Field(default="", title="Kolonne", description="Kolonnen i tabellen.")
    vaerdi: Trykt = Field(title="Værdi", description="Som trykt.")
    afrunding: Trykt = Field(title="Afrunding", description="Det trin, tallet er afrundet til.")
    felt: tuple[str, ...] = Field(
        title="Felt", description="Stien til det beregnede tal; flere lægges sammen."
    )
    forklaring: Tekst | None = Field(
        default=None, title="Forklaring", description="Hvad tallet er, og hvorfor det evt. afviger."
    )

    @field_validator("felt", mode="before")
    @classmethod
    def _one_or_more(cls, raw: object) -> object:
        return [str(part) for part in raw] if isinstance(raw, list | tuple) else [str(raw)]


class Tabel(Model):
    """The figures of one table, figure or passage."""

    tabel: Tekst = Field(title="Tabel", description="Tabellens eller figurens nummer.")
    kilde: Tekst = Field(title="Kilde", description="Hvor i rapporten tallene står.")
    afrunding: Trykt = Field(title="Afrunding", description="Trinnet, tabellen er trykt i.")
    tal: tuple[Offentliggjort, ...] = Field(title="Tal", description="Tabellens tal.")

    @model_validator(mode="before")
    @classmethod
    def _share_rounding(cls, raw: object) -> object:
        """A figure without its own rounding has the table's."""
        if not isinstance(raw, dict) or not isinstance(raw.get("tal"), list):
            return raw
        afrunding = raw.get("afrunding")
        tal = [{"afrunding": afrunding, **t} if isinstance(t, dict) else t for t in raw["tal"]]
        return {**raw, "tal": tal}


class Offentliggjorte(Model):
    """Everything that a report prints and that can be held against a computed figure."""

    kilde: Tekst = Field(title="Kilde", description="Rapporten.")
    tabeller: tuple[Tabel, ...] = Field(title="Tabeller", description="Tabel for tabel.")
