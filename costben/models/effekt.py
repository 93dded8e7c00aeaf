"""A consequence's effect as somebody measured it, and how well."""

from collections.abc import Mapping
from typing import Annotated, Literal, get_args

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator, model_validator

from costben.calculator.effekt import EFFEKTTYPER, FORHOLD, Effekttype
from costben.models.base import Dokumenteret
from costben.models.choices import chosen
from costben.models.effektmaal import (
    Effektmaal,
    Forhold,
    Intensitet,
    Personer,
    POver,
    Procentpoint,
    PUnder,
    PVaerdi,
)
from costben.models.refusal import block_refusal, refusal
from costben.models.tal import Andel
from costben.models.text import Text

Design = Literal["randomiseret", "matchet", "foer_efter", "sammenligning", "antagelse"]
DESIGNS: tuple[Design, ...] = get_args(Design)
EFFEKTNAVNE: Mapping[Effekttype, str] = {
    "procentpoint": "procentpoint",
    "andel_nogensinde": "andel, der nogensinde opnår det",
    "hazard_ratio": "hazard ratio",
    "odds_ratio": "odds ratio",
}
DESIGNNAVNE: Mapping[Design, str] = {
    "randomiseret": "randomiseret forsøg",
    "matchet": "matchet kontrolgruppe",
    "foer_efter": "før og efter, uden kontrolgruppe",
    "sammenligning": "sammenligning med andre",
    "antagelse": "antagelse, ikke målt",
}
DESIGNORD: Mapping[Design, str] = {design: design for design in DESIGNS} | {
    "foer_efter": "før efter"
}
SHARES = EFFEKTTYPER[1:]  # of people, not of their time
_WHOLE_YEARS = ("uge/aar", "maaned/aar")
_EVIDENCE = ("interval", "p", "p_over", "p_under")


class Effektinterval(Dokumenteret):
    """The interval that the true effect lies in with 95 per cent confidence."""

    fra: Effektmaal = Field(
        title="Effekt, interval fra",
        description="Konfidensintervallets mindste værdi, i samme enhed som effekten.",
        examples=["-1 procentpoint"],
    )
    til: Effektmaal = Field(
        title="Effekt, interval til",
        description="Konfidensintervallets største værdi, i samme enhed som effekten.",
        examples=["3 procentpoint"],
    )

    @field_validator("til")
    @classmethod
    def _rising(cls, til: Effektmaal, info: ValidationInfo) -> Effektmaal:
        fra = info.data.get("fra")
        if isinstance(fra, Effektmaal) and fra.vaerdi > til.vaerdi:
            raise refusal("Intervallet ender under det, det begynder med.\nByt om på fra og til.")
        return til


class Effekt(Dokumenteret):
    """A measured effect, with its evidence."""

    pr_aar: str = Field(default="", exclude=True)
    type: Annotated[
        Effekttype,
        BeforeValidator(chosen(EFFEKTTYPER, tuple(t.replace("_", " ") for t in EFFEKTTYPER))),
    ] = Field(
        title="Effektens type",
        description="procentpoint (af beskæftigelsesgraden), andel nogensinde, hazard ratio eller "
        "odds ratio.",
        examples=["procentpoint"],
    )
    design: Annotated[
        Design,
        BeforeValidator(chosen(DESIGNS, tuple(DESIGNORD.values()))),
    ] = Field(
        title="Design",
        description="Hvordan effekten er målt: randomiseret, matchet, før efter, sammenligning "
        "eller antagelse.",
        examples=["matchet"],
    )
    vaerdi: Effektmaal = Field(
        title="Målt effekt",
        description="Forskellen i procentpoint, eller forholdet (hazard ratio eller odds ratio).",
        examples=["1 procentpoint"],
    )
    interval: Effektinterval | None = Field(
        default=None,
        title="Interval",
        description="Effektens konfidensinterval (95 pct.); ellers p, p_over eller p_under.",
    )
    p: PVaerdi | None = Field(
        default=None, title="p-værdi", description="Testens p-værdi, hvis kilden giver den."
    )
    p_over: POver | None = Field(
        default=None,
        title="p-værdi over",
        description="Hvis kilden kun siger, at p er over dette: ikke signifikant.",
    )
    p_under: PUnder | None = Field(
        default=None,
        validate_default=True,
        title="p-værdi under",
        description="Hvis kilden kun siger, at p er under dette: signifikant.",
    )
    n: Personer | None = Field(
        default=None, title="Personer (n)", description="Antal personer, effekten er målt på."
    )
    grundrate: Andel | None = Field(
        default=None,
        validate_default=True,
        title="Grundrate",
        description="Andelen, der opnår det uden indsatsen; til hazard ratio og odds ratio.",
    )
    intensitet: Intensitet | None = Field(
        default=None,
        validate_default=True,
        title="Intensitet",
        description="Enheder om året for en borger, der opnår det, fx 26 uger/år.",
        examples=["26 uger/år"],
    )

    @model_validator(mode="before")
    @classmethod
    def _fill_units(cls, raw: object) -> object:
        """The type decides the effect's unit, and the consequence that of the intensity."""
        if not isinstance(raw, dict):
            return raw
        word = str(raw.get("type", "")).strip().lower().replace(" ", "_")
        unit = ""
        if word in EFFEKTTYPER:
            unit = (Forhold if word in FORHOLD else Procentpoint).ENHED
        filled = dict(raw)
        if "vaerdi" in raw:
            filled["vaerdi"] = _with_unit(raw["vaerdi"], unit)
        if isinstance(raw.get("interval"), dict):
            ends = raw["interval"]
            filled["interval"] = {
                k: _with_unit(v, unit) if k in ("fra", "til") else v for k, v in ends.items()
            }
        if raw.get("intensitet") is not None:
            filled["intensitet"] = _with_unit(raw["intensitet"], str(raw.get("pr_aar", "")))
        return filled

    @field_validator("pr_aar", mode="before")
    @classmethod
    def _not_from_file(cls, raw: object) -> object:
        if isinstance(raw, Text) or not isinstance(raw, str):
            raise refusal('"pr_aar" kendes ikke her.\nSlet linjen.')
        return raw

    @field_validator("interval")
    @classmethod
    def _around(
        cls, interval: Effektinterval | None, info: ValidationInfo
    ) -> Effektinterval | None:
        vaerdi = info.data.get("vaerdi")
        if interval is None or not isinstance(vaerdi, Effektmaal):
            return interval
        if not interval.fra.vaerdi <= vaerdi.vaerdi <= interval.til.vaerdi:
            raise refusal("Effekten ligger uden for sit interval.\nRet værdien eller intervallet.")
        return interval

    @field_validator("p_under")
    @classmethod
    def _one_evidence(cls, p_under: PUnder | None, info: ValidationInfo) -> PUnder | None:
        """How sure the effect is, said in one way."""
        if not {"design", "interval", "p", "p_over"} <= info.data.keys():
            return p_under
        given = [key for key in _EVIDENCE[:-1] if info.data[key] is not None]
        given += ["p_under"] if p_under is not None else []
        if len(given) > 1:
            raise block_refusal(
                f"Effekten har både {' og '.join(given)}.\nBehold det, der siger mest."
            )
        if not given and info.data["design"] != "antagelse":
            raise block_refusal(
                "Effekten mangler et interval eller en p-værdi.\n"
                "Skriv interval:, p:, p_over: eller p_under:, eller design: antagelse."
            )
        return p_under

    @field_validator("grundrate")
    @classmethod
    def _base_rate(cls, grundrate: Andel | None, info: ValidationInfo) -> Andel | None:
        kind: Effekttype | None = info.data.get("type")
        if kind in FORHOLD and grundrate is None:
            raise block_refusal(
                f"{EFFEKTNAVNE[kind].capitalize()} siger intet uden grundraten.\n"
                "Skriv grundrate: og andelen, der opnår det uden indsatsen, fx 10 %."
            )
        if kind is not None and kind not in FORHOLD and grundrate is not None:
            raise block_refusal(
                "Grundraten bruges kun til hazard ratio og odds ratio.\nSlet grundrate, eller ret "
                "type."
            )
        return grundrate

    @field_validator("intensitet")
    @classmethod
    def _whole_years(cls, intensitet: Intensitet | None, info: ValidationInfo) -> Intensitet | None:
        """Points of a degree of employment are weeks of a year; all else needs an intensity."""
        if info.data.get("type") != "procentpoint" or "pr_aar" not in info.data:
            return intensitet
        if intensitet is not None:
            raise block_refusal(
                "Procentpoint af beskæftigelsesgraden er uger om året og har ingen intensitet.\n"
                "Slet intensitet, eller skriv type: andel nogensinde."
            )
        if info.data.get("pr_aar") not in ("", *_WHOLE_YEARS):
            raise block_refusal(
                "Procentpoint af beskæftigelsesgraden er uger eller måneder om året, og det er "
                "konsekvensen ikke i.\nRet enhed, eller skriv type: andel nogensinde og en "
                "intensitet."
            )
        return intensitet

    def check_from_rates(self) -> None:
        """What is priced from rates is not below nothing, nor above a whole year.

        Raises:
            PydanticCustomError: it is.
        """
        nothing = 1 if self.type in FORHOLD else 0
        months = self.pr_aar == "maaned/aar"
        unit, most = ("måneder", 12) if months else ("uger", 52)
        too_much = self.intensitet is not None and self.intensitet.vaerdi > most
        if self.vaerdi.vaerdi < nothing or too_much:
            raise refusal(
                f"En effekt, der prissættes af satser, er fra 0 til {most} {unit} om året.\n"
                "Ret tallene; en effekt den anden vej hører til en konsekvens for sig."
            )


def _with_unit(value: object, enhed: str) -> object:
    """``value`` as a block that says its unit; what the file says wins, and is refused."""
    block = value if isinstance(value, dict) else {"vaerdi": value}
    return {"enhed": enhed, **block}
