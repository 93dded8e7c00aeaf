"""Benefits, as the analysis' citizens receive them: which rates, and how many on each."""

from pydantic import Field, field_validator

from costben.models.base import LARGEST_TABLE, Dokumenteret, Tekst
from costben.models.refusal import refusal
from costben.models.satser import rate_name
from costben.models.tal import Andel, KronerPrMaaned


class Modtager(Dokumenteret):
    """One kind of recipient."""

    sats: Tekst = Field(
        title="Sats",
        description="Satsens navn i ydelser, som costben parametre ydelser viser det.",
        examples=["kontanthjaelp_30_uden_boern"],
    )
    andel: Andel | None = Field(
        default=None,
        title="Andel",
        description="Del af modtagerne; udelades ved netop én, som er resten.",
    )

    @property
    def navn(self) -> str:
        """What it is called among the inputs."""
        return rate_name(self.sats)


class Ydelse(Dokumenteret):
    """A benefit with its recipients; the shares give the mean rate."""

    navn: Tekst = Field(title="Navn", description="Ydelsen, som folk læser den.")
    modtagere: tuple[Modtager, ...] = Field(
        min_length=1,
        max_length=LARGEST_TABLE,
        title="Modtagere",
        description="En linje for hver sats, der er modtagere på.",
    )
    fleksloen: KronerPrMaaned | None = Field(
        default=None,
        title="Løn i fleksjobbet",
        description="Arbejdsgiverens løn pr. måned, som fleksløntilskuddet nedsættes efter.",
    )

    @field_validator("modtagere")
    @classmethod
    def _one_is_the_rest(cls, modtagere: tuple[Modtager, ...]) -> tuple[Modtager, ...]:
        """With one share left out, the others can be changed one at a time."""
        given = [m.andel.vaerdi for m in modtagere if m.andel is not None]
        if len(given) != len(modtagere) - 1:
            raise refusal(
                "Netop én modtager skal stå uden andel; den er resten.\n"
                "Skriv andel ved alle de andre, og kun der."
            )
        if sum(given) > 1:
            raise refusal("Andelene er tilsammen over 100 %.\nRet dem.")
        return modtagere
