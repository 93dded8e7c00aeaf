"""How an intervention is rolled out, and where in the budgets its money stands."""

from typing import Annotated

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from costben.calculator.udrulning import OMRAADER, UDFASNINGSMETODER, Omraade, Udfasningsmetode
from costben.models.base import LARGEST_TABLE, Dokumenteret, Tekst
from costben.models.choices import chosen
from costben.models.refusal import block_refusal, refusal
from costben.models.tal import Andel, AntalBorgere
from costben.models.year import Aarstal

OMRAADENAVNE: dict[Omraade, str] = dict(
    zip(OMRAADER, ("service", "overførsler", "anlæg", "skat"), strict=True)
)
UDFASNINGSNAVNE: dict[Udfasningsmetode, str] = dict(
    zip(UDFASNINGSMETODER, ("ingen", "lineær", "geometrisk"), strict=True)
)
LONGEST_COURSE, LONGEST_DELAY, MOST_YEARS = 10, 20, 30
_COURSE = "Skriv de budgetår, forløbet ligger i: 9 måneder er 1 år, og 18 måneder er 2 år."

_chosen = BeforeValidator(chosen(OMRAADER, tuple(OMRAADENAVNE.values())))
_ONE_OF = "service, overførsler, anlæg eller skat; ellers"
Omkostningsfelt = Annotated[Omraade, _chosen, Field(description=f"{_ONE_OF} service.")]
Konsekvensfelt = Annotated[Omraade, _chosen, Field(description=f"{_ONE_OF} overførsler.")]


def _years(least: int, most: int, do: str) -> BeforeValidator:
    """A whole number of years; part of the rollout's shape, so it is no number to vary."""

    def read(raw: object) -> int:
        text = str(raw).strip().removesuffix("år").removesuffix("aar").strip()
        if isinstance(raw, dict | list) or not text.isdecimal() or not least <= int(text) <= most:
            raise refusal(f"Her skal stå et helt antal år fra {least} til {most}.\n{do}")
        return int(text)

    return BeforeValidator(read)


class Omkostningsomraader(Dokumenteret):
    """The styringsområde of what the kommune pays."""

    etablering: Omkostningsfelt = Field(default="service", title="Etablering", examples=["anlæg"])
    drift: Omkostningsfelt = Field(default="service", title="Drift", examples=["service"])
    sparede_udgifter: Omkostningsfelt = Field(
        default="service", title="Sparede udgifter", examples=["service"]
    )


class Aktoeromraader(Dokumenteret):
    """The styringsområde of a consequence, for each aktør."""

    kommune: Konsekvensfelt = Field(default="overfoersler", title="Kommune", examples=["service"])
    region: Konsekvensfelt = Field(default="overfoersler", title="Region", examples=["service"])
    stat: Konsekvensfelt = Field(default="overfoersler", title="Stat", examples=["overførsler"])


class Budgetkonsekvens(Dokumenteret):
    """When a consequence comes, and where in the budgets."""

    forsinkelse: Annotated[int, _years(0, LONGEST_DELAY, "Skriv fx 1 år.")] = Field(
        default=0,
        title="Forsinkelse",
        description="Hele år, konsekvensen kommer senere end året efter forløbet, fx 1 år.",
        examples=["1 år"],
    )
    styringsomraade: Aktoeromraader | None = Field(
        default=None,
        title="Styringsområde",
        description="For hver aktør; ellers overførsler, så servicerammen ikke ser lettere ud.",
    )


class Budgetvirkning(Dokumenteret):
    """The rollout: who starts when, how long the course is, and what it does to the budgets."""

    foerste_aar: Aarstal = Field(
        title="Første budgetår",
        description="Det år, de første borgere starter, og etableringen betales.",
        examples=["2026"],
    )
    forloeb: Annotated[int, _years(1, LONGEST_COURSE, _COURSE)] = Field(
        default=1,
        title="Forløbets længde",
        description="Hele budgetår, en borger er i forløbet. Et forløb på 6-9 måneder er 1 år, "
        "og et på 18 måneder er 2 år.",
        examples=["1 år"],
    )
    frafald: Andel | None = Field(
        default=None,
        title="Frafald pr. år",
        description="Del af borgerne i forløbet, der falder fra i hvert af dets år.",
    )
    drift_fast_andel: Andel | None = Field(
        default=None,
        title="Fast del af driften",
        description="Del af driften, der ikke følger antallet af borgere; ellers hele driften, "
        "undtagen poster efter sagstal.",
    )
    blanding: Tekst | None = Field(
        default=None,
        title="Blanding",
        description="Navnet på den blanding af arketyper, som borgerne er.",
    )
    udfasning: Annotated[
        Udfasningsmetode,
        BeforeValidator(chosen(UDFASNINGSMETODER, tuple(UDFASNINGSNAVNE.values()))),
    ] = Field(
        default="ingen",
        title="Udfasning",
        description="Hvordan konsekvenserne aftager over deres varighed: ingen, lineær eller "
        "geometrisk.",
        examples=["lineær"],
    )
    udfasning_pr_aar: Andel | None = Field(
        default=None,
        validate_default=True,
        title="Udfasning pr. år",
        description="Til geometrisk udfasning: den del, konsekvenserne falder med hvert år.",
    )
    styringsomraade: Omkostningsomraader = Field(
        default_factory=Omkostningsomraader,
        title="Styringsområde",
        description="Hvor i kommunens budget omkostningerne står; ellers service.",
    )
    konsekvenser: dict[str, Budgetkonsekvens] = Field(
        default={},
        max_length=LARGEST_TABLE,
        title="Konsekvenser",
        description="Styringsområde og forsinkelse for de konsekvenser, der har andet end ellers.",
    )
    startere: tuple[AntalBorgere, ...] = Field(
        default=(),
        max_length=MOST_YEARS,
        title="Startere",
        description="Borgere, der starter i hvert år fra det første, et tal pr. linje. Et år med 0 "
        "er med, og den faste drift betales; slet år, hvor indsatsen ikke er der.",
    )
    optrapning: tuple[Andel, ...] = Field(
        default=(),
        max_length=MOST_YEARS,
        validate_default=True,
        title="Optrapning",
        description="I stedet for startere: del af deltagere pr. år, der starter i hvert år.",
    )

    @field_validator("udfasning_pr_aar")
    @classmethod
    def _of_geometric(cls, andel: Andel | None, info: ValidationInfo) -> Andel | None:
        metode = info.data.get("udfasning")
        if metode == "geometrisk" and andel is None:
            raise block_refusal(
                "Geometrisk udfasning mangler, hvor meget der falder pr. år.\n"
                "Tilføj fx udfasning_pr_aar: 20 %."
            )
        if metode in ("ingen", "lineaer") and andel is not None:
            raise block_refusal(
                f"Udfasningen er {UDFASNINGSNAVNE[metode]}, og så bruges udfasning_pr_aar ikke.\n"
                "Slet udfasning_pr_aar, eller skriv udfasning: geometrisk."
            )
        return andel

    @field_validator("optrapning")
    @classmethod
    def _somebody_starts(
        cls, optrapning: tuple[Andel, ...], info: ValidationInfo
    ) -> tuple[Andel, ...]:
        startere = info.data.get("startere")
        if startere is None:  # it is there, but wrong
            return optrapning
        if bool(startere) == bool(optrapning):
            what = (
                "både startere og optrapning" if startere else "hverken startere eller optrapning"
            )
            raise block_refusal(
                f"Budgetvirkningen har {what}.\n"
                "Skriv, hvor mange der starter i hvert år: enten startere eller optrapning."
            )
        if not any(tal.vaerdi for tal in (*startere, *optrapning)):
            raise block_refusal("Ingen borgere starter.\nSkriv mindst ét år med et tal over 0.")
        return optrapning
