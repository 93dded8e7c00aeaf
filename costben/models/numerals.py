"""Danish numerals: what ``105.000 kr``, ``50,4 borgere/år`` and ``4 %`` mean.

Whatever can be read in two ways is refused with both readings shown.
"""

import math
import re
from decimal import Decimal

from pydantic_core import PydanticCustomError

from costben.models import units
from costben.models.notations import Notations
from costben.models.refusal import refusal
from costben.models.text import Text, shortened

LARGEST = Decimal(10) ** 15
_PERCENT = frozenset({"andel", "andel/aar"})  # nobody writes 25,068 % for 25068 %
_DIGITS = 30  # more are refused before they are computed with

_NUMERAL = re.compile(r"(?P<sign>[-+−]?)\s*(?P<number>[0-9][0-9.,]*)(?P<rest>.*)", re.DOTALL)
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]+)?")
_COMMA = re.compile(r"[0-9]+,[0-9]+")
_DOT = re.compile(r"[0-9]+\.[0-9]+")
_AMBIGUOUS_DOT = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_AMBIGUOUS_COMMA = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
_FOREIGN = re.compile(r"[eE_:xo'][-+0-9A-Fa-f]|[-–.,]|[-–+*/]?\s*[0-9]")
_RANGE = re.compile(r"\s*(?:[-–]|til)\s*(?P<number>[0-9][0-9.,]*)(?P<rest>[^0-9]*)")
_KRONER = re.compile(
    r"(?P<before>(?:kr\.?|dkk) ?)?(?P<number>[-+−]?[0-9](?:[0-9.,]*[0-9])?)(?P<after>,-)?",
    re.IGNORECASE,
)
_NOT_FINITE = re.compile(r"[-+−]?\.?(nan|inf|infinity|uendelig|∞)", re.IGNORECASE)


def read(raw: object, unit: str, notation: object = None) -> float:
    """The number that ``raw`` says, in ``unit``.

    Args:
        raw: text from a file, or a number from a program (taken as it is, in ``unit``).
        unit: a unit as ``units`` names it; an empty one means any.
        notation: a ``Notations`` to report to, if any.

    Raises:
        PydanticCustomError: with a Danish message.
    """
    if raw is None or isinstance(raw, bool):
        raise refusal(f"Her mangler en værdi.\nSkriv {units.number_in(unit)}")
    if isinstance(raw, int | float):
        return _from_program(raw)
    if not isinstance(raw, str):
        raise refusal(f"Her står en liste eller en blok.\nSkriv {units.number_in(unit)}")
    text = _unit_last(" ".join(raw.split()))
    number, rest, negative = _split(text, unit)
    size = _size(number, rest, text, unit)
    if size > LARGEST:
        raise refusal(f'"{shortened(text)}" er for stort til at regne med.\nKontrollér tallet.')
    _report(raw, number, notation)
    value = -size if negative else size
    if unit == "andel":
        return float(_share(value, rest, text))
    return units.convert(value, rest, unit, text)


def refuse_daily(raw: object, unit: str) -> None:
    """Refuse ``raw``, the rate of a benefit, where it is by the day.

    Raises:
        PydanticCustomError: it is, and nobody says how many days there are to a week.
    """
    found = _NUMERAL.fullmatch(_unit_last(" ".join(raw.split()))) if isinstance(raw, str) else None
    if found and units.canonical(found["rest"]) == "kr/dag" and units.in_kroner(unit):
        raise refusal(
            f'"{shortened(raw)}" kan være for 5 og for 7 dage om ugen.\n'
            f"Regn det om, og skriv {units.number_in(unit)}"
        )


def refuse_bare(raw: object) -> None:
    """Refuse ``raw``, a length of time in a file, where it does not say its unit.

    Raises:
        PydanticCustomError: it is a number alone, which can be months as well as years.
    """
    text = " ".join(raw.split()) if isinstance(raw, str) else ""
    found = _NUMERAL.fullmatch(text)
    if found and not found["rest"]:
        said = shortened(text)
        raise refusal(
            f'"{said}" kan være {said} måneder og {said} år.\n'
            f"Skriv enheden efter tallet, fx {said} måneder."
        )


def written(value: float) -> str:
    """``value`` as a Dane writes it: ``1.234.567,5``."""
    whole, _, decimals = format(abs(Decimal(repr(value))), ",f").partition(".")
    decimals = decimals.rstrip("0")
    sign = "-" if value < 0 else ""
    return sign + whole.replace(",", ".") + (f",{decimals}" if decimals else "")


def quantity(value: float, unit: str) -> str:
    """``value`` with its unit, a share in per cent, exact: ``350 %``."""
    if unit == "andel":
        return f"{written(round(100 * value, 9))} %"
    return f"{written(value)} {units.shown(unit) if unit not in units.WITHOUT_NAME else ''}".strip()


def _unit_last(text: str) -> str:
    """``kr. 5.000`` and ``5.000,-`` as ``5.000 kr.``."""
    match = _KRONER.fullmatch(text)
    found = match is not None and (match["before"] or match["after"])
    return f"{match['number']} kr." if match and found else text


def _from_program(raw: float) -> float:
    try:
        value = float(raw)
    except OverflowError:
        value = math.inf
    if not math.isfinite(value):
        raise refusal(f"{value} er ikke et tal, der kan regnes med.\nSkriv et almindeligt tal.")
    return value


def _split(text: str, unit: str) -> tuple[str, str, bool]:
    """Numeral, unit text, and whether there is a minus."""
    if _NOT_FINITE.fullmatch(text):
        raise refusal(f'"{text}" kan der ikke regnes med.\nSkriv {units.number_in(unit)}')
    match = _NUMERAL.fullmatch(text)
    if match is None:
        raise refusal(f'"{shortened(text)}" er ikke et tal.\nSkriv {units.number_in(unit)}')
    number, rest = match["number"], match["rest"].strip()
    second = _RANGE.fullmatch(rest)
    if second is not None:
        raise _range(number, second, text)
    if (_FOREIGN.match(rest) and units.canonical(rest) is None) or not number[-1].isdigit():
        raise _not_danish(text)
    return number, rest, match["sign"] in {"-", "−"}


def _size(number: str, rest: str, text: str, unit: str) -> Decimal:
    """What the numeral says, without its sign."""
    if len(number) > _DIGITS:
        return 2 * LARGEST
    if re.fullmatch("0[0-9]+", number):
        raise refusal(
            f'"{shortened(text)}" begynder med 0 og kan læses som et oktalt tal.\n'
            f"Skriv {number.lstrip('0') or '0'}."
        )
    percent = (units.canonical(rest) if rest else unit) in _PERCENT
    if _AMBIGUOUS_COMMA.fullmatch(number) and not percent:
        raise _ambiguous_comma(number, rest, text)
    if _AMBIGUOUS_DOT.fullmatch(number) and not rest:
        raise _ambiguous_dot(text, unit)
    if _GROUPED.fullmatch(number):
        return Decimal(number.replace(".", "").replace(",", "."))
    if number.isdigit() or _COMMA.fullmatch(number) or _DOT.fullmatch(number):
        return Decimal(number.replace(",", "."))
    raise _not_danish(text)


def _ambiguous_comma(number: str, rest: str, text: str) -> PydanticCustomError:
    whole = number.replace(",", "")
    short = number.rstrip("0").rstrip(",") if number.endswith("0") else f"{number}0"
    unit = f" {shortened(rest, 20)}" if rest else ""
    grouped = number.replace(",", ".") if rest else whole
    instead = f"{short}{unit} eller {grouped}{unit}".removesuffix(".")
    return refusal(f'"{shortened(text)}" kan læses som {number} og som {whole}.\nSkriv {instead}.')


def _ambiguous_dot(text: str, unit: str) -> PydanticCustomError:
    whole = text.replace(".", "")
    decimals = text.replace(".", ",").rstrip("0")
    decimals += "0" if decimals.endswith(",") else ""
    instead = f'{whole} eller "{text} {units.example(unit)}"'
    if unit == "andel":
        instead = f"{decimals} %"  # nobody means 25068 %
    return refusal(f'"{text}" kan læses som {whole} og som {decimals}.\nSkriv {instead}.')


def _range(first: str, second: re.Match[str], text: str) -> PydanticCustomError:
    unit = second["rest"].strip()
    both = (" ".join(filter(None, (number, unit))) for number in (first, second["number"]))
    low, high = (shortened(end, 20) for end in both)
    ends = [f'"{end}"' if "," in end else end for end in (low, high)]
    return refusal(
        f'"{shortened(text)}" er to tal, og her skal stå ét.\nSkriv ét, eller en fordeling: '
        f"{{fordeling: ligefordeling, lav: {ends[0]}, høj: {ends[1]}}}"
    )


def _not_danish(text: str) -> PydanticCustomError:
    return refusal(
        f'"{shortened(text)}" er ikke skrevet som et dansk tal.\n'
        "Skriv fx 1.234.567 kr eller 50,4: punktum ved tusinder, komma ved decimaler."
    )


def _report(raw: str, number: str, notation: object) -> None:
    if not isinstance(raw, Text) or not isinstance(notation, Notations):
        return
    if _GROUPED.fullmatch(number) or _COMMA.fullmatch(number):
        notation.danish(raw)
    elif _DOT.fullmatch(number):
        notation.dotted(raw)


def _share(value: Decimal, rest: str, text: str) -> Decimal:
    """A percentage as a share; a bare number is a share only when it cannot be a percentage."""
    unit = units.canonical(rest)
    if rest and unit not in _PERCENT:
        found = f"er i {units.shown(unit)}" if unit else "har en ukendt enhed"
        raise refusal(f'"{shortened(text)}" {found}, men her skal stå en procent.\nSkriv fx 4 %.')
    if rest:
        return value / 100
    if abs(value) >= 1:
        raise refusal(
            f'"{text}" kan læses som {text} % og som {written(float(value * 100))} %.\n'
            f"Skriv {text} %."
        )
    return value
