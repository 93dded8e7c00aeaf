"""Cost lines: etablering, drift and sparede udgifter."""

from pydantic import Field, ValidationInfo, field_validator

from costben.models.base import Dokumenteret, Tekst
from costben.models.refusal import block_refusal
from costben.models.tal import HeleAar, Kroner, KronerPrAar
from costben.models.text import shortened


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
        default=None, validate_default=True, title="Beløb pr. år", description="Kroner om året."
    )

    @field_validator("beloeb_pr_aar")
    @classmethod
    def _one_amount(cls, pr_aar: KronerPrAar | None, info: ValidationInfo) -> KronerPrAar | None:
        """One of the two amounts; the default is validated too, so that none is noticed."""
        post = f'Posten "{shortened(info.data.get("navn", ""))}"'
        if "beloeb" not in info.data:  # it is there, but wrong
            return pr_aar
        if pr_aar is None and info.data["beloeb"] is None:
            raise block_refusal(
                f"{post} mangler et beløb.\nTilføj beloeb: (hele driftsperioden) eller "
                "beloeb_pr_aar:."
            )
        if pr_aar is not None and info.data["beloeb"] is not None:
            raise block_refusal(f"{post} har både beloeb og beloeb_pr_aar.\nSlet den ene linje.")
        return pr_aar


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
