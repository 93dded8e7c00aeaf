"""Units as economists write them, and how they are shown."""

import subprocess
import sys
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from costben.models import units


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("kr", "kr"),
        ("Kr.", "kr"),
        ("kroner", "kr"),
        ("DKK", "kr"),
        ("kr/år", "kr/aar"),
        ("kr. / aar", "kr/aar"),
        ("kr. pr. uge", "kr/uge"),
        ("kr pr uge", "kr/uge"),
        ("kr. pr.uge", "kr/uge"),
        ("kr. årligt", "kr/aar"),
        ("borgere om året", "borger/aar"),
        ("deltagere pr. år", "borger/aar"),
        ("kr. pr. borger pr. år", "kr/borger/aar"),
        ("t.kr.", "tkr"),
        ("1.000 kr.", "tkr"),
        ("mio. kr.", "mio_kr"),
        ("mia.kr", "mia_kr"),
        ("måneder", "maaned"),
        ("døgn/år", "dag/aar"),
        ("stk.", "gang"),
        ("%", "andel"),
        ("pct.", "andel"),
        ("euro", None),
        ("kr/", None),
        ("/år", None),
        ("", None),
        ("kr//år", None),
    ],
)
def test_spellings_of_a_unit(text: str, unit: str | None) -> None:
    assert units.canonical(text) == unit


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        ("kr", "kr."),
        ("tkr", "tkr."),
        ("mio_kr", "mio. kr."),
        ("kr/aar", "kr./år"),
        ("kr/uge", "kr./uge"),
        ("kr/maaned", "kr./måned"),
        ("borger/aar", "borgere/år"),
        ("uge/aar", "uger/år"),
        ("kr/borger/aar", "kr./borger/år"),
        ("aar", "år"),
        ("maaned", "måneder"),
        ("andel", "%"),
    ],
)
def test_units_are_shown_in_danish(unit: str, text: str) -> None:
    assert units.shown(unit) == text


@pytest.mark.parametrize(
    "unit", ["kr", "tkr", "mio_kr", "kr/aar", "borger/aar", "kr/borger/aar", "dag/aar", "maaned"]
)
def test_a_shown_unit_can_be_typed(unit: str) -> None:
    assert units.canonical(units.shown(unit)) == unit
    assert units.canonical(units.example(unit)) == unit


@pytest.mark.parametrize(
    ("value", "text", "expected", "converted"),
    [
        ("105", "tkr", "kr", 105_000),
        ("8.2", "tkr", "kr", 8_200),
        ("1.1", "mio. kr.", "kr", 1_100_000),
        ("2", "mia. kr.", "kr", 2_000_000_000),
        ("36", "måneder", "aar", 3),
        ("503", "kr/dag", "kr/uge", 3_521),
        ("1", "uge", "dag", 7),
        ("12", "måneder/år", "uge/aar", 52),
        ("26", "uger/år", "maaned/aar", 6),
        ("24", "måneder", "uge", 104),
        ("12", "tkr/år", "kr/maaned", 1_000),
        ("5", "stk", "antal", 5),
        ("5", "", "kr", 5),
        ("5", "whatever", "", 5),
    ],
)
def test_conversion_is_exact(value: str, text: str, expected: str, converted: float) -> None:
    assert units.convert(Decimal(value), text, expected, "") == converted


@given(months=st.integers(1, 100))
def test_twelve_months_are_a_year_however_many(months: int) -> None:
    assert units.convert(Decimal(months * 12), "måneder", "aar", "") == months


@pytest.mark.parametrize(
    ("text", "expected", "message"),
    [
        ("euro", "kr", 'Enheden i "5 euro" kendes ikke.\nSkriv et tal i kr.'),
        ("foo", "antal", 'Enheden i "5 foo" kendes ikke.\nSkriv et tal uden enhed.'),
        (
            "borgere",
            "aar",
            '"5 borgere" er i borgere, men her skal stå et tal i år.\nRet tallet eller enheden.',
        ),
        (
            "borgere",
            "borger/aar",
            '"5 borgere" er i borgere, men her skal stå et tal i borgere/år.\n'
            "Ret tallet eller enheden.",
        ),
        (
            "timer/år",
            "uge/aar",
            '"5 timer/år" er i timer/år, men her skal stå et tal i uger/år.\n'
            "Ret tallet eller enheden.",
        ),
        (
            "kr/time",
            "kr/uge",
            '"5 kr/time" er i kr./time, men her skal stå et tal i kr./uge.\n'
            "Ret tallet eller enheden.",
        ),
        (
            "kr/uge",
            "kr",
            '"5 kr/uge" er i kr./uge, men her skal stå et tal i kr.\nRet tallet eller enheden.',
        ),
    ],
)
def test_wrong_unit_is_refused_and_both_units_are_named(
    text: str, expected: str, message: str
) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        units.convert(Decimal(5), text, expected, f"5 {text}")
    assert caught.value.message() == message


def test_pint_is_imported_only_for_a_conversion() -> None:
    program = (
        "import sys; from costben.reading.read import read; read('social_stoette'); "
        "print('pint' in sys.modules, 'pandas' in sys.modules, 'openpyxl' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "False", "False"]


@pytest.mark.parametrize("unit", ["faktor", "indeks"])
def test_a_factor_and_an_index_are_shown_as_numbers_alone(unit: str) -> None:
    assert units.number_in(unit) == "et tal uden enhed."
    assert units.convert(Decimal("1.28"), "", unit, "1,28") == 1.28
    with pytest.raises(PydanticCustomError):
        units.convert(Decimal(5), "kr", unit, "5 kr")


def test_full_time_employees_are_shown_with_danish_letters() -> None:
    assert units.shown("kr/aar/aarsvaerk") == "kr./år/årsværk"
    assert units.shown("aarsvaerk") == "årsværk"
