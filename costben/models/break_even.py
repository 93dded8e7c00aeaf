"""Further numbers whose break-even an economist asks for."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from costben.models.base import Model, Tekst
from costben.models.refusal import refusal


def _as_written(raw: object) -> str:
    """The bound as it stands in the file; its unit is known once the number is found."""
    if isinstance(raw, str | int | float) and not isinstance(raw, bool):
        return str(raw)
    raise refusal("Her skal stå et tal med sin enhed.\nSkriv fx 5.000 kr./uge.")


Graense = Annotated[str, BeforeValidator(_as_written)]


class BreakEvenTal(Model):
    """A number of the analysis, and the bounds that its break-even is looked for between."""

    sti: Tekst = Field(
        title="Sti",
        description="Stien til tallet, som den står i Forudsætninger.",
        examples=["konsekvenser.beskaeftigelse.enhedspris.kommune"],
    )
    fra: Graense | None = Field(
        default=None,
        title="Fra",
        description="Det mindste, tallet kan være, med enhed; ellers 0.",
        examples=["0 kr./uge"],
    )
    til: Graense | None = Field(
        default=None,
        title="Til",
        description="Det største, tallet kan være, med enhed; ellers ti gange det, det er nu.",
        examples=["5.000 kr./uge"],
    )


class Soegt(Model):
    """The same with the bounds as numbers in the unit of the field."""

    sti: str
    fra: float
    til: float
