"""Numbers and dates as Danes write them."""

from datetime import date

import pytest

from costben.danish import dato, listed, quantity


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (50.4, "borger/aar", "50,4 borgere/år"),
        (0.04, "andel", "4 %"),
        (0.035, "andel", "3,5 %"),
        (0.1211, "andel", "12,11 %"),
        (0.25068, "andel", "25,068 %"),
        (1 / 3, "andel", "33,3 %"),
        (14_808, "kr/maaned", "14.808 kr./måned"),
        (1.28, "faktor", "1,28"),
        (101.4, "indeks", "101,4"),
        (5, "antal", "5"),
    ],
)
def test_a_number_with_its_unit(value: float, unit: str, text: str) -> None:
    assert quantity(value, unit) == text


def test_a_date() -> None:
    assert dato(date(2021, 1, 7)) == "7. januar 2021"


@pytest.mark.parametrize(
    ("words", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a og b"), (["a", "b", "c"], "a, b og c")],
)
def test_a_list_of_words(words: list[str], text: str) -> None:
    assert listed(words) == text
