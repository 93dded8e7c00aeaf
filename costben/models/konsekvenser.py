"""Consequences, their prices, the archetypes that have them, and groups of archetypes."""

import re
from typing import Annotated

from pydantic import (
    AfterValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)

from costben.models import units
from costben.models.base import Dokumenteret, Tekst
from costben.models.effekt import Effekt
from costben.models.priser import Prissat
from costben.models.refusal import block_refusal, refusal
from costben.models.skift import Beskaeftigelse, Ydelsesskift
from costben.models.tal import (
    AntalBorgere,
    Enhedspris,
    HeleAar,
    KronerPrAar,
    KronerPrBorger,
    Maengde,
)
from costben.models.text import shortened


def unit_per_year(enhed: str) -> str | None:
    """The unit that a consequence is counted in: something per year; None if it is not."""
    unit = units.canonical(enhed)
    return unit if unit is not None and re.fullmatch("[^/]+/aar", unit) else None


def _per_year(enhed: str) -> str:
    if unit_per_year(enhed) is None:
        raise refusal(
            f'"{shortened(enhed)}" er ikke en enhed pr. år.\n'
            "Skriv uger/år, dage/år, timer/år, måneder/år eller gange/år."
        )
    return enhed


class Priser(Dokumenteret):
    """The price of one unit, for each aktør; none given means that the aktør is not affected."""

    model_config = ConfigDict(json_schema_extra={"required": []})

    kommune: Enhedspris = Field(title="Kommune", description="Kroner pr. enhed for kommunen.")
    region: Enhedspris = Field(title="Region", description="Kroner pr. enhed for regionen.")
    stat: Enhedspris = Field(title="Stat", description="Kroner pr. enhed for staten.")


class Andrepriser(Priser):
    """Other prices of the same, to hold those from rates against."""


class Konsekvens(Prissat):
    """A change in benefits or activity, in its own unit; priced by unit or from rates."""

    navn: Tekst = Field(title="Navn", description="Konsekvensens navn.")
    enhed: Annotated[Tekst, AfterValidator(_per_year)] = Field(
        title="Enhed",
        description="Fx uger/år eller dage/år; prisen er så pr. uge eller dag.",
        examples=["uger/år"],
    )
    enhedspris: Priser | None = Field(
        default=None,
        title="Enhedspris",
        description="Gevinst (positiv) eller tab (negativ) pr. enhed for hver aktør.",
    )
    ydelsesskift: Ydelsesskift | None = Field(
        default=None,
        title="Ydelsesskift",
        description="Fra én ydelse til en anden, til arbejde eller ingen; i stedet for en pris.",
    )
    oevrig_indkomst: KronerPrAar | None = Field(
        default=None,
        title="Øvrig indkomst",
        description="Indkomst før skat i resten af året; ellers ydelsen de øvrige uger.",
    )
    sammenlignes_med: Andrepriser | None = Field(
        default=None,
        title="Sammenlignes med",
        description="En anden enhedspris, fx en rapports, at holde satsernes pris op imod.",
    )
    beskaeftigelse: Beskaeftigelse | None = Field(
        default=None,
        validate_default=True,
        title="Beskæftigelse",
        description="Lønnen i de uger, der arbejdes; den giver skat.",
    )
    effekt: Effekt | None = Field(
        default=None,
        title="Effekt",
        description="Det, der er målt, med sin evidens; holdes op mod arketypernes antagelser.",
    )

    @model_validator(mode="before")
    @classmethod
    def _unit_of_effect(cls, raw: object) -> object:
        """An effect is turned into the consequence's own unit."""
        if not isinstance(raw, dict) or not isinstance(raw.get("effekt"), dict):
            return raw
        unit = unit_per_year(str(raw.get("enhed"))) or ""
        return {**raw, "effekt": {"pr_aar": unit, **raw["effekt"]}}

    @field_validator("effekt")
    @classmethod
    def _within_a_year(cls, effekt: Effekt | None, info: ValidationInfo) -> Effekt | None:
        """What is priced from rates is from no weeks to a whole year of them."""
        if effekt is not None and info.data.get("enhedspris", effekt) is None:
            effekt.check_from_rates()
        return effekt

    @property
    def af_satser(self) -> bool:
        """Whether it is priced from rates rather than by unit."""
        return self.enhedspris is None

    @field_validator("beskaeftigelse")
    @classmethod
    def _one_price(
        cls, beskaeftigelse: Beskaeftigelse | None, info: ValidationInfo
    ) -> Beskaeftigelse | None:
        """Priced in one way; the last field is validated even if it is left out."""
        given = info.data
        if not {"enhedspris", "ydelsesskift", "enhed"} <= given.keys():
            return beskaeftigelse  # one of them is there, but wrong
        name = f'Konsekvensen "{shortened(given.get("navn", ""))}"'
        skift = given["ydelsesskift"]
        from_rates = skift is not None or beskaeftigelse is not None
        if given["enhedspris"] is not None and from_rates:
            raise block_refusal(
                f"{name} har både enhedspris og ydelsesskift eller beskæftigelse.\n"
                "Slet enhedsprisen, eller slet de andre."
            )
        if given["enhedspris"] is not None:
            _only_from_rates(name, given)
        elif unit_per_year(given["enhed"]) not in _WEEKS_OR_MONTHS:
            raise block_refusal(
                f"{name} prissættes af satser og skal være i uger eller måneder.\n"
                "Skriv enhed: uger/år eller enhed: måneder/år."
            )
        if isinstance(skift, Ydelsesskift):
            skift.check_pay(name, beskaeftigelse)
        return beskaeftigelse


_WEEKS_OR_MONTHS = {"uge/aar", "maaned/aar"}


def _only_from_rates(name: str, given: dict[str, object]) -> None:
    for key in ("oevrig_indkomst", "sammenlignes_med"):
        if given.get(key) is not None:
            raise block_refusal(f"{name} har en enhedspris, og så bruges {key} ikke.\nSlet {key}.")


class Nettoresultat(Dokumenteret):
    """How the net result of an archetype is reckoned."""

    varighed: HeleAar = Field(
        title="Konsekvensernes varighed",
        description="Antal år efter forløbet, som konsekvenserne varer.",
    )
    omkostning_afrundes_til: KronerPrBorger | None = Field(
        default=None,
        title="Omkostning afrundes til",
        description="Det trin, omkostningen pr. borger afrundes til, før den går ind i resultatet.",
    )


class Arketype(Dokumenteret):
    """One citizen's set of consequences; one that is left out is none of it."""

    model_config = ConfigDict(json_schema_extra={"required": ["navn"]})

    navn: Tekst = Field(title="Navn", description="Kort beskrivelse af borgeren.")
    konsekvenser: dict[str, Maengde] = Field(
        title="Konsekvenser", description="Ændringen i hver konsekvens, i dens egen enhed."
    )


class Blanding(Dokumenteret):
    """A group of citizens, as a number of each archetype."""

    navn: Tekst = Field(title="Navn", description="Kort beskrivelse af gruppen.")
    antal: dict[str, AntalBorgere] = Field(
        title="Antal", description="Antal borgere af hver arketype."
    )

    @field_validator("antal")
    @classmethod
    def _somebody(cls, antal: dict[str, AntalBorgere]) -> dict[str, AntalBorgere]:
        if not any(tal.vaerdi for tal in antal.values()):
            raise refusal("Gruppen har ingen borgere.\nSkriv mindst én borger af en arketype.")
        return antal
