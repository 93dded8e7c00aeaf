"""A change from one benefit to another, to work or to none, and the pay for work."""

from pydantic import Field, ValidationInfo, field_validator

from costben.models.base import NOT_IN_FILE, Dokumenteret, Tekst
from costben.models.refusal import block_refusal, refusal
from costben.models.tal import KronerPrAar, KronerPrTime, TimerPrUge, Uger, UgerPrAar
from costben.models.text import ascii_key

INGEN, ARBEJDE, UDDANNELSE = "ingen", "arbejde", "uddannelse"
NO_BENEFIT = (ARBEJDE, UDDANNELSE, INGEN)
_ALL_YEAR = {
    "vaerdi": 52,
    "kilde": f"{NOT_IN_FILE}: regnet som hele året",
    "status": "antaget",
}


class Beskaeftigelse(Dokumenteret):
    """Pay before tax: a full year's, or by the hour and with hours a week."""

    aarsloen: KronerPrAar | None = Field(
        default=None, title="Årsløn", description="Løn før skat for et helt års arbejde."
    )
    timeloen: KronerPrTime | None = Field(
        default=None, title="Timeløn", description="Løn før skat pr. time."
    )
    timer_pr_uge: TimerPrUge | None = Field(
        default=None,
        validate_default=True,
        title="Timer pr. uge",
        description="Timer i de uger, der arbejdes.",
    )

    @field_validator("timer_pr_uge")
    @classmethod
    def _one_pay(cls, timer: TimerPrUge | None, info: ValidationInfo) -> TimerPrUge | None:
        if not {"aarsloen", "timeloen"} <= info.data.keys():
            return timer
        yearly, hourly = info.data["aarsloen"], info.data["timeloen"]
        if (yearly is None) == (hourly is None):
            what = "mangler en løn" if yearly is None else "har både årsløn og timeløn"
            raise block_refusal(
                f"Beskæftigelsen {what}.\nSkriv enten aarsloen eller timeloen og timer_pr_uge."
            )
        if (hourly is None) != (timer is None):
            raise block_refusal(
                "Timeløn og timer pr. uge hører sammen.\n"
                "Skriv begge, eller skriv en aarsloen i stedet."
            )
        return timer


class Ydelsesskift(Dokumenteret):
    """From one benefit to another, for the weeks or months that an archetype says."""

    fra: Tekst = Field(
        title="Fra",
        description="En ydelse fra blokken ydelser, arbejde eller ingen.",
        examples=["kontanthjaelp"],
    )
    til: Tekst = Field(
        title="Til",
        description="En ydelse fra blokken ydelser, arbejde, uddannelse eller ingen.",
        examples=["arbejde"],
    )
    anciennitet: Uger = Field(
        title="Anciennitet",
        description="Uger på offentlig forsørgelse ved starten, på tværs af ydelser.",
    )
    uger_pr_aar: UgerPrAar = Field(
        default_factory=lambda: UgerPrAar.model_validate(_ALL_YEAR),
        title="Uger på ydelse pr. år",
        description="Uger, ancienniteten vokser pr. år; ellers 52.",
    )

    @field_validator("til")
    @classmethod
    def _a_change(cls, til: str, info: ValidationInfo) -> str:
        if ascii_key(til) == ascii_key(str(info.data.get("fra", ""))):
            raise refusal("Der skiftes til det samme, som der skiftes fra.\nRet et af dem.")
        return til

    def check_pay(self, name: str, beskaeftigelse: Beskaeftigelse | None) -> None:
        """Work has pay.

        Raises:
            PydanticCustomError: it has not.
        """
        works = ARBEJDE in (ascii_key(self.fra), ascii_key(self.til))
        if works and beskaeftigelse is None:
            raise block_refusal(
                f"{name} er et skift med arbejde, men lønnen mangler.\n"
                "Tilføj beskaeftigelse: med aarsloen eller timeloen og timer_pr_uge."
            )

    def ydelser(self) -> tuple[str | None, str | None]:
        """The benefits it changes from and to, as keys; None where there is none."""
        fra, til = ascii_key(self.fra), ascii_key(self.til)
        return (None if fra in NO_BENEFIT else fra), (None if til in NO_BENEFIT else til)
