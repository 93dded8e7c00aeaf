"""Two numbers at a time: which, and the values that the net result is shown for."""

from pydantic import Field, ValidationInfo, field_validator

from costben.models.base import Model, Tekst
from costben.models.break_even import Graense
from costben.models.refusal import refusal
from costben.models.text import ascii_key

MOST = 7  # values that fit side by side on a screen and a page


class Gitterakse(Model):
    """One of the two numbers, and its values."""

    sti: Tekst = Field(
        title="Sti",
        description="Stien til tallet, som den står i Forudsætninger.",
        examples=["indsats.deltagere"],
    )
    vaerdier: tuple[Graense, ...] = Field(
        title="Værdier",
        description="Fra to til syv værdier med enhed.",
        examples=["[30 borgere/år, 40 borgere/år]"],
    )

    @field_validator("vaerdier")
    @classmethod
    def _a_few(cls, vaerdier: tuple[str, ...]) -> tuple[str, ...]:
        if not 2 <= len(vaerdier) <= MOST:
            raise refusal("Her skal stå fra to til syv værdier.\nSkriv dem i [ ] med komma.")
        return vaerdier


class Gittervalg(Model):
    """A grid: one number down, another across."""

    raekker: Gitterakse = Field(title="Rækker", description="Det tal, der går nedad.")
    kolonner: Gitterakse = Field(title="Kolonner", description="Det tal, der går hen ad.")

    @field_validator("kolonner")
    @classmethod
    def _another(cls, kolonner: Gitterakse, info: ValidationInfo) -> Gitterakse:
        rows = info.data.get("raekker")
        if isinstance(rows, Gitterakse) and ascii_key(rows.sti) == ascii_key(kolonner.sti):
            raise refusal("Rækker og kolonner er det samme tal.\nVælg to forskellige.")
        return kolonner


class Punkter(Model):
    """A number and its values, in the unit of the field."""

    sti: str
    vaerdier: tuple[float, ...]
