"""The numbers that a measured effect is stated in."""

import re

from pydantic import ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from costben.models import numerals
from costben.models.refusal import refusal
from costben.models.tal import Borgere, Tal
from costben.models.text import Text, shortened

_POINTS = re.compile(
    r"\s*(procent-?\s?points?|%-?\s?points?|pct\.?-?\s?points?|pp\.?)\s*", re.IGNORECASE
)


class Procentpoint(Tal):
    """A difference between two shares."""

    ENHED = "andel"
    EKSEMPEL = "1 procentpoint"
    MINDST = -1
    HOEJST = 1


class Forhold(Tal):
    """A ratio between hazards or odds; 1 is no effect."""

    ENHED = "antal"
    EKSEMPEL = "1,6"
    OVER_NUL = True
    HOEJST = 1000


class Effektmaal(Tal):
    """The size of an effect: a difference or a ratio, as the effect's type says."""

    EKSEMPEL = "1 procentpoint"

    @field_validator("vaerdi", "afrundet_til", mode="before")
    @classmethod
    def _points(cls, raw: object, info: ValidationInfo) -> object:
        """``1 procentpoint`` is 1 per cent of all; ``1 %`` could be 1 per cent more than before."""
        if info.data.get("enhed") != Procentpoint.ENHED or not isinstance(raw, str):
            return raw
        text, points = _POINTS.subn(" %", raw)
        if not points:
            raise refusal(
                f'"{shortened(raw)}" er ikke skrevet i procentpoint.\n'
                "Skriv forskellen mellem de to andele, fx 1 procentpoint."
            )
        if isinstance(raw, Text):
            return Text(text.strip(), raw.line, raw.column, raw.misread_as)
        return text.strip()

    @classmethod
    def _check_bounds(cls, value: float, unit: str) -> None:
        _kind(unit)._check_bounds(value, unit)

    def bounds(self) -> type[Tal]:
        """The kind that it is."""
        return _kind(self.enhed)


def _kind(unit: str) -> type[Tal]:
    return Procentpoint if unit == Procentpoint.ENHED else Forhold


class PVaerdi(Tal):
    """A probability that a difference this large comes about by chance."""

    ENHED = "antal"
    EKSEMPEL = "0,03"
    HOEJST = 1.0


class POver(PVaerdi):
    """All that is known of p is that it is above this."""

    EKSEMPEL = "0,05"
    MINDST = 0.05

    @classmethod
    def _check_bounds(cls, value: float, unit: str) -> None:
        super()._check_bounds(max(value, cls.MINDST), unit)
        if value < cls.MINDST:
            raise _undecided("over", value)


class PUnder(PVaerdi):
    """All that is known of p is that it is below this."""

    EKSEMPEL = "0,05"
    OVER_NUL = True
    HOEJST = 0.05

    @classmethod
    def _check_bounds(cls, value: float, unit: str) -> None:
        super()._check_bounds(min(value, cls.HOEJST), unit)
        if value > cls.HOEJST:
            raise _undecided("under", value)


def _undecided(word: str, value: float) -> PydanticCustomError:
    return refusal(
        f"At p er {word} {numerals.written(value)}, siger ikke, om effekten er signifikant.\n"
        "Skriv p selv, eller skriv effektens interval."
    )


class Personer(Borgere):
    """A whole number of people."""

    EKSEMPEL = "504 borgere"
    HELT = True


class Intensitet(Tal):
    """Units a year, above zero, for one who reaches what the effect is about."""

    EKSEMPEL = "26"
    OVER_NUL = True
    HOEJST = 1e9
