"""Numbers and dates as Danes write them."""

from collections.abc import Sequence
from datetime import date

from costben.models import units

MONTHS = (
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
)
_SWAP = str.maketrans(",.", ".,")


def number(value: float, decimals: int = 0) -> str:
    """A number with Danish signs; never ``-0``.

    >>> number(4628650.0), number(-0.04, 1), number(1234.5, 2)
    ('4.628.650', '0,0', '1.234,50')
    """
    text = f"{value:,.{decimals}f}"
    if not text.strip("-0.,"):
        text = text.removeprefix("-")
    return text.translate(_SWAP)


def kroner(value: float) -> str:
    """``4628650.0`` as ``4.628.650 kr.``."""
    return f"{number(value)} kr."


def percent(value: float, decimals: int = 1) -> str:
    """A share as a percentage; a whole one without decimals.

    >>> percent(0.035), percent(0.04)
    ('3,5 %', '4 %')
    """
    text = number(100 * value, decimals)
    return f"{text.removesuffix(',' + '0' * decimals)} %"


def quantity(value: float, unit: str) -> str:
    """A number with its unit.

    >>> quantity(50.4, "borger/aar"), quantity(0.04, "andel"), quantity(2073.0, "kr/uge")
    ('50,4 borgere/år', '4 %', '2.073 kr./uge')

    A percentage that somebody wrote has the decimals it was written with; one that was computed
    has one.
    """
    if unit == "andel":
        written = round(100 * value, 9)  # 100 * 0.035 is a little more than 3.5
        return percent(value, next((d for d in (1, 2, 3) if round(written, d) == written), 1))
    decimals = next(d for d in (0, 1, 2, 3, 4) if d == 4 or round(value, d) == value)
    text = number(value, decimals)
    return text if unit in units.WITHOUT_NAME else f"{text} {units.shown(unit)}"


def dato(day: date) -> str:
    """``7. januar 2021``."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def iso_dato(day: str) -> str:
    """``2021-01-07`` as ``7. januar 2021``; nothing stays nothing."""
    return dato(date.fromisoformat(day)) if day else ""


def capitalized(text: str) -> str:
    """``text`` with its first letter large, and the others as they are."""
    return text[:1].upper() + text[1:]


def listed(words: Sequence[str], before_last: str = "og") -> str:
    """``2018``, ``2018 og 2020`` or ``2017, 2018 og 2020``."""
    return f" {before_last} ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)
