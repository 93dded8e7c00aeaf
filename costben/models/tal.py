"""Numbers with a unit, a source and a status."""

from typing import ClassVar

from pydantic import Field, ValidationInfo, field_validator, model_validator

from costben.models import numerals, units
from costben.models.base import Dokumenteret
from costben.models.refusal import refusal
from costben.models.text import Text, shortened
from costben.models.year import Aarstal


class Tal(Dokumenteret):
    """A number in the unit that its field expects.

    In YAML either just the number (``50,4 borgere/år``) or a block with ``vaerdi`` and, if they
    differ from the surrounding block's, ``kilde``, ``status``, ``afrundet_til`` and, in kroner,
    ``prisniveau``.
    """

    ENHED: ClassVar[str] = ""
    EKSEMPEL: ClassVar[str] = ""
    MINDST: ClassVar[float] = 0
    HOEJST: ClassVar[float] = 1e15
    OVER_NUL: ClassVar[bool] = False
    HELT: ClassVar[bool] = False
    MED_ENHED: ClassVar[bool] = False  # whether a number alone could be in another unit too

    enhed: str = Field(default="", exclude=True)
    vaerdi: float = Field(title="Værdi", description="Tallet med sin enhed.")
    afrundet_til: float | None = Field(
        default=None,
        title="Afrundet til",
        description="Det trin, kilden har afrundet tallet til, fx 1.000 kr.",
    )
    prisniveau: Aarstal | None = Field(
        default=None,
        title="Prisniveau",
        description="Det år, beløbet er i priser for, hvis det ikke er analysens.",
        examples=["2018"],
    )

    @model_validator(mode="before")
    @classmethod
    def _from_short_form(cls, raw: object) -> object:
        return {"enhed": cls.ENHED} | (raw if isinstance(raw, dict) else {"vaerdi": raw})

    @field_validator("enhed", mode="before")
    @classmethod
    def _not_from_file(cls, raw: object) -> object:
        """The field's unit is given by the field, never by the file."""
        if isinstance(raw, Text) or not isinstance(raw, str):
            raise refusal('"enhed" kendes ikke her.\nSkriv enheden efter tallet i vaerdi.')
        return raw

    @field_validator("vaerdi", mode="before")
    @classmethod
    def _parse(cls, raw: object, info: ValidationInfo) -> float:
        unit = info.data.get("enhed", cls.ENHED)
        if cls.MED_ENHED:
            numerals.refuse_bare(raw)
        value = numerals.read(raw, unit, info.context)
        cls._check_bounds(value, unit)
        if cls.HELT and value != int(value):
            raise refusal(
                f"Tallet er {numerals.written(round(value, 4))} {units.shown(unit)}, men skal være "
                f"et helt antal.\nSkriv fx {cls.EKSEMPEL}."
            )
        return value

    @field_validator("afrundet_til", mode="before")
    @classmethod
    def _parse_step(cls, raw: object, info: ValidationInfo) -> float | None:
        if raw is None:
            return None
        if cls.HELT:
            raise refusal("Et helt antal er ikke afrundet.\nSlet linjen med afrundet_til.")
        if cls.MED_ENHED:
            numerals.refuse_bare(raw)
        step = numerals.read(raw, info.data.get("enhed", cls.ENHED), info.context)
        value = abs(info.data.get("vaerdi", step))
        if step <= 0:
            raise refusal("Afrundingen skal være større end 0.\nRet den, eller slet linjen.")
        if 0 < value < step:
            raise refusal(
                "Afrundingen er større end tallet selv.\nSkriv det trin, kilden har afrundet til."
            )
        return step

    @field_validator("prisniveau", mode="before")
    @classmethod
    def _of_kroner(cls, raw: object, info: ValidationInfo) -> object:
        unit = info.data.get("enhed", cls.ENHED)
        if raw is not None and unit and not units.in_kroner(unit):
            raise refusal(
                f"Kun beløb i kroner har et prisniveau, og her skal stå {units.number_in(unit)}\n"
                "Slet prisniveau."
            )
        return raw

    def bounds(self) -> type["Tal"]:
        """The class whose limits it keeps."""
        return type(self)

    @classmethod
    def _check_bounds(cls, value: float, unit: str) -> None:
        if value < 0 and cls.MINDST == 0:
            raise refusal("Tallet kan ikke være negativt.\nSkriv det uden minus.")
        if cls.OVER_NUL and value == 0:
            raise refusal(f"Tallet skal være større end 0.\nSkriv fx {cls.EKSEMPEL}.")
        if not cls.MINDST <= value <= cls.HOEJST:
            limit = cls.HOEJST if value > cls.HOEJST else cls.MINDST
            word = "højst" if value > cls.HOEJST else "mindst"
            stands = shortened(numerals.quantity(value, unit).removesuffix("."))
            raise refusal(
                f"Tallet kan {word} være {numerals.quantity(limit, unit)}, og her står {stands}.\n"
                "Kontrollér tal og enhed."
            )


class Kroner(Tal):
    """An amount, not negative."""

    ENHED = "kr"
    EKSEMPEL = "105.000 kr"
    HOEJST = 1e12


class KronerPrAar(Tal):
    """An amount a year, not negative."""

    ENHED = "kr/aar"
    EKSEMPEL = "105.000 kr/år"
    HOEJST = 1e12


class KronerPrBorger(Tal):
    """An amount per citizen, above zero."""

    ENHED = "kr/borger"
    EKSEMPEL = "100 kr/borger"
    OVER_NUL = True
    HOEJST = 1e12


class Timer(Tal):
    """A number of hours, above zero."""

    ENHED = "time"
    EKSEMPEL = "1.250 timer"
    OVER_NUL = True
    HOEJST = 1e8


class TimerPrAar(Tal):
    """Hours a year, above zero."""

    ENHED = "time/aar"
    EKSEMPEL = "1.418 timer/år"
    OVER_NUL = True
    HOEJST = 1e8


class KronerPrMaaned(Tal):
    """An amount a month, not negative."""

    ENHED = "kr/maaned"
    EKSEMPEL = "9.000 kr/måned"
    HOEJST = 1e9


class KronerPrTime(Tal):
    """Pay by the hour, not negative."""

    ENHED = "kr/time"
    EKSEMPEL = "140 kr/time"
    HOEJST = 1e6


class TimerPrUge(Tal):
    """Hours a week, above zero."""

    ENHED = "time/uge"
    EKSEMPEL = "25 timer/uge"
    OVER_NUL = True
    HOEJST = 168


class Uger(Tal):
    """A number of weeks, possibly none."""

    ENHED = "uge"
    EKSEMPEL = "60 uger"
    HOEJST = 5000


class UgerPrAar(Tal):
    """Weeks a year, possibly none."""

    ENHED = "uge/aar"
    EKSEMPEL = "52 uger/år"
    HOEJST = 52


class Varighed(Tal):
    """A length of time in years, above zero; months are converted, and the unit must be said."""

    ENHED = "aar"
    MED_ENHED = True
    EKSEMPEL = "9 måneder"
    OVER_NUL = True
    HOEJST = 100


class BorgerePrAar(Tal):
    """Participants a year, above zero."""

    ENHED = "borger/aar"
    EKSEMPEL = "50 borgere/år"
    OVER_NUL = True
    HOEJST = 1e7


class Borgere(Tal):
    """A number of citizens, above zero."""

    ENHED = "borger"
    EKSEMPEL = "50 borgere"
    OVER_NUL = True
    HOEJST = 1e7


class AntalBorgere(Tal):
    """A number of citizens, possibly none."""

    ENHED = "borger"
    EKSEMPEL = "1"
    HOEJST = 1e7


class HeleAar(Tal):
    """A whole number of years, at least one."""

    ENHED = "aar"
    EKSEMPEL = "2 år"
    OVER_NUL = True
    HELT = True
    HOEJST = 100


class Rente(Tal):
    """A yearly rate, between 0 and 100 per cent."""

    ENHED = "andel"
    EKSEMPEL = "4 %"
    HOEJST = 1


class Andel(Rente):
    """A share of a whole."""

    EKSEMPEL = "30 %"


class Overhead(Rente):
    """An addition to pay, between 0 and 100 per cent of it."""

    EKSEMPEL = "20 %"


class Antal(Tal):
    """A whole number of things."""

    ENHED = "antal"
    EKSEMPEL = "5"
    OVER_NUL = True
    HELT = True
    HOEJST = 1000


class Maengde(Tal):
    """A change in a consequence, in the consequence's own unit a year; a fall can be negative."""

    EKSEMPEL = "6"
    MINDST = -1e9
    HOEJST = 1e9


class Enhedspris(Tal):
    """What one unit of a consequence is worth to an aktør; a loss is negative."""

    EKSEMPEL = "500"
    MINDST = -1e9
    HOEJST = 1e9
