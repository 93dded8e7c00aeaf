"""Units as Danish economists write them, converted by pint.

A unit that is written as its field expects it needs no conversion, and then pint, which is slow
to import, is not needed either.
"""

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from pydantic_core import PydanticCustomError

from costben.models.text import ascii_key

if TYPE_CHECKING:
    from pint import UnitRegistry

_WORDS = {
    "kr": ("kr", "kr.", "dkk", "krone", "kroner"),
    "tkr": ("tkr", "tkr.", "t.kr", "t.kr.", "1000kr", "1000kr.", "1.000kr", "1.000kr."),
    "mio_kr": ("mio.kr", "mio.kr.", "miokr", "miokr.", "mkr", "mkr.", "mio", "mio."),
    "mia_kr": ("mia.kr", "mia.kr.", "miakr", "miakr.", "mia", "mia."),
    "borger": ("borger", "borgere", "deltager", "deltagere", "person", "personer"),
    "aar": ("aar", "år", "årligt", "aarligt"),
    "maaned": ("maaned", "maaneder", "måned", "måneder", "md", "md.", "mdr", "mdr."),
    "uge": ("uge", "uger"),
    "dag": ("dag", "dage", "døgn"),
    "time": ("time", "timer"),
    "gang": ("gang", "gange", "stk", "stk."),
    "kommune": ("kommune", "kommuner"),
    "antal": ("antal",),
}
_CANONICAL = {ascii_key(word): unit for unit, words in _WORDS.items() for word in words}
_SHOWN = {
    "kr": "kr.",
    "borger": "borgere",
    "aar": "år",
    "maaned": "måneder",
    "uge": "uger",
    "dag": "dage",
    "time": "timer",
    "gang": "gange",
    "kommune": "kommuner",
}
_SHOWN_BELOW = {
    "aar": "år",
    "maaned": "måned",
    "kr": "kr.",
}
_DEFINITIONS = """
kr = [valuta]
tkr = 1000 kr
mio_kr = 1000000 kr
mia_kr = 1000000000 kr
borger = [borger]
aar = [tid]
maaned = aar / 12
dag = aar / 365.25
uge = 7 dag
time = dag / 24
gang = [gang]
kommune = [kommune]
antal = []
andel = []
"""


def canonical(text: str) -> str | None:
    """``kr. pr. uge`` and ``kroner/uge`` are both ``kr/uge``; None for what is no unit."""
    compact = re.sub(r"\s*(?:/|\bpr\.?\s)\s*", "/", ascii_key(text.strip().lower()))
    parts = [_CANONICAL.get(part.replace("_", "")) for part in compact.split("/")]
    if any(part is None for part in parts):
        return None
    return "/".join(part for part in parts if part is not None)


def shown(unit: str) -> str:
    """A unit as people read it: ``kr/aar`` is ``kr./år``."""
    if unit == "andel":
        return "%"
    above, _, below = unit.partition("/")
    text = _SHOWN.get(above, above)
    return f"{text}/{_SHOWN_BELOW.get(below, below)}" if below else text


def example(unit: str) -> str:
    """A unit as one may type it after a number."""
    return shown(unit).replace("kr.", "kr") if unit not in {"", "antal"} else "stk"


def convert(value: Decimal, unit_text: str, expected: str, text: str) -> float:
    """``value`` in the unit ``expected``; a number without a unit is taken to be in it.

    Raises:
        PydanticCustomError: no such unit, or one of another dimension.
    """
    if not unit_text or not expected:
        return float(value)
    unit = canonical(unit_text)
    if unit == expected:
        return float(value)
    if unit is None:
        raise PydanticCustomError(
            "enhed",
            '"{tekst}": enheden {fundet} kendes ikke.\nSkriv tallet i {ventet}.',
            {"tekst": text, "fundet": unit_text, "ventet": shown(expected)},
        )
    from pint import DimensionalityError

    registry = _registry()
    try:
        quantity = registry.Quantity(float(value), unit).to(expected)
    except DimensionalityError:
        raise PydanticCustomError(
            "enhed",
            '"{tekst}" er i {fundet}, men her skal stå et tal i {ventet}.',
            {"tekst": text, "fundet": shown(unit), "ventet": shown(expected)},
        ) from None
    return float(quantity.magnitude)


@cache
def _registry() -> "UnitRegistry[float]":
    from pint import UnitRegistry

    return UnitRegistry(_DEFINITIONS.strip().splitlines())
