"""The numbers that a measured effect is stated in."""

import re

from pydantic import ValidationInfo, field_validator

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
        """``1 procentpoint`` is read as 1 per cent; a bare ``0,5`` could be 0,5 or 50 points."""
        if info.data.get("enhed") != Procentpoint.ENHED or not isinstance(raw, str):
            return raw
        text, points = _POINTS.subn(" %", raw)
        if not points and re.fullmatch(r"\s*[-+−]?[0-9.,]+\s*", raw):
            raise refusal(
                f'"{shortened(raw)}" kan være procentpoint eller en andel.\n'
                f'Skriv "{raw.strip()} procentpoint", eller regn andelen om til procentpoint.'
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


class PUnder(PVaerdi):
    """All that is known of p is that it is below this."""

    EKSEMPEL = "0,05"
    OVER_NUL = True
    HOEJST = 0.05


class Personer(Borgere):
    """A whole number of people."""

    EKSEMPEL = "504 borgere"
    HELT = True


class Intensitet(Tal):
    """Units a year, above zero, for one who reaches what the effect is about."""

    EKSEMPEL = "26"
    OVER_NUL = True
    HOEJST = 1e9
