"""Whatever ``costben`` reads as a number, the schema lets through."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from costben.models.poster import Etableringspost
from costben.models.text import Text
from costben.skema.json_schema import as_text
from tests.skema.checker import refusals

SCHEMA = json.loads(as_text())
BEFORE = ["", "kr. ", "kr ", "Kr. ", "KR ", "DKK ", "kr.", " "]
SIGNS = ["", "-", "+", "−", "- "]
AFTER = ["", " kr", " kr.", "kr", " kroner", " mio. kr.", " tkr", ",-", " kr/år", " %", " borgere"]


@st.composite
def written(draw: st.DrawFn) -> str:
    whole = draw(st.integers(0, 9_999_999))
    digits = draw(st.sampled_from([f"{whole}", f"{whole:,}".replace(",", "."), f"{whole:,}"]))
    decimals = draw(st.sampled_from(["", ",5", ",25", ".5", ",125"]))
    before, sign, after = (draw(st.sampled_from(words)) for words in (BEFORE, SIGNS, AFTER))
    return f"{before}{sign}{digits}{decimals}{after}"


def is_read(amount: object) -> bool:
    try:
        Etableringspost.model_validate({"navn": "x", "beloeb": amount})
    except ValidationError:
        return False
    return True


@settings(max_examples=300, deadline=None)  # the first conversion imports pint
@given(written())
def test_text_that_is_read_as_an_amount_is_let_through(amount: str) -> None:
    if is_read(Text(amount)):
        assert refusals(amount, SCHEMA["definitions"]["Kroner"], SCHEMA) == []


@given(st.floats(allow_nan=False, allow_infinity=False) | st.integers())
def test_a_bare_number_that_is_read_is_let_through(amount: float) -> None:
    if is_read(amount):
        assert refusals(amount, SCHEMA["definitions"]["Kroner"], SCHEMA) == []


def test_the_strategy_makes_amounts_that_are_read() -> None:
    amounts = ("kr. 105.000", "105.000 kr", "5.000,-", "1,5 mio. kr.", "DKK 5", "+5")
    assert all(is_read(Text(amount)) for amount in amounts)
