"""Numbers with a unit, a source and a status."""

from typing import ClassVar, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from costben.models import numerals, units
from costben.models.base import Dokumenteret
from costben.models.text import ascii_key


class Tal(Dokumenteret):
    """A number in the unit that its field expects.

    In YAML either just the number (``50,4 borgere/år``) or a block with ``vaerdi`` and, if they
    differ from the surrounding block's, ``kilde``, ``status`` and ``afrundet_til``.
    """

    ENHED: ClassVar[str] = ""
    MINDST: ClassVar[float] = 0
    HOEJST: ClassVar[float] = 1e15
    OVER_NUL: ClassVar[bool] = False
    HELT: ClassVar[bool] = False

    enhed: str = Field(default="", exclude=True)
    vaerdi: float = Field(title="Værdi")
    afrundet_til: float | None = Field(
        default=None,
        title="Afrundet til",
        description="Det trin, kilden har afrundet tallet til, fx 1.000 kr.",
    )

    @model_validator(mode="before")
    @classmethod
    def _from_short_form(cls, raw: object) -> object:
        block = {ascii_key(k): v for k, v in raw.items()} if isinstance(raw, dict) else None
        if block is None:
            block = {"vaerdi": raw}
        return {"enhed": cls.ENHED} | block

    @field_validator("vaerdi", "afrundet_til", mode="before")
    @classmethod
    def _parse(cls, raw: object, info: ValidationInfo) -> object:
        if raw is None and info.field_name == "afrundet_til":
            return None
        return numerals.read(raw, info.data.get("enhed", cls.ENHED), info.context)

    @model_validator(mode="after")
    def _within_bounds(self) -> Self:
        enhed = units.shown(self.enhed)
        if self.vaerdi < self.MINDST:
            raise PydanticCustomError("negativ", "Tallet kan ikke være negativt.")
        if self.OVER_NUL and self.vaerdi == 0:
            raise PydanticCustomError("nul", "Tallet skal være større end 0.")
        if self.vaerdi > self.HOEJST:
            hoejst = "100 %" if self.ENHED == "andel" else f"{self.HOEJST:g} {enhed}"
            raise PydanticCustomError(
                "for_stort", "Tallet kan højst være {hoejst}.", {"hoejst": hoejst}
            )
        if self.HELT and self.vaerdi != int(self.vaerdi):
            raise PydanticCustomError("helt", "Tallet skal være et helt antal {e}.", {"e": enhed})
        return self


class Kroner(Tal):
    """An amount, not negative."""

    ENHED = "kr"


class KronerPrAar(Tal):
    """An amount a year, not negative."""

    ENHED = "kr/aar"


class KronerPrBorger(Tal):
    """An amount per citizen, above zero."""

    ENHED = "kr/borger"
    OVER_NUL = True


class BorgerePrAar(Tal):
    """Participants a year, above zero."""

    ENHED = "borger/aar"
    OVER_NUL = True


class Borgere(Tal):
    """A number of citizens, above zero."""

    ENHED = "borger"
    OVER_NUL = True


class AntalBorgere(Tal):
    """A number of citizens, possibly none."""

    ENHED = "borger"


class HeleAar(Tal):
    """A whole number of years, at least one."""

    ENHED = "aar"
    OVER_NUL = True
    HELT = True
    HOEJST = 100


class Rente(Tal):
    """A yearly rate, between 0 and 100 per cent."""

    ENHED = "andel"
    HOEJST = 1


class Antal(Tal):
    """A whole number of things."""

    ENHED = "antal"
    OVER_NUL = True
    HELT = True
    HOEJST = 1000


class Maengde(Tal):
    """A change in a consequence, in the consequence's own unit a year; a fall can be negative."""

    MINDST = -1e15


class Enhedspris(Tal):
    """What one unit of a consequence is worth to an aktør; a loss is negative."""

    MINDST = -1e15
