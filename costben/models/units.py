"""Units as Danish economists write them, converted by pint.

A unit that is written as its field expects it needs no conversion, and then pint, which is slow
to import, is not needed either.
"""

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from costben.models.refusal import refusal
from costben.models.text import ascii_key, shortened

if TYPE_CHECKING:
    from pint import UnitRegistry

_WORDS = {
    "kr": ("kr", "kr.", "dkk", "krone", "kroner"),
    "tkr": ("tkr", "tkr.", "t.kr", "t.kr.", "1000kr", "1000kr.", "1.000kr", "1.000kr."),
    "mio_kr": ("mio.kr", "mio.kr.", "miokr", "miokr.", "mkr", "mkr.", "mio", "mio."),
    "mia_kr": ("mia.kr", "mia.kr.", "miakr", "miakr.", "mia", "mia."),
    "borger": ("borger", "borgere", "deltager", "deltagere", "person", "personer"),
    "aar": ("aar", "år"),
    "maaned": ("maaned", "maaneder", "måned", "måneder", "md", "md.", "mdr", "mdr."),
    "uge": ("uge", "uger"),
    "dag": ("dag", "dage", "døgn"),
    "time": ("time", "timer"),
    "gang": ("gang", "gange", "stk", "stk."),
    "kommune": ("kommune", "kommuner"),
    "antal": ("antal",),
    "faktor": ("faktor",),
    "indeks": ("indeks",),
    "andel": ("%", "pct", "pct.", "procent"),
}
_CANONICAL = {ascii_key(word): unit for unit, words in _WORDS.items() for word in words}
_PER = re.compile(r"\s*/\s*|\s+(?:pr\.\s*|pr\s+|per\s+)")
_YEARLY = re.compile(r"\s+(?:årligt|aarligt|om året|om aaret)$")
_SHOWN = {
    "kr": "kr.",
    "tkr": "tkr.",
    "mio_kr": "mio. kr.",
    "mia_kr": "mia. kr.",
    "borger": "borgere",
    "aar": "år",
    "maaned": "måneder",
    "uge": "uger",
    "dag": "dage",
    "time": "timer",
    "gang": "gange",
    "kommune": "kommuner",
    "aarsvaerk": "årsværk",
    "andel": "%",
}
_SHOWN_BELOW = {"aar": "år", "aarsvaerk": "årsværk", "maaned": "måned", "kr": "kr."}
WITHOUT_NAME = frozenset({"", "antal", "faktor", "indeks"})  # shown as a number alone
_DEFINITIONS = """
kr = [valuta]
tkr = 1000 kr
mio_kr = 1000000 kr
mia_kr = 1000000000 kr
borger = [borger]
aar = [tid]
maaned = aar / 12
uge = aar / 52
dag = uge / 7
time = [arbejdstid]
gang = [gang]
kommune = [kommune]
antal = []
andel = []
faktor = []
indeks = [indeks]
"""


@lru_cache(maxsize=1000)
def canonical(text: str) -> str | None:
    """A unit as ``units`` names it, however it was typed; None for what is no unit.

    >>> canonical("kr. pr. uge"), canonical("kroner/uge"), canonical("æbler")
    ('kr/uge', 'kr/uge', None)
    """
    parts = _PER.split(_YEARLY.sub("/år", text.strip().lower()))
    known = [_CANONICAL.get(ascii_key(part.strip()).replace("_", "")) for part in parts]
    units = [unit for unit in known if unit is not None]
    return "/".join(units) if len(units) == len(known) else None


def shown(unit: str) -> str:
    """A unit as people read it.

    >>> shown("kr/aar"), shown("borger/aar")
    ('kr./år', 'borgere/år')
    """
    above, *below = unit.split("/")
    return "/".join([_SHOWN.get(above, above), *(_SHOWN_BELOW.get(part, part) for part in below)])


def in_kroner(unit: str) -> bool:
    """Whether ``unit`` is kroner, or kroner per something."""
    return unit.partition("/")[0] == "kr"


def example(unit: str) -> str:
    """A unit as one may type it after a number."""
    if unit in {"faktor", "indeks"}:
        return unit
    return shown(unit).replace("kr.", "kr") if unit not in WITHOUT_NAME else "stk"


def number_in(unit: str) -> str:
    """What a field wants, as the end of a sentence: ``et tal i borgere/år.``."""
    if unit in WITHOUT_NAME:
        return "et tal uden enhed."
    return f"et tal i {shown(unit).removesuffix('.')}."


def convert(value: Decimal, unit_text: str, expected: str, text: str) -> float:
    """``value`` in the unit ``expected``; a number without a unit is taken to be in it.

    Args:
        value: the number.
        unit_text: the unit as it was typed, if it was.
        expected: a unit as ``canonical`` names it; an empty one means any.
        text: the number and its unit as typed, for the message.

    Raises:
        PydanticCustomError: no such unit, or one of another dimension.
    """
    if not unit_text or not expected:
        return float(value)
    unit = canonical(unit_text)
    if unit is None:
        raise refusal(f'Enheden i "{shortened(text)}" kendes ikke.\nSkriv {number_in(expected)}')
    if unit == expected or (expected == "antal" and unit == "gang"):
        return float(value)
    factor = None if "andel" in (unit, expected) else _factor(unit, expected)
    if factor is None:
        raise refusal(
            f'"{shortened(text)}" er i {shown(unit)}, men her skal stå {number_in(expected)}\n'
            "Ret tallet eller enheden."
        )
    return float(value * factor)


def _factor(unit: str, expected: str) -> Decimal | None:
    """How many ``expected`` there are in a ``unit``, exactly; None if they measure two things."""
    from pint import DimensionalityError

    try:
        magnitude = _registry().Quantity(Decimal(1), unit).to(expected).magnitude
    except DimensionalityError:
        return None
    return Decimal(magnitude)


@cache
def _registry() -> "UnitRegistry[Decimal]":
    from pint import UnitRegistry

    return UnitRegistry(_DEFINITIONS.strip().splitlines(), non_int_type=Decimal)
