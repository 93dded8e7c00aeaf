"""Parameters: dated rates with unit, source and status, as a file under ``parameters/`` has them.

One file is one subject. What a value is at a given date is looked up in ``costben.parametre``.
"""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator, model_validator

from costben.models import numerals, units
from costben.models.base import LARGEST_TABLE, Model, Status, Statusangivelse, Statusfelt, Tekst
from costben.models.choices import chosen
from costben.models.dates import Dato, DatoEllerUkendt
from costben.models.refusal import block_refusal, refusal
from costben.models.text import Text, shortened
from costben.models.year import Aarstal

Gaelder = Literal["aaret", "indtil_aendret"]
Anvendelse = Literal["budgetoekonomi", "samfundsoekonomi"]
GAELDER: tuple[Gaelder, ...] = ("aaret", "indtil_aendret")
ANVENDELSER: tuple[Anvendelse, ...] = ("budgetoekonomi", "samfundsoekonomi")


def _one_or_more(raw: object) -> object:
    return (raw,) if isinstance(raw, str) else raw


def _as_unit(raw: object) -> object:
    if raw is None:
        return raw
    unit = units.canonical(raw) if isinstance(raw, str) else None
    if unit is None:
        shown = f'"{shortened(raw)}"' if isinstance(raw, str) else "En liste eller blok"
        raise refusal(
            f"{shown} er ikke en enhed, der kendes.\n"
            "Skriv fx kr./måned, kr./uge, timer/år, procent, indeks eller faktor."
        )
    return unit


class Kilde(Model):
    """Where values were read."""

    titel: Tekst = Field(
        title="Titel", description="Dokumentets eller stedets navn.", examples=["bm.dk"]
    )
    udgave: Tekst | None = Field(
        default=None, title="Udgave", description="Udgave, årgang eller dato."
    )
    sted: Tekst | None = Field(
        default=None, title="Sted", description="Side, tabel, fodnote eller afsnit."
    )

    def __str__(self) -> str:
        return ", ".join(part for part in (self.titel, self.udgave, self.sted) if part)


class Vaerdi(Model):
    """One dated value, in the unit of its parameter."""

    enhed: str = Field(default="", exclude=True)
    fra: DatoEllerUkendt = Field(
        title="Fra",
        description="Den første dag, værdien gælder; ukendt, hvis kilden ikke siger det.",
        examples=["2017-01-01"],
    )
    vaerdi: float = Field(
        title="Værdi", description="Tallet med sin enhed.", examples=["14.808 kr./måned"]
    )
    status: Statusfelt = Field(
        title="Status",
        description="verificeret, sekundær, afledt eller antaget; gerne med en forklaring i ( ).",
        examples=["verificeret"],
    )
    kilde: Annotated[tuple[Tekst, ...], BeforeValidator(_one_or_more)] = Field(
        default=(),
        validate_default=True,
        title="Kilde",
        description="Kildens navn under kilder; flere i en liste.",
        examples=["bm_2017"],
    )
    afledt_af: Tekst | None = Field(
        default=None,
        validate_default=True,
        title="Afledt af",
        description="Det, en afledt værdi er regnet ud fra.",
        examples=["månedstal; årets gennemsnit"],
    )
    prisniveau: Aarstal | None = Field(
        default=None, title="Prisniveau", description="Året, hvis priser et beløb er i."
    )

    @field_validator("enhed", mode="before")
    @classmethod
    def _not_from_file(cls, raw: object) -> object:
        """The unit is given by the parameter."""
        if isinstance(raw, Text) or not isinstance(raw, str):
            raise refusal(
                '"enhed" står på parameteren, ikke her.\nSkriv den efter tallet i vaerdi.'
            )
        return raw

    @field_validator("vaerdi", mode="before")
    @classmethod
    def _parse(cls, raw: object, info: ValidationInfo) -> float:
        unit = info.data.get("enhed", "")
        if unit != "kr/dag":
            numerals.refuse_daily(raw, unit)
        value = numerals.read(raw, unit, info.context)
        if value < 0:
            raise refusal("Tallet kan ikke være negativt.\nSkriv det uden minus.")
        if unit == "andel" and value > 1:
            raise refusal(
                f"Tallet kan højst være 100 %, og her står {numerals.quantity(value, unit)}.\n"
                "Kontrollér tal og enhed."
            )
        if unit == "indeks" and value == 0:
            raise refusal("Et indeks skal være større end 0.\nKontrollér tallet.")
        return value

    @field_validator("kilde")
    @classmethod
    def _has_source(cls, kilde: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        """Only what is assumed has no source; the default is validated too."""
        status = info.data.get("status")
        if not kilde and isinstance(status, Statusangivelse) and status.ord != Status.antaget:
            raise block_refusal(
                f"Status er {status.ord.value}, men kilden mangler.\n"
                "Tilføj kilde: og kildens navn under kilder."
            )
        return kilde

    @field_validator("afledt_af")
    @classmethod
    def _says_from_what(cls, afledt_af: str | None, info: ValidationInfo) -> str | None:
        status = info.data.get("status")
        derived = isinstance(status, Statusangivelse) and status.ord == Status.afledt
        if derived and afledt_af is None:
            raise block_refusal(
                "Status er afledt, men der står ikke af hvad.\nTilføj afledt_af: og en tekst."
            )
        return afledt_af


class Parameterpost(Model):
    """One parameter with all its dated values."""

    navn: Tekst = Field(
        title="Navn",
        description="Det, satsen er, som folk læser det.",
        examples=["Kontanthjælp, 30 år eller ældre, med børn"],
    )
    enhed: Annotated[str, BeforeValidator(_as_unit)] = Field(
        title="Enhed", description="Enheden for alle værdier.", examples=["kr./måned"]
    )
    gaelder: Annotated[Gaelder, BeforeValidator(chosen(GAELDER, ("året", "indtil ændret")))] = (
        Field(
            title="Gælder",
            description="Om en værdi gælder for sit kalenderår, eller til den næste afløser den.",
            examples=["året"],
        )
    )
    til: Dato | None = Field(
        default=None, title="Til", description="Den sidste dag, hvis ordningen er ophørt."
    )
    anvendelse: Annotated[
        Anvendelse, BeforeValidator(chosen(ANVENDELSER, ("budgetøkonomi", "samfundsøkonomi")))
    ] = Field(
        default="budgetoekonomi",
        title="Anvendelse",
        description="samfundsøkonomi for det, der ikke hører til i et budgetøkonomisk resultat.",
    )
    beskrivelse: Tekst | None = Field(
        default=None, title="Beskrivelse", description="Det, man skal vide for at bruge satsen."
    )
    vaerdier: tuple[Vaerdi, ...] = Field(
        min_length=1,
        max_length=LARGEST_TABLE,
        title="Værdier",
        description="Værdierne, den ældste først.",
    )

    @model_validator(mode="before")
    @classmethod
    def _share_unit(cls, raw: object) -> object:
        """Give every value the parameter's unit; if that is bad, it is said once."""
        if not isinstance(raw, dict) or not isinstance(raw.get("vaerdier"), list | tuple):
            return raw
        enhed = raw.get("enhed")
        unit = units.canonical(enhed) if isinstance(enhed, str) else None
        values = [
            {"enhed": unit or "", **value} if isinstance(value, dict) else value
            for value in raw["vaerdier"]
        ]
        return {**raw, "vaerdier": values}


class Parameterfil(Model):
    """One file: a subject, its sources and its parameters."""

    titel: Tekst = Field(title="Titel", description="Filens emne.", examples=["Ydelser"])
    beskrivelse: Tekst | None = Field(
        default=None, title="Beskrivelse", description="Det, filen rummer, og det, den mangler."
    )
    kilder: dict[str, Kilde] = Field(
        default={},
        max_length=LARGEST_TABLE,
        title="Kilder",
        description="De kilder, værdierne henviser til ved navn.",
    )
    parametre: dict[str, Parameterpost] = Field(
        min_length=1,
        max_length=LARGEST_TABLE,
        title="Parametre",
        description="Parametrene ved navn.",
    )
