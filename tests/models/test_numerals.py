"""What a Danish number means, and which ones are refused with both readings shown."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from costben.models import numerals
from costben.models.notations import Notations
from costben.models.text import Text


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("0", "kr", 0),
        ("5", "antal", 5),
        ("105000", "kr", 105_000),
        ("105.000 kr", "kr", 105_000),
        ("kr. 105.000", "kr", 105_000),
        ("Kr 105.000,50", "kr", 105_000.5),
        ("105.000,-", "kr", 105_000),
        ("kr. 105.000,-", "kr", 105_000),
        ("105.000 kr.", "kr", 105_000),
        ("105.000kr", "kr", 105_000),
        ("  105.000   kroner ", "kr", 105_000),
        ("105.000\u00a0kr.", "kr", 105_000),
        ("1.234.567", "kr", 1_234_567),
        ("1.234.567,89 kr", "kr", 1_234_567.89),
        ("1.234,567", "kr", 1_234.567),
        ("50,4 borgere/år", "borger/aar", 50.4),
        ("50,4", "borger/aar", 50.4),
        ("50.4", "borger/aar", 50.4),
        ("0,125", "kr", 0.125),
        ("0.125", "kr", 0.125),
        ("1,1250", "kr", 1.125),
        ("12.3456", "kr", 12.3456),
        ("1234,567 kr", "kr", 1234.567),
        ("-503 kr/dag", "kr/dag", -503),
        ("−503 kr/dag", "kr/dag", -503),
        ("+503 kr/dag", "kr/dag", 503),
        ("2.073 kr/uge", "kr/uge", 2_073),
        ("2.073 kr. pr. uge", "kr/uge", 2_073),
        ("503 kr/dag", "kr/uge", 3_521),
        ("105 tkr.", "kr", 105_000),
        ("8,2 tkr", "kr", 8_200),
        ("1,5 mio. kr.", "kr", 1_500_000),
        ("105 1.000 kr.", "kr", 105_000),
        ("24 måneder", "aar", 2),
        ("18 mdr.", "aar", 1.5),
        ("4 %", "andel", 0.04),
        ("4%", "andel", 0.04),
        ("4 pct.", "andel", 0.04),
        ("2,5 procent", "andel", 0.025),
        ("4 % pr. år", "andel", 0.04),
        ("25,068 %", "andel", 0.25068),
        ("0,04", "andel", 0.04),
        ("0", "andel", 0),
        ("7 whatever", "", 7),
    ],
)
def test_text_means_what_a_dane_reads(text: str, unit: str, value: float) -> None:
    assert numerals.read(text, unit) == value


DANISH = "Skriv fx 1.234.567 kr eller 50,4: punktum ved tusinder, komma ved decimaler."


@pytest.mark.parametrize(
    ("text", "unit", "message"),
    [
        (
            "105.000",
            "kr",
            '"105.000" kan læses som 105000 og som 105,0.\nSkriv 105000 eller "105.000 kr".',
        ),
        (
            "1.250",
            "borger/aar",
            '"1.250" kan læses som 1250 og som 1,25.\nSkriv 1250 eller "1.250 borgere/år".',
        ),
        (
            "-105.000",
            "kr",
            '"-105.000" kan læses som -105000 og som -105,0.\n'
            'Skriv -105000 eller "-105.000 kr".',
        ),
        (
            "105,000 kr",
            "kr",
            '"105,000 kr" kan læses som 105,000 og som 105000.\nSkriv 105 kr eller 105.000 kr.',
        ),
        (
            "50,125 kr",
            "kr",
            '"50,125 kr" kan læses som 50,125 og som 50125.\nSkriv 50,1250 kr eller 50.125 kr.',
        ),
        (
            "25,068",
            "andel",
            '"25,068" kan læses som 25,068 % og som 2.506,8 %.\nSkriv 25,068 %.',
        ),
        (
            "25.068",
            "andel",
            '"25.068" kan læses som 25068 og som 25,068.\nSkriv 25,068 %.',
        ),
        (
            "40-60",
            "kr",
            '"40-60" er to tal, og her skal stå ét.\n'
            "Skriv ét, eller en fordeling: {fordeling: ligefordeling, lav: 40, høj: 60}",
        ),
        (
            "40,5 til 60 kr",
            "kr",
            '"40,5 til 60 kr" er to tal, og her skal stå ét.\nSkriv ét, eller en fordeling: '
            '{fordeling: ligefordeling, lav: "40,5 kr", høj: 60 kr}',
        ),
        ("4", "andel", '"4" kan læses som 4 % og som 400 %.\nSkriv 4 %.'),
        ("2,5", "andel", '"2,5" kan læses som 2,5 % og som 250 %.\nSkriv 2,5 %.'),
        ("0504", "borger", '"0504" begynder med 0 og kan læses som et oktalt tal.\nSkriv 504.'),
        ("000", "borger", '"000" begynder med 0 og kan læses som et oktalt tal.\nSkriv 0.'),
        ("NaN", "kr", '"NaN" kan der ikke regnes med.\nSkriv et tal i kr.'),
        (".inf", "kr", '".inf" kan der ikke regnes med.\nSkriv et tal i kr.'),
        ("-∞", "kr", '"-∞" kan der ikke regnes med.\nSkriv et tal i kr.'),
        ("mange", "borger", '"mange" er ikke et tal.\nSkriv et tal i borgere.'),
        ("", "antal", '"" er ikke et tal.\nSkriv et tal uden enhed.'),
        ("٣", "kr", '"٣" er ikke et tal.\nSkriv et tal i kr.'),
        ("kr. mange", "kr", '"kr. mange" er ikke et tal.\nSkriv et tal i kr.'),
        *(
            (text, "kr", f'"{text}" er ikke skrevet som et dansk tal.\n{DANISH}')
            for text in (
                "1e400", "1E5", "1_000", "1:30", "0x1F", "0o17",
                "105.000,- kr", "105 000", "1,234.5", "1.23.456", "1,2,3", "5.", "5, kr", "1'000",
                "3/4", "5 * 3",
            )
        ),
        ("9" * 31, "kr", f'"{"9" * 31}" er for stort til at regne med.\nKontrollér tallet.'),
        ("5 kr", "andel", '"5 kr" er i kr., men her skal stå en procent.\nSkriv fx 4 %.'),
        ("5 foo", "andel", '"5 foo" har en ukendt enhed, men her skal stå en procent.\n'
         "Skriv fx 4 %."),
        ("4 %", "kr", '"4 %" er i %, men her skal stå et tal i kr.\nRet tallet eller enheden.'),
        ("4 %", "antal", '"4 %" er i %, men her skal stå et tal uden enhed.\n'
         "Ret tallet eller enheden."),
    ],
)  # fmt: skip
def test_text_is_refused_with_what_to_write(text: str, unit: str, message: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        numerals.read(text, unit)
    assert caught.value.message() == message


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (None, "Her mangler en værdi.\nSkriv et tal i kr."),
        (True, "Her mangler en værdi.\nSkriv et tal i kr."),
        ([5], "Her står en liste eller en blok.\nSkriv et tal i kr."),
        ({"a": 5}, "Her står en liste eller en blok.\nSkriv et tal i kr."),
        (float("nan"), "nan er ikke et tal, der kan regnes med.\nSkriv et almindeligt tal."),
        (10**400, "inf er ikke et tal, der kan regnes med.\nSkriv et almindeligt tal."),
    ],
)
def test_what_is_no_text_and_no_number_is_refused(raw: object, message: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        numerals.read(raw, "kr")
    assert caught.value.message() == message


@pytest.mark.parametrize("raw", [0, 5, -1.5, 1e-9, 1e300])
def test_numbers_from_programs_are_taken_as_they_are(raw: float) -> None:
    assert numerals.read(raw, "andel") == raw


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (5.0, "5"),
        (-1234.5, "-1.234,5"),
        (1e12, "1.000.000.000.000"),
        (0.1, "0,1"),
        (1e-7, "0,0000001"),
        (91838.29365, "91.838,29365"),
    ],
)
def test_numbers_are_written_as_danes_write_them(value: float, text: str) -> None:
    assert numerals.written(value) == text


@given(
    whole=st.integers(-(10**9), 10**9),
    decimals=st.integers(0, 9999).filter(lambda n: len(str(n / 10**4)) != len("0.123")),
)
def test_a_number_written_the_danish_way_is_read_back(whole: int, decimals: int) -> None:
    value = float(Decimal(whole) + Decimal(decimals).scaleb(-4))
    assert numerals.read(f"{numerals.written(value)} kr", "kr") == value


@given(st.text("0123456789.,-+ ekr%/", max_size=12), st.sampled_from(["kr", "andel", "antal", ""]))
def test_any_text_is_a_finite_number_or_refused_in_two_lines(text: str, unit: str) -> None:
    try:
        value = numerals.read(text, unit)
    except PydanticCustomError as error:
        lines = error.message().split("\n")
    else:
        lines = ["", ""] if abs(value) <= 1e24 else []
    assert len(lines) == 2


def test_dot_decimals_are_pointed_out_only_beside_danish_numbers() -> None:
    notations = Notations()
    for line, text in enumerate(["1.5", "105.000 kr", "50,4", "2.5 kr.", "7"], 1):
        numerals.read(Text(text, line, 1), "kr", notations)
    assert [(text.line, message) for text, message in notations.mixed()] == [
        (
            1,
            '"1.5" har punktum før decimalerne, men tallet i linje 2 er skrevet på dansk: '
            '"105.000 kr".\nSkriv 1,5.',
        ),
        (
            4,
            '"2.5 kr." har punktum før decimalerne, men tallet i linje 2 er skrevet på dansk: '
            '"105.000 kr".\nSkriv 2,5 kr.',
        ),
    ]
    only_dots = Notations()
    numerals.read(Text("1.5", 1, 1), "kr", only_dots)
    assert list(only_dots.mixed()) == []
