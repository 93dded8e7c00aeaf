"""Cost lines: etablering, drift and sparede udgifter."""

from collections.abc import Mapping

from pydantic import Field, ValidationInfo, field_validator

from costben.danish import listed
from costben.models.base import Dokumenteret, Tekst
from costben.models.priser import Prissat
from costben.models.refusal import block_refusal
from costben.models.tal import (
    Borgere,
    HeleAar,
    Kroner,
    KronerPrAar,
    Timer,
    TimerPrAar,
    Varighed,
)
from costben.models.text import shortened


class Sagstal(Dokumenteret):
    """A cost by caseload: so many citizens at a time to a full-time employee."""

    borgere_pr_medarbejder: Borgere = Field(
        title="Borgere pr. medarbejder", description="Borgere ad gangen pr. fuldtidsansat."
    )
    forloeb: Varighed = Field(
        title="Forløbets længde", description="Hvor længe hver borger er i forløb."
    )


class Etableringspost(Prissat):
    """A one-off cost line."""

    navn: Tekst = Field(title="Navn", description="Det, pengene går til.")
    beloeb: Kroner | None = Field(default=None, title="Beløb", description="Engangsbeløb i kroner.")
    timer: Timer | None = Field(
        default=None, title="Timer", description="Timer i alt, i stedet for et beløb."
    )
    personale: Tekst | None = Field(
        default=None,
        validate_default=True,
        title="Personale",
        description="Den medarbejdergruppe under loen, som timerne er for.",
    )
    levetid: HeleAar | None = Field(
        default=None,
        title="Levetid",
        description="Antal år, posten holder, hvis det ikke er hele driftsperioden.",
    )

    @field_validator("personale")
    @classmethod
    def _one_statement(cls, personale: str | None, info: ValidationInfo) -> str | None:
        return _one_of(("beloeb", "timer"), personale, info.data)


class Loebende(Prissat):
    """A running cost line, or spending that falls away."""

    navn: Tekst = Field(title="Navn", description="Det, pengene går til.")
    beloeb: Kroner | None = Field(
        default=None, title="Beløb i driftsperioden", description="Kroner i hele driftsperioden."
    )
    beloeb_pr_aar: KronerPrAar | None = Field(
        default=None, title="Beløb pr. år", description="Kroner om året."
    )
    timer: Timer | None = Field(
        default=None, title="Timer i driftsperioden", description="Timer i hele driftsperioden."
    )
    timer_pr_aar: TimerPrAar | None = Field(
        default=None, title="Timer pr. år", description="Timer om året."
    )
    sagstal: Sagstal | None = Field(
        default=None, title="Sagstal", description="Borgere pr. medarbejder og forløbets længde."
    )
    personale: Tekst | None = Field(
        default=None,
        validate_default=True,
        title="Personale",
        description="Den medarbejdergruppe under loen, som timerne eller sagstallet er for.",
    )

    @field_validator("personale")
    @classmethod
    def _one_statement(cls, personale: str | None, info: ValidationInfo) -> str | None:
        ways = ("beloeb", "beloeb_pr_aar", "timer", "timer_pr_aar", "sagstal")
        return _one_of(ways, personale, info.data)


def _one_of(
    ways: tuple[str, ...], personale: str | None, given: Mapping[str, object]
) -> str | None:
    """Check that the line states its cost in one way; defaults are validated too, so none shows."""
    if any(way not in given for way in ways):  # it is there, but wrong
        return personale
    post = f'Posten "{shortened(given.get("navn", ""))}"'
    found = [way for way in ways if given[way] is not None]
    if not found:
        shown = [f"{way}:" for way in ways if personale is None or not _in_kroner(way)]
        whole = "beloeb: (hele driftsperioden)"
        possible = [whole if s == "beloeb:" and "beloeb_pr_aar" in ways else s for s in shown]
        add = " eller ".join(part for part in (", ".join(possible[:-1]), possible[-1]) if part)
        raise block_refusal(f"{post} siger ikke, hvad den koster.\nTilføj {add}.")
    if len(found) > 1:
        only = "Slet den ene linje" if len(found) == 2 else "Behold kun den ene"
        both = "både " if len(found) == 2 else ""
        raise block_refusal(f"{post} har {both}{listed(found)}.\n{only}.")
    if _in_kroner(found[0]) and personale is not None:
        raise block_refusal(
            f"{post} er i kroner og har også personale.\n"
            "Slet personale, eller skriv timer i stedet for kroner."
        )
    if not _in_kroner(found[0]) and personale is None:
        raise block_refusal(
            f"{post} er {'efter sagstal' if found[0] == 'sagstal' else 'i timer'}, men mangler "
            "personale.\nTilføj personale: og gruppens navn under loen."
        )
    return personale


def _in_kroner(way: str) -> bool:
    return way.startswith("beloeb")


class Etablering(Prissat):
    """All one-off costs."""

    poster: tuple[Etableringspost, ...] = Field(
        title="Poster", description="Engangsomkostninger ved at sætte indsatsen i gang."
    )


class Drift(Prissat):
    """All running costs."""

    poster: tuple[Loebende, ...] = Field(
        title="Poster", description="Løbende omkostninger i driftsperioden."
    )


class SparedeUdgifter(Prissat):
    """Existing spending that falls away because of the intervention."""

    poster: tuple[Loebende, ...] = Field(
        default=(),
        title="Poster",
        description="Udgifter, der bortfalder, og som modregnes i omkostningen.",
    )
