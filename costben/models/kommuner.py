"""Cost lines as each municipality reported them (Tabel 7-3, 7-4 and 7-5)."""

from typing import Annotated

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from costben.models import numerals
from costben.models.base import Dokumenteret, Tekst
from costben.models.priser import Prissat
from costben.models.refusal import refusal
from costben.models.tal import Antal, Borgere, HeleAar, Kroner


def _step(raw: object, info: ValidationInfo) -> float:
    step = numerals.read(raw, "kr", info.context)
    if step <= 0:
        raise refusal("Afrundingen skal være større end 0.\nRet den, eller slet linjen.")
    return step


class Kommune(Dokumenteret):
    """One municipality."""

    navn: Tekst | None = Field(
        default=None, title="Navn", description="Kommunens navn, hvis det skal vises."
    )
    deltagere: Borgere = Field(
        title="Deltagere i perioden", description="Antal borgere i hele perioden."
    )


class Kommunepost(Prissat):
    """A cost line in each municipality."""

    navn: Tekst = Field(title="Navn", description="Postens navn i tabellen.")
    gruppe: Tekst | None = Field(
        default=None, title="Gruppe", description="Mellemoverskrift i tabellen."
    )
    kategori: Tekst = Field(title="Kategori", description="Kategori i Tabel 7-3.")
    beloeb: dict[str, Kroner] = Field(
        title="Beløb", description="Kroner i perioden for hver kommune."
    )


class PosterPrKommune(Prissat):
    """Tabel 7-4 and 7-5."""

    afrundet_til: Annotated[float, BeforeValidator(_step)] | None = Field(
        default=None,
        title="Afrundet til",
        description="Det trin, alle beløbene er afrundet til i kilden, fx 1.000 kr.",
    )
    periode: HeleAar = Field(title="Periode", description="År, som beløbene dækker.")
    antal_kommuner: Antal = Field(
        title="Antal kommuner", description="Skal svare til listen af kommuner."
    )
    kommuner: dict[str, Kommune] = Field(
        min_length=1, title="Kommuner", description="De kommuner, der har indberettet."
    )
    etablering: tuple[Kommunepost, ...] = Field(
        default=(), title="Etablering", description="Etableringsomkostninger, linje for linje."
    )
    drift: tuple[Kommunepost, ...] = Field(
        default=(), title="Drift", description="Driftsomkostninger, linje for linje."
    )

    @field_validator("kommuner")
    @classmethod
    def _as_many_as_said(
        cls, kommuner: dict[str, Kommune], info: ValidationInfo
    ) -> dict[str, Kommune]:
        antal = info.data.get("antal_kommuner")
        if isinstance(antal, Antal) and antal.vaerdi != len(kommuner):
            raise refusal(
                f"Antallet af kommuner på listen er {len(kommuner)}, "
                f"men antal_kommuner er {antal.vaerdi:g}.\nRet antallet eller listen."
            )
        return kommuner

    @field_validator("etablering", "drift")
    @classmethod
    def _something_to_share(
        cls, poster: tuple[Kommunepost, ...], info: ValidationInfo
    ) -> tuple[Kommunepost, ...]:
        """Each line's share is of their sum, which therefore cannot be zero, even if rounded."""
        amounts = [kr.vaerdi for post in poster for kr in post.beloeb.values()]
        if poster and not any(amounts):
            raise refusal(
                "Alle beløb er 0, så posternes andele kan ikke regnes.\n"
                f"Skriv beløbene, eller skriv {info.field_name}: []."
            )
        half = (info.data.get("afrundet_til") or 0) / 2
        if poster and sum(kr - half for kr in amounts if kr) <= 0:
            raise refusal("Beløbene er mindre end det trin, de er afrundet til.\nRet afrundet_til.")
        return poster

    def names(self) -> dict[str, str]:
        """What each municipality is called where people read it."""
        return {key: kommune.navn or f"Kommune {key}" for key, kommune in self.kommuner.items()}
