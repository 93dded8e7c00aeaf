"""Cost lines as each municipality reported them (Tabel 7-3, 7-4 and 7-5)."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from costben.models import numerals
from costben.models.base import Dokumenteret, Tekst
from costben.models.tal import Antal, Borgere, HeleAar, Kroner


def _kroner(raw: object) -> object:
    return numerals.read(raw, "kr")


class Kommune(Dokumenteret):
    """One municipality."""

    deltagere: Borgere = Field(
        title="Deltagere i perioden", description="Antal borgere i hele perioden."
    )


class Kommunepost(Dokumenteret):
    """A cost line in each municipality."""

    navn: Tekst = Field(title="Navn", description="Postens navn i tabellen.")
    gruppe: Tekst | None = Field(
        default=None, title="Gruppe", description="Mellemoverskrift i tabellen."
    )
    kategori: Tekst = Field(title="Kategori", description="Kategori i Tabel 7-3.")
    beloeb: dict[str, Kroner] = Field(
        title="Beløb", description="Kroner i perioden for hver kommune."
    )


class PosterPrKommune(Dokumenteret):
    """Tabel 7-4 and 7-5."""

    afrundet_til: Annotated[float, BeforeValidator(_kroner)] | None = Field(
        default=None,
        title="Afrundet til",
        description="Det trin, alle beløbene er afrundet til i kilden, fx 1.000 kr.",
    )
    periode: HeleAar = Field(title="Periode", description="År, som beløbene dækker.")
    antal_kommuner: Antal = Field(
        title="Antal kommuner", description="Skal svare til listen af kommuner."
    )
    kommuner: dict[str, Kommune] = Field(
        title="Kommuner", description="De kommuner, der har indberettet."
    )
    etablering: tuple[Kommunepost, ...] = Field(
        default=(), title="Etablering", description="Etableringsomkostninger, linje for linje."
    )
    drift: tuple[Kommunepost, ...] = Field(
        default=(), title="Drift", description="Driftsomkostninger, linje for linje."
    )
