"""What stands in a cell, as text in YAML, and the other way."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal

from pydantic_core import PydanticCustomError

from costben.formular.felter import Slags
from costben.models import numerals, units
from costben.models.dates import as_date
from costben.models.text import Text
from costben.reading.builder import misread_as

Value = str | float | int | date

_NUMERAL = re.compile(r"[-+−]?\s*[0-9][0-9.,]*")
_THOUSANDTHS = re.compile("[1-9][0-9]{0,2},[0-9]{3}")
_LARGEST_WHOLE = 1e15


def plain(text: str) -> Text:
    """``text`` that is not quoted in YAML even if it can be taken for a number or a date."""
    return Text(text, 0, 0, misread_as(text))


def number_text(value: float, unit: str) -> Text:
    """``value`` as a Dane writes it, with its unit; exact, and read in one way only."""
    if unit == "andel":
        share = Decimal(repr(value)) * 100
        return plain(f"{_written(share)} %")
    written = numerals.written(value)
    if unit in units.WITHOUT_NAME:
        return plain(_unambiguous(written.replace(".", "")))
    return plain(f"{_unambiguous(written)} {units.shown(unit)}")


def cell_value(text: Text, slags: Slags, unit: str) -> Value:
    """What to put into a cell for ``text``: a number or a date where it plainly is one."""
    if slags is Slags.tal:
        return _number(text, unit)
    if slags is Slags.dato:
        return _date(text)
    if slags is Slags.heltal and text.isdecimal():
        return int(text)
    return str(text)


def cell_text(value: object, slags: Slags, unit: str) -> Text | str:
    """What a cell says, as it is to stand in YAML; a plain string is why it cannot be used."""
    if isinstance(value, bool):
        shown = "SAND" if value else "FALSK"
        return f"Her står {shown}, og det kan ikke bruges.\nSkriv {_wanted(slags)}."
    if isinstance(value, datetime):
        return _from_date(value, slags)
    if isinstance(value, int | float):
        return _from_number(float(value), slags, unit)
    if isinstance(value, str):
        text = value.strip()
        return Text(text) if slags in {Slags.tekst, Slags.status} else plain(text)
    return f"Her står et klokkeslæt.\nSkriv {_wanted(slags)}, og vælg formatet Standard."


def _written(value: Decimal) -> str:
    return format(value.normalize(), "f").replace(".", ",")


def _unambiguous(number: str) -> str:
    """``50,425`` can be fifty thousand to an Englishman; ``50,4250`` cannot."""
    return f"{number}0" if _THOUSANDTHS.fullmatch(number.removeprefix("-")) else number


def _number(text: Text, unit: str) -> Value:
    said = _NUMERAL.sub("", " ".join(text.split()), count=1).strip()
    stands_in_unit = not said or (unit and units.canonical(said) == unit)
    try:
        return numerals.read(text, unit) if stands_in_unit else str(text)
    except PydanticCustomError:
        return str(text)


def _date(text: Text) -> Value:
    try:
        return as_date(text)
    except PydanticCustomError:
        return str(text)


def _from_date(value: datetime, slags: Slags) -> Text | str:
    if slags is Slags.dato:
        return plain(value.date().isoformat())
    shown = f"{value.day}-{value.month}-{value.year}"
    return (
        f"Excel har gjort indtastningen til datoen {shown}.\n"
        f"Skriv {_wanted(slags)} igen, og vælg formatet {_FORMAT.get(slags, 'Tal')}."
    )


def _from_number(value: float, slags: Slags, unit: str) -> Text | str:
    if slags is Slags.tal:
        return number_text(value, unit)
    whole = value == int(value) and abs(value) < _LARGEST_WHOLE
    written = str(int(value)) if whole else numerals.written(value).replace(".", "")
    return Text(written) if slags in {Slags.tekst, Slags.status} else plain(written)


_WANTED = {
    Slags.tal: "et tal",
    Slags.heltal: "et helt tal",
    Slags.dato: "en dato, fx 2020-07-01",
    Slags.valg: "et af ordene på listen",
    Slags.status: "et af ordene på listen",
    Slags.tekst: "en tekst",
}
_FORMAT = {Slags.tekst: "Tekst", Slags.valg: "Tekst", Slags.status: "Tekst"}


def _wanted(slags: Slags) -> str:
    return _WANTED[slags]
