"""Cost lines: etablering, drift and sparede udgifter."""

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from costben.models.base import Dokumenteret, Tekst
from costben.models.tal import HeleAar, Kroner, KronerPrAar


class Etableringspost(Dokumenteret):
    """A one-off cost line."""

    navn: Tekst = Field(title="Navn", description="Det, pengene går til.")
    beloeb: Kroner = Field(title="Beløb", description="Engangsbeløb i kroner.")
    levetid: HeleAar | None = Field(
        default=None,
        title="Levetid",
        description="Antal år, posten holder, hvis det ikke er hele driftsperioden.",
    )


class Loebende(Dokumenteret):
    """A running cost line, or spending that falls away."""

    navn: Tekst = Field(title="Navn", description="Det, pengene går til.")
    beloeb: Kroner | None = Field(
        default=None, title="Beløb i driftsperioden", description="Kroner i hele driftsperioden."
    )
    beloeb_pr_aar: KronerPrAar | None = Field(
        default=None, title="Beløb pr. år", description="Kroner om året."
    )

    @model_validator(mode="after")
    def _one_amount(self) -> Self:
        if (self.beloeb is None) == (self.beloeb_pr_aar is None):
            raise PydanticCustomError(
                "et_beloeb",
                'Posten "{navn}" skal have enten beloeb (hele driftsperioden) eller '
                "beloeb_pr_aar,\nikke begge og ikke ingen.",
                {"navn": self.navn},
            )
        return self


class Etablering(Dokumenteret):
    """All one-off costs."""

    poster: tuple[Etableringspost, ...] = Field(
        title="Poster", description="Engangsomkostninger ved at sætte indsatsen i gang."
    )


class Drift(Dokumenteret):
    """All running costs."""

    poster: tuple[Loebende, ...] = Field(
        title="Poster", description="Løbende omkostninger i driftsperioden."
    )


class SparedeUdgifter(Dokumenteret):
    """Existing spending that falls away because of the intervention."""

    poster: tuple[Loebende, ...] = Field(
        default=(),
        title="Poster",
        description="Udgifter, der bortfalder, og som modregnes i omkostningen.",
    )
