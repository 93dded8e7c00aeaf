"""Danish numerals: what ``105.000 kr``, ``50,4 borgere/år`` and ``4 %`` mean.

Whatever can be read in two ways is refused with both readings shown.
"""

import re
from decimal import Decimal
from typing import Protocol, runtime_checkable

from pydantic_core import PydanticCustomError

from costben.models import units
from costben.models.text import Text

_NUMERAL = re.compile(r"(?P<sign>[-+−]?)\s*(?P<number>\d[\d.,]*)(?P<rest>.*)", re.DOTALL)
_GROUPED = re.compile(r"\d{1,3}(\.\d{3})+(,\d+)?")
_COMMA = re.compile(r"\d+,\d+")
_DOT = re.compile(r"\d+\.\d+")
_AMBIGUOUS_DOT = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_AMBIGUOUS_COMMA = re.compile(r"[1-9]\d{0,2},\d{3}")
_LARGEST = Decimal(10) ** 15


@runtime_checkable
class Notation(Protocol):
    """Collects how the numbers of a file are written, so that two ways are not mixed."""

    def danish(self, text: Text) -> None:
        """``text`` uses a decimal comma, or dots between thousands."""

    def dotted(self, text: Text) -> None:
        """``text`` uses a decimal dot."""


def read(raw: object, unit: str, notation: object = None) -> object:
    """The number that ``raw`` says, in ``unit``.

    Args:
        raw: text from a file, or a number from a program (taken as it is, in ``unit``).
        unit: a unit as ``units`` names it; an empty one means any.
        notation: a ``Notation`` to report to, if any.

    Raises:
        PydanticCustomError: with a Danish message.
    """
    if isinstance(raw, bool) or raw is None:
        raise _refusal("ikke_tal", "Her mangler et tal{enhed}.", unit)
    if isinstance(raw, int | float):
        number = Decimal(str(raw))
        if not number.is_finite():
            raise _refusal(
                "ikke_endeligt", "{tekst} er ikke et tal, der kan regnes med.", unit, raw
            )
        return float(raw)
    if not isinstance(raw, str):
        raise _refusal("ikke_tal", "Her skal stå et tal{enhed}, ikke en liste eller blok.", unit)
    text = raw.strip().replace("\u00a0", " ").replace("\u202f", " ")
    value, rest = _split(text, unit)
    _report(raw, text, notation)
    if unit == "andel":
        return float(_share(value, rest, text))
    return units.convert(value, rest, unit, text)


def _split(text: str, unit: str) -> tuple[Decimal, str]:
    """Numeral and unit text."""
    if text.lower().lstrip("+-.−") in {"nan", "inf", "infinity", "∞", "uendelig"}:
        raise _refusal("ikke_endeligt", "{tekst} er ikke et tal, der kan regnes med.", unit, text)
    match = _NUMERAL.fullmatch(text)
    if match is None:
        raise _refusal("ikke_tal", '"{tekst}" er ikke et tal.\nSkriv et tal{enhed}.', unit, text)
    number, rest = match["number"], match["rest"].strip()
    if not rest and number.endswith("."):
        rest, number = ".", number[:-1]
    if re.match(r"[eE_:xo][\d+-]", rest) or re.match(r"[-–]\s*\d", rest):
        raise _refusal(
            "talform",
            '"{tekst}" er ikke skrevet som et dansk tal.\nSkriv det ud med cifre, fx 105000.',
            unit,
            text,
        )
    if re.fullmatch(r"0\d+", number):
        raise _refusal(
            "oktalt",
            "{tekst} begynder med 0 og kan læses som et ottetalssystem-tal.\n"
            "Skriv {uden} (eller sæt anførselstegn om en kode).",
            unit,
            text,
            uden=number.lstrip("0") or "0",
        )
    value = _decimal(number, bool(rest), text, unit) if len(number) <= 30 else 2 * _LARGEST
    if value > _LARGEST:
        raise _refusal("for_stort", "{tekst} er for stort til at regne med.", unit, text)
    return (-value if match["sign"] in {"-", "−"} else value), rest


def _decimal(number: str, has_unit: bool, text: str, unit: str) -> Decimal:
    whole = number.replace(".", "").replace(",", "")
    if number.isdigit():
        return Decimal(number)
    if _AMBIGUOUS_COMMA.fullmatch(number):
        raise _refusal(
            "tvetydigt",
            '"{tekst}" kan læses som {med_komma} og som {hele}.\nSkriv {kort} eller {hele}.',
            unit,
            text,
            med_komma=number,
            hele=whole,
            kort=number.rstrip("0").rstrip(","),
        )
    if _AMBIGUOUS_DOT.fullmatch(number) and not has_unit:
        decimals = number.replace(".", ",").rstrip("0")
        raise _refusal(
            "tvetydigt",
            '"{tekst}" kan læses som {hele} og som {decimaltal}.\n'
            'Skriv {hele} eller "{tekst} {enhedstekst}".',
            unit,
            text,
            hele=whole,
            decimaltal=decimals + "0" if decimals.endswith(",") else decimals,
            enhedstekst=units.example(unit),
        )
    if _GROUPED.fullmatch(number):
        return Decimal(number.replace(".", "").replace(",", "."))
    if _COMMA.fullmatch(number) or _DOT.fullmatch(number):
        return Decimal(number.replace(",", "."))
    raise _refusal(
        "talform",
        '"{tekst}" er ikke skrevet som et dansk tal.\n'
        "Skriv fx 1.234.567 kr. eller 50,4: punktum mellem tusinder og komma før decimaler.",
        unit,
        text,
    )


def _report(raw: str, text: str, notation: object) -> None:
    if not isinstance(notation, Notation) or not isinstance(raw, Text):
        return
    match = _NUMERAL.fullmatch(text)
    number = match["number"].rstrip(".") if match else ""
    if _GROUPED.fullmatch(number) or _COMMA.fullmatch(number):
        notation.danish(raw)
    elif _DOT.fullmatch(number):
        notation.dotted(raw)


def _share(value: Decimal, rest: str, text: str) -> Decimal:
    if rest.replace(" ", "").rstrip(".").lower() in {"%", "pct", "procent", "%pr.år", "%/år"}:
        return value / 100
    if rest:
        raise PydanticCustomError(
            "enhed",
            '"{tekst}" har enheden {fundet}, men her skal stå en procent.\nSkriv fx 4 %.',
            {"tekst": text, "fundet": rest},
        )
    if abs(value) >= 1:
        raise PydanticCustomError(
            "tvetydigt",
            '"{tekst}" kan læses som {tekst} % og som {hundrede} %.\nSkriv {tekst} %.',
            {"tekst": text, "hundrede": str(value * 100).removesuffix(".0")},
        )
    return value


def _refusal(
    kind: str, message: str, unit: str, raw: object = "", **values: str
) -> PydanticCustomError:
    expected = f" i {units.shown(unit)}" if unit and unit not in {"antal", "andel"} else ""
    text = str(raw)
    shown = text if len(text) <= 40 else text[:37] + "..."
    return PydanticCustomError(kind, message, {"tekst": shown, "enhed": expected, **values})
