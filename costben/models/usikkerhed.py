"""What is uncertain in an analysis: distributions, shared factors, mixes and correlations."""

from collections.abc import Mapping
from typing import Self

from pydantic import Field, field_validator, model_validator

from costben.models.base import LARGEST_TABLE, Dokumenteret, Tekst
from costben.models.fordelinger import Fordeling
from costben.models.fordelingstal import UKENDT_FELT, Felt, Ren
from costben.models.refusal import refusal
from costben.models.tal import Tal
from costben.models.text import ascii_key

FAKTORFELT = Felt("faktor", -1e6, 1e6)


class Korrelationstal(Tal):
    """A correlation, from -1 to 1."""

    ENHED = "faktor"
    EKSEMPEL = "0,5"
    MINDST = -1
    HOEJST = 1


class Faktor(Fordeling):
    """An uncertain factor that several inputs are multiplied by, such as a measured effect."""

    navn: Tekst = Field(title="Navn", description="Hvad faktoren er.")
    paa: tuple[Tekst, ...] = Field(
        min_length=1,
        title="På",
        description="Stierne til de tal, der ganges med faktoren.",
        examples=["arketyper.B.konsekvenser.arbejdsmarkedstilknytning"],
    )


class Dirichlet(Dokumenteret):
    """An uncertain mix: shares of a group, from a count of each part."""

    taelling: dict[str, Ren] = Field(
        title="Tælling",
        description="Hvor mange der er talt af hver; jo flere, jo sikrere er andelene.",
    )
    gruppe: Tekst | None = Field(
        default=None, title="Gruppe", description="Det, der kan undersøges under ét."
    )

    @field_validator("taelling")
    @classmethod
    def _some_parts(cls, taelling: dict[str, Ren]) -> dict[str, Ren]:
        if len(taelling) < 2:
            raise refusal("Andele er af mindst to dele.\nTæl mindst to arketyper.")
        return taelling


class Korrelation(Dokumenteret):
    """Two uncertain numbers that go together."""

    mellem: tuple[Tekst, ...] = Field(
        title="Mellem", description="To stier med hver sin fordeling.", examples=["[sti, sti]"]
    )
    korrelation: Korrelationstal = Field(
        title="Korrelation", description="Fra -1 (modsat) over 0 (uafhængige) til 1 (følges ad)."
    )

    @field_validator("mellem")
    @classmethod
    def _two(cls, mellem: tuple[str, ...]) -> tuple[str, ...]:
        if len(set(mellem)) != 2 or len(mellem) != 2:
            raise refusal("En korrelation er mellem to forskellige tal.\nSkriv to stier.")
        return mellem


class Usikkerhed(Dokumenteret):
    """Everything that is uncertain in one analysis."""

    felter: dict[str, Felt] = Field(default={}, exclude=True, repr=False)
    fordelinger: dict[str, Fordeling] = Field(
        default={},
        max_length=LARGEST_TABLE,
        title="Fordelinger",
        description="En sti til et tal i analysen, og tallets fordeling.",
    )
    faktorer: dict[str, Faktor] = Field(
        default={},
        max_length=LARGEST_TABLE,
        title="Faktorer",
        description="Usikre faktorer, som flere tal ganges med.",
    )
    andele: dict[str, Dirichlet] = Field(
        default={},
        max_length=LARGEST_TABLE,
        title="Andele",
        description="En blanding (blandinger.NAVN), hvis sammensætning er usikker: Dirichlet.",
    )
    korrelationer: tuple[Korrelation, ...] = Field(
        default=(),
        max_length=LARGEST_TABLE,
        title="Korrelationer",
        description="Usikre tal, der følges ad.",
    )

    @model_validator(mode="before")
    @classmethod
    def _tell_the_fields(cls, raw: object) -> object:
        """Give each distribution what the field accepts that it stands in."""
        if not isinstance(raw, dict):
            return raw
        felter = raw.get("felter")
        known: Mapping[str, Felt] = felter if isinstance(felter, dict) else {}
        told = {key: raw[key] for key in ("fordelinger", "faktorer") if key in raw}
        if isinstance(told.get("fordelinger"), dict):
            told["fordelinger"] = {
                sti: _told(block, known.get(sti, UKENDT_FELT))
                for sti, block in told["fordelinger"].items()
            }
        if isinstance(told.get("faktorer"), dict):
            told["faktorer"] = {
                navn: _told(block, FAKTORFELT) for navn, block in told["faktorer"].items()
            }
        return raw | told

    def par(self) -> dict[frozenset[str], float]:
        """The correlations by the pair of names that they are between."""
        return {
            frozenset(map(ascii_key, k.mellem)): k.korrelation.vaerdi for k in self.korrelationer
        }

    @model_validator(mode="after")
    def _something(self) -> Self:
        if not (self.fordelinger or self.faktorer or self.andele):
            raise refusal("Her er intet usikkert.\nTilføj fordelinger, eller slet filen.")
        return self


def _told(block: object, felt: Felt) -> object:
    return {**block, "felt": felt} if isinstance(block, dict) and "felt" not in block else block
